import type { ArticleRole } from '../articles/article.ts'
import type { Kind, Side } from '../pairs/pair.ts'
import type { PersonName } from './people.ts'

/** A paragraph in both languages; the English is the first that somebody wrote, before anybody improved it. */
export type SamplePair = { kind: Kind; source: string; target: string }

/** The text of an article: pairs already, or two texts that the product pairs when they come in. */
export type SampleText = { pairs: readonly SamplePair[] } | { sources: readonly string[]; targets: readonly string[] }

/** One article of the sample desk with all that was done to it, in the order of time. */
export type SampleArticle = {
  slug: string
  /** In office hours before now, like the times of the steps. */
  hoursAgo: number
  createdBy: PersonName
  /** Whose words the English is that came with the Chinese; null when the Chinese came alone. */
  englishBy: PersonName | null
  settled: boolean
  people: readonly { name: PersonName; role: ArticleRole }[]
  /** Days from today, negative for a day that is past. */
  dueInDays: number
  sourceLink: string
  text: SampleText
  steps: readonly Step[]
}

/** A deed of one person, `hoursAgo` office hours before now. */
export type Step = { who: PersonName; hoursAgo: number } & Deed

/** Paragraphs are named by the words that they begin with; an added one by its English. */
type Deed =
  /** Types the English of these paragraphs, or confirms it as it is, one after the other. */
  | { do: 'translate' | 'confirm'; first: string; last: string }
  | { do: 'edit'; pair: string; replace: readonly (readonly [string, string])[]; side?: Side; isLeftOpen?: true }
  | { do: 'draft' | 'add'; pair: string; text: string }
  | { do: 'merge' | 'omit'; pair: string }
  | { do: 'waive'; pair: string; note: string }
  | { do: 'confirm-all' | 'settle' | 'submit' | 'finish' | 'approve' }
  | { do: 'return'; to: 'translation' | 'review'; note: string }
  | { do: 'correct' | 'publish'; note: string }
  /** `daysAhead` days from today, at that time of the office's clock: 09:00. */
  | { do: 'schedule'; daysAhead: number; time: string }
