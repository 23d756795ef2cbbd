import { align } from '../../engines/align/align.ts'
import { lexiconFromFile } from '../../engines/lexicon-file.ts'
import type { Progress } from '../pairing/in-worker.ts'
import type { Kind, Link } from '../pairs/pair.ts'
import { guessKinds } from './reading/anatomy.ts'
import type { Imported } from './reading/imported.ts'
import { checkSides } from './reading/sides.ts'

/** One pair of an article that is being brought in; `score` 0 to 1 tells how sure the pairing is. */
export type IncomingPair = { kind: Kind; link: Link; source: string; target: string; score: number }

/**
 * Two texts on their way in, as the preview shows them; kept on the server until the article is made. `swapped`: they were
 * given the wrong way round.
 */
export type Incoming = {
  source: Imported
  target: Imported | null
  pairs: readonly IncomingPair[]
  swapped?: boolean
}

/** Reads the sides as pairs: aligned, with their anatomy guessed. Refuses swapped sides and a source without Chinese. */
export function pairTexts(source: Imported, target: Imported | null, onProgress?: Progress): Incoming {
  const sources = source.blocks.map((block) => block.text)
  const targets = target?.blocks.map((block) => block.text) ?? []
  checkSides(sources, targets)
  const options = { lexicon: lexiconFromFile(), onProgress: (done: number, of: number) => onProgress?.(done, of) }
  const aligned =
    targets.length === 0 ? sources.map((_text, index) => alone(index)) : align(sources, targets, options).pairs
  const texts = aligned.map((pair) => ({
    source: pair.source.map((index) => sources[index] ?? '').join('\n'),
    target: pair.target.map((index) => targets[index] ?? '').join('\n'),
    kind: source.blocks[pair.source[0] ?? -1]?.kind ?? target?.blocks[pair.target[0] ?? -1]?.kind ?? null,
  }))
  const kinds = guessKinds(texts)
  const pairs = texts.map(({ source, target }, index) => {
    const link = aligned[index]?.link ?? 'one-to-one'
    return {
      kind: kinds[index] ?? 'body',
      link: link === 'omitted' ? ('one-to-one' as const) : link, // leaving out is a person's decision
      source,
      target,
      score: aligned[index]?.score ?? 1,
    }
  })
  return { source, target, pairs }
}

function alone(index: number) {
  return { source: [index], target: [], link: 'one-to-one' as const, score: 1 }
}
