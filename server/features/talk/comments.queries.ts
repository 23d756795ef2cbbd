import type { Db, Tx } from '../../db/open.ts'
import type { Schema } from '../../db/schema.ts'
import type { Mention } from './mention.ts'

export type Comment = Schema['comments']
export type DeedEntry = Schema['threadDeeds']
export type MentionEntry = Mention & { threadId: string; comment: number }

/** All that was said and done in some threads, in its order. */
export type Conversation = {
  comments: readonly Comment[]
  deeds: readonly DeedEntry[]
  mentions: readonly MentionEntry[]
}

const MOST_ENTRIES = 20_000

export async function conversationOf(db: Db, threadIds: readonly string[]): Promise<Conversation> {
  if (threadIds.length === 0) return { comments: [], deeds: [], mentions: [] }
  const comments = db.selectFrom('comments').selectAll().where('threadId', 'in', threadIds)
  const deeds = db.selectFrom('threadDeeds').selectAll().where('threadId', 'in', threadIds)
  const mentions = db.selectFrom('mentions').selectAll().where('threadId', 'in', threadIds)
  return {
    comments: await comments.orderBy('threadId').orderBy('number').limit(MOST_ENTRIES).execute(),
    deeds: await deeds.orderBy('threadId').orderBy('number').limit(MOST_ENTRIES).execute(),
    mentions: await mentions.orderBy('comment').orderBy('startOffset').limit(MOST_ENTRIES).execute(),
  }
}

/** Who has written in a thread, each once. */
export async function writersIn(db: Db, threadId: string): Promise<string[]> {
  const rows = db.selectFrom('comments').select('authorId').distinct().where('threadId', '=', threadId)
  return (await rows.orderBy('authorId').limit(2_000).execute()).map((row) => row.authorId)
}

export async function insertComment(tx: Tx, comment: Comment, mentions: readonly Mention[]): Promise<void> {
  await tx.insertInto('comments').values(comment).execute()
  if (mentions.length === 0) return
  const { threadId, number } = comment
  await tx
    .insertInto('mentions')
    .values(mentions.map((mention) => ({ ...mention, threadId, comment: number })))
    .execute()
}

export async function insertDeed(tx: Tx, deed: DeedEntry): Promise<void> {
  await tx.insertInto('threadDeeds').values(deed).execute()
}

/** One comment with whether it was taken back; undefined when there is none. */
export async function findComment(db: Db, threadId: string, number: number) {
  const found = db.selectFrom('comments').selectAll().where('threadId', '=', threadId).where('number', '=', number)
  const comment = await found.executeTakeFirst()
  if (!comment) return undefined
  const deed = db.selectFrom('threadDeeds').select('number').where('threadId', '=', threadId)
  return { ...comment, isTakenBack: (await deed.where('comment', '=', number).executeTakeFirst()) !== undefined }
}
