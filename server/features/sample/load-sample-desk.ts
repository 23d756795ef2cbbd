import type { Context } from '../../context.ts'
import { later } from '../../lib/clock.ts'
import type { Actor } from '../../policy/actor.ts'
import type { Services } from '../../services.ts'
import { makeUser } from '../accounts/make-user.ts'
import { officeDays } from '../activity/office-days.ts'
import { readNotices } from '../inbox/read-notices.ts'
import { pressOf } from '../publications/draw-article.ts'
import { imprintOf } from '../publications/imprint.ts'
import { fromOfficeTime } from '../publications/office-time.ts'
import { SAMPLE_ARTICLES } from './articles.ts'
import { makePassword } from './make-password.ts'
import { officeMoment } from './office-moment.ts'
import { SAMPLE_PEOPLE, type PersonName, type SamplePerson } from './people.ts'
import { playArticle } from './play-article.ts'
import type { SampleOffice } from './scene.ts'

/** `password` is asked with the part of the e-mail before the @; with `adminId` no admin is made beside that one. */
export type SampleOptions = { password?: (name: string) => string; adminId?: string }

export type SampleAccount = Pick<SamplePerson, 'email' | 'name' | 'roles'> & { password: string }

type Needed = Pick<Services, 'database' | 'clock' | 'config' | 'words' | 'draw'>

/** People join, and have read their notices up to, so many office hours before now. */
const HOURS = { joined: 37.4, read: 6 }

/**
 * Fills an empty office with the people and articles of an invented city, through the product's own commands; all of it
 * was done in office hours of the last nine days. Answers who can sign in.
 */
export async function loadSampleDesk(
  services: Needed,
  options: SampleOptions = {},
): Promise<{ accounts: SampleAccount[] }> {
  const { database, config, clock } = services
  const now = clock().toISOString()
  const at = momentsBefore(now, config.timeZone)
  const { actors, accounts } = await makePeople(services, at(HOURS.joined), options)
  const context = (name: PersonName, hoursAgo: number): Context => ({
    read: database.read,
    write: database.write,
    actor: actorOf(actors, name),
    now: at(hoursAgo),
    rules: config.rules,
  })
  const today = officeDays(config.timeZone).dayOf(now)
  const press = pressOf(services.draw, imprintOf(services))
  const office: SampleOffice = { context, today, timeZone: config.timeZone, press }

  for (const article of SAMPLE_ARTICLES) await playArticle(office, article)
  for (const name of actors.keys()) await readNotices(context(name, HOURS.read), { id: null })
  return { accounts }
}

/** The ISO time so many office hours before now. Nobody works on the full minute: seconds are made of the hours. */
function momentsBefore(now: string, timeZone: string): (hoursAgo: number) => string {
  const days = officeDays(timeZone)
  return (hoursAgo) => {
    const iso = fromOfficeTime(officeMoment(now, days, hoursAgo), timeZone)
    if (iso === null) throw new Error('an office hour is no time')
    return later(iso, ((Math.round(hoursAgo * 60) * 37) % 60) * 1000)
  }
}

/** One after the other: hashing a password takes a core and 19 MB. */
async function makePeople({ database }: Needed, now: string, { password = makePassword, adminId }: SampleOptions) {
  const actors = new Map<PersonName, Actor>()
  const accounts: SampleAccount[] = []
  for (const name of Object.keys(SAMPLE_PEOPLE) as PersonName[]) {
    const person: SamplePerson = SAMPLE_PEOPLE[name]
    if (adminId !== undefined && person.roles.includes('admin')) continue
    const account = { email: person.email, name: person.name, roles: person.roles, password: password(name) }
    actors.set(name, await makeUser({ write: database.write, now }, { ...person, password: account.password }))
    accounts.push(account)
  }
  return { actors, accounts }
}

function actorOf(actors: ReadonlyMap<PersonName, Actor>, name: PersonName): Actor {
  const actor = actors.get(name)
  if (!actor) throw new Error(`the sample desk has no ${name}`)
  return actor
}
