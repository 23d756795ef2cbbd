import type { Language } from '../text/language.ts'
import { absorbed, trimmed } from './clean-up.ts'
import { runsOf } from './runs.ts'
import { slid, type Run } from './slide.ts'
import { tokensOf, type Token } from './tokens.ts'

/** A string is text that stayed; the other is text that was changed. */
export type Region = string | Changed

/** The pieces that went and those that came; a piece is a word, a mark or white space. A move has the same number at both of its ends. */
export type Changed = { before: readonly string[]; after: readonly string[]; movedOut?: number; movedIn?: number }

/** What of a text stayed and what was changed, in order, no two of a sort beside each other. */
export function regionsBetween(
  before: string,
  after: string,
  language: Language,
  mostTokens?: number,
): { regions: readonly Region[]; exact: boolean } {
  const { runs, exact } = runsOf(tokensOf(before, language), tokensOf(after, language), mostTokens)
  return { regions: absorbed(slid(runs).flatMap(regionsOf).flatMap(trimmed)), exact }
}

/** A changed run is one region; an equal one is cut where the same words are spaced differently. */
function regionsOf(run: Run): readonly Region[] {
  if (!run.isEqual) return [{ before: partsOf(run.before), after: partsOf(run.after) }]
  const regions: Region[] = []
  let same = ''
  for (const [index, { word, space }] of run.before.entries()) {
    const other = run.after[index]?.space ?? ''
    same += space === other ? word + space : word
    if (space === other) continue
    regions.push(same, { before: space ? [space] : [], after: other ? [other] : [] })
    same = ''
  }
  regions.push(same)
  return regions
}

function partsOf(tokens: readonly Token[]): readonly string[] {
  const parts: string[] = []
  for (const { word, space } of tokens) {
    if (word !== '') parts.push(word)
    if (space !== '') parts.push(space)
  }
  return parts
}
