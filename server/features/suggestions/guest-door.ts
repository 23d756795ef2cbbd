import type { Context } from '../../context.ts'
import type { Tx } from '../../db/open.ts'
import { Problem } from '../../lib/problem.ts'
import type { Actor } from '../../policy/actor.ts'
import type { Article } from '../articles/article.ts'
import { countGuestPost, findOpenGuestLink, type NamedGuestLink } from './guest-links.queries.ts'
import { suggest, type Suggested, type SuggestionForm } from './suggest-text.ts'
import { withdrawSuggestion } from './withdraw-suggestion.ts'

/** All that a command is given while nobody is signed in. */
export type Outside = Omit<Context, 'actor'>

/** So many suggestions of one guest may wait in one pair. */
export const MOST_OPEN_OF_GUEST = 20

/** Who stands before a guest's link; refuses with `guest.over`. */
export async function guestAt({ read, now }: Outside, token: string): Promise<{ link: NamedGuestLink; actor: Actor }> {
  const link = await findOpenGuestLink(read, token, now)
  return { link, actor: { id: link.userId, name: link.name, roles: [] } }
}

/** A guest proposes a text; only in the article of the link, and only while that is open. */
export async function suggestAsGuest(outside: Outside, token: string, form: SuggestionForm): Promise<Suggested> {
  const { link, actor } = await guestAt(outside, token)
  await outside.write((tx) => countGuestPost(tx, link, outside.now)) // also what is then refused
  const admit = async (tx: Tx, article: Article) => {
    await findOpenGuestLink(tx, token, outside.now) // it may have been revoked in between
    if (article.id !== link.articleId) throw new Problem('not_found')
  }
  return suggest({ ...outside, actor }, form, admit, MOST_OPEN_OF_GUEST)
}

/** A guest takes back what came by this very link. */
export async function withdrawAsGuest(outside: Outside, token: string, suggestionId: string) {
  const { link, actor } = await guestAt(outside, token)
  await outside.write((tx) => countGuestPost(tx, link, outside.now))
  return withdrawSuggestion({ ...outside, actor }, suggestionId)
}
