import { align } from '../../engines/align/align.ts'
import type { Lexicon } from '../../engines/lexicon/lexicon.ts'
import type { Progress } from '../pairing/in-worker.ts'
import { paragraphsOf } from '../pairing/paragraphs.ts'
import type { Kind, Link, Pair } from '../pairs/pair.ts'
import { settle, type Piece } from './renewal-pieces.ts'

/** A paragraph of a newer file. */
export type FreshLine = { text: string; kind: Kind | null }
export type FreshTexts = { source: readonly FreshLine[] | null; target: readonly FreshLine[] | null }

/** What becomes of a place in the article. `gone`: the texts are those that leave it. */
export type Fate = 'same' | 'changed' | 'new' | 'gone'
export type RenewalRow = {
  fate: Fate
  /** The pairs that it is made of; the first one goes on. None when it is new. */
  pairIds: readonly string[]
  kind: Kind
  source: string
  target: string
  /** How sure the engine is that new text belongs there; null where nothing was paired anew. */
  score: number | null
}

export type OldPair = Pick<Pair, 'id' | 'kind' | 'link' | 'source' | 'target'>

/**
 * What newer files of one or both sides make of an article's pairs, in order. A pair whose paragraphs stand unchanged in
 * the new file is the same; where paragraphs came or went, the pairs around them stay. New text is paired with what has no
 * counterpart yet.
 */
export function planRenewal(
  pairs: readonly OldPair[],
  fresh: FreshTexts,
  lexicon: Lexicon | null,
  onProgress?: Progress,
): RenewalRow[] {
  const pieces = settle(pairs, fresh)
  const rows: RenewalRow[] = []
  let run: Piece[] = []
  const close = () => {
    rows.push(...rowsOfRun(run, pairs, lexicon))
    run = []
  }
  pieces.forEach((piece, index) => {
    if (isOpen(piece, pairs)) run.push(piece)
    else {
      close()
      rows.push(rowOf([piece], pairs, null))
    }
    onProgress?.(index + 1, pieces.length)
  })
  close()
  return rows
}

/** Could this place take text of the other side? What a person left out or added on purpose could not. */
function isOpen({ pairs: places, source, target, isOrphan }: Piece, pairs: readonly OldPair[]): boolean {
  const onPurpose: readonly (Link | undefined)[] = ['omitted', 'added']
  if (places.some((place) => onPurpose.includes(pairs[place]?.link)) && !isOrphan) return false
  return source === '' || target === ''
}

/** Neighbours with one side each: paired with each other when some of them are new, else left as they are. */
function rowsOfRun(run: readonly Piece[], pairs: readonly OldPair[], lexicon: Lexicon | null): RenewalRow[] {
  const sources = run.filter(({ source }) => source !== '')
  const targets = run.filter(({ source, target }) => source === '' && target !== '')
  const isToPair = sources.length > 0 && targets.length > 0 && run.some(({ isFresh, isOrphan }) => isFresh || isOrphan)
  const empty = run.filter(({ source, target }) => source + target === '')
  if (!isToPair) return run.map((piece) => rowOf([piece], pairs, null))
  const made = align(
    sources.map(({ source }) => source),
    targets.map(({ target }) => target),
    { lexicon },
  )
  const rows = made.pairs.map(({ source, target, score }) => {
    const pieces = [
      ...source.flatMap((index) => sources[index] ?? []),
      ...target.flatMap((index) => targets[index] ?? []),
    ]
    return rowOf(pieces, pairs, pieces.length > 1 || pieces.some(({ isFresh }) => isFresh) ? score : null)
  })
  return [...rows, ...empty.map((piece) => rowOf([piece], pairs, null))]
}

function rowOf(pieces: readonly Piece[], pairs: readonly OldPair[], score: number | null): RenewalRow {
  const old = [...new Set(pieces.flatMap(({ pairs: places }) => places))]
    .sort((one, other) => one - other)
    .flatMap((place) => pairs[place] ?? [])
  const [first] = old
  const source = joined(pieces.map((piece) => piece.source))
  const target = joined(pieces.map((piece) => piece.target))
  const base = {
    pairIds: old.map(({ id }) => id),
    kind: first?.kind ?? pieces.find(({ kind }) => kind !== null)?.kind ?? 'body',
    source,
    target,
    score,
  }
  if (!first) return { ...base, fate: 'new' }
  const isGone = source + target === '' || (source === '' && pieces.every(({ isOrphan }) => isOrphan))
  if (isGone) return { ...base, fate: 'gone', source: first.source, target: first.target, score: null }
  const isSame = old.length === 1 && source === first.source && target === first.target
  return { ...base, fate: isSame ? 'same' : 'changed', score: isSame ? null : score }
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n')
}

/** The lines of a file's paragraphs, as pairs have them. */
export function linesOf(blocks: readonly { text: string; kind: Kind | null }[]): FreshLine[] {
  return blocks.flatMap(({ text, kind }) => paragraphsOf(text).map((line) => ({ text: line, kind })))
}
