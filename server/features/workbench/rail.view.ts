import type { OfficeRules } from '../../context.ts'
import { diffText, type Change } from '../../engines/diff/diff.ts'
import type { Actor } from '../../policy/actor.ts'
import { isOnList } from '../articles/article.ts'
import { holdsPen } from '../articles/pen.ts'
import { isBlocking, type PairFinding } from '../pairs/findings.ts'
import type { Pair, Side } from '../pairs/pair.ts'
import { sittings, type Origin, type Revision } from '../pairs/revision.ts'
import { REASONS, SEVERITIES } from '../reasons/reason.ts'
import { movedOf, type ReviewChange } from '../reasons/review-changes.ts'
import type { Workbench } from './read-workbench.ts'

/** A pair's revisions, oldest first, with the names of their people. */
export type HistoryRead = {
  source: readonly Revision[]
  target: readonly Revision[]
  names: ReadonlyMap<string, string>
  /** The changes among theirs that took another one back. */
  undos: ReadonlySet<number>
}

/** What belongs to the open pair: its findings and the history of its English. */
export function presentRail(
  bench: Workbench,
  pairId: string | null,
  history: HistoryRead | null,
  actor: Actor,
  rules: OfficeRules,
) {
  const pair = bench.pairs.find((each) => each.id === pairId)
  const mayWaive = holdsPen(bench.article, actor, rules) || isOnList(bench.article, actor, 'editor')
  return {
    pairId: pair?.id ?? null,
    basedOn: pair?.targetRevision ?? 0,
    number: pair ? bench.pairs.indexOf(pair) + 1 : 0,
    findings: pair
      ? bench.findings
          .filter((finding) => finding.pairId === pair.id)
          .map((each) => presentFinding(each, bench, mayWaive))
      : [],
    elsewhere: bench.findings.filter((finding) => isBlocking(finding) && finding.pairId !== pairId).length,
    changes: pair ? (bench.review?.get(pair.id)?.changes ?? []).map((each) => presentChange(each, bench)) : [],
    articleId: bench.article.id,
    reasons: REASONS,
    severities: SEVERITIES,
    inReview: bench.review !== null,
    mayReason: bench.review !== null && holdsPen(bench.article, actor, rules),
    revisions: { source: pair?.sourceRevision ?? 0, target: pair?.targetRevision ?? 0 },
    sittings: pair && history ? presentHistory(history.target, pair, 'target', history, { brief: true }) : [],
    mayRestore: holdsPen(bench.article, actor, rules) && bench.article.stage !== 'pairing',
  }
}

function presentChange(change: ReviewChange, { names }: Workbench) {
  const { side, after, deleted, inserted, tells, reason, severity, actorId, at } = change
  const moved = movedOf(change)
  return {
    side,
    ...after,
    before: change.before.start,
    deleted,
    inserted,
    tells,
    moved,
    reason,
    severity,
    by: names.get(actorId) ?? '',
    at,
  }
}

/** What a history is told with besides its texts. */
type Told = Pick<HistoryRead, 'names' | 'undos'>

/** Taking a step back brings a text back, too; the page tells the two apart. */
export type ShownOrigin = Origin | 'undo'

export type SittingView = ReturnType<typeof presentHistory>[number]

/** As many sittings as the rail has room for. */
const IN_BRIEF = 8

/** Sittings of one side, newest first, each with its difference from the text before it; `brief`: a few, without steps. */
export function presentHistory(
  revisions: readonly Revision[],
  pair: Pick<Pair, 'id'>,
  side: Side,
  told: Told,
  { brief } = { brief: false },
) {
  const groups = sittings(revisions.filter(isTelling))
  const first = brief ? Math.max(0, groups.length - IN_BRIEF) : 0
  const views = groups.slice(first).map((group, index) => {
    const before = groups[first + index - 1]?.at(-1)?.text ?? ''
    const last = group[group.length - 1] as Revision // a group is never empty
    return {
      ...presentRevision(last, told),
      side,
      changes: changesBetween(before, last.text, side),
      before,
      steps: group.length > 1 && !brief ? stepsOf(group, before, side, told) : [],
      isElsewhere: last.pairId !== pair.id,
      isCurrent: last === revisions.at(-1),
    }
  })
  return views.reverse()
}

/** A side that came in empty has nothing to show for it. */
function isTelling(revision: Revision): boolean {
  return revision.text !== '' || revision.number > 1
}

function stepsOf(group: readonly Revision[], before: string, side: Side, told: Told) {
  return group.map((revision, index) => ({
    ...presentRevision(revision, told),
    changes: changesBetween(group[index - 1]?.text ?? before, revision.text, side),
  }))
}

function presentRevision(revision: Revision, { names, undos }: Told) {
  return {
    pairId: revision.pairId,
    number: revision.number,
    text: revision.text,
    at: revision.createdAt,
    origin: originOf(revision, undos),
    by: names.get(revision.actorId) ?? '',
    author: revision.authorId === revision.actorId ? null : (names.get(revision.authorId) ?? ''),
  }
}

function originOf({ origin, change }: Revision, undos: ReadonlySet<number>): ShownOrigin {
  return origin === 'restore' && undos.has(change) ? 'undo' : origin
}

function changesBetween(before: string, after: string, side: Side): readonly Change[] {
  if (before === '') return [{ op: 'equal', text: after }]
  return diffText(before, after, side === 'source' ? 'zh' : 'en').changes
}

function presentFinding(finding: PairFinding, bench: Workbench, mayWaive: boolean) {
  return {
    check: finding.check,
    severity: finding.severity,
    blocking: isBlocking(finding),
    text: finding.target?.text ?? finding.source?.text ?? '',
    fingerprint: finding.fingerprint,
    pairId: finding.pairId,
    waiver: finding.waiver ? { ...finding.waiver, by: bench.names.get(finding.waiver.actorId) ?? '' } : null,
    mayWaive: mayWaive && isBlocking(finding),
  }
}
