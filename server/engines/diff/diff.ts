import type { Language } from '../text/language.ts'
import { absorbed, joined, trimmed } from './clean-up.ts'
import type { Region } from './clean-up.ts'
import { runsOf } from './runs.ts'
import { slid } from './slide.ts'
import type { Run } from './slide.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

/** A stretch of text that stayed, came or went. */
export type Change = { op: 'equal' | 'insert' | 'delete'; text: string }

/** How many tokens may differ in one stretch of the text; a small number is for those who only want to know whether much did. */
export type DiffLimits = { tokens?: number }

/**
 * What became of a text, by whole words, Chinese ones too. Joining equal and insert gives `after`, joining equal and delete
 * gives `before`; a delete stands before its insert. A stretch in which more differs than the limit is one change, and
 * `exact` is false.
 */
export function diffText(
  before: string,
  after: string,
  language: Language,
  { tokens }: DiffLimits = {},
): { changes: readonly Change[]; exact: boolean } {
  if (before === after) return { changes: joined([before]), exact: true }
  const { runs, exact } = runsOf(tokensOf(before, language), tokensOf(after, language), tokens)
  return { changes: joined(absorbed(slid(runs).flatMap(regionsOf).flatMap(trimmed))), exact }
}

/** A changed run is one region; an equal one is cut where the same words are spaced differently. */
function regionsOf(run: Run): readonly Region[] {
  if (!run.isEqual) return [{ before: run.before.flatMap(partsOf), after: run.after.flatMap(partsOf) }]
  const regions: Region[] = []
  let same = ''
  for (const [index, { word, space }] of run.before.entries()) {
    const other = run.after[index]?.space ?? ''
    same += space === other ? word + space : word
    if (space === other) continue
    regions.push(same, { before: space ? [space] : [], after: other ? [other] : [] })
    same = ''
  }
  return [...regions, same]
}

function partsOf({ word, space }: Token): readonly string[] {
  return [word, space].filter((part) => part !== '')
}
