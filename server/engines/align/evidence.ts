import type { Band } from './band.ts'
import { coverageOf } from './coverage.ts'
import type { Habits } from './coverage.ts'
import type { LinkList } from './chinese-side.ts'
import type { Evidence } from './gains.ts'
import { bothWays } from './links.ts'
import type { Texts } from './texts.ts'

/** How often a word, a single character, a figure and a name are found again in the translation, each way. */
export const SOURCE_HABITS: Habits = [0.6, 0.4, 0.8, 0.85]
export const TARGET_HABITS: Habits = [0.5, 0.5, 0.7, 0.6]

/** Gathers the evidence of two texts inside a band. */
export function gather({ source, target }: Texts, links: LinkList, band: Band): Evidence {
  const { forward, backward } = bothWays(links, source.kinds.length, target.kinds.length)
  const total = target.lengths.reduce((sum, length) => sum + length, 0)
  return {
    band,
    bySource: coverageOf(source, target, forward, target.postings, band, SOURCE_HABITS, false),
    byTarget: coverageOf(target, source, backward, source.postings, band, TARGET_HABITS, true),
    sourceLengths: source.lengths,
    targetLengths: target.lengths,
    meanLength: Math.max(1, total / Math.max(1, target.lines)),
    sourceSigns: source.signs,
    targetSigns: target.signs,
  }
}
