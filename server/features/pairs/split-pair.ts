import type { Context } from '../../context.ts'
import { newId } from '../../lib/ids.ts'
import { lockArticleOfPair } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { authorsOfLatest } from './history.queries.ts'
import { deskOf, keepDeed } from './keep-deed.ts'
import { ensureCurrent, findPair, keepLineage } from './pairs.queries.ts'
import { placeAfter } from './places.ts'
import { split } from './structure.ts'

export type SplitForm = {
  pairId: string
  /** UTF-16 offsets into the texts of these revisions. */
  source: number
  target: number
  sourceRevision: number
  targetRevision: number
}

/** Splits a pair in two at the given places; refuses when the texts are not those that were read. */
export async function splitPair({ write, actor, now, rules }: Context, form: SplitForm) {
  return write(async (tx) => {
    const article = await lockArticleOfPair(tx, form.pairId)
    ensurePen(article, actor, rules)
    const before = await findPair(tx, form.pairId)
    ensureCurrent(before, form)
    const { position, makeRoom } = await placeAfter(tx, article.id, before.id)
    const [head, tail] = split(before, form, { id: newId(), position }, deskOf(article))
    const authorOf = async (side: 'source' | 'target') =>
      (await authorsOfLatest(tx, [before], side)).get(before.id) ?? actor.id
    const [authorId, targetAuthorId] = [await authorOf('source'), await authorOf('target')]
    const moved = makeRoom.find((write) => write.after.id === head.id)
    const first = { ...head, position: moved?.after.position ?? head.position }
    const change = await keepDeed(tx, article, { actor, now }, 'split', [
      ...makeRoom.filter((write) => write !== moved),
      { before, after: first, origin: 'merge', authorId, targetAuthorId },
      { before: null, after: tail, origin: 'merge', authorId, targetAuthorId },
    ])
    await keepLineage(tx, { articleId: article.id, change, fromPairId: before.id, toPairId: tail.id })
    return { articleId: article.id, pairId: tail.id, change }
  })
}
