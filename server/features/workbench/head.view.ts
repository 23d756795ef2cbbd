import type { OfficeRules } from '../../context.ts'
import type { Actor } from '../../policy/actor.ts'
import { can } from '../../policy/can.ts'
import { holdsPen } from '../articles/pen.ts'
import { mayClaim } from '../articles/claim-article.ts'
import {
  isOnList,
  membersOf,
  STAGES,
  titleOf,
  type Article,
  type ArticleRole,
  type Stage,
} from '../articles/article.ts'
import { DEEDS, isOnRoad, isTheirs, MOVES, RETURNS, type Deed } from '../road/deeds.ts'
import { hindrances, type Hindrance } from '../road/hindrances.ts'
import { isUntouched } from '../road/recall-article.ts'
import type { Workbench } from './read-workbench.ts'

/** One button of the head: the deed, where its form goes, what hinders it. */
export type DeedView = { deed: Deed; needsNote: boolean; returnsTo: readonly Stage[]; hindrances: readonly Hindrance[] }

/** The deed that leads on from each stage; it alone looks primary. */
const ONWARD: Partial<Record<Stage, Deed>> = {
  pairing: 'settle',
  translation: 'submit',
  review: 'finish',
  approval: 'approve',
}

const ROLE_OF_STAGE: Partial<Record<Stage, ArticleRole>> = {
  pairing: 'translator',
  translation: 'translator',
  review: 'reviewer',
  approval: 'editor',
}

export type HeadView = ReturnType<typeof presentHead>

/** The head of an article's pages: titles, road, the one next step with what hinders it, the other deeds. */
export function presentHead(bench: Workbench, actor: Actor, rules: OfficeRules) {
  const { article } = bench
  const deeds = DEEDS.filter((deed) => isOnRoad(article, deed) && isTheirs(article, actor, deed))
    .filter((deed) => deed !== 'recall' || isUntouched(article, bench.version))
    .map((deed) => presentDeed(deed, bench, rules))
  const onward = ONWARD[article.stage]
  return {
    id: article.id,
    title: titleOf(article),
    source: article.sourceTitle,
    target: article.targetTitle,
    stage: article.stage,
    publicStatus: article.publicStatus,
    slug: article.slug,
    dueOn: article.dueOn,
    sourceLink: article.sourceLink,
    isCorrection: article.correction > 0,
    isPutAway: article.putAwayAt !== null,
    version: bench.version ? { number: bench.version.number, kind: bench.version.kind } : null,
    road: STAGES.map((stage) => presentStage(stage, article, bench.names)),
    next: deeds.find(({ deed }) => deed === onward) ?? null,
    others: deeds.filter(({ deed }) => deed !== onward),
    mayPublish: bench.isToPublish && isOnList(article, actor, 'editor'),
    hasPublication: article.stage === 'approved' || article.publicStatus !== 'none',
    mayRenew: holdsPen(article, actor, rules),
    mayAssign: can(actor, 'article.assign'),
    claims: (['translator', 'reviewer', 'editor'] as const).filter((role) => mayClaim(article, actor, role)),
    asked: bench.asked,
    waitsFor: waitsFor(article, bench.names),
    note: bench.note ? { ...bench.note, by: bench.names.get(bench.note.actorId ?? '') ?? '' } : null,
  }
}

function presentDeed(deed: Deed, bench: Workbench, rules: OfficeRules): DeedView {
  const found = hindrances(deed, bench).filter(({ code }) => code !== 'own-words' || rules.ownWords === 'never')
  return {
    deed,
    needsNote: MOVES[deed].note === 'required',
    returnsTo: deed === 'return' ? (RETURNS[bench.article.stage]?.to ?? []) : [],
    hindrances: found,
  }
}

function presentStage(stage: Stage, article: Article, names: ReadonlyMap<string, string>) {
  const place = STAGES.indexOf(stage) - STAGES.indexOf(article.stage)
  const role = ROLE_OF_STAGE[stage]
  return {
    stage,
    when: place < 0 || article.stage === 'approved' ? 'past' : place === 0 ? 'now' : 'to-come',
    people: role && stage !== 'pairing' ? membersOf(article, role).map((id) => names.get(id) ?? '') : [],
  }
}

/** Whose turn it is, for those who can only look. */
function waitsFor(
  article: Article,
  names: ReadonlyMap<string, string>,
): { role: ArticleRole; people: string[] } | null {
  const role = ROLE_OF_STAGE[article.stage]
  return role ? { role, people: membersOf(article, role).map((id) => names.get(id) ?? '') } : null
}
