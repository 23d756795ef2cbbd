import type { Db } from '../../db/open.ts'
import type { Article } from '../articles/article.ts'
import { pairsAtChange } from '../pairs/at-change.queries.ts'
import type { Pair, Side } from '../pairs/pair.ts'
import { changesSince } from '../reasons/read-review-changes.ts'
import { reviewBase } from '../reasons/reasons.queries.ts'
import type { PairChanges, ReviewChange } from '../reasons/review-changes.ts'
import { latestVersionMark } from '../road/versions.queries.ts'
import type { Answer } from './answer.ts'
import { answersTo } from './answers.queries.ts'

/** A change that came back with a return, and what was said to it; null so long as nothing was. */
export type AskedChange = ReviewChange & { answer: Answer | null; threadId: string | null }

/** A pair as it was returned, its texts from before the review, and its changes. */
export type AskedPair = Omit<PairChanges, 'changes' | 'origins'> & { changes: readonly AskedChange[] }

/** What a return asks of the translator; `returned` is the change that returned the article, `base` the one before the review. */
export type Asked = { returned: number; base: number; pairs: readonly AskedPair[] }

/** The changes that wait for the translator's answers; null when the article did not come back from a review. */
export async function readAnswers(db: Db, article: Article): Promise<Asked | null> {
  const version = article.stage === 'translation' ? await latestVersionMark(db, article.id) : undefined
  if (version?.kind !== 'returned') return null
  const base = await reviewBase(db, article.id, version.change)
  if (base === 0) return null
  const then = await pairsAtChange(db, article.id, version.change)
  const changed = await changesSince(db, article.id, { from: base, to: version.change }, then)
  const answers = await answersTo(db, article.id, version.change)
  const pairs = changed.map((each) => ({
    ...each,
    changes: each.changes.map((change) => {
      const said = answers.findLast(
        ({ pairId, side, startOffset, beforeOffset }) =>
          pairId === change.pairId &&
          side === change.side &&
          startOffset === change.after.start &&
          beforeOffset === change.before.start,
      )
      return { ...change, answer: said?.answer ?? null, threadId: said?.threadId ?? null }
    }),
  }))
  return { returned: version.change, base, pairs }
}

/** How many changes still wait for an answer, and how many there are. */
export function countAsked({ pairs }: Pick<Asked, 'pairs'>): { open: number; all: number } {
  const changes = pairs.flatMap((pair) => pair.changes)
  return { open: changes.filter(({ answer }) => answer === null).length, all: changes.length }
}

/** The returned text of one side of a pair as it would be without some of its changes, given in the order of the text. */
export function withoutChanges({ pair }: { pair: Pair }, side: Side, changes: readonly ReviewChange[]): string {
  let text = ''
  let end = 0
  for (const { after, deleted } of changes) {
    text += pair[side].slice(end, after.start) + deleted
    end = after.end
  }
  return text + pair[side].slice(end)
}
