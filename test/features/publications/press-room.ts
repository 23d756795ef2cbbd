import { createServer } from 'node:http'
import pino from 'pino'
import { readConfig } from '../../../server/config.ts'
import type { Context } from '../../../server/context.ts'
import type { Database } from '../../../server/db/open.ts'
import { updateArticle } from '../../../server/features/articles/articles.queries.ts'
import type { Pair, PairText } from '../../../server/features/pairs/pair.ts'
import { keepDeed } from '../../../server/features/pairs/keep-deed.ts'
import { keepTitles, pairsOfArticle } from '../../../server/features/pairs/pairs.queries.ts'
import { pressOf } from '../../../server/features/publications/draw-article.ts'
import { imprintOf } from '../../../server/features/publications/imprint.ts'
import { publishArticle } from '../../../server/features/publications/publish-article.ts'
import { publishedHandler } from '../../../server/features/publications/published.handler.ts'
import { creditsOf, freeze, type VersionKind } from '../../../server/features/road/version.ts'
import { findArticle } from '../../../server/features/articles/articles.queries.ts'
import { insertVersion, latestVersion } from '../../../server/features/road/versions.queries.ts'
import type { Services } from '../../../server/services.ts'
import { loadAssets } from '../../../server/web/assets.ts'
import { loadWords } from '../../../server/web/i18n.ts'
import { createViews } from '../../../server/web/views.ts'
import { NOON, scene, type Scene, type Setting } from '../../support/scene.ts'

const words = loadWords()
const draw = createViews({ fresh: false })
export const config = readConfig({
  DUIZHAO_OFFICE: 'River City News',
  DUIZHAO_OFFICE_ZH: '江城新闻',
  DUIZHAO_PUBLIC_URL: 'https://news.example.org',
  DUIZHAO_TIME_ZONE: 'Asia/Shanghai',
})
export const imprint = imprintOf({ config, words, clock: () => new Date(NOON) })
export const press = pressOf(draw, imprint)
export { draw, words }

export const NEWS: Partial<Pair>[] = [
  { kind: 'kicker', source: '要闻', target: 'Top Story' },
  { kind: 'title', source: '春雨', target: 'Rain in Spring' },
  { source: '雨停了。', target: 'The rain stopped.' },
  { source: '江水上涨0.4米。', target: 'The river rose by 0.4 meters.' },
  { kind: 'credit', source: '编辑：李烨', target: 'Editor: LI Ye' },
]

export type PressRoom = Scene & {
  publish(note?: string, minutes?: number): ReturnType<typeof publishArticle>
  approve(minutes?: number): Promise<number>
  /** Writes other words into a pair, as a correction would. */
  rewrite(pairId: string, target: string, minutes?: number): Promise<void>
  setClock(minutes: number): void
  services: Services
}

/** An office with one article whose first version is approved. */
export async function pressRoom(setting: Setting = {}): Promise<PressRoom> {
  const set = await scene({ stage: 'approved', pairs: NEWS, ...setting })
  let minutes = 0
  const clock = () => new Date(Date.parse(NOON) + minutes * 60_000)
  const services = servicesOf(set.database, clock)
  const room: PressRoom = {
    ...set,
    services,
    setClock: (to) => void (minutes = to),
    publish: (note = '', at = 0) =>
      publishArticle(set.as('editor', at), { articleId: 'article', version: null, note }, press),
    approve: (at = 0) => keepVersion(set.as('editor', at), 'approved'),
    rewrite: (pairId, target, at = 0) => rewrite(set.as('reviewer', at), pairId, target),
  }
  await set.database.write((tx) => keepTitles(tx, 'article'))
  await room.approve()
  return room
}

export function servicesOf(database: Database, clock: () => Date): Services {
  return { config, database, clock, log: pino({ level: 'silent' }), words, draw, asset: loadAssets() }
}

/** Freezes the text as it stands as the article's next version; answers its number. */
export async function keepVersion({ write, actor, now }: Context, kind: VersionKind): Promise<number> {
  return write(async (tx) => {
    const pairs = await pairsOfArticle(tx, 'article')
    const number = ((await latestVersion(tx, 'article'))?.number ?? 0) + 1
    const previous = (await latestVersion(tx, 'article', 'approved'))?.hash ?? null
    const frozen = freeze({
      schema: 1,
      article: 'article',
      version: number,
      kind,
      languages: { source: 'zh-Hans', target: 'en' },
      pairs,
      credits: creditsOf(pairs),
      by: { id: actor.id, name: actor.name },
      at: now,
      approvedByAuthor: false,
      previous,
    })
    await insertVersion(tx, {
      articleId: 'article',
      number,
      kind,
      change: 1,
      actorId: actor.id,
      createdAt: now,
      ...frozen,
      recordHash: null,
    })
    if (kind === 'approved') await updateArticle(tx, 'article', { stage: 'approved', correction: 0 })
    return number
  })
}

async function rewrite({ write, actor, now }: Context, pairId: string, target: string): Promise<void> {
  await write(async (tx) => {
    const article = await findArticle(tx, 'article')
    const before = (await pairsOfArticle(tx, 'article')).find((pair) => pair.id === pairId)
    if (!before) throw new Error(`there is no pair ${pairId}`)
    const after = { ...before, target, targetRevision: before.targetRevision + 1 }
    await keepDeed(tx, article, { actor, now }, 'edit', [{ before, after, origin: 'typed', authorId: actor.id }])
  })
}

/** A listener that has the public side alone, and answers 418 for everything else. */
export function publicServer(services: Services) {
  const handler = publishedHandler(services)
  return createServer((req, res) => {
    if (!handler(req, res)) res.writeHead(418).end()
  })
}

export function text(source: string, target: string, more: Partial<PairText> = {}): PairText {
  return { kind: 'body', link: 'one-to-one', source, target, ...more }
}

/** The code of the problem that a deed is refused with. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'not refused',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  )
}
