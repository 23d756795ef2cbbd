import type { Context } from '../../context.ts'
import type { Db, Tx } from '../../db/open.ts'
import { newId } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import { ensure } from '../../policy/can.ts'
import { activeUser, usersByIds } from '../accounts/users.queries.ts'
import { notify } from '../activity/notify.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { isDay, type Article, type Member } from '../articles/article.ts'
import { articleIdOfSlug, insertArticle } from '../articles/articles.queries.ts'
import { keepDeed } from '../pairs/keep-deed.ts'
import type { Pair } from '../pairs/pair.ts'
import { slugFrom } from '../publications/slug.ts'
import { useUpImport } from './imports.queries.ts'
import type { IncomingPair } from './incoming.ts'

export type ArticleForm = {
  /** The import that the pairs are from: it is used up, and the article has its id. */
  importId?: string
  pairs: readonly IncomingPair[]
  people: readonly Member[]
  /** Whose words the English is. */
  targetAuthorId: string
  /** '' makes one from the title. */
  slug: string
  dueOn: string | null
  sourceLink: string
  /** The pairing has been looked at: translation begins at once. */
  settled: boolean
}

/** Makes an article of paired texts; the texts that came in are revision 1 of every pair. */
export async function createArticle(context: Context, form: ArticleForm): Promise<Article> {
  ensure(context.actor, 'article.create')
  refuseFaults(form)
  const people = form.people.length > 0 ? eachOnce(form.people) : await ownPlace(context)
  await refuseUnfit(context, people, form.targetAuthorId)
  return context.write(async (tx) => {
    if (form.importId !== undefined) await useUpImport(tx, form.importId, context.actor.id)
    const article = { ...blankArticle(context, form), people, slug: await freeSlug(tx, form) }
    await insertArticle(tx, article)
    await keepDeed(tx, article, context, 'import', writesOf(context, article.id, form))
    await announce(tx, context, article)
    return article
  })
}

function refuseFaults({ pairs, slug, dueOn, sourceLink }: ArticleForm): void {
  if (pairs.length === 0) throw new Problem('import.empty')
  if (slug !== '' && !/^[a-z0-9-]{3,80}$/.test(slug)) throw faultAt('slug', 'slug.invalid')
  if (dueOn !== null && !isDay(dueOn)) throw faultAt('dueOn', 'form.invalid')
  if (sourceLink !== '' && !/^https?:\/\/\S{3,2000}$/.test(sourceLink))
    throw faultAt('sourceLink', 'article.source_link')
}

function faultAt(
  pointer: string,
  code: 'slug.invalid' | 'slug.taken' | 'form.invalid' | 'article.source_link',
): Problem {
  return new Problem(code, { field: pointer }, [{ pointer, code }])
}

function eachOnce(people: readonly Member[]): Member[] {
  return [...new Map(people.map((member) => [`${member.role} ${member.userId}`, member])).values()]
}

/** Whoever makes an article and names nobody is on its list, by the role that they have; the command line is nobody. */
async function ownPlace({ read, actor }: Context): Promise<Member[]> {
  if (!(await activeUser(read, actor.id))) return []
  return [{ userId: actor.id, role: actor.roles.includes('translator') ? 'translator' : 'editor' }]
}

async function refuseUnfit({ read }: Context, people: readonly Member[], authorId: string): Promise<void> {
  const users = new Map(
    (await usersByIds(read, [...people.map((member) => member.userId), authorId])).map((user) => [user.id, user]),
  )
  const fits = ({ userId, role }: Member) =>
    users.get(userId)?.status === 'active' && users.get(userId)?.roles.includes(role)
  if (!people.every(fits) || !users.has(authorId)) throw new Problem('people.unfit')
}

function blankArticle({ actor, now }: Context, form: ArticleForm): Omit<Article, 'slug' | 'people'> {
  const title = form.pairs.find((pair) => pair.kind === 'title')
  const hasTarget = form.pairs.some((pair) => pair.target !== '')
  return {
    id: form.importId ?? newId(),
    stage: hasTarget && !form.settled ? 'pairing' : 'translation',
    publicStatus: 'none',
    change: 0,
    correction: 0,
    sourceTitle: title?.source ?? '',
    targetTitle: title?.target ?? '',
    sourceLink: form.sourceLink,
    dueOn: form.dueOn,
    putAwayAt: null,
    createdBy: actor.id,
    createdAt: now,
    updatedAt: now,
  }
}

/** The wished slug, refused when another article has or had it; a made one gets a number instead. */
async function freeSlug(tx: Tx, { slug, pairs }: ArticleForm): Promise<string> {
  if (slug !== '') {
    if (await articleIdOfSlug(tx, slug)) throw faultAt('slug', 'slug.taken')
    return slug
  }
  return proposedSlug(tx, pairs)
}

/** A slug of the title's words that no article has or had. */
export async function proposedSlug(db: Db, pairs: readonly IncomingPair[]): Promise<string> {
  const title = pairs.find((pair) => pair.kind === 'title') ?? pairs[0]
  const made = slugFrom(title?.target ?? '', title?.source ?? '')
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? made : `${made}-${number}`
    if (!(await articleIdOfSlug(db, candidate))) return candidate
  }
}

function writesOf({ actor }: Context, articleId: string, { pairs, targetAuthorId }: ArticleForm) {
  return pairs.map((incoming, index) => ({
    before: null,
    after: pairOf(incoming, articleId, index + 1),
    origin: 'import' as const,
    authorId: actor.id,
    targetAuthorId,
  }))
}

function pairOf({ kind, link, source, target, score }: IncomingPair, articleId: string, position: number): Pair {
  const state = target === '' ? 'untranslated' : 'draft'
  const revisions = { sourceRevision: 1, targetRevision: 1, sourceSeen: 1, change: 0 }
  return {
    id: newId(),
    articleId,
    presence: 'present',
    position,
    kind,
    link,
    state,
    source,
    target,
    confidence: score,
    ...revisions,
  }
}

async function announce(tx: Tx, { actor, now }: Context, article: Article): Promise<void> {
  const deed = { articleId: article.id, actorId: actor.id, createdAt: now }
  await recordActivity(tx, { ...deed, deed: 'article.created', details: {} })
  for (const role of ['translator', 'reviewer', 'editor'] as const) {
    const userIds = article.people.filter((member) => member.role === role).map((member) => member.userId)
    await notify(tx, { ...deed, userIds, kind: 'assigned', details: { role } })
  }
}
