import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { newId } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import { lockArticleOfPair } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { authorsOfLatest } from '../pairs/history.queries.ts'
import { deskOf, keepDeed } from '../pairs/keep-deed.ts'
import type { Pair, Side } from '../pairs/pair.ts'
import { keepLineage, pairsOfArticle, type PairWrite } from '../pairs/pairs.queries.ts'
import { placeAfter, type Place } from '../pairs/places.ts'
import { paragraphsOf, regrouped } from './paragraphs.ts'

export type ShiftForm = { pairId: string; side: Side; direction: 'up' | 'down' }

/**
 * Moves one paragraph of a side across the seam: the first one up to the pair before, or the last one down to the pair
 * after. At the end of the article it becomes a pair of its own; a pair that is left with nothing goes.
 */
export async function shiftParagraph({ write, actor, now, rules }: Context, form: ShiftForm) {
  return write(async (tx) => {
    const article = await lockArticleOfPair(tx, form.pairId)
    ensurePen(article, actor, rules)
    const desk = deskOf(article)
    const pairs = await pairsOfArticle(tx, article.id)
    const index = pairs.findIndex((pair) => pair.id === form.pairId)
    const pair = pairs[index]
    if (!pair) throw new Problem('not_found')
    const { kept, moved } = cut(pair, form)
    const neighbour = pairs[index + (form.direction === 'up' ? -1 : 1)]
    if (!neighbour && kept.length === 0 && pair[other(form.side)] === '') throw new Problem('pair.edge')

    const authors = await authorsOf(tx, [pair, ...(neighbour ? [neighbour] : [])], actor.id)
    const after = regrouped(pair, { [form.side]: kept }, desk)
    const place = neighbour ? null : await placeOf(tx, article.id, pair, form)
    const receiver = neighbour ?? emptyPair(article.id, place?.position ?? 0)
    const received = paragraphsOf(receiver[form.side])
    const grown = regrouped(
      receiver,
      { [form.side]: form.direction === 'up' ? [...received, moved] : [moved, ...received] },
      desk,
    )
    const writes: PairWrite[] = [
      ...(place?.makeRoom ?? []).filter((write) => write.after.id !== pair.id),
      { before: pair, after, origin: 'merge', ...authors(pair.id) },
      {
        before: neighbour ?? null,
        after: neighbour ? grown : { ...grown, sourceRevision: 1, targetRevision: 1, sourceSeen: 1 },
        origin: 'merge',
        ...authors(pair.id),
      },
    ]
    const change = await keepDeed(tx, article, { actor, now }, 'shift', writes)
    await keepLineage(tx, { articleId: article.id, change, fromPairId: pair.id, toPairId: receiver.id })
    return { articleId: article.id, pairId: after.presence === 'present' ? pair.id : receiver.id, change }
  })
}

function cut(pair: Pair, { side, direction }: ShiftForm): { kept: string[]; moved: string } {
  const paragraphs = paragraphsOf(pair[side])
  const moved = direction === 'up' ? paragraphs.shift() : paragraphs.pop()
  if (moved === undefined) throw new Problem('pair.nothing_to_move')
  return { kept: paragraphs, moved }
}

function other(side: Side): Side {
  return side === 'source' ? 'target' : 'source'
}

async function placeOf(tx: Tx, articleId: string, pair: Pair, { direction }: ShiftForm): Promise<Place> {
  return placeAfter(tx, articleId, direction === 'up' ? null : pair.id)
}

function emptyPair(articleId: string, position: number): Pair {
  const revisions = { sourceRevision: 0, targetRevision: 0, sourceSeen: 0, change: 0 }
  return {
    id: newId(),
    articleId,
    presence: 'present',
    position,
    kind: 'body',
    link: 'added',
    state: 'untranslated',
    source: '',
    target: '',
    ...revisions,
  }
}

async function authorsOf(tx: Tx, pairs: readonly Pair[], otherwise: string) {
  const sources = await authorsOfLatest(tx, pairs, 'source')
  const targets = await authorsOfLatest(tx, pairs, 'target')
  return (id: string) => ({ authorId: sources.get(id) ?? otherwise, targetAuthorId: targets.get(id) ?? otherwise })
}
