import type { Tx } from '../../db/open.ts'
import { newId } from '../../lib/ids.ts'

/** Why something is in an inbox; its words stand in locales/LANGUAGE/inbox.json. */
export const NOTICE_KINDS = [
  'assigned',
  'submitted',
  'returned',
  'recalled',
  'finished',
  'approved',
  'corrected',
  'published',
  'due-soon',
  'publication-failed',
  'mentioned',
  'replied',
  'contested',
  'suggested',
  'suggestion-taken',
  'suggestion-declined',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export type NewNotice = {
  userIds: readonly string[]
  articleId: string
  actorId: string | null
  kind: NoticeKind
  details: Record<string, string | number>
  createdAt: string
}

/** Puts a notice into the inboxes of these people, each once and never into that of whoever did it. */
export async function notify(tx: Tx, { userIds, details, ...notice }: NewNotice): Promise<void> {
  const others = [...new Set(userIds)].filter((userId) => userId !== notice.actorId)
  if (others.length === 0) return
  const rows = others.map((userId) => ({
    id: newId(),
    userId,
    ...notice,
    details: JSON.stringify(details),
    readAt: null,
    mailedAt: null,
  }))
  await tx.insertInto('notices').values(rows).execute()
}
