import { Router, type Request, type RequestHandler, type Response } from 'express'
import { Problem } from '../../lib/problem.ts'
import { ensure } from '../../policy/can.ts'
import type { Services } from '../../services.ts'
import { integer, text } from '../../web/parse.ts'
import type { ContextOf } from '../../web/request.ts'
import { drawPage, flash } from '../../web/respond.ts'
import { tried, type Refusal } from '../../web/tried.ts'
import { cancelSchedule } from './cancel-schedule.ts'
import { changeSlug } from './change-slug.ts'
import { pressOf } from './draw-article.ts'
import { imprintOf } from './imprint.ts'
import { fromOfficeTime } from './office-time.ts'
import { previewRoutes } from './preview.routes.ts'
import { presentPublication, type Filled } from './publications.view.ts'
import { publishArticle } from './publish-article.ts'
import { readPublication } from './read-publication.ts'
import { scheduleEdition } from './schedule-edition.ts'
import { withdrawArticle } from './withdraw-article.ts'

type OfArticle = Request<{ articleId: string }>

/** The start of the site: the desk for the people of the office, what is published for everybody else. */
export const home: RequestHandler = (req, res) => {
  res.redirect(303, req.user ? '/desk' : '/published')
}

/** The page about an article's publication, and its deeds. */
export function publicationRoutes(services: Services, contextOf: ContextOf): Router {
  const { config } = services
  const imprint = imprintOf(services)
  const press = pressOf(services.draw, imprint)
  const routes = Router()
  routes.use(previewRoutes(services.draw, imprint, contextOf))

  const show = async (req: OfArticle, res: Response, filled?: Filled, refusal?: Refusal) => {
    const { read, actor, now } = contextOf(req)
    ensure(actor, 'article.read')
    const publication = await readPublication(read, req.params.articleId)
    const office = { publicUrl: config.publicUrl, timeZone: config.timeZone, now }
    const shown = presentPublication(res, publication, actor, office, filled, refusal)
    res.status(refusal?.status ?? 200).send(drawPage(res, 'publications/publication', shown))
  }

  /** Back to the page with a sentence, or to the form as it was sent. */
  const answer = async (req: OfArticle, res: Response, work: Promise<unknown>, filled: Filled, said: string) => {
    const { refusal } = await tried(res, work)
    if (refusal) return show(req, res, filled, refusal)
    flash(req, `publications:${said}`)
    res.redirect(303, `/articles/${req.params.articleId}/publication`)
  }

  routes.get('/articles/:articleId/publication', async (req, res) => show(req, res))

  routes.post('/articles/:articleId/editions', async (req, res) => {
    const form = {
      articleId: req.params.articleId,
      version: integer(req.body, 'version'),
      note: text(req.body, 'note'),
    }
    const filled: Filled = { part: 'publish', note: form.note, at: text(req.body, 'at') }
    const work = filled.at ? Promise.reject(timeStands()) : publishArticle(contextOf(req), form, press)
    await answer(req, res, work, filled, 'said_published')
  })

  routes.post('/articles/:articleId/schedules', async (req, res) => {
    const { articleId } = req.params
    const [note, at, version] = [text(req.body, 'note'), text(req.body, 'at'), integer(req.body, 'version')]
    const publishAt = fromOfficeTime(at, config.timeZone)
    const work = publishAt
      ? scheduleEdition(contextOf(req), { articleId, version, note, publishAt })
      : Promise.reject(noTime())
    await answer(req, res, work, { part: 'publish', note, at }, 'said_scheduled')
  })

  routes.post('/articles/:articleId/schedules/:scheduleId', async (req, res) => {
    if (text(req.body, '_method') !== 'delete') throw new Problem('not_found')
    await answer(req, res, cancelSchedule(contextOf(req), req.params), { part: 'publish' }, 'said_cancelled')
  })

  routes.post('/articles/:articleId/withdrawal', async (req, res) => {
    const form = { articleId: req.params.articleId, note: text(req.body, 'note') }
    await answer(
      req,
      res,
      withdrawArticle(contextOf(req), form),
      { part: 'withdraw', note: form.note },
      'said_withdrawn',
    )
  })

  routes.post('/articles/:articleId/slug', async (req, res) => {
    const form = { articleId: req.params.articleId, slug: text(req.body, 'slug') }
    await answer(req, res, changeSlug(contextOf(req), form), { part: 'slug', slug: form.slug }, 'said_renamed')
  })

  return routes
}

/** Somebody filled in a time and pressed the other button: nothing is published by mistake. */
function timeStands(): Problem {
  return new Problem('publication.time_stands', { field: 'at' }, [{ pointer: 'at', code: 'publication.time_stands' }])
}

function noTime(): Problem {
  return new Problem('form.invalid', { field: 'at' }, [{ pointer: 'at', code: 'form.invalid' }])
}
