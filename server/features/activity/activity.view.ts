import type { ActivityRow, ArticleHead } from './activity.queries.ts'
import { DEEDS, asDeed, sayable, toneOf, type Tone } from './deed.ts'
import { deedValues, noteOf, readDetails } from './deed-values.ts'
import { dayAfter } from './office-days.ts'
import type { Reader } from './reader.ts'
import { quotedArticle, sentence, titleFor, type Language, type Part } from './sentence.ts'

export type ActivityLine = { id: string; at: string; time: string; tone: Tone; parts: Part[]; note: string }
export type ActivityDay = { day: string; heading: string; lines: ActivityLine[] }

/** The deeds by day, newest first; on an article's own page its title is not repeated in every line. */
export function presentDays(rows: readonly ActivityRow[], reader: Reader, isOwnPage: boolean): ActivityDay[] {
  const days: ActivityDay[] = []
  for (const row of inOrder(rows)) {
    const day = reader.days.dayOf(row.createdAt)
    if (days.at(-1)?.day !== day) days.push({ day, heading: dayHeading(row.createdAt, reader), lines: [] })
    days.at(-1)?.lines.push(presentLine(row, reader, isOwnPage))
  }
  return days
}

/** An article's title as the head of its page shows it: in both languages when there are both. */
export function presentHead(head: ArticleHead, language: Language) {
  const first = titleFor(language, head)
  const second = titleFor(first.lang === 'en' ? 'zh-Hans' : 'en', head)
  return { id: head.id, href: `/articles/${head.id}`, first, second: second.text === first.text ? null : second }
}

/** Today, yesterday, or the date. */
export function dayHeading(iso: string, { t, moments, days, now }: Reader): string {
  const today = days.dayOf(now)
  const day = days.dayOf(iso)
  if (day === today) return t('activity:today')
  return day === dayAfter(today, -1) ? t('activity:yesterday') : moments.date(iso)
}

function presentLine(row: ActivityRow, reader: Reader, isOwnPage: boolean): ActivityLine {
  const details = readDetails(row.details)
  const deed = sayable(row.deed, details)
  const article = articleOf(row, reader, isOwnPage)
  const values = {
    ...deedValues(details, reader),
    actor: actorOf(row, reader),
    article: article ?? [],
    deed: text(row.deed),
  }
  const key = deed ?? (article ? 'other_article' : 'other')
  return {
    id: row.id,
    at: row.createdAt,
    time: reader.days.timeOf(row.createdAt),
    tone: toneOf(asDeed(row.deed)),
    parts: sentence(reader.t, `activity:${key}`, values),
    note: noteOf(details, reader.t),
  }
}

function articleOf(row: ActivityRow, { t, language }: Reader, isOwnPage: boolean): Part[] | null {
  if (row.articleId === null) return null
  if (isOwnPage) return text(t('activity:this_article'))
  return quotedArticle(t, language, `/articles/${row.articleId}`, row)
}

function actorOf(row: ActivityRow, { t }: Reader): Part[] {
  return [{ kind: 'person', text: row.actorName ?? t('activity:system') }]
}

function text(words: string): Part[] {
  return [{ kind: 'text', text: words }]
}

/** Deeds of one request carry the same time: the later deed comes first, as everywhere on the page. */
function inOrder(rows: readonly ActivityRow[]): ActivityRow[] {
  const names: readonly string[] = DEEDS
  const newestFirst = (one: string, other: string) => (one === other ? 0 : one < other ? 1 : -1)
  return rows.toSorted(
    (one, other) => newestFirst(one.createdAt, other.createdAt) || names.indexOf(other.deed) - names.indexOf(one.deed),
  )
}
