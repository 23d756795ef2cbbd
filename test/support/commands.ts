import type { Context } from '../../server/context.ts'
import { Problem } from '../../server/lib/problem.ts'
import { changeKind } from '../../server/features/pairs/change-kind.ts'
import { confirmAll } from '../../server/features/pairs/confirm-all.ts'
import { findingsOf } from '../../server/features/pairs/findings.ts'
import { revisionsOf } from '../../server/features/pairs/history.queries.ts'
import { insertPair } from '../../server/features/pairs/insert-pair.ts'
import { MARKS, markLink } from '../../server/features/pairs/mark-link.ts'
import { mergePairs } from '../../server/features/pairs/merge-pairs.ts'
import { movePair } from '../../server/features/pairs/move-pair.ts'
import { KINDS, type Pair } from '../../server/features/pairs/pair.ts'
import { removePair } from '../../server/features/pairs/remove-pair.ts'
import { restoreRevision } from '../../server/features/pairs/restore-revision.ts'
import { saveDraft } from '../../server/features/pairs/save-draft.ts'
import { saveEdit } from '../../server/features/pairs/save-edit.ts'
import { splitPair } from '../../server/features/pairs/split-pair.ts'
import { undoChange } from '../../server/features/pairs/undo-change.ts'
import { waiveFinding } from '../../server/features/pairs/waive-finding.ts'
import { abandonCorrection } from '../../server/features/road/abandon-correction.ts'
import { approveArticle } from '../../server/features/road/approve-article.ts'
import { correctArticle } from '../../server/features/road/correct-article.ts'
import { finishReview } from '../../server/features/road/finish-review.ts'
import { bringBackArticle, putAwayArticle } from '../../server/features/road/put-away-article.ts'
import { recallArticle } from '../../server/features/road/recall-article.ts'
import { returnArticle } from '../../server/features/road/return-article.ts'
import { settlePairing } from '../../server/features/road/settle-pairing.ts'
import { submitArticle } from '../../server/features/road/submit-article.ts'
import type { Seen } from './walk.ts'

type Command = (context: Context, seen: Seen, one: number, other: number) => Promise<unknown>

const ENGLISH = [
  'The rain stopped.',
  'It rained. Then it stopped.',
  'Rain 雨 again.',
  '',
  'A long day in the city, and no rain.',
]
const CHINESE = ['雨停了。', '下雨了。后来停了。', '']
const ID = 'article'

/** Everything that changes an article, each picking what it needs by two numbers. */
export const COMMANDS = {
  confirm: (context, seen, one, other) =>
    save(context, pick(seen.pairs, one), 'target', pick(ENGLISH, other), 'confirm'),
  leave: (context, seen, one, other) => save(context, pick(seen.pairs, one), 'target', pick(ENGLISH, other), 'leave'),
  correctChinese: (context, seen, one, other) =>
    save(context, pick(seen.pairs, one), 'source', pick(CHINESE, other), 'leave'),
  draft: (context, seen, one) =>
    saveDraft(context, { pairId: pick(seen.pairs, one).id, side: 'target', text: 'typing', basedOn: 1 }),
  confirmAll: (context) => confirmAll(context, ID),
  kind: (context, seen, one, other) => changeKind(context, pick(seen.pairs, one).id, pick(KINDS, other)),
  link: (context, seen, one, other) => markLink(context, pick(seen.pairs, one).id, pick(MARKS, other)),
  merge: (context, seen, one) => mergePairs(context, pick(seen.pairs, one).id),
  split: (context, { pairs }, one, other) => {
    const { id, source, target, sourceRevision, targetRevision } = pick(pairs, one)
    const cut = { source: other % (source.length + 1), target: other % (target.length + 1) }
    return splitPair(context, { pairId: id, ...cut, sourceRevision, targetRevision })
  },
  move: (context, seen, one, other) => movePair(context, pick(seen.pairs, one).id, other % 2 === 0 ? 'up' : 'down'),
  insert: (context, seen, one, other) => insertPair(context, ID, other % 4 === 0 ? null : pick(seen.pairs, one).id),
  remove: (context, seen, one) => removePair(context, pick(seen.pairs, one).id),
  restore: async (context, seen, one, other) => {
    const { id: pairId, targetRevision: basedOn } = pick(seen.pairs, one)
    const { pairId: fromPairId, number } = pick(await revisionsOf(context.read, pairId, 'target'), other)
    return restoreRevision(context, { pairId, side: 'target', fromPairId, number, basedOn })
  },
  undo: (context, { article }, one) => undoChange(context, ID, article.change - (one % 2)),
  waive: async (context, seen, one) => {
    const { pairId, fingerprint } = pick(findingsOf(seen.pairs, []), one)
    return waiveFinding(context, { pairId, fingerprint, note: 'A name.' })
  },
  settle: (context) => settlePairing(context, ID),
  submit: (context) => submitArticle(context, ID),
  finish: (context) => finishReview(context, ID),
  recall: (context) => recallArticle(context, ID),
  return: (context, _seen, one) =>
    returnArticle(context, { articleId: ID, to: one % 2 === 0 ? 'review' : 'translation', note: 'Names.' }),
  approve: (context) => approveArticle(context, ID),
  correct: (context) => correctArticle(context, ID, 'A figure.'),
  abandon: (context) => abandonCorrection(context, ID),
  /** On along the road, whatever the stage, with all that it takes: a walk of chance alone seldom gets far. */
  on: async (context, { article: { stage }, pairs }) => {
    const mayWrite = stage === 'translation' || stage === 'review'
    for (const pair of mayWrite ? pairs.filter(({ target }) => !/^[^雨]+$/.test(target)) : []) {
      await save(context, pair, 'target', 'The rain stopped.', 'confirm')
    }
    if (mayWrite) await confirmAll(context, ID)
    if (stage === 'translation') return submitArticle(context, ID)
    if (stage === 'review') return finishReview(context, ID)
    return stage === 'approval' ? approveArticle(context, ID) : correctArticle(context, ID, 'A figure.')
  },
  away: async (context) => {
    await putAwayArticle(context, ID)
    await bringBackArticle(context, ID)
  },
} satisfies Record<string, Command>
export type CommandName = keyof typeof COMMANDS

function save(context: Context, pair: Pair, side: 'source' | 'target', text: string, deed: 'confirm' | 'leave') {
  const basedOn = side === 'source' ? pair.sourceRevision : pair.targetRevision
  return saveEdit(context, { pairId: pair.id, side, text, basedOn, deed })
}

/** Picks by a number; nothing to pick from is a refusal like any other. */
function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length]
  if (item === undefined) throw new Problem('not_found')
  return item
}
