import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { ensure } from '../../policy/can.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import { notify } from '../activity/notify.ts'
import { recordActivity } from '../activity/record-activity.ts'
import type { User } from '../accounts/user.ts'
import { isDay, type Article, type Member } from './article.ts'
import { lockArticle, replacePeople, updateArticle } from './articles.queries.ts'

export type DetailsForm = { articleId: string; people: readonly Member[]; dueOn: string | null; sourceLink: string }

/** Changes the people, the due date and the source link; by editors and admins, at any stage. */
export async function changeDetails(context: Context, form: DetailsForm): Promise<void> {
  const { write, read, actor, now } = context
  ensure(actor, 'article.assign')
  if (form.sourceLink !== '' && !/^https?:\/\/\S{3,2000}$/.test(form.sourceLink)) {
    throw new Problem('article.source_link', {}, [{ pointer: 'sourceLink', code: 'article.source_link' }])
  }
  if (form.dueOn !== null && !isDay(form.dueOn)) {
    throw new Problem('form.invalid', { field: 'dueOn' }, [{ pointer: 'dueOn', code: 'form.invalid' }])
  }
  const people = form.people.filter((member, index) => form.people.findIndex((each) => isSame(each, member)) === index)
  const users = await usersByIds(
    read,
    people.map((member) => member.userId),
  )
  await write(async (tx) => {
    const article = await lockArticle(tx, form.articleId)
    const fresh = people.filter((member) => !isMember(article, member))
    if (!fresh.every((member) => isFit(users, member))) throw new Problem('people.unfit')
    await replacePeople(tx, article.id, people)
    await updateArticle(tx, article.id, { dueOn: form.dueOn, sourceLink: form.sourceLink })
    const deed = { articleId: article.id, actorId: actor.id, createdAt: now }
    if (fresh.length > 0 || people.length !== article.people.length) {
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

function isMember(article: Article, member: Member): boolean {
  return article.people.some((each) => isSame(each, member))
}

function isSame(one: Member, other: Member): boolean {
  return one.userId === other.userId && one.role === other.role
}

/** Whoever is on a list already may stay there; a new one is active and has the role. */
function isFit(users: readonly User[], { userId, role }: Member): boolean {
  return users.some((user) => user.id === userId && user.status === 'active' && user.roles.includes(role))
}
