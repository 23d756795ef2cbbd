import { dayWords, type OfficeDays } from '../activity/office-days.ts'
import { plain, sentence, type Language, type Part, type Words } from '../activity/sentence.ts'
import type { NoticeRow } from './inbox.queries.ts'
import { tellNotice } from './notice-words.ts'

/** What a mail about notices needs to know besides them. */
export type Letter = { t: Words; language: Language; days: OfficeDays; office: string; publicUrl: string; name: string }

/** Notices told one by one in a mail; the rest is counted. */
const MOST_TOLD = 20

/** One mail about all that is new for one person, oldest first: plain text, each notice with its address. */
export function noticeMail(rows: readonly NoticeRow[], letter: Letter): { subject: string; body: string } {
  const { t, office, publicUrl, name } = letter
  const told = rows.slice(0, MOST_TOLD).map((row) => tell(row, letter))
  const more = rows.length - told.length
  const first = told[0]?.sentence ?? ''
  const subject =
    rows.length === 1
      ? filled(t, 'mail:subject', { sentence: first })
      : t('mail:subject_several', { count: rows.length })
  const blocks = [
    filled(t, 'mail:greeting', { name }),
    ...told.map((each) => each.block),
    ...(more > 0 ? [t('mail:more', { count: more })] : []),
    `${t('mail:inbox')}\n${publicUrl}/inbox`,
    filled(t, 'mail:footer', { office }),
  ]
  return { subject, body: `${blocks.join('\n\n')}\n` }
}

function tell(row: NoticeRow, letter: Letter): { sentence: string; block: string } {
  const { t, language, days, publicUrl } = letter
  const moments = { dateTime: (iso: string) => `${dayWords(language, days.dayOf(iso))} ${days.timeOf(iso)}` }
  const { parts, note } = tellNotice(row, { t, language, moments }, '')
  const words = plain(parts)
  const quoted = note === '' ? [] : note.split(/\r\n|\r|\n/).map((line) => `> ${line}`)
  return { sentence: words, block: [words, ...quoted, `${publicUrl}/inbox/${row.id}`].join('\n') }
}

/** A sentence as plain text, with values that people typed. */
function filled(t: Words, key: string, values: Readonly<Record<string, string>>): string {
  const parts = Object.entries(values).map(([name, text]): [string, Part[]] => [name, [{ kind: 'text', text }]])
  return plain(sentence(t, key, Object.fromEntries(parts)))
}
