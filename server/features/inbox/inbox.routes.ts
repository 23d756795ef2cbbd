import { Router } from 'express'
import type { Services } from '../../services.ts'
import { choice, text } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { moved, page } from '../../web/respond.ts'
import { officeDays } from '../activity/office-days.ts'
import { readerOf } from '../activity/reader.ts'
import { inboxOf, type InboxMark } from './inbox.queries.ts'
import { presentInbox } from './inbox.view.ts'
import { openNotice, readNotices } from './read-notices.ts'

/** Everybody's own inbox. */
export function inboxRoutes({ config }: Services, contextOf: ContextOf): Router {
  const routes = Router()
  const days = officeDays(config.timeZone)

  routes.get('/inbox', async (req, res) => {
    const { read, actor, now } = contextOf(req)
    const after = markOf(req.query)
    const reader = readerOf(res, days, now)
    const inbox = presentInbox(await inboxOf(read, actor.id, after), after === null, reader)
    page(res, 'inbox/inbox', { title: reader.t('inbox:title'), ...inbox })
  })

  routes.post('/inbox/read', async (req, res) => {
    const id = text(req.body, 'id')
    await readNotices(contextOf(req), { id: id === '' ? null : id })
    moved(req, res, '/inbox')
  })

  routes.get('/inbox/:noticeId', async (req, res) => {
    const { articleId, threadId, suggestionId } = await openNotice(contextOf(req), { id: req.params.noticeId })
    const article = articleId === null ? '/inbox' : `/articles/${articleId}`
    const suggestion = suggestionId === null ? article : `/suggestions/${suggestionId}`
    res.redirect(303, threadId === null ? suggestion : `/threads/${threadId}`)
  })

  return routes
}

function markOf(query: unknown): InboxMark | null {
  const id = text(query, 'before')
  return id === '' ? null : { id, part: choice(query, 'part', ['unread', 'read']) }
}
