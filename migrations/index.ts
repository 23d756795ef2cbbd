import type { Migration } from 'kysely'
import * as firstSchema from './2026-11-23-01-first-schema.ts'
import * as pairingConfidence from './2026-11-23-02-pairing-confidence.ts'
import * as doubtAndNotes from './2026-11-23-03-doubt-and-notes.ts'
import * as recordHash from './2026-11-23-04-record-hash.ts'
import * as reasonsAndAnswers from './2026-11-23-05-reasons-and-answers.ts'
import * as presences from './2026-11-23-06-presences.ts'
import * as threads from './2026-11-23-07-threads.ts'
import * as looks from './2026-11-23-08-looks.ts'
import * as reviewRounds from './2026-11-23-09-review-rounds.ts'
import * as suggestions from './2026-11-23-10-suggestions.ts'

/** Every migration in the order it is run; a released one is never changed. */
export const migrations: Record<string, Migration> = {
  '2026-11-23-01-first-schema': firstSchema,
  '2026-11-23-02-pairing-confidence': pairingConfidence,
  '2026-11-23-03-doubt-and-notes': doubtAndNotes,
  '2026-11-23-04-record-hash': recordHash,
  '2026-11-23-05-reasons-and-answers': reasonsAndAnswers,
  '2026-11-23-06-presences': presences,
  '2026-11-23-07-threads': threads,
  '2026-11-23-08-looks': looks,
  '2026-11-23-09-review-rounds': reviewRounds,
  '2026-11-23-10-suggestions': suggestions,
}
