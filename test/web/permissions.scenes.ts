import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from '../../server/app.ts'
import { keepUser } from '../../server/features/accounts/users.queries.ts'
import { newUser } from '../../server/features/accounts/new-user.ts'
import { hashPassword } from '../../server/features/accounts/password.ts'
import type { Language, Role, User } from '../../server/features/accounts/user.ts'
import { notify } from '../../server/features/activity/notify.ts'
import { insertArticle, updateArticle } from '../../server/features/articles/articles.queries.ts'
import type { Article } from '../../server/features/articles/article.ts'
import { findingsOf } from '../../server/features/pairs/findings.ts'
import { keepDeed } from '../../server/features/pairs/keep-deed.ts'
import { movePair } from '../../server/features/pairs/move-pair.ts'
import type { Pair } from '../../server/features/pairs/pair.ts'
import { saveEdit } from '../../server/features/pairs/save-edit.ts'
import { pairsOfArticle } from '../../server/features/pairs/pairs.queries.ts'
import { pressOf } from '../../server/features/publications/draw-article.ts'
import { imprintOf } from '../../server/features/publications/imprint.ts'
import { publishArticle } from '../../server/features/publications/publish-article.ts'
import { publishedHandler } from '../../server/features/publications/published.handler.ts'
import { scheduleEdition } from '../../server/features/publications/schedule-edition.ts'
import { withdrawArticle } from '../../server/features/publications/withdraw-article.ts'
import { approveArticle } from '../../server/features/road/approve-article.ts'
import { correctArticle } from '../../server/features/road/correct-article.ts'
import { returnArticle } from '../../server/features/road/return-article.ts'
import { submitArticle } from '../../server/features/road/submit-article.ts'
import type { Services } from '../../server/services.ts'
import { later, MINUTE } from '../../server/lib/clock.ts'
import { newId } from '../../server/lib/ids.ts'
import { openOffice, PASSWORD, type Office } from '../support/office.ts'
import { COLUMNS, type Column } from './permissions.table.ts'

/** An article in one of the ways that the table names, with what its addresses and forms need. */
export type Scene = {
  id: string
  slug: string
  pairs: readonly Pair[]
  change: number
  scheduleId: string
  fingerprint: string
}

/** An office where everybody of the table has signed in, served on one port. */
export type Premises = {
  office: Office
  origin: string
  people: Record<Exclude<Column, 'nobody'>, User>
  /** Somebody of the office whom no row asks about. */
  bystander: User
  noticeOfBystander: string
  cookies: Record<Column, string>
  scene(name: string): Promise<Scene>
  close(): void
}

export async function openPremises(extra: Partial<Services> = {}, language: Language = 'en'): Promise<Premises> {
  const office = await openOffice(extra)
  const people = await addPeople(office, language)
  const bystander = await office.add('bystander', 'translator', 'editor')
  const server = await serve(office)
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a server on a port has such an address
  const cookies = { nobody: '' } as Premises['cookies'] // the others come in the next line
  for (const [column, user] of Object.entries(people)) cookies[column as Column] = await signIn(origin, user.email)
  const scene = (name: string) => makeScene(office, people, name)
  const { id: articleId } = await scene('translation')
  const noticeOfBystander = await addNotice(office, bystander.id, articleId)
  return { office, origin, people, bystander, noticeOfBystander, cookies, scene, close: () => void server.close() }
}

