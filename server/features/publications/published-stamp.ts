import type { Context } from '../../context.ts'
import type { Db, Tx } from '../../db/open.ts'
import { newId } from '../../lib/ids.ts'

/** The setting that changes with everything that readers may see; every process watches it. */
const STAMP = 'published_stamp'

/** Counts what this process has committed, so that it need not wait for its next look at the stamp. */
let committed = 0

/** A transaction after which readers may be given something else: all processes are told, this one at once. */
export async function writePublic<Result>(write: Context['write'], work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const result = await write(async (tx) => {
    const done = await work(tx)
    await keepStamp(tx, newId())
    return done
  })
  committed += 1
  return result
}

export async function publishedStamp(db: Db): Promise<string> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', STAMP).executeTakeFirst()
  return row?.value ?? ''
}

export function committedHere(): number {
  return committed
}

async function keepStamp(tx: Tx, value: string): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ name: STAMP, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
