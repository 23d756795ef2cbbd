import type { Context } from '../../context.ts'
import { align } from '../../engines/align/align.ts'
import { newId } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import { findArticle, lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { authorsOfLatest } from '../pairs/history.queries.ts'
import { keepDeed } from '../pairs/keep-deed.ts'
import type { Pair } from '../pairs/pair.ts'
import { keepLineage, pairsByIds, pairsOfArticle, type PairWrite } from '../pairs/pairs.queries.ts'
import { paragraphsOf, regrouped } from './paragraphs.ts'

/**
 * Pairs what follows a place anew. What a person has looked at stays as it is, and divides the rest into stretches that
 * are paired each by itself. The engine runs before the transaction; a text that changed meanwhile refuses with `pair.stale`.
 */
export async function pairAgain(context: Context, articleId: string, fromPairId: string) {
  const { read, write, actor, now, rules } = context
  ensurePen(await findArticle(read, articleId), actor, rules)
  const pairs = await pairsOfArticle(read, articleId)
  const from = pairs.findIndex((pair) => pair.id === fromPairId)
  if (from < 0) throw new Problem('not_found')
  const stretches = stretchesOf(pairs.slice(from)).map((stretch) => ({ stretch, made: alignStretch(stretch) }))

  return write(async (tx) => {
    const article = await lockArticle(tx, articleId)
    ensurePen(article, actor, rules)
    if (article.stage !== 'pairing') throw new Problem('deed.not_here', { deed: 'pair-again', stage: article.stage })
    const old = stretches.flatMap(({ stretch }) => stretch)
    const current = await pairsByIds(
      tx,
      old.map((pair) => pair.id),
    )
    if (
      old.some(
        (pair) =>
          !isSame(
            pair,
            current.find((each) => each.id === pair.id),
          ),
      )
    )
      throw new Problem('pair.stale', { current: 0 })
    const sources = await authorsOfLatest(tx, old, 'source')
    const targets = await authorsOfLatest(tx, old, 'target')
    const writes = stretches
      .flatMap(({ stretch, made }) => writesOf(stretch, made, articleId))
      .map(({ from, ...write }): PairWrite => ({
        ...write,
        origin: 'merge',
        authorId: sources.get(from) ?? actor.id,
        targetAuthorId: targets.get(from) ?? actor.id,
      }))
    if (writes.length === 0) return { articleId, pairId: fromPairId, change: article.change }
    const change = await keepDeed(tx, article, { actor, now }, 'pair-again', writes)
    for (const { before, after } of writes) {
      if (!before && old[0]) await keepLineage(tx, { articleId, change, fromPairId: old[0].id, toPairId: after.id })
    }
    return { articleId, pairId: fromPairId, change }
  })
}

type Made = { source: string[]; target: string[]; score: number }

/** Runs of pairs that nobody has looked at yet. */
function stretchesOf(pairs: readonly Pair[]): Pair[][] {
  const stretches: Pair[][] = [[]]
  for (const pair of pairs) {
    if (pair.confidence === null || pair.confidence === undefined) stretches.push([])
    else stretches.at(-1)?.push(pair)
  }
  return stretches.filter((stretch) => stretch.length > 0)
}

function alignStretch(stretch: readonly Pair[]): Made[] {
  const sources = stretch.flatMap((pair) => paragraphsOf(pair.source))
  const targets = stretch.flatMap((pair) => paragraphsOf(pair.target))
  return align(sources, targets).pairs.map(({ source, target, score }) => ({
    source: source.map((index) => sources[index] ?? ''),
    target: target.map((index) => targets[index] ?? ''),
    score,
  }))
}

/** The old pairs take the new texts in order; those left over go, and missing ones are made between the last two. */
function writesOf(
  stretch: readonly Pair[],
  made: readonly Made[],
  articleId: string,
): { before: Pair | null; after: Pair; from: string }[] {
  const last = stretch[stretch.length - 1] as Pair // a stretch is never empty
  const kept = stretch.flatMap((before, index) => {
    const text = made[index]
    const after = regrouped(before, text ?? { source: [], target: [] }, 'translation')
    const write = { before, after: { ...after, confidence: text?.score ?? null }, from: before.id }
    return isSame(before, after) && text ? [] : [write]
  })
  const added = made.slice(stretch.length).map((text, index) => {
    const blank = {
      ...last,
      id: newId(),
      articleId,
      source: '',
      target: '',
      kind: 'body' as const,
      sourceRevision: 0,
      targetRevision: 0,
      sourceSeen: 0,
    }
    const position = last.position + (index + 1) / (made.length + 1)
    const after = {
      ...regrouped(blank, text, 'translation'),
      position,
      confidence: text.score,
      sourceRevision: 1,
      targetRevision: 1,
      sourceSeen: 1,
    }
    return { before: null, after, from: last.id }
  })
  return [...kept, ...added]
}

function isSame(pair: Pair, now: Pair | undefined): boolean {
  return now !== undefined && pair.source === now.source && pair.target === now.target && pair.presence === now.presence
}
