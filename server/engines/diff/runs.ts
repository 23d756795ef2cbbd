import { diffArrays } from 'diff'
import { anchorsOf, type Anchor } from './anchors.ts'
import type { Run } from './slide.ts'
import type { Token } from './tokens.ts'

/** How many tokens may differ in a stretch before the whole stretch counts as replaced. */
const MOST_DIFFERENT = 600
/** Shorter stretches are compared as they are, for the fewest changes. */
const SHORTEST_CUT = 60

/**
 * What of two lists of tokens stayed and what was replaced, in order. Where more than `most` tokens differ in one stretch, the
 * stretch is one replacement and `exact` is false. By Myers, "An O(ND) Difference Algorithm", Algorithmica 1, 1986, in the
 * package `diff`; long lists are cut at anchors first, for that work grows with the square of what differs.
 */
export function runsOf(
  before: readonly Token[],
  after: readonly Token[],
  most = MOST_DIFFERENT,
): { runs: readonly Run[]; exact: boolean } {
  const numbers = new Map<string, number>()
  const old = numbersOf(before, numbers)
  const fresh = numbersOf(after, numbers)
  const head = commonStart(old, fresh)
  const tail = commonStart(old.slice(head).reverse(), fresh.slice(head).reverse())
  const stretch = { before, after, old, fresh }
  const oldEnd = before.length - tail
  const freshEnd = after.length - tail
  const start = equalRun(stretch, 0, 0, head)
  const middle = stretchesOf(stretch, [head, head], [oldEnd, freshEnd]).map((gap) => compare(stretch, gap, most))
  const runs = [start, ...middle.flatMap(({ runs }) => runs), equalRun(stretch, oldEnd, freshEnd, tail)]
  return { runs: joinedRuns(runs), exact: middle.every(({ exact }) => exact) }
}

type Texts = { before: readonly Token[]; after: readonly Token[]; old: readonly number[]; fresh: readonly number[] }
type Stretch = { from: Anchor; to: Anchor }

/** Numbers are compared faster than words, and every word has one. */
function numbersOf(tokens: readonly Token[], numbers: Map<string, number>): number[] {
  return tokens.map(({ word }) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  })
}

function commonStart(old: readonly number[], fresh: readonly number[]): number {
  const most = Math.min(old.length, fresh.length)
  let count = 0
  while (count < most && old[count] === fresh[count]) count += 1
  return count
}

/** The stretches between anchors; an anchor begins the stretch after it. */
function stretchesOf({ old, fresh }: Texts, from: Anchor, to: Anchor): readonly Stretch[] {
  if (Math.min(to[0] - from[0], to[1] - from[1]) < SHORTEST_CUT) return [{ from, to }]
  const anchors = anchorsOf(old.slice(from[0], to[0]), fresh.slice(from[1], to[1]))
  const cuts: Anchor[] = [from, ...anchors.map(([a, b]): Anchor => [a + from[0], b + from[1]]), to]
  return cuts.slice(1).map((cut, index) => ({ from: cuts[index] ?? from, to: cut }))
}

function compare(texts: Texts, { from, to }: Stretch, most: number): { runs: readonly Run[]; exact: boolean } {
  const [old, fresh] = [texts.old.slice(from[0], to[0]), texts.fresh.slice(from[1], to[1])]
  const head = commonStart(old, fresh)
  const begin: Anchor = [from[0] + head, from[1] + head]
  const same = equalRun(texts, ...from, head)
  if (head === old.length || head === fresh.length)
    return { runs: [same, runFrom(texts, begin, to, false)], exact: true }
  const isMuch = leastDifferent(old, fresh) > most
  const parts = isMuch ? undefined : diffArrays(old.slice(head), fresh.slice(head), { maxEditLength: most })
  if (!parts) return { runs: [same, runFrom(texts, begin, to, false)], exact: false }
  let place = begin
  const runs = parts.map(({ added, removed, count }) => {
    const next: Anchor = [place[0] + (added ? 0 : count), place[1] + (removed ? 0 : count)]
    const run = runFrom(texts, place, next, !added && !removed)
    place = next
    return run
  })
  return { runs: [same, ...runs], exact: true }
}

/** How many tokens differ at the least, in whatever order they stand; it is counted much faster than the search gives up. */
function leastDifferent(old: readonly number[], fresh: readonly number[]): number {
  const left = new Map<number, number>()
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of fresh) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    shared += 1
    left.set(word, count - 1)
  }
  return old.length + fresh.length - 2 * shared
}

function equalRun(texts: Texts, old: number, fresh: number, length: number): Run {
  return runFrom(texts, [old, fresh], [old + length, fresh + length], true)
}

function runFrom({ before, after }: Texts, from: Anchor, to: Anchor, isEqual: boolean): Run {
  return { before: before.slice(from[0], to[0]), after: after.slice(from[1], to[1]), isEqual }
}

/** Runs of the same sort that follow each other are one. */
function joinedRuns(runs: readonly Run[]): readonly Run[] {
  const result: { before: Token[]; after: Token[]; isEqual: boolean }[] = []
  for (const { before, after, isEqual } of runs) {
    if (before.length + after.length === 0) continue
    const last = result.at(-1)
    if (last?.isEqual === isEqual) {
      last.before.push(...before)
      last.after.push(...after)
    } else result.push({ before: [...before], after: [...after], isEqual })
  }
  return result
}
