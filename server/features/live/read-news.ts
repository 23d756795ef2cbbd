import type { Context } from '../../context.ts'
import { diffText, type Change } from '../../engines/diff/diff.ts'
import type { Db } from '../../db/open.ts'
import { touchedSince } from '../pairing/touched.queries.ts'
import { revisionText } from '../pairs/history.queries.ts'
import type { Pair, Side } from '../pairs/pair.ts'
import { everSuggested } from '../suggestions/suggestions.queries.ts'
import type { Workbench } from '../workbench/read-workbench.ts'
import { changersSince } from './live.queries.ts'

/**
 * What a page shows: up to which change, how much of what was said, in which shape (`shapeOf`), with which pair open at which
 * side and revision, or which one `looked` at by somebody who may not write.
 */
export type Shown = {
  since: number
  said: number
  shape: string
  open: string | null
  looked: string | null
  side: Side
  basedOn: number
}

/** What happened to the pair that is open in the page: its words are the writer's, so they are only told of it. */
export type ChangedHere = { isGone: boolean; isOwn: boolean; by: string | null; changes: readonly Change[] }

export type News = {
  shown: Shown
  shape: string
  /** The pairs that the page shows otherwise, in order, without those that are gone. */
  touched: readonly Pair[]
  /** Those of them that somebody else changed last, and who that was. */
  byOthers: readonly Pair[]
  names: readonly string[]
  /** The page shows less of the talk than there is, and something of it the reader has not read. */
  isUnheard: boolean
  /** Order, number or permissions are others: the whole desk is drawn. */
  isWhole: boolean
  hasMovedOn: boolean
  changedHere: ChangedHere | null
}

/** What is otherwise than a page shows it; `shape` is what the desk has now. */
export async function readNews(context: Context, bench: Workbench, shown: Shown, shape: string): Promise<News> {
  const { read, actor } = context
  const { article, pairs } = bench
  const since = shown.since > article.change ? 0 : shown.since // the page has seen a database that is gone
  const ids = new Set(since < article.change ? await touchedSince(read, article.id, since) : [])
  const changers = ids.size > 0 ? await changersSince(read, article.id, since) : new Map<number, never>()
  const isSaid = shown.said !== bench.said
  const spokenOf = isSaid ? await pairsSpokenOf(read, bench) : new Set<string>()
  const touched = pairs.filter(({ id }) => ids.has(id) || spokenOf.has(id))
  const byOthers = touched.filter(({ change }) => (changers.get(change)?.actorId ?? actor.id) !== actor.id)
  return {
    shown,
    shape,
    touched,
    byOthers,
    names: [...new Set([...changers.values()].filter(({ actorId }) => actorId !== actor.id).map(({ name }) => name))],
    isUnheard: isSaid && bench.talk.some(({ unread }) => unread > 0),
    isWhole: shape !== shown.shape,
    hasMovedOn: shown.shape !== '' && stageOf(shape) !== stageOf(shown.shape),
    changedHere: await changedHere(context, bench, shown),
  }
}

/** Pairs about which something was said, ever: which of it is new the page does not tell. */
async function pairsSpokenOf(db: Db, { article, pairs, suggested, talkOf }: Workbench): Promise<Set<string>> {
  const talked = pairs.map(({ id }) => id).filter((id) => talkOf(id).all > 0)
  return new Set([...talked, ...suggested.keys(), ...(await everSuggested(db, article.id))])
}

async function changedHere({ read, actor }: Context, bench: Workbench, shown: Shown): Promise<ChangedHere | null> {
  if (shown.open === null) return null
  const pair = bench.pairs.find(({ id }) => id === shown.open)
  if (!pair) return { isGone: true, isOwn: false, by: null, changes: [] }
  const { side, basedOn } = shown
  const current = side === 'source' ? pair.sourceRevision : pair.targetRevision
  const before = basedOn > 0 && basedOn < current ? await revisionText(read, pair.id, side, basedOn) : undefined
  if (before === undefined) return null
  const latest = side === 'target' ? bench.latest.get(pair.id)?.actorId : undefined
  return {
    isGone: false,
    isOwn: latest === actor.id,
    by: bench.names.get(latest ?? '') ?? null,
    changes: diffText(before, pair[side], side === 'source' ? 'zh' : 'en').changes,
  }
}

function stageOf(shape: string): string {
  return shape.slice(0, shape.indexOf('.'))
}
