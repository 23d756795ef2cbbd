import type { Response } from 'express'
import type { Moments } from '../../web/moments.ts'
import type { OfficeDays } from './office-days.ts'
import type { Language, Words } from './sentence.ts'

/** For whom a page is drawn: their words, their way of writing times, the office's calendar, the time. */
export type Reader = { t: Words; language: Language; moments: Moments; days: OfficeDays; now: string }

/** The reader of an answer. */
export function readerOf(res: Response, days: OfficeDays, now: string): Reader {
  // the page locals put these on every answer
  const { t, language, moments } = res.locals as Pick<Reader, 't' | 'language' | 'moments'>
  return { t, language, moments, days, now }
}
