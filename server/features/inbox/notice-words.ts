import { deedValues, noteOf, readDetails, type Details, type Speech } from '../activity/deed-values.ts'
import { NOTICE_KINDS, type NoticeKind } from '../activity/notify.ts'
import { quotedArticle, sentence, type Part } from '../activity/sentence.ts'
import type { NoticeRow } from './inbox.queries.ts'

/** A notice in words: what happened, and the note that came with it. */
export type ToldNotice = { kind: NoticeKind | 'other'; parts: Part[]; note: string }

/** Tells a notice in the language of `speech`; the article links to `href`. */
export function tellNotice(row: NoticeRow, speech: Speech, href: string): ToldNotice {
  const details = readDetails(row.details)
  const kind = NOTICE_KINDS.find((each) => each === row.kind) ?? 'other'
  const values = {
    ...deedValues(details, speech),
    actor: [{ kind: 'person' as const, text: row.actorName ?? speech.t('activity:system') }],
    article: quotedArticle(speech.t, speech.language, href, row),
  }
  return {
    kind,
    parts: sentence(speech.t, `inbox:sentence.${variantOf(kind, details)}`, values),
    note: noteOf(details, speech.t),
  }
}

/** The sentence for what the details tell: some kinds can be told with or without them. */
function variantOf(kind: ToldNotice['kind'], details: Details): string {
  if (kind === 'assigned' && details.role !== undefined) return 'assigned_as'
  if (kind === 'due-soon' && details.dueOn === undefined) return 'due'
  return kind
}
