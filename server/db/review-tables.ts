import type { Side } from '../features/pairs/pair.ts'
import type { Answer } from '../features/review/answer.ts'
import type { Reason, Severity } from '../features/reasons/reason.ts'
import type { Doing } from '../features/live/presence.ts'
import type { Decision, Suggestion } from '../features/suggestions/suggestion.ts'
import type { Thread, ThreadDeed } from '../features/talk/thread.ts'

/** The tables of working together on a text: reasons, answers, presence, talk, suggestions. */
export type ReviewTables = {
  /** Of a change that a reviewer made, by its place in the text of a revision; the newest row at a place holds. */
  reasons: {
    articleId: string
    change: number
    pairId: string
    side: Side
    revision: number
    startOffset: number
    endOffset: number
    deleted: string
    inserted: string
    reason: Reason | null
    severity: Severity | null
    actorId: string
    createdAt: string
  }
  /** To a change of a returned text, by its place in that text; `returned` is the change that returned it. */
  answers: {
    articleId: string
    change: number
    returned: number
    pairId: string
    side: Side
    startOffset: number
    endOffset: number
    /** Where it stands in the text before the review: two changes can stand at one place of the returned text. */
    beforeOffset: number
    answer: Answer
    threadId: string | null
    actorId: string
    createdAt: string
  }
  /** Who is in an article just now; `tab` is the window that wrote it last. */
  presences: {
    articleId: string
    userId: string
    tab: string
    pairId: string | null
    doing: Doing
    since: string
    seenAt: string
  }
  threads: Thread
  comments: { threadId: string; number: number; authorId: string; text: string; createdAt: string }
  /** `comment` is the number of the comment that was taken back. */
  threadDeeds: {
    threadId: string
    number: number
    deed: ThreadDeed
    comment: number | null
    actorId: string
    createdAt: string
  }
  mentions: { threadId: string; comment: number; startOffset: number; endOffset: number; userId: string }
  /** The last entry of a thread that somebody has read. */
  threadReads: { threadId: string; userId: string; number: number; readAt: string }
  /** A review that ended, by whose words it judged; `errors` is a JSON list. */
  reviewRounds: {
    articleId: string
    change: number
    /** The change that it was compared with. */
    base: number
    userId: string
    words: number
    characters: number
    errors: string
    actorId: string
    createdAt: string
  }
  /** `changes` is a JSON list of them, kept so that a decision speaks of the same change for ever. */
  suggestions: Omit<Suggestion, 'base' | 'changes'> & { changes: string; changeCount: number }
  /** On the change of a suggestion at that place in its list. */
  suggestionDecisions: {
    articleId: string
    change: number
    suggestionId: string
    place: number
    decision: Decision
    note: string
    actorId: string
    createdAt: string
  }
  /** The token is nowhere but in the address; `userId` is the guest. */
  guestLinks: {
    id: string
    tokenHash: string
    articleId: string
    userId: string
    createdBy: string
    createdAt: string
    expiresAt: string
    revokedAt: string | null
  }
}
