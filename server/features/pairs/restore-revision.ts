import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { lockArticleOfPair } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { revisionsOf } from './history.queries.ts'
import { deskOf, keepDeed } from './keep-deed.ts'
import { reviseSource, reviseTarget, type Side } from './pair.ts'
import { findPair } from './pairs.queries.ts'

export type RestoreForm = { pairId: string; side: Side; fromPairId: string; number: number; basedOn: number }

/** Brings an earlier text back as a new revision; the words stay its author's. Answers with change 0 when it stands already. */
export async function restoreRevision({ write, actor, now, rules }: Context, form: RestoreForm) {
  return write(async (tx) => {
    const article = await lockArticleOfPair(tx, form.pairId)
    ensurePen(article, actor, rules, 'text')
    const before = await findPair(tx, form.pairId)
    const revisions = await revisionsOf(tx, form.pairId, form.side)
    const earlier = revisions.find(({ pairId, number }) => pairId === form.fromPairId && number === form.number)
    if (!earlier) throw new Problem('not_found')
    const desk = deskOf(article)
    const after =
      form.side === 'source'
        ? reviseSource(before, earlier.text, form.basedOn, desk)
        : reviseTarget(before, earlier.text, form.basedOn, desk, 'leave')
    if (after === before) return { articleId: article.id, pairId: before.id, change: 0 }
    const write = { before, after, origin: 'restore' as const, authorId: earlier.authorId }
    const change = await keepDeed(tx, article, { actor, now }, 'restore', [write])
    return { articleId: article.id, pairId: before.id, change }
  })
}
