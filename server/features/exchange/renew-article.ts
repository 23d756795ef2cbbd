import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import { activeUser } from '../accounts/users.queries.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { authorsOfLatest } from '../pairs/history.queries.ts'
import { deskOf, keepDeed } from '../pairs/keep-deed.ts'
import { keepLineage, pairsOfArticle, type PairWrite } from '../pairs/pairs.queries.ts'
import { useUpImport } from './imports.queries.ts'
import type { RenewalRow } from './renewal.ts'
import { renewedPairs, type RenewedPair } from './renewed-pairs.ts'
import { findRenewal } from './renewals.queries.ts'

export type RenewForm = {
  articleId: string
  renewalId: string
  /** Pairs that would go and are to stay as they are. */
  kept: readonly string[]
  /** Whose words new English is. */
  targetAuthorId: string
}

/**
 * Takes newer files into an article as planned, as one change that can be undone: `import` revisions of what differs, new
 * pairs, pairs that go. Refuses with `renewal.overtaken` when the article has changed since the plan was shown.
 */
export async function renewArticle(context: Context, { articleId, renewalId, kept, targetAuthorId }: RenewForm) {
  const { read, write, actor, now, rules } = context
  const renewal = await findRenewal(read, renewalId, actor.id, articleId)
  if (!(await activeUser(read, targetAuthorId))) throw new Problem('people.unfit')
  return write(async (tx) => {
    const article = await lockArticle(tx, articleId)
    ensurePen(article, actor, rules)
    if (article.change !== renewal.change) throw new Problem('renewal.overtaken')
    const pairs = await pairsOfArticle(tx, articleId)
    const rows = renewal.rows.map((row): RenewalRow => (isKept(row, kept) ? { ...row, fate: 'same' } : row))
    const renewed = renewedPairs(articleId, pairs, rows, deskOf(article))
    await useUpImport(tx, renewalId, actor.id)
    if (renewed.length === 0) return { articleId, pairId: null, change: 0 }
    const writes = await withAuthors(tx, renewed, actor.id, targetAuthorId)
    const change = await keepDeed(tx, article, { actor, now }, 'renewal', writes)
    for (const { after, heir } of renewed) {
      if (heir !== null) await keepLineage(tx, { articleId, change, fromPairId: after.id, toPairId: heir })
    }
    await recordActivity(tx, { articleId, actorId: actor.id, deed: 'article.renewed', details: {}, createdAt: now })
    const first = renewed.map(({ after }) => after).find(({ presence }) => presence === 'present')
    return { articleId, pairId: first?.id ?? null, change }
  })
}

function isKept({ fate, pairIds }: RenewalRow, kept: readonly string[]): boolean {
  return fate === 'gone' && pairIds.some((id) => kept.includes(id))
}

/** Text that was only joined keeps its author; text of the file has the one that was named. */
async function withAuthors(
  tx: Tx,
  renewed: readonly RenewedPair[],
  actorId: string,
  targetAuthorId: string,
): Promise<PairWrite[]> {
  const old = renewed.flatMap(({ before }) => before ?? [])
  const sources = await authorsOfLatest(tx, old, 'source')
  const targets = await authorsOfLatest(tx, old, 'target')
  return renewed.map(({ before, after, joined }) => ({
    before,
    after,
    origin: 'import',
    authorId: joined.source ? (sources.get(after.id) ?? actorId) : actorId,
    targetAuthorId: joined.target ? (targets.get(after.id) ?? targetAuthorId) : targetAuthorId,
  }))
}
