import { applyChanges, changeList } from '../../engines/diff/change-list.ts'
import { mergeChanges } from '../../engines/merge/merge.ts'
import { LANGUAGE_OF } from '../reasons/pieces.ts'
import { unitsOf, type DecidedByPlace, type Suggestion } from './suggestion.ts'

/** The text as it stands now with these changes of a suggestion; null where the words they speak of were changed since. */
export type Rebase = (places: readonly number[]) => string | null

type Proposal = Pick<Suggestion, 'base' | 'changes' | 'side'>

/**
 * Puts changes of a suggestion into the text as it stands now, which is compared once however often it is asked. What was taken
 * of it before is part of what both texts began with, so that taking on after it was rewritten by hand does not bring it back.
 */
export function rebaseOn({ base, changes, side }: Proposal, decided: DecidedByPlace, current: string): Rebase {
  const language = LANGUAGE_OF[side]
  const isTaken = (place: number) => (decided.get(place)?.decision ?? 'declined') !== 'declined'
  const begun = applyChanges(base, changes, isTaken)
  const theirs = changeList(begun, current, language).changes
  return (places) => {
    const wanted = applyChanges(base, changes, (place) => isTaken(place) || places.includes(place))
    if (wanted === current || current === begun) return wanted
    if (wanted === begun) return current
    const merge = mergeChanges(begun, changeList(begun, wanted, language).changes, theirs)
    return 'conflict' in merge ? null : merge.text
  }
}

/** A part of a suggestion's changes, and the text with them. */
type Fit = { places: readonly number[]; text: string }

/** As many of these changes as the text takes beside each other, and the text with them; found by halves. */
export function fitting(
  { changes }: Pick<Proposal, 'changes'>,
  rebase: Rebase,
  current: string,
  open: readonly number[],
): Fit {
  const withMore = (soFar: Fit, units: readonly number[][]): Fit => {
    const places = [...soFar.places, ...units.flat()]
    const text = rebase(places)
    if (text !== null) return { places, text }
    const half = Math.ceil(units.length / 2)
    return units.length < 2 ? soFar : withMore(withMore(soFar, units.slice(0, half)), units.slice(half))
  }
  const units = unitsOf(changes).filter((unit) => unit.every((place) => open.includes(place)))
  return withMore({ places: [], text: current }, units)
}
