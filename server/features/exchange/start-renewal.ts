import type { Context } from '../../context.ts'
import { newId } from '../../lib/ids.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import type { WorkOptions } from '../pairing/in-worker.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { renewalFor, type BroughtSides } from './plan-renewal.ts'
import { recut } from './reading/read-file.ts'
import type { Cut } from './reading/paragraphs.ts'
import { findRenewal, insertRenewal, replaceRenewal, type Renewal } from './renewals.queries.ts'
import { deleteImport } from './imports.queries.ts'

/** Reads newer files for an article and keeps what they would make of it for the preview; answers the renewal's id. */
export async function startRenewal(
  context: Context,
  articleId: string,
  brought: BroughtSides,
  options?: WorkOptions,
): Promise<string> {
  const { read, write, actor, now, rules } = context
  const article = await findArticle(read, articleId)
  ensurePen(article, actor, rules)
  const planned = await renewalFor({ pairs: await pairsOfArticle(read, articleId), brought }, options)
  const id = newId()
  const renewal = { articleId, change: article.change, ...planned }
  await write((tx) => insertRenewal(tx, { id, userId: actor.id, createdAt: now }, renewal))
  return id
}

/** The plan as it stands; made anew when the article has changed since. */
export async function currentRenewal(context: Context, articleId: string, id: string): Promise<Renewal> {
  const renewal = await findRenewal(context.read, id, context.actor.id, articleId)
  const article = await findArticle(context.read, articleId)
  return article.change === renewal.change ? renewal : planAnew(context, id, renewal)
}

/** Cuts plain text into paragraphs another way and plans again. */
export async function recutRenewal(
  context: Context,
  articleId: string,
  id: string,
  cuts: { source: Cut | null; target: Cut | null },
): Promise<void> {
  const renewal = await findRenewal(context.read, id, context.actor.id, articleId)
  const { source, target } = renewal
  await planAnew(context, id, {
    ...renewal,
    source: source && cuts.source ? recut(source, cuts.source) : source,
    target: target && cuts.target ? recut(target, cuts.target) : target,
  })
}

/** Drops newer files that are not wanted. */
export async function dropRenewal({ read, write, actor }: Context, articleId: string, id: string): Promise<void> {
  await findRenewal(read, id, actor.id, articleId)
  await write((tx) => deleteImport(tx, id))
}

async function planAnew(
  { read, write }: Context,
  id: string,
  { articleId, source, target }: Renewal,
): Promise<Renewal> {
  const { change } = await findArticle(read, articleId)
  const pairs = await pairsOfArticle(read, articleId)
  const renewal = { articleId, change, ...(await renewalFor({ pairs, read: { source, target } })) }
  await write((tx) => replaceRenewal(tx, id, renewal))
  return renewal
}
