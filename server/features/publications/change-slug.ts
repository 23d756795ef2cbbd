import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import { recordActivity } from '../activity/record-activity.ts'
import type { Article } from '../articles/article.ts'
import { articleIdOfSlug, insertSlug, lockArticle, updateArticle } from '../articles/articles.queries.ts'
import { ensurePublisher } from './edition.ts'
import { editionsOf } from './editions.queries.ts'
import { writePublic } from './published-stamp.ts'
import { ensureSlug } from './slug.ts'
import { dropSlug, slugTakenAt } from './slugs.queries.ts'

/** Gives an article that is not public another address; one that readers have seen goes on leading to it. */
export async function changeSlug(
  { write, actor, now }: Context,
  form: { articleId: string; slug: string },
): Promise<void> {
  const slug = form.slug.trim()
  await writePublic(write, async (tx) => {
    const article = await lockArticle(tx, form.articleId)
    ensurePublisher(article, actor)
    if (article.publicStatus === 'public') throw new Problem('slug.public')
    ensureSlug(slug)
    if (slug === article.slug) return

    const owner = await articleIdOfSlug(tx, slug)
    if (owner !== null && owner !== article.id)
      throw new Problem('slug.taken', { slug }, [{ pointer: 'slug', code: 'slug.taken' }])
    if (owner === null) await insertSlug(tx, slug, article.id, now)
    await updateArticle(tx, article.id, { slug })
    if (!(await wasPublic(tx, article))) await dropSlug(tx, article.slug)
    const details = { from: article.slug, to: slug }
    await recordActivity(tx, {
      articleId: article.id,
      actorId: actor.id,
      deed: 'article.renamed',
      details,
      createdAt: now,
    })
  })
}

/** Did an edition come out while the article had the slug that it is leaving? */
async function wasPublic(tx: Tx, { id, slug }: Article): Promise<boolean> {
  const takenAt = (await slugTakenAt(tx, slug)) ?? ''
  return (await editionsOf(tx, id)).some((edition) => edition.publishedAt >= takenAt)
}
