import { sharedAnchors } from './earlier/anchors.ts'
import { bandOf, isNearTheEdge, widened } from './earlier/band.ts'
import { cheapest, latticeOf } from './earlier/lattice.ts'
import type { Lattice, Step } from './earlier/lattice.ts'
import { lengthModel } from './earlier/lengths.ts'
import { MOVES } from './earlier/moves.ts'
import type { CostOf, Lines } from './earlier/moves.ts'
import { probabilitiesOf } from './earlier/probabilities.ts'

/** How the two sides of an aligned pair hang together. */
export type AlignedLink = 'one-to-one' | 'merged' | 'split' | 'regrouped' | 'omitted' | 'added'

/** Lines of both sides that belong together, 0-based and in order; `score` is how sure the engine is, 0 to 1. */
export type AlignedPair = {
  source: readonly number[]
  target: readonly number[]
  score: number
  link: AlignedLink
}

/**
 * Pairs the lines (paragraphs or sentences) of a Chinese text with those of its English one. Every line is in exactly one
 * pair, in order. By length after Gale & Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational
 * Linguistics 19(1), 1993, helped by the figures and Latin names that both sides share.
 */
export function align(source: readonly string[], target: readonly string[]): { pairs: readonly AlignedPair[] } {
  const lengthCost = lengthModel(source, target)
  const bonus = sharedAnchors(source, target)
  const size = { source: source.length, target: target.length }
  const { lattice, path } = search(size, (at, move) => move.cost + lengthCost(at, move) - bonus(at, move))
  const scores = probabilitiesOf(lattice, path)
  return { pairs: path.map((step, index) => pairOf(step, scores[index] ?? 0)) }
}

/** Searches a band about the diagonal, and a wider one while the best way touches its edge. */
function search(size: Lines, costOf: CostOf): { lattice: Lattice; path: readonly Step[] } {
  for (let band = bandOf(size.source, size.target); ; band = widened(band)) {
    const lattice = latticeOf(band, MOVES, costOf)
    const path = cheapest(lattice)
    if (band.isFinal || !path.some(({ at }) => isNearTheEdge(band, at.source, at.target))) return { lattice, path }
  }
}

function pairOf({ at, move }: Step, score: number): AlignedPair {
  return {
    source: lines(at.source, move.source),
    target: lines(at.target, move.target),
    score: Math.round(score * 1000) / 1000,
    link: linkOf(move),
  }
}

function lines(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}

function linkOf(move: Lines): AlignedLink {
  if (move.target === 0) return 'omitted'
  if (move.source === 0) return 'added'
  if (move.source === 1) return move.target === 1 ? 'one-to-one' : 'split'
  return move.target === 1 ? 'merged' : 'regrouped'
}
