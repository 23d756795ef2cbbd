import type { Context } from '../../context.ts'
import { lockArticleOfPair } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { keepDeed } from './keep-deed.ts'
import type { Kind } from './pair.ts'
import { findPair } from './pairs.queries.ts'

/**
 * Says what a pair is in its article; approved text that changes its kind is reviewed, no longer approved. Answers with
 * change 0 when the pair was of that kind already.
 */
export async function changeKind({ write, actor, now, rules }: Context, pairId: string, kind: Kind) {
  return write(async (tx) => {
    const article = await lockArticleOfPair(tx, pairId)
    ensurePen(article, actor, rules)
    const before = await findPair(tx, pairId)
    if (before.kind === kind) return { articleId: article.id, pairId, change: 0 }
    const after = { ...before, kind, state: before.state === 'approved' ? ('reviewed' as const) : before.state }
    const write = { before, after, origin: 'typed' as const, authorId: actor.id }
    const change = await keepDeed(tx, article, { actor, now }, 'kind', [write])
    return { articleId: article.id, pairId, change }
  })
}
