import type { Response } from 'express'
import type { Words } from '../../web/i18n.ts'
import type { Moments } from '../../web/moments.ts'
import type { PageLocals } from '../../web/respond.ts'
import { LINK_DAYS, type LinkRow } from './one-time-link.ts'
import type { Refusal } from '../../web/tried.ts'
import { ROLES, type Role, type User } from './user.ts'

export type PersonForm = { name: string; email: string; roles: readonly Role[] }

type OpenLinks = ReadonlyMap<string, LinkRow>

/** Everybody of the office, and the form that invites one more. */
export function presentPeople(
  res: Response,
  users: readonly User[],
  links: OpenLinks,
  actorId: string,
  form: PersonForm = { name: '', email: '', roles: [] },
  refusal?: Refusal,
): PageLocals {
  const { compare } = new Intl.Collator(res.locals.language as string) // set by the page locals, as are those below
  const rank = { active: 0, invited: 1, deactivated: 2, guest: 3 } as const
  const sorted = [...users].sort((a, b) => rank[a.status] - rank[b.status] || compare(a.name, b.name))
  return {
    title: wordsOf(res)('accounts:people_title'),
    path: '/people',
    people: sorted.map((user) => ({ ...shownUser(res, user, links), isActor: user.id === actorId })),
    isAlone: users.length === 1,
    form: { ...form, roles: choices(form.roles) },
    ...shownRefusal(refusal),
  }
}

/** One person: name and roles, the link, the deactivation. */
export function presentPerson(
  res: Response,
  user: User,
  links: OpenLinks,
  form?: PersonForm,
  refusal?: Refusal,
): PageLocals {
  return {
    title: user.name,
    path: `/people/${user.id}`,
    person: shownUser(res, user, links),
    form: { name: form?.name ?? user.name, roles: choices(form?.roles ?? user.roles) },
    ...shownRefusal(refusal),
  }
}

/** The page that shows a link, once. */
export function presentLink(
  res: Response,
  { user, token }: { user: User; token: string },
  publicUrl: string,
): PageLocals {
  return {
    title: wordsOf(res)('accounts:link_title', { name: user.name }),
    path: `/people/${user.id}`,
    name: user.name,
    isInvitation: user.status === 'invited',
    days: LINK_DAYS,
    link: `${publicUrl}/invitations/${token}`,
    back: `/people/${user.id}`,
  }
}

function shownUser(res: Response, user: User, links: OpenLinks) {
  const { date } = res.locals.moments as Moments
  const link = links.get(user.id)
  return { ...user, linkUntil: link ? date(link.expiresAt) : '' }
}

function choices(chosen: readonly Role[]) {
  return ROLES.map((role) => ({ role, isChosen: chosen.includes(role) }))
}

function shownRefusal(refusal?: Refusal) {
  return { refusal: refusal?.sentence ?? '', faults: refusal?.faults ?? {} }
}

function wordsOf(res: Response): Words {
  return res.locals.t as Words // set by the page locals for every request
}
