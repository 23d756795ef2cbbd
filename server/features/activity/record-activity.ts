import type { Tx } from '../../db/open.ts'
import { newId } from '../../lib/ids.ts'
import type { Deed } from './deed.ts'

/** One deed for the append-only record; details are values for its sentence, never texts of articles or secrets. */
export type NewActivity = {
  articleId: string | null
  /** null: the system itself. */
  actorId: string | null
  deed: Deed
  details: Readonly<Record<string, string | number | readonly string[]>>
  createdAt: string
}

/** Adds one deed to the record, in the transaction of the deed itself. */
export async function recordActivity(tx: Tx, { details, ...activity }: NewActivity): Promise<void> {
  await tx
    .insertInto('activity')
    .values({ id: newId(), ...activity, details: JSON.stringify(details) })
    .execute()
}
