import type { OfficeRules } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import type { Actor } from '../../policy/actor.ts'
import { isOnList, type Article, type ArticleRole, type Stage } from './article.ts'

/** Who may change the text at each stage. In pairing only structure and kinds are changed. */
const PEN: Record<Stage, readonly ArticleRole[]> = {
  pairing: ['translator', 'editor'],
  translation: ['translator'],
  review: ['reviewer'],
  approval: [],
  approved: [],
}

/** Who holds the pen of an article: the lists whose people may change it now. */
export function penOf(article: Article, rules: Pick<OfficeRules, 'ownWords'>): readonly ArticleRole[] {
  if (article.putAwayAt) return []
  if (article.stage === 'approval' && rules.ownWords === 'marked') return ['editor']
  return PEN[article.stage]
}

export function holdsPen(article: Article, actor: Actor, rules: Pick<OfficeRules, 'ownWords'>): boolean {
  return penOf(article, rules).some((role) => isOnList(article, actor, role))
}

/** Refuses whoever does not hold the pen, and says which stage it is; `text` also refuses during pairing. */
export function ensurePen(
  article: Article,
  actor: Actor,
  rules: Pick<OfficeRules, 'ownWords'>,
  what: 'text' | 'structure' = 'structure',
): void {
  if (article.putAwayAt) throw new Problem('article.put_away')
  if (!holdsPen(article, actor, rules)) throw new Problem('pen.elsewhere', { stage: article.stage })
  if (what === 'text' && article.stage === 'pairing') throw new Problem('pen.pairing')
}