/** Puts a notice into somebody's inbox; answers its id. */
export async function addNotice({ database, now }: Office, userId: string, articleId: string): Promise<string> {
  const notice = {
    userIds: [userId],
    articleId,
    actorId: null,
    kind: 'assigned' as const,
    details: { role: 'translator' },
    createdAt: now(),
  }
  await database.write((tx) => notify(tx, notice))
  const { id } = await database.read
    .selectFrom('notices')
    .select('id')
    .where('userId', '=', userId)
    .where('articleId', '=', articleId)
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

/** The cookie of a new session. */
export async function signIn(origin: string, email: string): Promise<string> {
  const form = new URLSearchParams({ email, password: PASSWORD })
  const answer = await fetch(`${origin}/sign-in`, { method: 'POST', body: form, redirect: 'manual' })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}

async function addPeople(office: Office, language: Language): Promise<Premises['people']> {
  const people: Partial<Premises['people']> = {}
  const passwordHash = await hashPassword(PASSWORD)
  for (const column of COLUMNS) {
    if (column === 'nobody') continue
    const role = column.replace('their ', '') as Role // a column's last word is a role
    const email = `${column.replace(' ', '-')}@example.org`
    const user = newUser({ name: column, email, roles: [role], language, status: 'active' }, office.now())
    await office.database.write((tx) => keepUser(tx, { ...user, passwordHash }))
    people[column] = user
  }
  return people as Premises['people'] // every column was added
}

async function serve({ services }: Office): Promise<Server> {
  const published = publishedHandler(services)
  const app = createApp(services)
  const server = createServer((req, res) => {
    if (!published(req, res)) app(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

type Making = { office: Office; people: Premises['people']; article: Article }

async function makeScene(office: Office, people: Premises['people'], name: string): Promise<Scene> {
  const article = blankArticle(office, people, name)
  await putIn({ office, people, article }, name)
  const making = { office, people, article }
  const made = await STEPS[name]?.(making)
  const { change } = await office.database.read
    .selectFrom('articles')
    .select('change')
    .where('id', '=', article.id)
    .executeTakeFirstOrThrow()
  const pairs = await pairsOfArticle(office.database.read, article.id)
  const fingerprint = findingsOf(pairs.slice(1), [])[0]?.fingerprint ?? ''
  const scheduleId = typeof made === 'string' ? made : ''
  return { id: article.id, slug: article.slug, pairs, change, scheduleId, fingerprint }
}

/** What has been done to an article of each way, after its text came in. What answers a text answers a schedule's id. */
const STEPS: Record<string, (making: Making) => Promise<unknown>> = {
  review: async ({ office, people, article }) =>
    void (await submitArticle(office.as(people['their translator']), article.id)),
  changed: (making) => change(making),
  returned: async (making) => {
    await change(making)
    await returnArticle(as(making, 'reviewer'), { articleId: making.article.id, to: 'translation', note: 'Names.' })
  },
  moved: async (making) => void (await movePair(as(making, 'translator'), `${making.article.id}-2`, 'up')),
  approved: (making) => approve(making),
  correction: async (making) => {
    await approve(making)
    await correctArticle(as(making, 'editor'), making.article.id, 'A figure.')
  },
  scheduled: async (making) => {
    await approve(making)
    const publishAt = later(making.office.now(), 60 * MINUTE)
    return (
      await scheduleEdition(as(making, 'editor'), { articleId: making.article.id, version: null, note: '', publishAt })
    ).id
  },
  public: (making) => publish(making),
  withdrawn: async (making) => {
    await publish(making)
    await withdrawArticle(as(making, 'editor'), { articleId: making.article.id, note: 'Gone.' })
  },
}

/** The stage where an article of each way stands when its text has come in, where it is not the way's own name. */
const STAGES: Record<string, Article['stage']> = {
  pairing: 'pairing',
  reviewed: 'review',
  approval: 'approval',
  own: 'approval',
  approved: 'approval',
  correction: 'approval',
  scheduled: 'approval',
  public: 'approval',
  withdrawn: 'approval',
}

/** Submitted, and its second paragraph was changed in review. */
async function change(making: Making): Promise<void> {
  await submitArticle(as(making, 'translator'), making.article.id)
  const pairId = `${making.article.id}-2`
  await saveEdit(as(making, 'reviewer'), { pairId, side: 'target', text: 'Words 2.', basedOn: 1, deed: 'leave' })
}

async function approve(making: Making): Promise<void> {
  await approveArticle(as(making, 'editor'), making.article.id)
}

async function publish(making: Making): Promise<void> {
  await approve(making)
  const { services } = making.office
  const press = pressOf(services.draw, imprintOf(services))
  await publishArticle(as(making, 'editor'), { articleId: making.article.id, version: null, note: '' }, press)
}

function as({ office, people }: Making, role: 'translator' | 'reviewer' | 'editor') {
  return office.as(people[`their ${role}`])
}

async function putIn({ office, people, article }: Making, name: string): Promise<void> {
  const stage = STAGES[name] ?? 'translation'
  const authorId = people[name === 'own' ? 'their editor' : 'their translator'].id
  await office.database.write(async (tx) => {
    await insertArticle(tx, article)
    const writes = [1, 2, 3].map((place) => ({
      before: null,
      after: blankPair(article.id, place, name),
      origin: 'import' as const,
      authorId,
    }))
    await keepDeed(tx, article, { actor: people['their translator'], now: article.createdAt }, 'import', writes)
    await updateArticle(tx, article.id, { stage, putAwayAt: name === 'away' ? office.now() : null })
  })
}

function blankArticle(office: Office, people: Premises['people'], name: string): Article {
  const id = newId()
  const lists = (['translator', 'reviewer', 'editor'] as const).map((role) => ({
    userId: people[`their ${role}`].id,
    role,
  }))
  return {
    ...{ id, slug: `rain-${id}`, stage: 'translation', publicStatus: 'none', change: 0, correction: 0 },
    ...{
      sourceTitle: '',
      targetTitle: '',
      sourceLink: '',
      dueOn: null,
      putAwayAt: null,
      createdBy: people['their editor'].id,
    },
    ...{ createdAt: office.now(), updatedAt: office.now(), people: name === 'unclaimed' ? [] : lists },
  }
}

function blankPair(articleId: string, place: number, name: string): Pair {
  const state = STAGES[name] === 'approval' || name === 'reviewed' ? 'reviewed' : 'translated'
  return {
    ...{ id: `${articleId}-${place}`, articleId, presence: 'present', position: place, link: 'one-to-one', state },
    kind: place === 1 ? 'title' : 'body',
    source: `第${place}段中文。`,
    target: place === 3 ? '' : name === 'found' ? 'Rain 雨 again.' : `English ${place}.`,
    ...(place === 3 ? { link: 'omitted' } : {}),
    ...{ sourceRevision: 1, targetRevision: 1, sourceSeen: 1, change: 0 },
    confidence: name === 'pairing' && place === 2 ? 0.3 : null,
  }
}
