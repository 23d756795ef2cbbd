import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { changeList, type Range } from '../../engines/diff/change-list.ts'
import { followRange } from '../../engines/diff/follow.ts'
import { Problem } from '../../lib/problem.ts'
import { lockArticleOfPair, nextChange } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { deskOf } from '../pairs/keep-deed.ts'
import { revisionText } from '../pairs/history.queries.ts'
import { findPair, pairsOfArticle } from '../pairs/pairs.queries.ts'
import { revisionOf, type Pair, type Side } from '../pairs/pair.ts'
import { LANGUAGE_OF } from './pieces.ts'
import { changesOfPair } from './read-review-changes.ts'
import { markedAgain, UNMARKED, type Marking, type Reason, type Severity } from './reason.ts'
import { keepReason } from './reasons.queries.ts'
import { meets, type ReviewChange } from './review-changes.ts'

/** `severity` may be left to the rule of the key that is pressed again; reason null takes back what was said. */
export type ReasonForm = {
  pairId: string
  side: Side
  /** The revision in whose text the place was read. */
  revision: number
  place: Range
  /** Where the change stands in the text before the review, which tells two at one place apart. */
  before: number
  reason: Reason | null
  severity: Severity | null | 'again'
}

/** Says why a change of this review was made, and how bad the error was that it mended. */
export async function giveReason({ write, actor, now, rules }: Context, form: ReasonForm) {
  return write(async (tx) => {
    const article = await lockArticleOfPair(tx, form.pairId)
    ensurePen(article, actor, rules, 'text')
    if (deskOf(article) !== 'review') throw new Problem('reason.not_here')
    const pair = await findPair(tx, form.pairId)
    const changed = await changesOfPair(tx, article, await pairsOfArticle(tx, article.id), pair.id)
    const place = await placeNow(tx, pair, form)
    const there = changed?.changes.filter((each) => each.side === form.side && place && meets(place, each)) ?? []
    const change = there.find((each) => each.before.start === form.before) ?? there[0]
    if (!change) throw new Problem('reason.no_change')

    const marking = markingOf(form, change)
    const number = await nextChange(tx, article, { actorId: actor.id, deed: 'reason', createdAt: now })
    await keepReason(tx, {
      ...{
        articleId: article.id,
        change: number,
        pairId: pair.id,
        side: form.side,
        revision: revisionOf(pair, form.side),
      },
      ...{ startOffset: change.after.start, endOffset: change.after.end },
      ...{ deleted: change.deleted, inserted: change.inserted, ...marking, actorId: actor.id, createdAt: now },
    })
    return { articleId: article.id, pairId: pair.id, change: number, marking }
  })
}

/** Where the place stands in the newest text; null when what stood there is gone. */
async function placeNow(tx: Tx, pair: Pair, { side, revision, place }: ReasonForm): Promise<Range | null> {
  if (revision === revisionOf(pair, side)) return place
  const read = await revisionText(tx, pair.id, side, revision)
  if (read === undefined) throw new Problem('form.invalid', { field: 'revision' })
  return followRange(place, changeList(read, pair[side], LANGUAGE_OF[side]).changes)
}

function markingOf({ reason, severity }: ReasonForm, before: ReviewChange): Marking {
  if (reason === null) return UNMARKED
  return severity === 'again' ? markedAgain(before, reason) : { reason, severity }
}
