import { Router, type Request } from 'express'
import { ensure } from '../../policy/can.ts'
import type { ContextOf } from '../../web/request.ts'
import { page } from '../../web/respond.ts'
import { titleOf } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { colleaguesOf } from './colleagues.queries.ts'
import { placesOf } from './places.ts'
import { readConversation } from './read-conversation.ts'
import { readTalk, type Talk } from './read-talk.ts'
import { presentThread } from './talk.view.ts'
import { addressOfThread } from './thread-address.ts'
import { mayDemand } from './thread.ts'
import { findThread } from './threads.queries.ts'

/** What a list of threads can be narrowed to. */
export const SHOWN = ['all', 'open', 'resolved', 'must-fix', 'mine', 'unread'] as const
export type Shown = (typeof SHOWN)[number]

/** More than anybody reads on one page. */
const MOST_SHOWN = 200

/** All threads of an article, the way to one of them, and who can be spoken to. */
export function talkRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.get('/articles/:articleId/threads', async (req, res) => {
    const { read, actor } = contextOf(req)
    ensure(actor, 'article.read')
    const article = await findArticle(read, req.params.articleId)
    const pairs = await pairsOfArticle(read, article.id)
    const talk = await readTalk(read, article.id, actor.id, pairs)
    const show = shownIn(req)
    const own = new Set(show === 'mine' ? await threadsWith(read, talk, actor.id) : [])
    const found = talk.filter((thread) => isShown(thread, show, own)).sort(openFirst)
    const listed = found.slice(0, MOST_SHOWN)
    const conversation = await readConversation(
      read,
      listed.map(({ id }) => id),
    )
    page(res, 'talk/threads', {
      title: titleOf(article),
      articleId: article.id,
      show,
      shown: SHOWN.filter((each) => each !== 'all' || show === 'all' || talk.length > 0),
      isEmpty: talk.length === 0,
      more: found.length - listed.length,
      threads: listed.map((thread) => presentThread(thread, conversation, { article, actor, pairs })),
      mayTalk: article.putAwayAt === null,
      mayDemand: mayDemand(article, actor),
      paragraphs: pairs.map(({ id, source, target }, index) => ({
        id,
        number: index + 1,
        text: (target || source).slice(0, 60),
      })),
    })
  })

  routes.get('/threads/:threadId', async (req, res) => {
    const { read, actor } = contextOf(req)
    ensure(actor, 'article.read')
    const thread = await findThread(read, req.params.threadId)
    const article = await findArticle(read, thread.articleId)
    const places = await placesOf(read, [thread], await pairsOfArticle(read, article.id))
    res.redirect(303, addressOfThread(article, thread.id, places.get(thread.id)?.pairId ?? null))
  })

  /** `{"colleagues":["M. Hall"]}`: the names that @ speaks to. */
  routes.get('/colleagues', async (req, res) => {
    const { read, actor } = contextOf(req)
    ensure(actor, 'article.read')
    res.json({ colleagues: (await colleaguesOf(read)).map(({ name }) => name) })
  })

  return routes
}

function shownIn({ query }: Request): Shown {
  return SHOWN.find((each) => each === query.show) ?? 'all'
}

function isShown({ id, status, mustFix, unread }: Talk, show: Shown, own: ReadonlySet<string>): boolean {
  if (show === 'open' || show === 'resolved') return status === show
  if (show === 'must-fix') return mustFix === 1
  if (show === 'unread') return unread > 0
  return show === 'all' || own.has(id)
}

function openFirst(one: Talk, other: Talk): number {
  const place = ({ status }: Talk) => (status === 'open' ? 0 : 1)
  return place(one) - place(other) || one.number - other.number
}

/** Threads that somebody opened, wrote in or is spoken to in. */
async function threadsWith(
  read: Parameters<typeof readConversation>[0],
  talk: readonly Talk[],
  userId: string,
): Promise<string[]> {
  const { conversation } = await readConversation(
    read,
    talk.map(({ id }) => id),
  )
  const written = conversation.comments.filter(({ authorId }) => authorId === userId)
  const spokenTo = conversation.mentions.filter((mention) => mention.userId === userId)
  return [...written, ...spokenTo].map(({ threadId }) => threadId)
}
