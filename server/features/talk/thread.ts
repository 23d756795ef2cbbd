import { Problem } from '../../lib/problem.ts'
import type { Actor } from '../../policy/actor.ts'
import { isOnList, type Article } from '../articles/article.ts'
import type { Side } from '../pairs/pair.ts'

export const THREAD_STATUSES = ['open', 'resolved'] as const
export type ThreadStatus = (typeof THREAD_STATUSES)[number]

/** What is done to a thread besides writing in it; `demand` says that it must be fixed, `relent` that it need not. */
export const THREAD_DEEDS = ['resolve', 'reopen', 'demand', 'relent', 'take-back'] as const
export type ThreadDeed = (typeof THREAD_DEEDS)[number]

/** Talk on a pair, or on a range of one side's text as it stood in a revision. */
export type Thread = {
  id: string
  articleId: string
  /** Counted within the article. */
  number: number
  /** The pair that it was opened on; the words may have gone on to another one since. */
  pairId: string
  side: Side
  revision: number
  /** UTF-16 offsets into that revision; both null when the talk is about the whole pair. */
  startOffset: number | null
  endOffset: number | null
  /** The words it spoke of when it was opened. */
  quote: string
  status: ThreadStatus
  /** 1: the review is not finished while it is open. */
  mustFix: number
  /** How many comments and deeds it has; they are numbered in one row. */
  entries: number
  openedBy: string
  createdAt: string
}

/** The longest comment, in characters; views say it to the browser. */
export const COMMENT_LENGTH = 4000

/** May this person resolve and reopen it: who opened it, and everybody on the article's lists? */
export function mayResolve(article: Article, actor: Actor, thread: Pick<Thread, 'openedBy'>): boolean {
  return thread.openedBy === actor.id || article.people.some(({ userId }) => userId === actor.id)
}

/** May this person say that something must be fixed before the review is finished? */
export function mayDemand(article: Article, actor: Actor): boolean {
  return isOnList(article, actor, 'reviewer') || isOnList(article, actor, 'editor')
}

/** A comment as it is kept: lines end in LF, nothing stands around it. Refuses an empty or a too long one at its field. */
export function tidyComment(typed: string): string {
  const text = typed
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .normalize('NFC')
    .trim()
  if (text === '') throw new Problem('comment.required', {}, [{ pointer: 'text', code: 'comment.required' }])
  if (text.length <= COMMENT_LENGTH) return text
  const details = { count: text.length, limit: COMMENT_LENGTH }
  throw new Problem('comment.long', details, [{ pointer: 'text', code: 'comment.long', details }])
}

/** Refuses talk about an article that was put away. */
export function ensureTalkable(article: Article): void {
  if (article.putAwayAt) throw new Problem('article.put_away')
}
