import type { Band } from './band.ts'
import { coverageOf } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import type { Learned } from './learn.ts'
import type { Style } from './lengths.ts'
import { bothWays } from './links.ts'
import type { Texts, TextSide } from './texts.ts'
import type { Weights } from './weights.ts'

/** All that is known about two texts in a band. */
export type Evidence = {
  band: Band
  source: TextSide & { coverage: Coverage }
  target: TextSide & { coverage: Coverage }
  style: Style
  /** By how much more often this text has each shape of pair, as logarithms. */
  shapes: readonly number[]
}

/** Gathers the evidence of two texts inside a band. */
export function gather({ source, target }: Texts, learned: Learned, band: Band, weights: Weights): Evidence {
  const { forward, backward } = bothWays(learned.links, source.kinds.length, target.kinds.length)
  const bySource = coverageOf(
    { side: source, other: target, links: forward, habits: learned.sourceHabits, isTurned: false },
    band,
    weights,
  )
  const byTarget = coverageOf(
    { side: target, other: source, links: backward, habits: learned.targetHabits, isTurned: true },
    band,
    weights,
  )
  return {
    band,
    source: { ...source, coverage: bySource },
    target: { ...target, coverage: byTarget },
    style: learned.style,
    shapes: learned.shapes,
  }
}
