import { createHash } from 'node:crypto'
import type { OfficeRules } from '../../context.ts'
import type { Actor } from '../../policy/actor.ts'
import { holdsPen } from '../articles/pen.ts'
import { deskOf } from '../pairs/keep-deed.ts'
import { isOpen, STATES, type Pair, type Side } from '../pairs/pair.ts'
import { presentHead } from './head.view.ts'
import { presentPair, type PairSetting } from './pair.view.ts'
import { presentRail, type HistoryRead } from './rail.view.ts'
import type { Reading } from '../suggestions/read-suggestions.ts'
import { maySuggest } from '../suggestions/suggestion.ts'
import { presentPairSuggestions } from '../suggestions/suggestions.view.ts'
import { presentTalk, type TalkRead } from '../talk/talk.view.ts'
import type { Workbench } from './read-workbench.ts'

/** Which pair is open, at which side; the history that the rail shows. */
export type Focus = {
  pairId: string | null
  side: Side
  history: HistoryRead | null
  sourceSeen?: string | undefined
  /** What was said about the open pair. */
  talk?: TalkRead
  /** What was suggested there. */
  suggestions?: { readings: readonly Reading[]; names: ReadonlyMap<string, string> }
}

export type WorkbenchView = ReturnType<typeof presentWorkbench>

/** The whole workbench as plain values. */
export function presentWorkbench(bench: Workbench, actor: Actor, rules: OfficeRules, focus: Focus) {
  const views = bench.pairs.map((pair, index) =>
    presentPair(pair, bench, settingOf(bench, actor, rules, focus, pair, index)),
  )
  return {
    head: presentHead(bench, actor, rules),
    progress: progressOf(bench),
    map: presentMap(bench, focus.pairId),
    pairs: views,
    rail: presentRailWithTalk(bench, focus, actor, rules),
    articleId: bench.article.id,
    change: bench.article.change,
    shape: shapeOf(bench, actor, rules),
    said: bench.said,
    mayWrite: mayWrite(bench, actor, rules),
    mayShape: holdsPen(bench.article, actor, rules),
    canReviewMany:
      bench.article.stage === 'review' &&
      mayWrite(bench, actor, rules) &&
      bench.pairs.filter((pair) => isOpen(pair, 'review')).length > 1,
    canConfirmAll: canConfirmAll(bench, actor, rules),
  }
}

/** What of a desk is not its paragraphs' own: their order, who may do what. Where it differs, the whole desk is drawn anew. */
export function shapeOf(bench: Workbench, actor: Actor, rules: OfficeRules): string {
  const may = [mayWrite(bench, actor, rules), holdsPen(bench.article, actor, rules), canConfirmAll(bench, actor, rules)]
  const hash = createHash('sha256').update([...may, ...bench.pairs.map(({ id }) => id)].join(' '))
  return `${bench.article.stage}.${hash.digest('base64url').slice(0, 12)}`
}

/** What belongs to the open pair, with what was said about it. */
export function presentRailWithTalk(bench: Workbench, focus: Focus, actor: Actor, rules: OfficeRules) {
  const { article, pairs } = bench
  const pair = pairs.find(({ id }) => id === focus.pairId) ?? null
  const read = focus.talk ?? { conversation: { comments: [], deeds: [], mentions: [] }, names: new Map() }
  return {
    ...presentRail(bench, focus.pairId, focus.history, actor, rules),
    talk: presentTalk(pair, bench.talk, read, { article, actor, pairs }),
    suggestions: presentPairSuggestions(pair, focus.suggestions?.readings ?? [], {
      actor,
      names: focus.suggestions?.names ?? new Map<string, string>(),
      mayDecide: mayWrite(bench, actor, rules),
      maySuggest: maySuggest(article, actor, rules),
    }),
  }
}

/** How a pair is shown at its place. */
export function settingOf(
  bench: Workbench,
  actor: Actor,
  rules: OfficeRules,
  focus: Focus,
  pair: Pair,
  index: number,
): PairSetting {
  const isFocus = pair.id === focus.pairId
  const writes = mayWrite(bench, actor, rules)
  return {
    number: index + 1,
    count: bench.pairs.length,
    mayWrite: writes,
    mayShape: holdsPen(bench.article, actor, rules),
    desk: deskOf(bench.article),
    editing: isFocus && writes ? focus.side : null,
    ...(isFocus ? { sourceSeen: focus.sourceSeen } : {}),
  }
}

/** One mark a pair: its state, its weight by length, whether something is found there. */
export function presentMap(bench: Workbench, activeId: string | null) {
  return bench.pairs.map((pair, index) => ({
    id: pair.id,
    number: index + 1,
    state: pair.state,
    weight: Math.min(10, 1 + Math.round(pair.source.length / 40)),
    isFlagged: bench.blocking.has(pair.id) && pair.target !== '',
    isActive: pair.id === activeId,
    talk: bench.talkOf(pair.id),
    suggestions: bench.suggested.get(pair.id) ?? 0,
  }))
}

/** How many pairs stand in each state, for the meter in the head. */
export function progressOf({ pairs }: Pick<Workbench, 'pairs'>) {
  const counts = STATES.map((state) => ({ state, count: pairs.filter((pair) => pair.state === state).length }))
  return { total: pairs.length, counts: counts.filter(({ count }) => count > 0) }
}

/** The next pair with something to do after this one, going round; null when all is done. */
export function nextOpen(bench: Workbench, afterId: string): string | null {
  const index = bench.pairs.findIndex((pair) => pair.id === afterId)
  const round = [...bench.pairs.slice(index + 1), ...bench.pairs.slice(0, Math.max(0, index))]
  return round.find((pair) => isOpen(pair, deskOf(bench.article)))?.id ?? null
}

function canConfirmAll(bench: Workbench, actor: Actor, rules: OfficeRules): boolean {
  return (
    bench.article.stage === 'translation' &&
    mayWrite(bench, actor, rules) &&
    bench.pairs.some((pair) => pair.target !== '' && isOpen(pair, deskOf(bench.article)))
  )
}

function mayWrite(bench: Workbench, actor: Actor, rules: OfficeRules): boolean {
  return bench.article.stage !== 'pairing' && holdsPen(bench.article, actor, rules)
}
