export const STAGES = ['pairing', 'translation', 'review', 'approval', 'approved'] as const
export type Stage = (typeof STAGES)[number]

export type PublicStatus = 'none' | 'public' | 'withdrawn'

/** The lists of people that an article has. */
export const ARTICLE_ROLES = ['translator', 'reviewer', 'editor'] as const
export type ArticleRole = (typeof ARTICLE_ROLES)[number]
