import { DAY, later } from '../lib/clock.ts'
import type { Services } from '../services.ts'

/** Previews that nobody made an article of are kept so long. */
const KEPT_DAYS = 7

export async function sweepImports({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<void> {
  const before = later(clock().toISOString(), -KEPT_DAYS * DAY)
  await database.write((tx) => tx.deleteFrom('imports').where('createdAt', '<', before).execute())
}
