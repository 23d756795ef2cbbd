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

/** Gathers the evidence of two texts inside a band. */
export function gather({ source, target }: Texts, learned: Learned, band: Band, weights: Weights): Evidence {
  const { forward, backward } = learned.links
  const matches = weights.order === 0 ? null : matchesIn(band)
  const bySource = coverageOf(
    { side: source, other: target, links: forward, habits: learned.sourceHabits, isTurned: false, matches },
    band,
    weights,
  )
  const byTarget = coverageOf(
    { side: target, other: source, links: backward, habits: learned.targetHabits, isTurned: true, matches: null },
    band,
    weights,
  )
  return {
    band,
    source: { ...source, coverage: bySource },
    target: { ...target, coverage: byTarget },
    matches,
    style: learned.style,
    shapes: learned.shapes,
  }
}
