import type { Context } from '../../context.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { deskOf, keepDeed } from './keep-deed.ts'
import { isOpen, reviseTarget } from './pair.ts'
import { pairsOfArticle } from './pairs.queries.ts'

/**
 * Confirms every open pair that has English or is left out on purpose, by the rule that confirms one; answers how many, and
 * change 0 when it was none.
 */
export async function confirmAll({ write, actor, now, rules }: Context, articleId: string) {
  return write(async (tx) => {
    const article = await lockArticle(tx, articleId)
    ensurePen(article, actor, rules, 'text')
    const desk = deskOf(article)
    const pairs = await pairsOfArticle(tx, articleId)
    const open = pairs.filter((pair) => isOpen(pair, desk) && (pair.target !== '' || pair.link === 'omitted'))
    const writes = open.map((before) => {
      const after = reviseTarget(before, before.target, before.targetRevision, desk, 'confirm')
      return { before, after, origin: 'typed' as const, authorId: actor.id }
    })
    if (writes.length === 0) return { articleId, confirmed: 0, change: 0 }
    const change = await keepDeed(tx, article, { actor, now }, 'confirm-all', writes)
    return { articleId, confirmed: writes.length, change }
  })
}
