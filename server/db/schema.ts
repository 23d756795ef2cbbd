import type { Language, Role, Theme, UserStatus } from '../features/accounts/user.ts'
import type { Kind, Link, PairState, Side } from '../features/pairs/pair.ts'
import type { Origin } from '../features/pairs/revision.ts'
import type { Answer } from '../features/review/answer.ts'
import type { Reason, Severity } from '../features/reasons/reason.ts'
import type { ArticleRole, PublicStatus, Stage } from '../features/articles/article.ts'
import type { Doing } from '../features/live/presence.ts'
import type { Decision } from '../features/suggestions/suggestion.ts'
import type { ThreadDeed, ThreadStatus } from '../features/talk/thread.ts'
import type { VersionKind } from '../features/road/version.ts'

/** Every table on one page. Times are ISO text in UTC, ids text; no booleans. */
export type Schema = {
  settings: { name: string; value: string }
  users: {
    id: string
    email: string
    name: string
    language: Language
    theme: Theme
    status: UserStatus
    passwordHash: string | null
    createdAt: string
  }
  userRoles: { userId: string; role: Role }
  oneTimeLinks: {
    tokenHash: string
    purpose: 'set-up' | 'invitation' | 'reset'
    userId: string | null
    createdBy: string | null
    createdAt: string
    expiresAt: string
    usedAt: string | null
  }
  sessions: {
    id: string
    userId: string | null
    data: string
    agent: string
    createdAt: string
    seenAt: string
    endedAt: string | null
  }
  signInAttempts: { name: string; failures: number; since: string }

  articles: {
    id: string
    slug: string
    stage: Stage
    publicStatus: PublicStatus
    /** The newest change's number. */
    change: number
    /** The number of the approved version that is being corrected, 0 when none is. */
    correction: number
    sourceTitle: string
    targetTitle: string
    sourceLink: string
    dueOn: string | null
    putAwayAt: string | null
    createdBy: string
    createdAt: string
    updatedAt: string
  }
  articlePeople: { articleId: string; userId: string; role: ArticleRole }
  imports: { id: string; userId: string; content: string; createdAt: string }

  changes: {
    articleId: string
    number: number
    actorId: string
    deed: string
    undoes: number | null
    createdAt: string
  }
  pairs: PairRow
  standings: Standing & { pairId: string; articleId: string; change: number }
  revisions: {
    pairId: string
    articleId: string
    side: Side
    number: number
    change: number
    text: string
    authorId: string
    actorId: string
    origin: Origin
    reason: string | null
    createdAt: string
  }
  lineages: { articleId: string; change: number; fromPairId: string; toPairId: string }
  /** Up to which change a person has seen an article, as they said. */
  looks: { userId: string; articleId: string; change: number; lookedAt: string }
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
  /** `startOffset` and `endOffset` are null when the talk is about the whole pair; `entries` numbers comments and deeds. */
  threads: {
    id: string
    articleId: string
    number: number
    pairId: string
    side: Side
    revision: number
    startOffset: number | null
    endOffset: number | null
    quote: string
    status: ThreadStatus
    mustFix: number
    entries: number
    openedBy: string
    createdAt: string
  }
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
    userId: string
    words: number
    characters: number
    errors: string
    actorId: string
    createdAt: string
  }
  /** `changes` is a JSON list of them, kept so that a decision speaks of the same change for ever; `revision` is what it is based on. */
  suggestions: {
    id: string
    articleId: string
    number: number
    pairId: string
    side: Side
    revision: number
    text: string
    note: string
    changes: string
    changeCount: number
    authorId: string
    createdAt: string
    withdrawnAt: string | null
  }
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
  drafts: { pairId: string; side: Side; userId: string; text: string; basedOn: number; updatedAt: string }

  versions: {
    articleId: string
    number: number
    kind: VersionKind
    change: number
    canonical: string
    hash: string
    /** Of the article's history up to this version; null for versions of releases that kept none. */
    recordHash: string | null
    actorId: string
    createdAt: string
  }
  waivers: {
    id: string
    articleId: string
    pairId: string
    checkId: string
    fingerprint: string
    change: number
    actorId: string
    note: string
    createdAt: string
  }
  slugs: { slug: string; articleId: string; createdAt: string }
  editions: {
    articleId: string
    number: number
    version: number
    publishedAt: string
    actorId: string
    note: string
  }
  editionPages: { articleId: string; edition: number; layout: string; html: string; hash: string }
  scheduledEditions: {
    id: string
    articleId: string
    version: number
    publishAt: string
    actorId: string
    note: string
    status: 'waiting' | 'published' | 'cancelled' | 'failed'
    createdAt: string
  }

  activity: {
    id: string
    articleId: string | null
    actorId: string | null
    deed: string
    details: string
    createdAt: string
  }
  notices: {
    id: string
    userId: string
    articleId: string | null
    actorId: string | null
    kind: string
    details: string
    createdAt: string
    readAt: string | null
    mailedAt: string | null
  }
  mails: {
    id: string
    recipient: string
    subject: string
    body: string
    status: 'waiting' | 'sent' | 'failed'
    attempts: number
    createdAt: string
    sendAt: string
    sentAt: string | null
    error: string | null
  }
}

/** How a pair stands in its article; a row is added whenever one of these changes. */
export type Standing = {
  presence: 'present' | 'removed'
  position: number
  kind: Kind
  link: Link
  state: PairState
  /** The source revision that the target was last confirmed against. */
  sourceSeen: number
  /** How sure the engine was of the pair, 0 to 1; null once a person has looked at it. */
  confidence?: number | null
  /** Why it was left out or added, in the words of whoever marked it. */
  note?: string
}

type PairRow = Standing & {
  id: string
  articleId: string
  source: string
  target: string
  sourceRevision: number
  targetRevision: number
  /** The change that last touched the pair. */
  change: number
}
