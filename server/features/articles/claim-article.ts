import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { membersOf, type Article, type ArticleRole } from './article.ts'
import { addMember, lockArticle } from './articles.queries.ts'
import type { Actor } from '../../policy/actor.ts'

/** Puts oneself on a list of the article that nobody is on yet. */
export async function claimArticle(
  { write, actor, now }: Context,
  articleId: string,
  role: ArticleRole,
): Promise<void> {
  await write(async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (article.putAwayAt) throw new Problem('article.put_away')
    if (!actor.roles.includes(role)) throw new Problem('role.required')
    if (!mayClaim(article, actor, role)) throw new Problem('claim.taken')
    await addMember(tx, articleId, actor.id, role)
    await recordActivity(tx, {
      articleId,
      actorId: actor.id,
      deed: 'article.claimed',
      details: { role },
      createdAt: now,
    })
  })
}

export function mayClaim(article: Article, actor: Actor, role: ArticleRole): boolean {
  return actor.roles.includes(role) && article.putAwayAt === null && membersOf(article, role).length === 0
}
