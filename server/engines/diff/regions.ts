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
  const regions: Region[] = []
  let place = 0
  for (const run of slid(runs)) {
    if (run.isEqual) place = addEqual(regions, run, before, place)
    else {
      const changed = { before: partsOf(run.before), after: partsOf(run.after) }
      for (const region of trimmed(changed)) regions.push(region)
      for (const part of changed.before) place += part.length
    }
  }
  return { regions: absorbed(regions), exact }
}

/** An equal run is cut where the same words are spaced differently; gives the place in the old text after it. */
function addEqual(regions: Region[], run: Run, text: string, start: number): number {
  let [from, place] = [start, start]
  for (let index = 0; index < run.before.length; index += 1) {
    const { word = '', space = '' } = run.before[index] ?? {}
    const other = run.after[index]?.space ?? ''
    place += word.length + space.length
    if (space === other) continue
    regions.push(text.slice(from, place - space.length))
    regions.push({ before: space ? [space] : [], after: other ? [other] : [] })
    from = place
  }
  regions.push(text.slice(from, place))
  return place
}

function partsOf(tokens: readonly Token[]): readonly string[] {
  const parts: string[] = []
  for (const { word, space } of tokens) {
    if (word !== '') parts.push(word)
    if (space !== '') parts.push(space)
  }
  return parts
}
