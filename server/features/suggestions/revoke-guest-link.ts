import type { Context } from '../../context.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensureMaySeeGuests } from './guest-link.ts'
import { endGuestLink, findGuestLink } from './guest-links.queries.ts'

/** Ends a guest's link at once; what the guest suggested stays. */
export async function revokeGuestLink({ write, actor, now }: Context, linkId: string) {
  return write(async (tx) => {
    const { articleId } = await findGuestLink(tx, linkId)
    ensureMaySeeGuests(await lockArticle(tx, articleId), actor)
    const { name, revokedAt } = await findGuestLink(tx, linkId)
    if (revokedAt !== null) return { articleId, name }
    await endGuestLink(tx, linkId, now)
    const deed = { articleId, actorId: actor.id, deed: 'guest.revoked' as const, details: { name } }
    await recordActivity(tx, { ...deed, createdAt: now })
    return { articleId, name }
  })
}
