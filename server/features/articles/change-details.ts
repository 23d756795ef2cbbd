import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { can } from '../../policy/can.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import { notify } from '../activity/notify.ts'
import { recordActivity } from '../activity/record-activity.ts'
import type { Article, Member } from './article.ts'
import { lockArticle, replacePeople, updateArticle } from './articles.queries.ts'

export type DetailsForm = { articleId: string; people: readonly Member[]; dueOn: string | null; sourceLink: string }

/** Changes the people, the due date and the source link; by editors and admins, at any stage. */
export async function changeDetails(context: Context, form: DetailsForm): Promise<void> {
  const { write, read, actor, now } = context
  if (!can(actor, 'article.assign')) throw new Problem('role.required')
  if (form.sourceLink !== '' && !/^https?:\/\/\S{3,2000}$/.test(form.sourceLink)) {
    throw new Problem('article.source_link', {}, [{ pointer: 'sourceLink', code: 'article.source_link' }])
  }
  if (form.dueOn !== null && Number.isNaN(Date.parse(`${form.dueOn}T00:00:00Z`))) {
    throw new Problem('form.invalid', { field: 'dueOn' }, [{ pointer: 'dueOn', code: 'form.invalid' }])
  }
  const users = new Map((await usersByIds(read, form.people.map((member) => member.userId))).map((user) => [user.id, user]))
  await write(async (tx) => {
    const article = await lockArticle(tx, form.articleId)
    const fresh = form.people.filter((member) => !isMember(article, member))
    if (!fresh.every((member) => users.get(member.userId)?.roles.includes(member.role))) throw new Problem('people.unfit')
    await replacePeople(tx, article.id, form.people)
    await updateArticle(tx, article.id, { dueOn: form.dueOn, sourceLink: form.sourceLink })
    const deed = { articleId: article.id, actorId: actor.id, createdAt: now }
    if (fresh.length > 0 || form.people.length !== article.people.length) {
      await recordActivity(tx, { ...deed, deed: 'article.assigned', details: {} })
    }
    if (form.dueOn !== article.dueOn || form.sourceLink !== article.sourceLink) {
      await recordActivity(tx, { ...deed, deed: 'article.changed', details: {} })
    }
    for (const { userId, role } of fresh) {
      await notify(tx, { ...deed, userIds: [userId], kind: 'assigned', details: { role } })
    }
  })
}

function isMember(article: Article, { userId, role }: Member): boolean {
  return article.people.some((member) => member.userId === userId && member.role === role)
}
