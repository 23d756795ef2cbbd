import type { Context } from '../../context.ts'
import { newId } from '../../lib/ids.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { keepDeed } from './keep-deed.ts'
import type { Pair } from './pair.ts'
import { placeAfter } from './places.ts'

/** Inserts an empty pair after another one, or at the start: an addition for readers until it gets Chinese. */
export async function insertPair({ write, actor, now, rules }: Context, articleId: string, afterPairId: string | null) {
  return write(async (tx) => {
    const article = await lockArticle(tx, articleId)
    ensurePen(article, actor, rules, 'text')
    const { position, makeRoom } = await placeAfter(tx, articleId, afterPairId)
    const after: Pair = {
      id: newId(),
      articleId,
      presence: 'present',
      position,
      kind: 'body',
      link: 'added',
      state: 'untranslated',
      source: '',
      target: '',
      sourceRevision: 1,
      targetRevision: 1,
      sourceSeen: 1,
      change: 0,
    }
    const write = { before: null, after, origin: 'typed' as const, authorId: actor.id }
    const change = await keepDeed(tx, article, { actor, now }, 'insert', [...makeRoom, write])
    return { articleId, pairId: after.id, change }
  })
}
