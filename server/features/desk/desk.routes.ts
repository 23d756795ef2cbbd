import { Router, type Request } from 'express'
import type { Context } from '../../context.ts'
import { can } from '../../policy/can.ts'
import type { Services } from '../../services.ts'
import type { ContextOf } from '../../web/request.ts'
import { page } from '../../web/respond.ts'
import { STAGES, type ArticleRole, type Stage } from '../articles/article.ts'
import { isPublishedOrScheduled } from '../publications/editions.queries.ts'
import { newsSince } from '../review/looks.queries.ts'
import { waitingMentions } from '../talk/waiting-mentions.queries.ts'
import { latestVersion } from '../road/versions.queries.ts'
import * as queries from './desk.queries.ts'
import { jobOf, presentRow, type Beside, type Job } from './desk.view.ts'

const TURNS: readonly { role: ArticleRole; stages: readonly Stage[] }[] = [
  { role: 'translator', stages: ['pairing', 'translation'] },
  { role: 'reviewer', stages: ['review'] },
  { role: 'editor', stages: ['approval', 'approved'] },
]

/** The desk: what waits for me, then all articles. */
export function deskRoutes({ config, clock }: Services, contextOf: ContextOf): Router {
  const routes = Router()
  const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: config.timeZone }).format(clock())

  routes.get('/desk', async (req, res) => {
    const context = contextOf(req)
    const asked = askedFor(req, context.actor.id, today())
    const waiting = await waitingFor(context)
    const all = await queries.articlesAsked(context.read, asked)
    const count = await queries.countAsked(context.read, asked)
    const beside = await readBeside(context, [...waiting.map(({ row }) => row), ...all], today())
    page(res, 'desk/page', {
      title: res.locals.t('common:nav_desk'),
      waiting: waiting.map(({ row, job }) => ({
        ...presentRow(row, beside),
        job: job ?? jobOf(row, beside.notes.has(row.id)),
      })),
      rows: all.map((row) => presentRow(row, beside)),
      mentions: await waitingMentions(context.read, context.actor.id),
      asked,
      count,
      pages: Math.max(1, Math.ceil(count / queries.PAGE_SIZE)),
      filters: queries.FILTERS,
      stages: STAGES,
      mayCreate: can(context.actor, 'article.create'),
    })
  })

  return routes
}

function askedFor({ query }: Request, userId: string, today: string): queries.Asked {
  const page = Number(query.page)
  return {
    filter: queries.FILTERS.find((filter) => filter === query.filter) ?? null,
    stage: STAGES.find((stage) => stage === query.stage) ?? null,
    words: typeof query.q === 'string' ? query.q.trim().slice(0, 200) : '',
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
    userId,
    today,
  }
}

/** Each article once: first what is this person's turn, then what nobody has taken. */
async function waitingFor({ read, actor }: Context): Promise<{ row: queries.Row; job: Job | null }[]> {
  const found = new Map<string, { row: queries.Row; job: Job | null }>()
  for (const { role, stages } of TURNS) {
    if (!actor.roles.includes(role)) continue
    for (const row of await queries.waitingFor(read, actor.id, role, stages)) {
      if (row.stage !== 'approved' || (await isUnpublished(read, row))) found.set(row.id, { row, job: null })
    }
    for (const row of await queries.unclaimed(
      read,
      role,
      stages.filter((stage) => stage !== 'approved'),
    )) {
      if (!found.has(row.id)) found.set(row.id, { row, job: 'claim' })
    }
  }
  return [...found.values()]
}

/** Approved, and the newest approved version has no edition and waits for none. */
async function isUnpublished(read: Context['read'], row: queries.Row): Promise<boolean> {
  const version = await latestVersion(read, row.id, 'approved')
  return version !== undefined && !(await isPublishedOrScheduled(read, row.id, version.number))
}

async function readBeside({ read, actor }: Context, rows: readonly queries.Row[], today: string): Promise<Beside> {
  const ids = [...new Set(rows.map((row) => row.id))]
  return {
    progress: await queries.progressOf(read, ids),
    people: await queries.peopleOf(read, ids),
    notes: await queries.returnNotes(read, ids),
    news: await newsSince(read, actor.id, ids),
    today,
  }
}
