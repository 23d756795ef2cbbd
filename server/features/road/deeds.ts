import { Problem } from '../../lib/problem.ts'
import type { Actor } from '../../policy/actor.ts'
import { isOnList, type Article, type ArticleRole, type Stage } from '../articles/article.ts'
import type { VersionKind } from './version.ts'

export const DEEDS = [
  'settle',
  'submit',
  'finish',
  'return',
  'recall',
  'approve',
  'correct',
  'abandon',
  'put-away',
  'bring-back',
] as const
export type Deed = (typeof DEEDS)[number]

/** One move on the road: from where, by whom, where to, what it freezes, whether it needs a note. */
export type Move = {
  from: readonly Stage[]
  by: readonly ArticleRole[]
  /** null: the stage stays. */
  to: Stage | null
  freezes: VersionKind | null
  note: 'required' | null
  /** Only in a correction, or only while not public, or (not) put away. */
  when?: (article: Article) => boolean
}

const everyStage: readonly Stage[] = ['pairing', 'translation', 'review', 'approval', 'approved']

/** The road of an article: the buttons and the commands read this table. `return` goes to the stage its form names. */
export const MOVES: Record<Deed, Move> = {
  settle: { from: ['pairing'], by: ['translator', 'editor'], to: 'translation', freezes: null, note: null },
  submit: { from: ['translation'], by: ['translator'], to: 'review', freezes: 'submitted', note: null },
  finish: { from: ['review'], by: ['reviewer'], to: 'approval', freezes: 'reviewed', note: null },
  return: { from: ['review', 'approval'], by: ['reviewer', 'editor'], to: null, freezes: 'returned', note: 'required' },
  recall: { from: ['review'], by: ['translator'], to: 'translation', freezes: null, note: null },
  approve: { from: ['approval'], by: ['editor'], to: 'approved', freezes: 'approved', note: null },
  correct: { from: ['approved'], by: ['editor'], to: 'review', freezes: null, note: 'required' },
  abandon: {
    from: ['translation', 'review', 'approval'],
    by: ['editor'],
    to: 'approved',
    freezes: null,
    note: null,
    when: (article) => article.correction > 0,
  },
  'put-away': {
    from: everyStage,
    by: ['editor'],
    to: null,
    freezes: null,
    note: null,
    when: (article) => article.publicStatus !== 'public' && article.putAwayAt === null,
  },
  'bring-back': {
    from: everyStage,
    by: ['editor'],
    to: null,
    freezes: null,
    note: null,
    when: (article) => article.putAwayAt !== null,
  },
}

/** Who returns from where, and to which desks. */
export const RETURNS: Partial<Record<Stage, { by: ArticleRole; to: readonly Stage[] }>> = {
  review: { by: 'reviewer', to: ['translation'] },
  approval: { by: 'editor', to: ['review', 'translation'] },
}

/** Does the road lead this deed on from where the article stands? */
export function isOnRoad(article: Article, deed: Deed): boolean {
  const move = MOVES[deed]
  if (article.putAwayAt !== null && deed !== 'bring-back') return false
  return move.from.includes(article.stage) && (move.when?.(article) ?? true)
}

/** Is the deed this person's, by the article's lists? */
export function isTheirs(article: Article, actor: Actor, deed: Deed): boolean {
  const by = deed === 'return' ? [RETURNS[article.stage]?.by] : MOVES[deed].by
  return by.some((role) => role !== undefined && isOnList(article, actor, role))
}

/** Refuses a deed that the road or the lists do not allow, and says which of them it was. */
export function ensureDeed(article: Article, actor: Actor, deed: Deed): void {
  if (article.putAwayAt !== null && deed !== 'bring-back') throw new Problem('article.put_away')
  if (article.publicStatus === 'public' && deed === 'put-away') throw new Problem('article.public')
  if (!isOnRoad(article, deed)) throw new Problem('deed.not_here', { deed, stage: article.stage })
  if (!isTheirs(article, actor, deed)) throw new Problem('deed.not_yours', { deed })
}
