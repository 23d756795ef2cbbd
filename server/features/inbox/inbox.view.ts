import { dayHeading } from '../activity/activity.view.ts'
import type { Tone } from '../activity/deed.ts'
import type { Reader } from '../activity/reader.ts'
import { plain, sentence, type Part } from '../activity/sentence.ts'
import type { InboxPage, NoticeRow } from './inbox.queries.ts'
import { tellNotice, type ToldNotice } from './notice-words.ts'

export type InboxLine = {
  id: string
  at: string
  when: string
  label: string
  tone: Tone | 'soon'
  parts: Part[]
  note: string
  mayMarkRead: boolean
  /** The button's name for those who hear the page: all buttons look alike. */
  markThisRead: string
}

const TONES: Partial<Record<ToldNotice['kind'], InboxLine['tone']>> = {
  returned: 'back',
  'publication-failed': 'back',
  approved: 'done',
  published: 'done',
  'due-soon': 'soon',
}

/** A page of the inbox: what is new, and what was read before. */
export function presentInbox({ rows, hasOlder }: InboxPage, isFirst: boolean, reader: Reader) {
  const last = rows.at(-1)
  const part = last?.readAt === null ? 'unread' : 'read'
  return {
    unreadLines: rows.filter((row) => row.readAt === null).map((row) => presentNotice(row, reader)),
    readLines: rows.filter((row) => row.readAt !== null).map((row) => presentNotice(row, reader)),
    isEmpty: rows.length === 0 && isFirst,
    older: hasOlder && last ? `/inbox?part=${part}&before=${last.id}` : null,
    newest: isFirst ? null : '/inbox',
  }
}

function presentNotice(row: NoticeRow, reader: Reader): InboxLine {
  const { kind, parts, note } = tellNotice(row, reader, `/inbox/${row.id}`)
  return {
    id: row.id,
    at: row.createdAt,
    when: `${dayHeading(row.createdAt, reader)} ${reader.days.timeOf(row.createdAt)}`,
    label: reader.t(`inbox:label.${kind}`),
    tone: TONES[kind] ?? 'plain',
    parts,
    note,
    mayMarkRead: row.readAt === null,
    markThisRead: plain(sentence(reader.t, 'inbox:mark_this_read', { sentence: parts })),
  }
}
