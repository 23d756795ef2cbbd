import type { Band } from './band.ts'
import { coverageOf } from './coverage.ts'
import type { Learned } from './learn.ts'
import type { Evidence } from './gains.ts'
import { bothWays } from './links.ts'
import type { Texts } from './texts.ts'

/** Gathers the evidence of two texts inside a band. */
export function gather({ source, target }: Texts, { links, sourceHabits, targetHabits, style }: Learned, band: Band): Evidence {
  const { forward, backward } = bothWays(links, source.kinds.length, target.kinds.length)
  const total = target.lengths.reduce((sum, length) => sum + length, 0)
  return {
    band,
    style,
    bySource: coverageOf(source, target, forward, target.postings, band, sourceHabits, false),
    byTarget: coverageOf(target, source, backward, source.postings, band, targetHabits, true),
    sourceLengths: source.lengths,
    targetLengths: target.lengths,
    meanLength: Math.max(1, total / Math.max(1, target.lines)),
    sourceSigns: source.signs,
    targetSigns: target.signs,
  }
}
