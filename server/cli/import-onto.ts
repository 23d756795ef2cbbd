import { basename } from 'node:path'
import { articleIdOfSlug } from '../features/articles/articles.queries.ts'
import { renewArticle } from '../features/exchange/renew-article.ts'
import { currentRenewal, dropRenewal, startRenewal } from '../features/exchange/start-renewal.ts'
import { actorFor } from './actor.ts'
import { contextFor, withDesk } from './open-services.ts'
import { printLine } from './print.ts'
import { refusing } from './problem-words.ts'
import { readBytes } from './read-lines.ts'
import { WrongUsage } from './refusal.ts'

export type OntoOptions = { onto?: string; source?: string; target?: string; as?: string; dryRun?: boolean }

/** Takes newer files into an article and prints what became of each of its pairs; with `dryRun` nothing is changed. */
export async function importOnto({ onto, source, target, as, dryRun = false }: OntoOptions & { onto: string }) {
  if (source === undefined && target === undefined) throw new WrongUsage('--onto: give --source, --target, or both')
  await withDesk(async (desk) => {
    const { uploadLimitBytes: limitBytes } = desk.config
    const brought = (file: string | undefined) =>
      file === undefined ? null : { file: { name: basename(file), bytes: readBytes(file), limitBytes } }
    const actor = await actorFor(desk, as)
    const context = contextFor(desk, actor)
    const articleId = (await articleIdOfSlug(context.read, onto)) ?? onto
    const files = [source, target].filter((file) => file !== undefined).join(', ')
    const sides = { source: brought(source), target: brought(target) }
    const renewalId = await refusing(files, startRenewal(context, articleId, sides))
    const { rows } = await currentRenewal(context, articleId, renewalId)
    if (dryRun) await dropRenewal(context, articleId, renewalId)
    else await refusing(onto, renewArticle(context, { articleId, renewalId, kept: [], targetAuthorId: actor.id }))
    const shown = rows.map(({ fate, pairIds, source, target }) => ({ fate, pairs: pairIds, source, target }))
    printLine(JSON.stringify({ id: articleId, rows: shown }, null, 2))
  })
}
