import { readSuggestion } from '../../server/features/suggestions/read-suggestions.ts'
import { suggestText, type SuggestionForm } from '../../server/features/suggestions/suggest-text.ts'
import { RAIN } from './reviewed.ts'
import type { Person, Scene } from './scene.ts'

/** RAIN with two places changed. */
export const TWO = RAIN.replace('old', 'heavy').replace('402', '420')

/** Somebody proposes a text for the second paragraph as it came; answers the suggestion's id. */
export async function suggested(
  office: Scene,
  text: string,
  form: Partial<SuggestionForm> = {},
  person: Person = 'translator',
): Promise<string> {
  const usual = { pairId: 'pair-2', side: 'target' as const, basedOn: 1, note: '' }
  return (await suggestText(office.as(person, 3), { ...usual, text, ...form })).id
}

/** What became of each change, in order: a decision, or open. */
export async function fatesOf(office: Scene, id: string): Promise<string[]> {
  const { changes, decided } = (await readSuggestion(office.database.read, id)).reading
  return changes.map((_change, place) => decided.get(place)?.decision ?? 'open')
}

/** The notices about suggestions that somebody has not read, by kind. */
export async function noticesTo({ database }: Scene, userId: string): Promise<string[]> {
  const rows = await database.read
    .selectFrom('notices')
    .select('kind')
    .where('userId', '=', userId)
    .where('kind', 'like', 'sugges%')
    .where('readAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('kind')
    .limit(100)
    .execute()
  return rows.map(({ kind }) => kind)
}
