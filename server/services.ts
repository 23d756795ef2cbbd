import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Database } from './db/open.ts'
import type { Clock, Every } from './lib/clock.ts'
import type { Language, Words } from './web/i18n.ts'
import type { Draw } from './web/views.ts'

/** What one process is built of; made once at the start and handed down. */
export type Services = {
  config: Config
  database: Database
  clock: Clock
  log: Logger
  words: (language: Language) => Words
  draw: Draw
  asset: (name: string) => string
  /** Aborted when the process is to end: what is kept open for ever is closed then. */
  stopping?: AbortSignal
  /** What looks again and again does so by this; timers when nothing is said. */
  every?: Every
  /** Fills an empty desk with sample articles of this person; the set-up page offers it when it is there. */
  loadSampleDesk?: (adminId: string) => Promise<void>
}
