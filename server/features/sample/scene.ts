import type { Context } from '../../context.ts'
import type { Press } from '../publications/edition.ts'
import type { PersonName } from './people.ts'
import type { SampleArticle } from './sample-article.ts'

/** Where the articles are played: who does something when, the day's date, and what prints the public pages. */
export type SampleOffice = {
  context(name: PersonName, hoursAgo: number): Context
  today: string
  timeZone: string
  press: Press
}

/** An article of the sample desk that lives already. */
export type Scene = { office: SampleOffice; sample: SampleArticle; articleId: string }
