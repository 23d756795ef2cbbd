import type { Migration } from 'kysely'
import * as firstSchema from './2026-11-23-01-first-schema.ts'
import * as pairingConfidence from './2026-11-23-02-pairing-confidence.ts'
import * as doubtAndNotes from './2026-11-23-03-doubt-and-notes.ts'
import * as recordHash from './2026-11-23-04-record-hash.ts'

/** Every migration in the order it is run; a released one is never changed. */
export const migrations: Record<string, Migration> = {
  '2026-11-23-01-first-schema': firstSchema,
  '2026-11-23-02-pairing-confidence': pairingConfidence,
  '2026-11-23-03-doubt-and-notes': doubtAndNotes,
  '2026-11-23-04-record-hash': recordHash,
}
