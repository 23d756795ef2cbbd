import { join } from 'node:path'
import { readConfig } from '../../server/config.ts'
import type { Context } from '../../server/context.ts'
import { migrateToLatest } from '../../server/db/migrate.ts'
import { openSqlite } from '../../server/db/open.ts'
import { makeUser } from '../../server/features/accounts/make-user.ts'
import { lockArticle } from '../../server/features/articles/articles.queries.ts'
import { createArticle } from '../../server/features/exchange/create-article.ts'
import { keepDeed } from '../../server/features/pairs/keep-deed.ts'
import { pairsOfArticle } from '../../server/features/pairs/pairs.queries.ts'
import { saveEdit } from '../../server/features/pairs/save-edit.ts'
import { systemClock } from '../../server/lib/clock.ts'
import type { Services } from '../../server/services.ts'
import { loadAssets } from '../../server/web/assets.ts'
import { loadWords } from '../../server/web/i18n.ts'
import { createViews } from '../../server/web/views.ts'
import { fileLog } from './child.ts'
import { englishOf, incomingPairs } from './texts.ts'

export const EMAIL = 'li@example.org'
export const PASSWORD = 'plum blossom in snow'

/** The product's services as a server has them, over a database file in a folder. */
export function openOffice(folder: string): Services {
  return {
    config: readConfig({ DUIZHAO_DATA: folder }),
    database: openSqlite(join(folder, 'duizhao.db')),
    clock: systemClock,
    log: fileLog(folder),
    words: loadWords(),
    draw: createViews({ fresh: false }),
    asset: loadAssets(),
  }
}

/** One translator with an article of so many pairs, half of them confirmed, each with so many later revisions. */
export async function furnish(
  services: Services,
  { pairs, revisions }: { pairs: number; revisions: number },
): Promise<string> {
  const { database } = services
  await migrateToLatest(database)
  const now = services.clock().toISOString()
  const write = database.write
  const actor = await makeUser(
    { write, now },
    { name: 'Li Ye', email: EMAIL, password: PASSWORD, roles: ['translator'], language: 'en' },
  )
  const context: Context = { read: database.read, write, actor, now, rules: services.config.rules }
  const people = [{ userId: actor.id, role: 'translator' as const }]
  const form = {
    pairs: incomingPairs(pairs),
    people,
    targetAuthorId: actor.id,
    slug: '',
    dueOn: null,
    sourceLink: '',
    settled: true,
  }
  const article = await createArticle(context, form)
  for (let number = 1; number <= revisions; number += 1)
    await reviseAll(context, article.id, number === revisions ? '' : ` (${number})`)
  for (const pair of (await pairsOfArticle(database.read, article.id)).filter((_pair, index) => index % 2 === 0)) {
    await saveEdit(context, {
      pairId: pair.id,
      side: 'target',
      text: pair.target,
      basedOn: pair.targetRevision,
      deed: 'confirm',
    })
  }
  return article.id
}

/** One change that gives every pair another revision of its English. */
async function reviseAll({ write, actor, now }: Context, articleId: string, ending: string): Promise<void> {
  await write(async (tx) => {
    const article = await lockArticle(tx, articleId)
    const writes = (await pairsOfArticle(tx, articleId)).map((before, index) => ({
      before,
      after: { ...before, target: `${englishOf(index)}${ending}`, targetRevision: before.targetRevision + 1 },
      origin: 'typed' as const,
      authorId: actor.id,
    }))
    await keepDeed(tx, article, { actor, now }, 'replace', writes)
  })
}
