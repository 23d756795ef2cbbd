import type { Language, Role, Theme, UserStatus } from '../features/accounts/user.ts'
import type { Kind, Link, PairState, Side } from '../features/pairs/pair.ts'
import type { Origin } from '../features/pairs/revision.ts'
import type { ArticleRole, PublicStatus, Stage } from '../features/articles/article.ts'
import type { VersionKind } from '../features/road/version.ts'
import type { ReviewTables } from './review-tables.ts'

/** Every table; those of reviewing and talking stand on a page of their own. Times are ISO text in UTC, ids text; no booleans. */
export type Schema = ReviewTables & {
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
