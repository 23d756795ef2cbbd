import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { endSessionRow } from './sessions.queries.ts'

/** Ends one of the actor's own sessions; another person's is `not_found`. */
export async function endSession({ write, actor, now }: Context, form: { sessionRowId: string }): Promise<void> {
  const ended = await write((tx) => endSessionRow(tx, form.sessionRowId, now, actor.id))
  if (ended === 0) throw new Problem('not_found')
}
