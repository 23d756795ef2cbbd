import type { ArticleRole } from '../articles/article.ts'
import type { Kind, Side } from '../pairs/pair.ts'
import type { Reason, Severity } from '../reasons/reason.ts'
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

/** `why` gives reasons, each for the change in which these words stand now. */
type Edit = {
  do: 'edit'
  pair: string
  replace: readonly (readonly [string, string])[]
  why?: readonly (readonly [words: string, reason: Reason, severity?: Severity])[]
  side?: Side
  isLeftOpen?: true
}

/** A deed of one person, `hoursAgo` office hours before now. */
export type Step = { who: PersonName; hoursAgo: number } & Deed

/** Paragraphs are named by the words that they begin with; an added one by its English. */
type Deed =
  /** Types the English of these paragraphs, or confirms it as it is, one after the other. */
  | { do: 'translate' | 'confirm'; first: string; last: string }
  | Edit
  | { do: 'draft' | 'add'; pair: string; text: string }
  | { do: 'merge' | 'omit'; pair: string }
  /** On words of either side; threads are numbered in the order in which they begin. */
  | { do: 'talk'; pair: string; quote: string; text: string; mustFix?: true }
  | { do: 'reply'; thread: number; text: string }
  | { do: 'resolve'; thread: number }
  | { do: 'waive'; pair: string; note: string }
  | { do: 'confirm-all' | 'settle' | 'submit' | 'finish' | 'approve' }
  | { do: 'return'; to: 'translation' | 'review'; note: string }
  | { do: 'correct' | 'publish'; note: string }
  /** `daysAhead` days from today, at that time of the office's clock: 09:00. */
  | { do: 'schedule'; daysAhead: number; time: string }
