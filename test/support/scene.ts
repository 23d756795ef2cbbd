import type { Context } from '../../server/context.ts'
import type { Database } from '../../server/db/open.ts'
import type { Article, ArticleRole, Stage } from '../../server/features/articles/article.ts'
import { findArticle, insertArticle, updateArticle } from '../../server/features/articles/articles.queries.ts'
import { keepDeed } from '../../server/features/pairs/keep-deed.ts'
import type { Pair } from '../../server/features/pairs/pair.ts'
import { pairsOfArticle } from '../../server/features/pairs/pairs.queries.ts'
import { openTestDatabase } from './database.ts'
import { contextsOf, NOON, PEOPLE, type Person } from './people.ts'

export { NOON, PEOPLE, type Person }

export type Scene = {
  database: Database
  article: Article
  pairs: Pair[]
  /** The context of one of the people, at a minute of the day. */
  as(person: Person, minutes?: number): Context
  /** The article and its pairs as they stand now. */
  look(): Promise<{ article: Article; pairs: Pair[] }>
}

export type Setting = {
  stage?: Stage
  pairs?: Partial<Pair>[]
  people?: { userId: string; role: ArticleRole }[]
  ownWords?: 'never' | 'marked'
  /** An empty migrated database to use in place of a fresh one. */
  database?: Database
}

/** An office with four people and one article. */
export async function scene(setting: Setting = {}): Promise<Scene> {
  const database = setting.database ?? (await openTestDatabase())
  await insertPeople(database)
  const as = contextsOf(database, setting.ownWords ?? 'never')
  const article = blankArticle(setting)
  const pairs = (setting.pairs ?? [{ kind: 'title' }, {}, {}]).map((pair, index) => blankPair(index, pair))
  await database.write(async (tx) => {
    await insertArticle(tx, article)
    const writes = pairs.map((after) => ({
      before: null,
      after,
      origin: 'import' as const,
      authorId: PEOPLE.translator.id,
    }))
    await keepDeed(tx, article, as('translator'), 'import', writes)
    await updateArticle(tx, article.id, { stage: setting.stage ?? 'translation' })
  })
  const look = async () => ({
    article: await findArticle(database.read, article.id),
    pairs: await pairsOfArticle(database.read, article.id),
  })
  return { database, as, look, ...(await look()) }
}

export async function insertPeople(database: Database): Promise<void> {
  await database.write(async (tx) => {
    for (const { id, name, roles } of Object.values(PEOPLE)) {
      const rest = { language: 'en' as const, theme: 'auto' as const, status: 'active' as const, passwordHash: null }
      await tx
        .insertInto('users')
        .values({ id, name, email: `${id}@example.org`, createdAt: NOON, ...rest })
        .execute()
      await tx
        .insertInto('userRoles')
        .values(roles.map((role) => ({ userId: id, role })))
        .execute()
    }
  })
}

function blankArticle({ people }: Setting): Article {
  return {
    id: 'article',
    slug: 'rain-in-spring',
    stage: 'translation',
    publicStatus: 'none',
    change: 0,
    correction: 0,
    sourceTitle: '',
    targetTitle: '',
    sourceLink: '',
    dueOn: null,
    putAwayAt: null,
    createdBy: PEOPLE.editor.id,
    createdAt: NOON,
    updatedAt: NOON,
    people:
      people ?? (['translator', 'reviewer', 'editor'] as const).map((role) => ({ userId: PEOPLE[role].id, role })),
  }
}

function blankPair(index: number, pair: Partial<Pair>): Pair {
  return {
    id: `pair-${index + 1}`,
    articleId: 'article',
    presence: 'present',
    position: index + 1,
    kind: 'body',
    link: 'one-to-one',
    state: 'draft',
    source: `第${index + 1}段中文。`,
    target: `English paragraph ${index + 1}.`,
    sourceRevision: 1,
    targetRevision: 1,
    sourceSeen: 1,
    change: 0,
    ...pair,
  }
}
