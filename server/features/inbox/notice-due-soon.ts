import type { Db } from '../../db/open.ts'
import { DAY, later } from '../../lib/clock.ts'
import type { Services } from '../../services.ts'
import type { User } from '../accounts/user.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import { notify } from '../activity/notify.ts'
import { dayAfter, officeDays, type OfficeDays } from '../activity/office-days.ts'
import { membersOf, type Article, type ArticleRole, type Stage } from '../articles/article.ts'
import { findArticle, lockArticle } from '../articles/articles.queries.ts'
import { articlesDueOn, toldDueSoon } from './notices.queries.ts'

/** Whose turn it is at each stage. */
const TURN: Record<Stage, ArticleRole | null> = {
  pairing: 'translator',
  translation: 'translator',
  review: 'reviewer',
  approval: 'editor',
  approved: null,
}

type Office = Pick<Services, 'database' | 'clock' | 'config'>

/** Tells those whose turn it is of articles due today or tomorrow: each once a day, by the office's calendar. */
export async function noticeDueSoon({ database, clock, config }: Office): Promise<void> {
  const now = clock().toISOString()
  const days = officeDays(config.timeZone)
  const today = days.dayOf(now)
  const due = [today, dayAfter(today, 1)]
  for (const articleId of await articlesDueOn(database.read, due)) {
    const article = await findArticle(database.read, articleId)
    if ((await stillToTell(database.read, article, days, now)).length === 0) continue

    await database.write(async (tx) => {
      const taken = await lockArticle(tx, articleId)
      if (taken.putAwayAt !== null || taken.dueOn === null || !due.includes(taken.dueOn)) return
      const userIds = await stillToTell(tx, taken, days, now)
      const details = { dueOn: taken.dueOn }
      await notify(tx, { userIds, articleId, actorId: null, kind: 'due-soon', details, createdAt: now })
    })
  }
}

/** The active people whose turn it is and who have not been told today. */
async function stillToTell(db: Db, article: Article, days: OfficeDays, now: string): Promise<string[]> {
  const role = TURN[article.stage]
  if (role === null) return []
  const people = await usersByIds(db, membersOf(article, role))
  const today = days.dayOf(now)
  const told = (await toldDueSoon(db, article.id, later(now, -2 * DAY)))
    .filter((notice) => days.dayOf(notice.createdAt) === today)
    .map((notice) => notice.userId)
  return people.filter((user) => mayWork(user, role) && !told.includes(user.id)).map((user) => user.id)
}

function mayWork(user: User, role: ArticleRole): boolean {
  return user.status === 'active' && user.roles.includes(role)
}
