import { Router } from 'express'
import type { ContextOf } from '../../web/request.ts'
import { text, texts } from '../../web/parse.ts'
import { flash, page } from '../../web/respond.ts'
import { can } from '../../policy/can.ts'
import { activeUsersWithRole } from '../accounts/users.queries.ts'
import { ARTICLE_ROLES, membersOf, titleOf, type Member } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { changeDetails } from '../articles/change-details.ts'
import { maySeeGuests } from '../suggestions/guest-link.ts'
import { versionsOf } from '../road/versions.queries.ts'
import { namesOf } from './workbench.queries.ts'

/** People and dates of an article, and its versions. */
export function detailsRoutes(contextOf: ContextOf): Router {
  const routes = Router()

  routes.get('/articles/:articleId/details', async (req, res) => {
    const { read, actor } = contextOf(req)
    const article = await findArticle(read, req.params.articleId)
    const lists = await Promise.all(
      ARTICLE_ROLES.map(async (role) => ({
        role,
        people: await activeUsersWithRole(read, role),
        chosen: membersOf(article, role),
      })),
    )
    page(res, 'workbench/details', {
      title: titleOf(article),
      articleId: article.id,
      dueOn: article.dueOn ?? '',
      sourceLink: article.sourceLink,
      mayAssign: can(actor, 'article.assign'),
      maySeeGuests: maySeeGuests(article, actor),
      lists: lists.map(({ role, people, chosen }) => ({
        role,
        people: people.map(({ id, name }) => ({ id, name, isChosen: chosen.includes(id) })),
      })),
    })
  })

  routes.post('/articles/:articleId/details', async (req, res) => {
    await changeDetails(contextOf(req), {
      articleId: req.params.articleId,
      people: membersIn(req.body),
      dueOn: text(req.body, 'dueOn') || null,
      sourceLink: text(req.body, 'sourceLink').trim(),
    })
    flash(req, 'workbench:details_saved')
    res.redirect(303, `/articles/${req.params.articleId}`)
  })

  routes.get('/articles/:articleId/versions', async (req, res) => {
    const { read } = contextOf(req)
    const article = await findArticle(read, req.params.articleId)
    const versions = await versionsOf(read, article.id)
    const names = await namesOf(
      read,
      versions.map((version) => version.actorId),
    )
    page(res, 'workbench/versions', {
      title: titleOf(article),
      articleId: article.id,
      versions: versions
        .map(({ number, kind, hash, actorId, createdAt }) => ({
          number,
          kind,
          hash,
          by: names.get(actorId) ?? '',
          at: createdAt,
        }))
        .reverse(),
    })
  })

  return routes
}

/** The people lists of a form: `translator`, `reviewer` and `editor` each hold ids. */
export function membersIn(body: unknown): Member[] {
  return ARTICLE_ROLES.flatMap((role) => texts(body, role).map((userId) => ({ userId, role })))
}
