import { changesOfReview } from '../../server/features/reasons/read-review-changes.ts'
import type { ReviewChange } from '../../server/features/reasons/review-changes.ts'
import { saveEdit } from '../../server/features/pairs/save-edit.ts'
import { edit } from './edits.ts'
import { lead } from './road.ts'
import { scene, type Scene } from './scene.ts'

export const RAIN = 'The old rain fell, and it fell for 402 days.'

/** An article in review whose second paragraph is RAIN, as it was submitted. */
export async function inReview(
  pairs = [{ target: 'Rain' }, { target: RAIN }, { target: 'It stopped.' }],
): Promise<Scene> {
  const office = await scene({ pairs })
  await lead(office, 'review')
  return office
}

/** The reviewer writes the second paragraph anew; answers its revision. */
export async function rewrite(office: Scene, text: string, minute = 3): Promise<number> {
  const { pairs } = await office.look()
  const basedOn = pairs[1]?.targetRevision ?? 0
  await saveEdit(office.as('reviewer', minute), edit({ pairId: 'pair-2', text, basedOn }))
  return basedOn + 1
}

/** The review's changes of a paragraph, the second when nothing is said. */
export async function changesIn(office: Scene, pairId = 'pair-2'): Promise<readonly ReviewChange[]> {
  const { article, pairs } = await office.look()
  return (await changesOfReview(office.database.read, article, pairs)).get(pairId)?.changes ?? []
}
