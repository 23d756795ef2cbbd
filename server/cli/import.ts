import { basename } from 'node:path'
import { createArticle } from '../features/exchange/create-article.ts'
import { pairTexts } from '../features/exchange/incoming.ts'
import { readFile } from '../features/exchange/reading/read-file.ts'
import { titled } from '../features/exchange/titled.ts'
import { pairsOfArticle } from '../features/pairs/pairs.queries.ts'
import type { Side } from '../features/pairs/pair.ts'
import { actorFor } from './actor.ts'
import { contextFor, withDesk } from './open-services.ts'
import { printLine } from './print.ts'
import { refusing } from './problem-words.ts'
import { readBytes } from './read-lines.ts'
import { WrongUsage } from './refusal.ts'

export type ImportOptions = { source?: string; target?: string; title?: string; as?: string }

/** Makes an article of one or two files, and prints it. */
export async function importArticle({ source, target, title, as }: ImportOptions): Promise<void> {
  if (source === undefined) throw new WrongUsage('--source: a new article needs its Chinese file')
  await withDesk(async (desk) => {
    const read = (file: string, side: Side) =>
      refusing(
        file,
        readFile({ name: basename(file), bytes: readBytes(file), limitBytes: desk.config.uploadLimitBytes, side }),
      )
    const sourceText = await read(source, 'source')
    const targetText = target === undefined ? null : await read(target, 'target')
    const files = target === undefined ? source : `${source}, ${target}`
    const { pairs } = await refusing(files, async () => pairTexts(sourceText, targetText))

    const actor = await actorFor(desk, as)
    const context = contextFor(desk, actor)
    const form = {
      pairs: titled(pairs, title ?? ''),
      people: [],
      targetAuthorId: actor.id,
      slug: '',
      dueOn: null,
      sourceLink: '',
      settled: false,
    }
    const article = await refusing(files, createArticle(context, form))
    const kept = await pairsOfArticle(context.read, article.id)
    const shown = kept.map(({ id, kind, link, state, source, target }) => ({ id, kind, link, state, source, target }))
    printLine(JSON.stringify({ id: article.id, slug: article.slug, stage: article.stage, pairs: shown }, null, 2))
  })
}
