import { Router, type Request, type Response } from 'express'
import type { Services } from '../../services.ts'
import { can, ensure } from '../../policy/can.ts'
import { text, texts } from '../../web/parse.ts'
import { actorOf, type ContextOf } from '../../web/request.ts'
import { drawPage, flash } from '../../web/respond.ts'
import { activateUser } from './activate-user.ts'
import { beginSession } from './begin-session.ts'
import { changeUser } from './change-user.ts'
import { deactivateUser } from './deactivate-user.ts'
import { inviteUser } from './invite-user.ts'
import { makeUserLink } from './make-user-link.ts'
import { openLinksOfUsers } from './one-time-links.queries.ts'
import { presentLink, presentPeople, presentPerson, type PersonForm } from './people.view.ts'
import { tried, type Refusal } from '../../web/tried.ts'
import { asSignedIn, inOrder } from './user.ts'
import { allUsers, findUser } from './users.queries.ts'

/** Who belongs to the office: for admins alone. */
export function peopleRoutes({ config }: Services, contextOf: ContextOf): Router {
  const routes = Router()

  const showPeople = async (req: Request, res: Response, form?: PersonForm, refusal?: Refusal) => {
    const { read, actor, now } = contextOf(req)
    ensure(actor, 'people.manage')
    const shown = presentPeople(res, await allUsers(read), await openLinksOfUsers(read, now), actor.id, form, refusal)
    res.status(refusal?.status ?? 200).send(drawPage(res, 'accounts/people', shown))
  }

  const showPerson = async (req: Request<{ userId: string }>, res: Response, form?: PersonForm, refusal?: Refusal) => {
    const { read, actor, now } = contextOf(req)
    ensure(actor, 'people.manage')
    const user = await findUser(read, req.params.userId)
    const shown = presentPerson(res, user, await openLinksOfUsers(read, now), form, refusal)
    res.status(refusal?.status ?? 200).send(drawPage(res, 'accounts/person', shown))
  }

  routes.get('/people', async (req, res) => showPeople(req, res))

  routes.post('/people', async (req, res) => {
    const form = personForm(req)
    const { language } = actorOf(req)
    const { result, refusal } = await tried(res, inviteUser(contextOf(req), { ...form, language }))
    if (refusal) return showPeople(req, res, form, refusal)
    res.send(drawPage(res, 'accounts/link', presentLink(res, result, config.publicUrl)))
  })

  routes.get('/people/:userId', async (req, res) => showPerson(req, res))

  routes.post('/people/:userId', async (req, res) => {
    const form = personForm(req)
    const { result: user, refusal } = await tried(
      res,
      changeUser(contextOf(req), { ...form, userId: req.params.userId }),
    )
    if (refusal) return showPerson(req, res, form, refusal)

    if (user.id === actorOf(req).id) await beginSession(req, res, asSignedIn(user)) // new roles ended this session too
    flash(req, 'accounts:person_saved', { name: user.name })
    res.redirect(
      303,
      can(user.id === actorOf(req).id ? user : actorOf(req), 'people.manage') ? `/people/${user.id}` : '/account',
    )
  })

  routes.post('/people/:userId/reset-link', async (req, res) => {
    const { result, refusal } = await tried(res, makeUserLink(contextOf(req), { userId: req.params.userId }))
    if (refusal) return showPerson(req, res, undefined, refusal)
    res.send(drawPage(res, 'accounts/link', presentLink(res, result, config.publicUrl)))
  })

  routes.post('/people/:userId/deactivation', async (req, res) => {
    const { result: user, refusal } = await tried(res, deactivateUser(contextOf(req), { userId: req.params.userId }))
    if (refusal) return showPerson(req, res, undefined, refusal)
    flash(req, 'accounts:person_deactivated', { name: user.name })
    res.redirect(303, `/people/${user.id}`)
  })

  routes.post('/people/:userId/activation', async (req, res) => {
    const user = await activateUser(contextOf(req), { userId: req.params.userId })
    flash(req, 'accounts:person_activated', { name: user.name })
    res.redirect(303, `/people/${user.id}`)
  })

  return routes
}

function personForm(req: Request): PersonForm {
  return { name: text(req.body, 'name'), email: text(req.body, 'email'), roles: inOrder(texts(req.body, 'roles')) }
}
