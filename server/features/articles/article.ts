import type { Actor } from '../../policy/actor.ts'

export const STAGES = ['pairing', 'translation', 'review', 'approval', 'approved'] as const
export type Stage = (typeof STAGES)[number]

export type PublicStatus = 'none' | 'public' | 'withdrawn'

/** The lists of people that an article has. */
export const ARTICLE_ROLES = ['translator', 'reviewer', 'editor'] as const
export type ArticleRole = (typeof ARTICLE_ROLES)[number]

export type Member = { userId: string; role: ArticleRole }

/** One document in two languages, without its text. Times are ISO in UTC, `dueOn` is a day (2026-11-30). */
export type Article = {
  id: string
  slug: string
  stage: Stage
  publicStatus: PublicStatus
  /** The newest change's number. */
  change: number
  /** The number of the approved version that is being corrected, 0 when none is. */
  correction: number
  /** The title pair's texts as they stand now, for lists and search. */
  sourceTitle: string
  targetTitle: string
  sourceLink: string
  dueOn: string | null
  putAwayAt: string | null
  createdBy: string
  createdAt: string
  updatedAt: string
  people: readonly Member[]
}

/** Is this person on this list of the article, and still has the role for it? */
export function isOnList(article: Article, actor: Actor, role: ArticleRole): boolean {
  return (
    actor.roles.includes(role) && article.people.some((member) => member.userId === actor.id && member.role === role)
  )
}

/** The ids on one list, in the order of the ids. */
export function membersOf(article: Article, role: ArticleRole): string[] {
  return article.people.filter((member) => member.role === role).map((member) => member.userId)
}

/** Is this a day of the calendar, written 2026-11-30? */
export function isDay(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) // 30 February is parsed as 2 March
}

/** What an article is called where both titles may be missing. */
export function titleOf(article: Pick<Article, 'sourceTitle' | 'targetTitle' | 'slug'>): string {
  return article.targetTitle || article.sourceTitle || article.slug
}
