import { diffArrays } from 'diff'
import { similarity, tokensOf, type Tokens } from './similarity.ts'

/** Paragraphs of the old text and of the new one that are the same one, by their numbers; one side may be empty. */
export type Match = { old: readonly number[]; fresh: readonly number[] }

/** So many paragraphs may come and go before exact matching gives up. */
const MOST_DIFFERENT = 4_000
/** Of a stretch without a common paragraph only what stands about as far along is compared. */
const BAND = 60

/**
 * Which paragraphs of two states of a text in one language are the same, in order: equal ones, then similar ones between
 * them, also one that became two or two that became one. As many others as stand between two matches on both sides are
 * taken for rewritten.
 */
export function matchParagraphs(old: readonly string[], fresh: readonly string[]): Match[] {
  const matches: Match[] = []
  let [i, j] = [0, 0]
  let [goneTo, newTo] = [0, 0]
  const close = () => {
    matches.push(...matchStretch(old, fresh, { i, j, goneTo, newTo }))
    i = goneTo
    j = newTo
  }
  const parts = diffArrays([...old], [...fresh], { maxEditLength: MOST_DIFFERENT })
  for (const part of parts ?? [
    { removed: true, added: false, value: old },
    { removed: false, added: true, value: fresh },
  ]) {
    if (part.removed) goneTo += part.value.length
    else if (part.added) newTo += part.value.length
    else {
      close()
      part.value.forEach((_text, step) => matches.push({ old: [i + step], fresh: [j + step] }))
      i = goneTo += part.value.length
      j = newTo += part.value.length
    }
  }
  close()
  return matches
}

type Bounds = { i: number; j: number; goneTo: number; newTo: number }

/** Similar paragraphs of a stretch that has no equal ones, by the way of the greatest likeness. */
function matchStretch(old: readonly string[], fresh: readonly string[], { i, j, goneTo, newTo }: Bounds): Match[] {
  const olds = old.slice(i, goneTo).map(tokensOf)
  const news = fresh.slice(j, newTo).map(tokensOf)
  const found = waysThrough(olds, news)
  return withRewritten(found, olds.length, news.length).map(({ old, fresh }) => ({
    old: old.map((number) => number + i),
    fresh: fresh.map((number) => number + j),
  }))
}

const MOVES = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const

/** Dynamic programming over the similar ones; what is left out belongs to nothing. */
function waysThrough(olds: readonly Tokens[], news: readonly Tokens[]): Match[] {
  const width = news.length + 1
  const best = new Float64Array((olds.length + 1) * width)
  const move = new Int8Array((olds.length + 1) * width)
  for (let i = olds.length; i >= 0; i -= 1) {
    for (let j = news.length; j >= 0; j -= 1) {
      const here = i * width + j
      const down = i < olds.length ? (best[here + width] ?? 0) : -1
      const right = j < news.length ? (best[here + 1] ?? 0) : -1
      if (down < 0 && right < 0) continue
      best[here] = Math.max(down, right)
      move[here] = down >= right ? 3 : 4
      if (Math.abs(i * news.length - j * olds.length) > BAND * Math.max(olds.length, news.length)) continue
      MOVES.forEach(([some, others], index) => {
        if (i + some > olds.length || j + others > news.length) return
        const value = likeness(olds.slice(i, i + some), news.slice(j, j + others))
        const total = value + (best[(i + some) * width + j + others] ?? 0)
        if (value <= 0 || total <= (best[here] ?? 0)) return
        best[here] = total
        move[here] = index
      })
    }
  }
  return walk(move, olds.length, news.length)
}

function walk(move: Int8Array, olds: number, news: number): Match[] {
  const matches: Match[] = []
  let [i, j] = [0, 0]
  while (i < olds || j < news) {
    const step = move[i * (news + 1) + j] ?? 3
    const [some, others] = MOVES[step] ?? [step === 3 ? 1 : 0, step === 3 ? 0 : 1]
    matches.push({ old: numbers(i, some), fresh: numbers(j, others) })
    i += some
    j += others
  }
  return matches
}

/** A text is the same one from this similarity on. */
const ALIKE = 0.4
/** What a paragraph that adds nothing takes away. */
const DEAD_WEIGHT = 0.3

function likeness(olds: readonly Tokens[], news: readonly Tokens[]): number {
  const { share, size } = similarity(olds, news)
  return share < ALIKE ? 0 : (share - DEAD_WEIGHT) * size
}

/** Between two matches as many paragraphs left over on both sides: the text was written anew. */
function withRewritten(matches: readonly Match[], olds: number, news: number): Match[] {
  const all: Match[] = []
  let [i, j] = [0, 0]
  for (const match of [...matches.filter(isBoth), { old: [olds], fresh: [news] }]) {
    const [gone, come] = [numbers(i, (match.old[0] ?? 0) - i), numbers(j, (match.fresh[0] ?? 0) - j)]
    if (gone.length === come.length)
      all.push(...gone.map((old, index) => ({ old: [old], fresh: come.slice(index, index + 1) })))
    else
      all.push(...gone.map((old) => ({ old: [old], fresh: [] })), ...come.map((each) => ({ old: [], fresh: [each] })))
    if (match.old[0] !== olds || match.fresh[0] !== news) all.push(match)
    i = (match.old.at(-1) ?? 0) + 1
    j = (match.fresh.at(-1) ?? 0) + 1
  }
  return all
}

function isBoth({ old, fresh }: Match): boolean {
  return old.length > 0 && fresh.length > 0
}

function numbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}
