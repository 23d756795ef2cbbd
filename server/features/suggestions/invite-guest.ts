import type { Context } from '../../context.ts'
import { newId } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import { refuseFaults } from '../accounts/faults.ts'
import { newUser } from '../accounts/new-user.ts'
import { keepUser } from '../accounts/users.queries.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensureDays, ensureMayInvite, newGuestLink, type GuestLink } from './guest-link.ts'
import { keepGuestLink } from './guest-links.queries.ts'

export type GuestForm = { articleId: string; name: string; days: number }

/**
 * Makes a link that shows one article to one named guest, who may suggest texts there. The guest becomes a name among the people
 * that nobody can sign in as, so that their words have an author.
 */
export async function inviteGuest(
  { write, actor, now }: Context,
  form: GuestForm,
): Promise<{ token: string; link: GuestLink; name: string }> {
  return write(async (tx) => {
    const article = await lockArticle(tx, form.articleId)
    ensureMayInvite(article, actor)
    refuseFaults({ name: form.name })
    ensureDays(form.days)
    if (article.putAwayAt) throw new Problem('article.put_away')
    const email = `guest-${newId()}@guest.invalid` // a name that no mail is ever sent to (RFC 2606)
    const guest = newUser({ name: form.name, email, roles: [], language: 'en', status: 'guest' }, now)
    await keepUser(tx, { ...guest, passwordHash: null })
    const about = { articleId: article.id, userId: guest.id, createdBy: actor.id }
    const { token, row } = newGuestLink(about, form.days, now)
    await keepGuestLink(tx, row)
    await recordActivity(tx, {
      articleId: article.id,
      actorId: actor.id,
      deed: 'guest.invited',
      details: { name: guest.name, at: row.expiresAt },
      createdAt: now,
    })
    return { token, link: row, name: guest.name }
  })
}
