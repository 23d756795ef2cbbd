import type { Band } from './band.ts'
import { coverageOf } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import type { Learned } from './learn.ts'
import type { Style } from './lengths.ts'
import { matchesIn } from './matches.ts'
import type { Matches } from './matches.ts'
import type { Texts, TextSide } from './texts.ts'
import type { Weights } from './weights.ts'

/** All that is known about two texts in a band. */
export type Evidence = {
  band: Band
  source: TextSide & { coverage: Coverage }
  target: TextSide & { coverage: Coverage }
  /** Only where the order of words counts. */
  matches: Matches | null
  style: Style
  /** By how much more often this text has each shape of pair, as logarithms. */
  shapes: readonly number[]
}

/** Gathers the evidence of two texts inside a band; `before` is what was gathered from the same in another one. */
export function gather(
  { source, target }: Texts,
  { links, sourceSays, targetSays, style, shapes }: Learned,
  band: Band,
  weights: Weights,
  before: Evidence | null,
): Evidence {
  const matches = weights.order === 0 ? null : matchesIn(band)
  const bySource = coverageOf(
    { side: source, other: target, links: links.forward, says: sourceSays, isTurned: false, matches },
    band,
    weights,
    before && { band: before.band, coverage: before.source.coverage },
  )
  const byTarget = coverageOf(
    { side: target, other: source, links: links.backward, says: targetSays, isTurned: true, matches: null },
    band,
    weights,
    before && { band: before.band, coverage: before.target.coverage },
  )
  return {
    band,
    source: { ...source, coverage: bySource },
    target: { ...target, coverage: byTarget },
    matches,
    style,
    shapes,
  }
}
