import type { RequestHandler } from 'express'
import type { Services } from '../../services.ts'
import { wantsFragment } from '../../web/request.ts'
import { countUnread } from './inbox.queries.ts'

/** Puts the number of unread notices on whole pages, for the bar; nothing else is counted for. */
export function unreadCount({ database }: Pick<Services, 'database'>): RequestHandler {
  return async (req, res, next) => {
    const isPage = req.method === 'GET' && !wantsFragment(req) && req.accepts(['html', 'json']) === 'html'
    if (req.user && isPage) res.locals.unread = await countUnread(database.read, req.user.id)
    next()
  }
}
