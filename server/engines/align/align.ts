import type { Lexicon } from '../lexicon/lexicon.ts'
import { anchorsOf } from './anchors.ts'
import type { Band } from './band.ts'
import { about, corridor, isTooNarrow } from './corridor.ts'
import { gather } from './evidence.ts'
import { gainsOf } from './gains.ts'
import { learn, usual } from './learn.ts'
import type { Lines } from './moves.ts'
import { probabilitiesOf } from './probabilities.ts'
import { trustIn } from './scores.ts'
import { bestWay } from './search.ts'
import type { Step } from './search.ts'
import { readTexts } from './texts.ts'
import type { Texts } from './texts.ts'
import { FIRST_WEIGHTS, LATER_WEIGHTS } from './weights.ts'

/** How the two sides of an aligned pair hang together. */
export type AlignedLink = 'one-to-one' | 'merged' | 'split' | 'regrouped' | 'omitted' | 'added'

/** Lines of both sides that belong together, 0-based and in order; `score` is how sure the engine is, 0 to 1. */
export type AlignedPair = {
  source: readonly number[]
  target: readonly number[]
  score: number
  link: AlignedLink
}

/** Each of the `passes` after the first learns from the one before; a single one is quicker and a little worse. */
export type AlignOptions = { lexicon?: Lexicon | null; passes?: number }

/**
 * Pairs the lines (paragraphs or sentences) of a Chinese text with those of its English one. Every line is in exactly one
 * pair, in order. Without a lexicon by figures, names, lengths and marks alone. Methods: docs/decisions/0013-pairing.md.
 */
export function align(
  source: readonly string[],
  target: readonly string[],
  { lexicon = null, passes = 2 }: AlignOptions = {},
): { pairs: readonly AlignedPair[] } {
  const texts = readTexts(source, target, lexicon)
  let found = firstPass(texts)
  let probabilities = found.probabilities()
  // what was learned from a pairing of unrelated texts would be nonsense
  const isHopeful = trustIn(found.steps, probabilities) >= HOPEFUL
  for (let pass = 1; isHopeful && pass < passes; pass += 1) {
    const before = found.steps
    found = laterPass(texts, before)
    if (pass > 1 && sameWay(found.steps, before)) break
  }
  if (isHopeful && passes > 1) probabilities = found.probabilities()
  const trust = trustIn(found.steps, probabilities)
  return { pairs: found.steps.map((step, index) => pairOf(step, trust * (probabilities[index] ?? 0))) }
}

const HOPEFUL = 0.4

type Found = { steps: readonly Step[]; probabilities: () => readonly number[] }

const LATER_MARGIN = 6

function firstPass(texts: Texts): Found {
  const { source, target } = texts
  const anchors = anchorsOf(texts)
  const known = usual(texts)
  for (let width = 1; ; width *= 2) {
    const band = corridor(source.lines, target.lines, anchors, width)
    const gains = gainsOf(gather(texts, known, band, FIRST_WEIGHTS), FIRST_WEIGHTS)
    const steps = bestWay(band, gains, FIRST_WEIGHTS)
    if (!isTooNarrow(band, steps))
      return { steps, probabilities: () => probabilitiesOf(band, gains, FIRST_WEIGHTS, steps) }
  }
}

function laterPass(texts: Texts, before: readonly Step[]): Found {
  const band: Band = about(before, texts.source.lines, texts.target.lines, LATER_MARGIN)
  const gains = gainsOf(gather(texts, learn(texts, before), band, LATER_WEIGHTS), LATER_WEIGHTS)
  const steps = bestWay(band, gains, LATER_WEIGHTS)
  return { steps, probabilities: () => probabilitiesOf(band, gains, LATER_WEIGHTS, steps) }
}

function sameWay(steps: readonly Step[], others: readonly Step[]): boolean {
  return (
    steps.length === others.length &&
    steps.every(({ source, target }, index) => source === others[index]?.source && target === others[index].target)
  )
}

function pairOf({ source, target, move }: Step, score: number): AlignedPair {
  return {
    source: lines(source, move.source),
    target: lines(target, move.target),
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
