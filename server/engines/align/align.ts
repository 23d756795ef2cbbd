import type { Lexicon } from '../lexicon/lexicon.ts'
import { anchorsOf } from './anchors.ts'
import type { Band } from './band.ts'
import { about, corridor, widened } from './corridor.ts'
import { gather } from './evidence.ts'
import { gainsOf } from './gains.ts'
import type { GainedBefore } from './gains.ts'
import { learn, usual } from './learn.ts'
import type { Learned } from './learn.ts'
import type { Lines } from './moves.ts'
import { probabilitiesOf } from './probabilities.ts'
import { trustIn } from './scores.ts'
import { bestWay } from './search.ts'
import type { Step } from './search.ts'
import { readTexts } from './texts.ts'
import type { Texts } from './texts.ts'
import { BARE_FIRST_WEIGHTS, BARE_LATER_WEIGHTS, FIRST_WEIGHTS, LATER_WEIGHTS } from './weights.ts'
import type { Weights } from './weights.ts'

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
 * Each of the `passes` after the first learns from the one before; a single one is quicker and a little worse. `onProgress` is
 * told how many of all parts of the work are done; to cancel it, end the worker that it runs in.
 */
export type AlignOptions = {
  lexicon?: Lexicon | null
  passes?: number
  onProgress?: (done: number, of: number) => void
}

/**
 * Pairs the lines (paragraphs or sentences) of a Chinese text with those of its English one. Every line is in exactly one
 * pair, in order. Without a lexicon by figures, names, lengths and marks alone. Methods: docs/decisions/0013-pairing.md.
 */
export function align(
  source: readonly string[],
  target: readonly string[],
  { lexicon = null, passes = 2, onProgress = () => undefined }: AlignOptions = {},
): { pairs: readonly AlignedPair[] } {
  const parts = passes * 2 + 2
  const texts = readTexts(source, target, lexicon)
  onProgress(1, parts)
  let found = firstPass(texts, (part) => onProgress(1 + part, parts))
  let probabilities = found.probabilities()
  // what was learned from a pairing of unrelated texts would be nonsense
  const isHopeful = trustIn(found.steps, probabilities) >= HOPEFUL
  for (let pass = 1; isHopeful && pass < passes; pass += 1) {
    const before = found.steps
    found = laterPass(texts, before, (part) => onProgress(1 + pass * 2 + part, parts))
    if (pass > 1 && sameWay(found.steps, before)) break
  }
  if (isHopeful && passes > 1) probabilities = found.probabilities()
  const trust = trustIn(found.steps, probabilities)
  onProgress(parts, parts)
  return { pairs: found.steps.map((step, index) => pairOf(step, trust * (probabilities[index] ?? 0))) }
}

const HOPEFUL = 0.4
const LATER_MARGIN = 4

type Found = GainedBefore & { steps: readonly Step[]; probabilities: () => readonly number[] }
type Tell = (part: number) => void

function firstPass(texts: Texts, tell: Tell): Found {
  const { source, target } = texts
  const weights = texts.hasLexicon ? FIRST_WEIGHTS : BARE_FIRST_WEIGHTS
  const anchors = anchorsOf(texts)
  const known = usual(texts)
  let wider: Float64Array | null = null
  let found: Found | null = null
  for (let look = 1; ; look += 1) {
    const band = corridor(source.lines, target.lines, anchors, wider)
    found = pairedIn(band, texts, known, weights, found, tell)
    wider = widened(band, found.steps, wider, look)
    if (!wider) return found
  }
}

function laterPass(texts: Texts, before: readonly Step[], tell: Tell): Found {
  const band = about(before, texts.source.lines, texts.target.lines, LATER_MARGIN)
  return pairedIn(band, texts, learn(texts, before), texts.hasLexicon ? LATER_WEIGHTS : BARE_LATER_WEIGHTS, null, tell)
}

function pairedIn(
  band: Band,
  texts: Texts,
  learned: Learned,
  weights: Weights,
  before: GainedBefore | null,
  tell: Tell,
): Found {
  const evidence = gather(texts, learned, band, weights, before && before.evidence)
  tell(1)
  const gains = gainsOf(evidence, weights, before)
  const search = bestWay(band, gains, weights)
  tell(2)
  return { evidence, gains, steps: search.steps, probabilities: () => probabilitiesOf(band, gains, weights, search) }
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
