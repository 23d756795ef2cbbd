import type { OfficeRules } from '../../context.ts'
import { wordsChanged } from '../../engines/diff/words-changed.ts'
import type { Actor } from '../../policy/actor.ts'
import { ARTICLE_ROLES, membersOf, type ArticleRole } from '../articles/article.ts'
import type { PairFinding } from '../pairs/findings.ts'
import type { Side } from '../pairs/pair.ts'
import { LANGUAGE_OF } from '../reasons/pieces.ts'
import { REASONS, SEVERITIES, type Reason } from '../reasons/reason.ts'
import type { PairChanges, ReviewChange } from '../reasons/review-changes.ts'
import { isOnRoad, isTheirs } from '../road/deeds.ts'
import { hindrances } from '../road/hindrances.ts'
import type { Version } from '../road/versions.queries.ts'
import type { Sheet } from './read-sheet.ts'

/** The approval sheet as plain values. */
export function presentSheet(sheet: Sheet, actor: Actor, rules: OfficeRules) {
  const { article, pairs, versions, names } = sheet
  const last = versions.at(-1)
  return {
    articleId: article.id,
    stage: article.stage,
    source: article.sourceTitle,
    target: article.targetTitle,
    version: last && { number: last.number, kind: last.kind, hash: last.hash, isCurrent: isCurrent(sheet, last) },
    byAuthor: last?.kind === 'approved' && isByAuthor(last),
    paragraphs: pairs.length,
    people: ARTICLE_ROLES.map((role) => ({ role, names: membersOf(article, role).map((id) => names.get(id) ?? '') })),
    authors: sheet.authors.map((id) => names.get(id) ?? ''),
    handOvers: versions.map((each) => presentHandOver(each, sheet)),
    ...presentChanges(sheet),
    findings: sheet.findings.map((each) => presentFinding(each, sheet)),
    talk: presentTalk(sheet),
    approval: presentApproval(sheet, actor, rules),
    signatures: ['translator', 'reviewer', 'editor'] as readonly ArticleRole[],
  }
}

/** Does the version hold the text as it stands? Only hand-overs, which write no text, may have come after it. */
function isCurrent({ pairs }: Sheet, { canonical }: Version): boolean {
  const frozen = JSON.parse(canonical) as { pairs: { source: string; target: string }[] } // a version that we wrote
  const same = (index: number) =>
    frozen.pairs[index]?.source === pairs[index]?.source && frozen.pairs[index]?.target === pairs[index]?.target
  return frozen.pairs.length === pairs.length && pairs.every((_, index) => same(index))
}

function isByAuthor({ canonical }: Version): boolean {
  return (JSON.parse(canonical) as { approvedByAuthor: boolean }).approvedByAuthor // a version that we wrote
}

function presentHandOver({ number, kind, actorId, createdAt }: Version, { names, notes }: Sheet) {
  const said = notes.find((each) => each.deed === 'article.returned' && versionIn(each.details) === number)
  return { number, kind, by: names.get(actorId) ?? '', at: createdAt, note: said ? noteIn(said.details) : '' }
}

function versionIn(details: string): number {
  return (JSON.parse(details) as { version?: number }).version ?? 0 // written by the deed itself
}

function noteIn(details: string): string {
  return (JSON.parse(details) as { note?: string }).note ?? '' // written by the deed itself
}

/** How much was changed since it was submitted, and why. */
function presentChanges({ changed }: Sheet) {
  const changes = changed.flatMap((each) => each.changes)
  const amount = (side: Side) => changed.reduce((sum, each) => sum + amountIn(each, side), 0)
  return {
    changed: {
      paragraphs: changed.length,
      places: changes.length,
      words: amount('target'),
      characters: amount('source'),
    },
    reasons: [...REASONS, null].map((reason) => countReason(changes, reason)).filter(({ all }) => all > 0),
  }
}

function amountIn({ changes }: PairChanges, side: Side): number {
  const its = changes.filter((change) => change.side === side)
  return wordsChanged(its, LANGUAGE_OF[side])
}

function countReason(changes: readonly ReviewChange[], reason: Reason | null) {
  const its = changes.filter((change) => change.reason === reason)
  const severities = SEVERITIES.map((severity) => its.filter((change) => change.severity === severity).length)
  return { reason, all: its.length, severities }
}

function presentFinding(
  { check, pairId, waiver, severity, blocking, source, target }: PairFinding,
  { pairs, names }: Sheet,
) {
  return {
    check,
    text: target?.text ?? source?.text ?? '',
    number: pairs.findIndex((pair) => pair.id === pairId) + 1,
    pairId,
    severity,
    blocking,
    waiver: waiver && { by: names.get(waiver.actorId) ?? '', at: waiver.createdAt, note: waiver.note },
  }
}

function presentTalk({ talk, pairs }: Sheet) {
  const open = talk.filter(({ status }) => status === 'open')
  return {
    all: talk.length,
    resolved: talk.length - open.length,
    open: open.map(({ id, quote, mustFix, place }) => ({
      ...{ id, quote, mustFix: mustFix === 1, pairId: place.pairId },
      number: pairs.findIndex((pair) => pair.id === place.pairId) + 1,
    })),
  }
}

/** The button of whoever may approve from the sheet, with what hinders it; null for others. */
function presentApproval({ article, reading }: Sheet, actor: Actor, rules: OfficeRules) {
  if (!isOnRoad(article, 'approve') || !isTheirs(article, actor, 'approve')) return null
  const found = hindrances('approve', reading).filter(({ code }) => code !== 'own-words' || rules.ownWords === 'never')
  return { hindrances: found }
}
