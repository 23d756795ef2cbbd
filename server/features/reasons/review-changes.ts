import { changeList, type Range, type TextChange } from '../../engines/diff/change-list.ts'
import { followRange } from '../../engines/diff/follow.ts'
import { revisionOf, SIDES, type Pair, type Side } from '../pairs/pair.ts'
import type { Revision } from '../pairs/revision.ts'
import type { Compared } from '../pairs/compare.ts'
import { LANGUAGE_OF, piecesOf, textBefore } from './pieces.ts'
import { UNMARKED, type Marking } from './reason.ts'
import { textIn, type ReasonRow } from './reasons.queries.ts'

/** A change of one side of a pair against the text that came to review: `after` is its place in the pair's text now. */
export type ReviewChange = TextChange & Marking & { pairId: string; side: Side; actorId: string; at: string }

/** What was changed in one pair, the Chinese first, its texts as they came, and the pairs that its words came from. */
export type PairChanges = {
  pair: Pair
  before: Record<Side, string>
  changes: readonly ReviewChange[]
  origins: readonly string[]
}

/** What was written and said since the base that the pairs are compared with, oldest first. */
export type Since = { revisions: readonly Revision[]; reasons: readonly ReasonRow[] }

/** Half of a move: the words came here from elsewhere in the side, or went there. */
export function movedOf({ movedTo, movedFrom }: TextChange): 'here' | 'away' | null {
  if (movedFrom !== undefined) return 'here'
  return movedTo === undefined ? null : 'away'
}

/** The change and, where it is half of a move, the other half: neither is taken or put back alone. */
export function wholeOf<Each extends ReviewChange>(change: Each, changes: readonly Each[]): readonly Each[] {
  const its = changes.filter(({ side }) => side === change.side)
  const other = its[change.movedTo ?? change.movedFrom ?? -1]
  const isOther = other && movedOf(other) !== movedOf(change) && movedOf(other) !== null
  return isOther ? [change, other].sort((one, another) => one.after.start - another.after.start) : [change]
}

/** Every pair of these that stands, with its changes, who made each of them last and when, and what was said of it. */
export function reviewChanges(families: readonly Compared[], since: Since): PairChanges[] {
  return families.flatMap((family) => {
    const [sources, targets] = [piecesOf(family, 'source'), piecesOf(family, 'target')]
    return family.after.map((pair, index): PairChanges => {
      const pieces = { source: sources[index] ?? [], target: targets[index] ?? [] }
      const before = {
        source: textBefore(pair.source, pieces.source),
        target: textBefore(pair.target, pieces.target),
      }
      const stories = SIDES.map((side) => storyOf(pair, side, before[side], family, since))
      const changes = stories.flatMap((story) => pieces[story.side].map((change) => told(change, story)))
      return { pair, before, changes, origins: family.before.map(({ id }) => id) }
    })
  })
}

/** The pairs in which words were changed without a reason. */
export function unreasonedIn(changed: Iterable<PairChanges>): Pair[] {
  const lacks = ({ tells, reason }: ReviewChange) => tells === 'words' && reason === null
  return [...changed].filter(({ changes }) => changes.some(lacks)).map(({ pair }) => pair)
}

/** Does a place that somebody spoke of lie in a change? Where one of them is empty they need only touch. */
export function meets(range: Range, { after }: Pick<TextChange, 'after'>): boolean {
  const isPoint = range.start === range.end || after.start === after.end
  if (isPoint) return range.start <= after.end && after.start <= range.end
  return range.start < after.end && after.start < range.end
}

/** One side of a pair since the base: its revisions, what changed up to each of them, what was said. */
type Story = {
  pair: Pair
  side: Side
  before: string
  revisions: readonly Revision[]
  steps: readonly (readonly TextChange[])[]
  reasons: readonly Placed[]
}

/** What was said, with the place where it stands now; null where what it spoke of is gone or went to another pair. */
type Placed = { row: ReasonRow; now: Range | null }

function storyOf(pair: Pair, side: Side, before: string, family: Compared, since: Since): Story {
  const ids = new Set([...family.before, ...family.after].map(({ id }) => id))
  const revisions = since.revisions.filter((each) => each.pairId === pair.id && each.side === side)
  return {
    ...{ pair, side, before, revisions },
    steps: revisions.map(({ text }) => changeList(before, text, LANGUAGE_OF[side]).changes),
    reasons: placed(
      since.reasons.filter((each) => each.side === side && ids.has(each.pairId)),
      pair,
      side,
      before,
      revisions,
    ),
  }
}

function told(change: TextChange, story: Story): ReviewChange {
  const maker = makerOf(change, story)
  const { reason, severity } = story.reasons.findLast((each) => speaksOf(each, change, story))?.row ?? UNMARKED
  const made = { actorId: maker?.actorId ?? '', at: maker?.createdAt ?? '' }
  return { ...change, reason, severity, pairId: story.pair.id, side: story.side, ...made }
}

/** The revision since which the change has stood. */
function makerOf(change: TextChange, { revisions, steps }: Story): Revision | undefined {
  let maker = revisions.at(-1)
  for (let index = revisions.length - 2; index >= 0; index -= 1) {
    if (!steps[index]?.some((each) => isSame(each, change))) break
    maker = revisions[index]
  }
  return maker
}

function isSame(one: TextChange, other: TextChange): boolean {
  return one.before.start === other.before.start && one.deleted === other.deleted && one.inserted === other.inserted
}

/** Follows each row to the text as it stands, with one comparison for each revision that somebody spoke of. */
function placed(
  rows: readonly ReasonRow[],
  pair: Pair,
  side: Side,
  before: string,
  revisions: readonly Revision[],
): readonly Placed[] {
  const lists = new Map<number, readonly TextChange[]>()
  return rows.map((row) => {
    if (row.pairId !== pair.id) return { row, now: null }
    const then = textIn(revisions, side, row.revision, before)
    const list = lists.get(row.revision) ?? changeList(then, pair[side], LANGUAGE_OF[side]).changes
    lists.set(row.revision, list)
    return { row, now: followRange({ start: row.startOffset, end: row.endOffset }, list) }
  })
}

/** What was said of words that went to another pair is known by the words themselves. */
function speaksOf({ row, now }: Placed, change: TextChange, { pair, side }: Story): boolean {
  const saysSame = row.deleted === change.deleted && row.inserted === change.inserted
  if (row.pairId !== pair.id) return saysSame
  if (row.revision === revisionOf(pair, side)) return saysSame && row.startOffset === change.after.start
  return now !== null && meets(now, change)
}
