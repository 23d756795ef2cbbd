import { countCharacters, countWords } from '../../engines/text/count.ts'
import { diffText } from '../../engines/diff/diff.ts'
import { isOpen, isSourceChanged, KINDS, revisionOf, type Desk, type Pair, type Side } from '../pairs/pair.ts'
import { remembered } from '../../lib/remembered.ts'
import { marksOf, type Mark } from '../reasons/pieces.ts'
import type { PairChanges } from '../reasons/review-changes.ts'
import type { Workbench } from './read-workbench.ts'

/** Counting is slower than anything else about a closed pair, and most texts are the same as at the last look. */
const MOST_REMEMBERED = 10_000
const wordsIn = remembered(countWords, MOST_REMEMBERED)
const charactersIn = remembered(countCharacters, MOST_REMEMBERED)

/** What a pair looks like: closed, or with one side being written. */
export type PairView = ReturnType<typeof presentPair>

/** What a page asks of a pair besides the pair: which place, who may write, which side is open, what was seen of the source. */
export type PairSetting = {
  number: number
  count: number
  mayWrite: boolean
  mayShape: boolean
  desk: Desk
  editing: Side | null
  /** The Chinese as it was when the English was last confirmed, where it changed since. */
  sourceSeen?: string | undefined
}

export function presentPair(pair: Pair, bench: Workbench, setting: PairSetting) {
  const { editing } = setting
  const draft = bench.drafts.find((each) => each.pairId === pair.id && each.side === (editing ?? 'target'))
  const latest = bench.latest.get(pair.id)
  const reviewed = bench.review?.get(pair.id)
  const marked = (side: Side) => marksIn(pair, side, reviewed)
  const text = editing ? (draft?.text ?? pair[editing]) : ''
  return {
    id: pair.id,
    articleId: pair.articleId,
    ...setting,
    kind: pair.kind,
    kinds: KINDS,
    link: pair.link,
    state: pair.state,
    source: pair.source,
    target: pair.target,
    sourceRevision: pair.sourceRevision,
    targetRevision: pair.targetRevision,
    isOpen: isOpen(pair, setting.desk),
    sourceChanges: isSourceChanged(pair) ? sourceChanges(pair, setting.sourceSeen) : null,
    isSourceChanged: isSourceChanged(pair),
    marks: { source: marked('source'), target: marked('target') },
    /** What the text being written is compared with as it is typed; null outside a review. */
    before: editing && bench.review ? (reviewed?.before[editing] ?? pair[editing]) : null,
    words: wordsIn(editing === 'target' ? text : pair.target),
    characters: charactersIn(editing === 'source' ? text : pair.source),
    talk: bench.talkOf(pair.id),
    ...suggestionsIn(pair, bench, setting),
    blocking: bench.blocking.get(pair.id) ?? 0,
    by: latest && pair.target !== '' ? (bench.names.get(latest.actorId) ?? '') : '',
    at: latest && pair.target !== '' ? latest.createdAt : null,
    hasDraft: draft !== undefined,
    draft: editing && draft ? { at: draft.updatedAt, isOld: draft.basedOn !== revisionOf(pair, editing) } : null,
    text,
    basedOn: editing ? (draft?.basedOn ?? revisionOf(pair, editing)) : 0,
    isFirst: setting.number === 1,
    isLast: setting.number === setting.count,
    ...marksOn(pair),
  }
}

/** How many suggestions wait, and whether the reader, who does not write here, may add one. */
function suggestionsIn(pair: Pair, { article, suggested }: Workbench, { mayWrite }: PairSetting) {
  return {
    suggestions: suggested.get(pair.id) ?? 0,
    maySuggest: !mayWrite && article.stage !== 'pairing' && article.putAwayAt === null,
  }
}

/** What a pair with an empty side may be marked as. */
function marksOn({ source, target, link }: Pair) {
  return {
    mayOmit: target === '' && source !== '' && link !== 'omitted',
    mayAdd: source === '' && target !== '' && link !== 'added',
    mayUnmark: link === 'omitted' || link === 'added',
  }
}

/** A side with what the review changed in it; null where it changed nothing. */
function marksIn(pair: Pair, side: Side, reviewed: PairChanges | undefined): readonly Mark[] | null {
  const changes = reviewed?.changes.filter((change) => change.side === side) ?? []
  return changes.length > 0 ? marksOf(pair[side], changes) : null
}

function sourceChanges(pair: Pair, seen: string | undefined) {
  return seen === undefined ? null : diffText(seen, pair.source, 'zh').changes
}
