import type { Context } from '../../context.ts'
import { hereAfter } from './presence.ts'
import { deleteOldPresences } from './presences.queries.ts'

/** Deletes the rows of people who left without a word. For the jobs, once an hour or so. */
export async function sweepPresences({ write, now }: Pick<Context, 'write' | 'now'>): Promise<void> {
  await write((tx) => deleteOldPresences(tx, hereAfter(now)))
}
