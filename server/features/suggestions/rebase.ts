import { applyChanges } from '../../engines/diff/change-list.ts'
import { mergeText } from '../../engines/merge/merge.ts'
import { LANGUAGE_OF } from '../reasons/pieces.ts'
import { unitsOf, type DecidedByPlace, type Suggestion } from './suggestion.ts'

type Proposal = Pick<Suggestion, 'base' | 'changes' | 'side'>

/**
 * The text as it stands now with these changes of a suggestion; null where the words they speak of were changed since. What was
 * taken of it before is part of what both texts began with, so that taking on after it was rewritten by hand does not bring
 * it back.
 */
export function withChanges(
  { base, changes, side }: Proposal,
  decided: DecidedByPlace,
  current: string,
  places: readonly number[],
): string | null {
  const isTaken = (place: number) => (decided.get(place)?.decision ?? 'declined') !== 'declined'
  const begun = applyChanges(base, changes, isTaken)
  const wanted = applyChanges(base, changes, (place) => isTaken(place) || places.includes(place))
  const merge = mergeText(begun, wanted, current, LANGUAGE_OF[side])
  return 'conflict' in merge ? null : merge.text
}

/** As many of these changes as the text takes beside each other, and the text with them. */
export function fitting(
  proposal: Proposal,
  decided: DecidedByPlace,
  current: string,
  open: readonly number[],
): { places: readonly number[]; text: string } {
  const all = withChanges(proposal, decided, current, open)
  if (all !== null) return { places: open, text: all }
  const units = unitsOf(proposal.changes).filter((unit) => unit.every((place) => open.includes(place)))
  return units.reduce<{ places: readonly number[]; text: string }>(
    (soFar, unit) => {
      const places = [...soFar.places, ...unit]
      const text = withChanges(proposal, decided, current, places)
      return text === null ? soFar : { places, text }
    },
    { places: [], text: current },
  )
}
