import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import { notify } from '../activity/notify.ts'
import { membersOf, type Article } from '../articles/article.ts'
import { penOf } from '../articles/pen.ts'
import { readSuggested, unreadNotices } from './notices.queries.ts'
import type { Suggestion } from './suggestion.ts'

type Teller = Pick<Context, 'actor' | 'now' | 'rules'>

/**
 * Tells those who hold the pen that something was proposed, or the editors where nobody holds it; nobody who has not yet read
 * that of this article.
 */
export async function tellPenHolders(
  tx: Tx,
  { actor, now, rules }: Teller,
  article: Article,
  suggestion: Suggestion,
): Promise<void> {
  const pen = penOf(article, rules)
  const people = (pen.length > 0 ? pen : (['editor'] as const)).flatMap((role) => membersOf(article, role))
  const told = new Set((await unreadNotices(tx, article.id, 'suggested')).map(({ userId }) => userId))
  await notify(tx, {
    userIds: people.filter((id) => !told.has(id)),
    articleId: article.id,
    actorId: actor.id,
    kind: 'suggested',
    details: { suggestion: suggestion.id, number: suggestion.number },
    createdAt: now,
  })
}

/** Tells whoever proposed a text what became of it, once until they have read it; guests have no inbox. */
export async function tellProposer(
  tx: Tx,
  { actor, now }: Teller,
  { id, number, articleId, authorId }: Suggestion,
  decision: 'taken' | 'declined',
  note: string,
): Promise<void> {
  await readSuggested(tx, articleId, actor.id, now)
  const [author] = await usersByIds(tx, [authorId])
  const kind = `suggestion-${decision}` as const
  const told = await unreadNotices(tx, articleId, kind)
  if (author?.status !== 'active' || told.some((each) => each.userId === authorId && each.suggestion === id)) return
  const details = { suggestion: id, number, ...(note === '' ? {} : { note }) }
  await notify(tx, { userIds: [authorId], articleId, actorId: actor.id, kind, details, createdAt: now })
}
