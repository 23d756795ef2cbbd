import { newLink } from '../../server/features/accounts/one-time-link.ts'
import { keepLink } from '../../server/features/accounts/one-time-links.queries.ts'
import { newUser } from '../../server/features/accounts/new-user.ts'
import { sessionRowId } from '../../server/features/accounts/session.ts'
import { keepUser } from '../../server/features/accounts/users.queries.ts'
import type { User, UserStatus } from '../../server/features/accounts/user.ts'
import { startImport } from '../../server/features/exchange/start-import.ts'
import { startRenewal } from '../../server/features/exchange/start-renewal.ts'
import { insertWork, type Work } from '../../server/features/exchange/works.queries.ts'
import { findArticle } from '../../server/features/articles/articles.queries.ts'
import { findPair } from '../../server/features/pairs/pairs.queries.ts'
import { decideSuggestion } from '../../server/features/suggestions/decide-suggestion.ts'
import { suggestAsGuest } from '../../server/features/suggestions/guest-door.ts'
import { inviteGuest } from '../../server/features/suggestions/invite-guest.ts'
import { suggestText } from '../../server/features/suggestions/suggest-text.ts'
import { takeByHand } from '../../server/features/suggestions/take-by-hand.ts'
import { openThread } from '../../server/features/talk/open-thread.ts'
import { newId } from '../../server/lib/ids.ts'
import { PASSWORD } from '../support/office.ts'
import { addNotice, type Premises, type Scene } from './permissions.scenes.ts'
import type { Column, Row } from './permissions.table.ts'

export type Fields = Record<string, string>

/** What the one request of a row and a column is about. */
export type About = { premises: Premises; row: Row; column: Column; scene: Scene }

/** The address of a row with everything in it that its names stand for. */
export async function pathOf(about: About): Promise<string> {
  const names = [...about.row.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
  let path = about.row.path
  for (const name of names) path = path.replace(`:${name}`, await valueOf(about, name))
  return path
}

/** A form that does what the address is for. */
export function formOf({ row, scene, premises }: About): Fields {
  const [, second] = scene.pairs
  const texts = { side: 'target', text: 'Other words.', basedOn: '1' }
  const people = Object.fromEntries(
    ['translator', 'reviewer', 'editor'].map((role) => [role, premises.people[`their ${role}` as 'their editor'].id]),
  )
  const forms: Record<string, Fields> = {
    'POST /sign-in': { email: premises.bystander.email, password: PASSWORD },
    'POST /language': { language: 'en' },
    'POST /set-up/:token': { name: 'First Admin', email: 'first@example.org', password: 'a password nobody has' },
    'POST /invitations/:token': { password: 'a password nobody has' },
    'POST /account/password': { current: PASSWORD, password: PASSWORD },
    'POST /account/sessions/:sessionId': { _method: 'delete' },
    'POST /theme': { theme: 'auto' },
    'POST /people': { name: 'New Person', email: `${newId()}@example.org`, roles: 'reviewer' },
    'POST /people/:userId': { name: 'Changed Person', roles: 'reviewer' },
    'POST /inbox/read': row.case === '' ? {} : { id: premises.noticeOfBystander },
    'POST /imports': { source: '雨停了。' },
    'POST /imports/:importId': { settled: 'yes' },
    'POST /imports/:importId/cuts': { source: 'lines' },
    'POST /articles/:articleId/details': { ...people, dueOn: '2026-12-01' },
    'POST /articles/:articleId/replacement': {
      side: 'target',
      find: 'English',
      replacement: 'Chinese',
      chosen: `${second?.id}.1`,
    },
    'POST /articles/:articleId/pairs': { after: second?.id ?? '' },
    'POST /articles/:articleId/return': { to: 'translation', note: 'Names.' },
    'POST /articles/:articleId/correction': { note: 'A figure.' },
    'POST /articles/:articleId/claim': { role: 'translator' },
    'POST /articles/:articleId/editions': { version: '1', note: '' },
    'POST /articles/:articleId/schedules': { version: '1', note: '', at: '2026-11-30T09:00' },
    'POST /articles/:articleId/schedules/:scheduleId': { _method: 'delete' },
    'POST /articles/:articleId/withdrawal': { note: 'Gone.' },
    'POST /articles/:articleId/slug': { slug: `other-${newId()}` },
    'POST /articles/:articleId/presence': { tab: 'window', doing: 'looking', pair: second?.id ?? '' },
    'POST /pairs/:pairId/revisions': { ...texts, deed: 'confirm' },
    'POST /pairs/:pairId/draft': texts,
    'POST /pairs/:pairId/sentence-links': { source: '雨停了。', target: 'The rain stopped.' },
    'POST /pairs/:pairId/restoration': { ...texts, from: second?.id ?? '', number: '1' },
    'POST /pairs/:pairId/split': { source: '2', target: '3', sourceRevision: '1', targetRevision: '1' },
    'POST /pairs/:pairId/shift': { side: 'target', direction: 'up' },
    'POST /articles/:articleId/pairing': { from: second?.id ?? '' },
    'POST /articles/:articleId/swap': { pair: second?.id ?? '' },
    'POST /articles/:articleId/renewal': { target: 'English 1.\n\nQuite another English.' },
    'POST /articles/:articleId/renewals/:renewalId/cuts': { target: 'lines' },
    'POST /articles/:articleId/acceptance': { pair: second?.id ?? '' },
    'POST /pairs/:pairId/move': { direction: 'up' },
    'POST /pairs/:pairId/link': { link: 'one-to-one' },
    'POST /pairs/:pairId/kind': { kind: 'quote' },
    'POST /articles/:articleId/threads': {
      pair: second?.id ?? '',
      quote: 'English',
      text: 'Which word?',
      mustFix: row.case === 'demand' ? 'yes' : '',
    },
    'POST /pairs/:pairId/suggestions': { ...texts, text: `Suggested ${newId()}.` },
    'POST /suggestions/:suggestionId/decisions': { place: 'all', decision: 'taken' },
    'POST /suggestions/:suggestionId/adoption': texts,
    'POST /articles/:articleId/guests': { name: 'Prof. Wu', days: '14' },
    'POST /guest/:token/pairs/:pairId/suggestions': { ...texts, text: `Suggested ${newId()}.` },
    'POST /threads/:threadId/comments': { text: 'This one.' },
    'POST /threads/:threadId/resolution': { status: 'resolved' },
    'POST /threads/:threadId/must-fix': { mustFix: 'yes' },
    'POST /threads/:threadId/reading': { upTo: '1' },
    'POST /marks': { marks: 'hidden', back: '/desk' },
    'POST /pairs/:pairId/reasons': {
      side: 'target',
      revision: '2',
      start: '0',
      end: '5',
      before: '0',
      reason: 'style',
      severity: '',
    },
    'POST /articles/:articleId/looks': { change: '1' },
    'POST /articles/:articleId/reviewing': { chosen: `${second?.id}.1.2` },
    'POST /articles/:articleId/answers': {
      ...{ pair: second?.id ?? '', side: 'target', start: '0', end: '5', before: '0', text: 'Why?' },
      answer: row.case === 'contest' ? 'contested' : 'taken',
    },
    'POST /articles/:articleId/answers/taken': { reason: '' },
    'POST /pairs/:pairId/waivers': { fingerprint: scene.fingerprint, note: 'A name.' },
  }
  return forms[row.address] ?? {}
}

async function valueOf(about: About, name: string): Promise<string> {
  const { scene, premises, row } = about
  const others = row.case === "another's"
  const owner = others || about.column === 'nobody' ? premises.bystander : premises.people[about.column]
  const values: Record<string, () => string | Promise<string>> = {
    articleId: () => scene.id,
    pairId: () => scene.pairs[1]?.id ?? '',
    change: () => String(declinedAt.get(about) ?? scene.change),
    scheduleId: () => scene.scheduleId,
    slug: () => scene.slug,
    format: () => 'md',
    layout: () => 'english',
    token: () => (row.path.startsWith('/guest/') ? guestTokenFor(about) : tokenFor(premises, row)),
    userId: async () => (await addPerson(premises, 'active')).id,
    sessionId: () => addSession(premises, owner),
    noticeId: () => addNotice(premises.office, owner.id, scene.id),
    workId: () => addWork(premises, makesArticles(owner) ? owner : premises.bystander),
    renewalId: () => addRenewal(about),
    threadId: () => addThread(about),
    suggestionId: () => addSuggestion(about),
    linkId: async () => (await addGuest(about)).link.id,
    commentNumber: () => '1',
    importId: () =>
      startImport(premises.office.as(makesArticles(owner) ? owner : premises.bystander), {
        source: { pasted: '雨停了。' },
        target: null,
      }),
  }
  const value = values[name]
  if (!value) throw new Error(`nothing is known to put in place of :${name}`)
  return value()
}

/** Who may not make articles has no imports, and comes upon another person's. */
function makesArticles({ roles }: User): boolean {
  return roles.includes('translator') || roles.includes('editor')
}

/** Work that somebody waits for. */
export async function addWork({ office }: Premises, { id: userId }: User, more: Partial<Work> = {}): Promise<string> {
  const work: Work = {
    id: newId(),
    userId,
    name: 'import',
    from: '/articles/new',
    done: 0,
    of: 0,
    seenAt: office.now(),
    outcome: null,
    ...more,
  }
  await office.database.write((tx) => insertWork(tx, work, office.now()))
  return work.id
}

/** Newer files of the scene's article, of its translator. */
export async function addRenewal({
  premises: { office, people },
  scene,
}: Pick<About, 'premises' | 'scene'>): Promise<string> {
  const brought = { source: { pasted: '第1段中文。\n\n第2段新的中文。\n\n第4段中文。' }, target: null }
  return startRenewal(office.as(people['their translator']), scene.id, brought)
}

/** Talk about the scene's second pair, begun by its translator. */
export async function addThread({
  premises: { office, people },
  scene,
}: Pick<About, 'premises' | 'scene'>): Promise<string> {
  const { threadId } = await openThread(office.as(people['their translator']), {
    ...{ pairId: scene.pairs[1]?.id ?? '', side: 'target', revision: 1, start: 0, end: 7 },
    ...{ text: 'Which word?', mustFix: false },
  })
  return threadId
}

/** A text for the scene's second pair: by its editor, or by the guest whose token the address has. */
async function addSuggestion(about: About): Promise<string> {
  const { premises, scene, row } = about
  const form = { pairId: scene.pairs[1]?.id ?? '', side: 'target' as const, basedOn: 1, note: '' }
  const text = `Suggested ${newId()}.`
  if (row.path.startsWith('/guest/')) {
    const context = premises.office.as(premises.people['their editor'])
    const token = guestTokens.get(about)
    return token ? (await suggestAsGuest(context, token, { ...form, text })).id : 'none'
  }
  const { id } = await suggestText(premises.office.as(premises.people['their editor']), { ...form, text })
  if (row.path.includes('/decisions/:change')) await declineFor(about, id)
  if (!row.path.endsWith('/adoption/removal')) return id
  const { targetRevision: basedOn } = await findPair(premises.office.database.read, form.pairId)
  await takeByHand(await penHolder(about), { suggestionId: id, text, basedOn })
  return id
}

async function penHolder({ premises: { office, people }, scene }: Pick<About, 'premises' | 'scene'>) {
  const { stage } = await findArticle(office.database.read, scene.id)
  return office.as(people[stage === 'review' ? 'their reviewer' : 'their translator'])
}

/** The change that a decision was made with, for what comes behind its suggestion in the address. */
const declinedAt = new WeakMap<About, number>()

async function declineFor(about: About, suggestionId: string): Promise<void> {
  const form = { suggestionId, places: 'all' as const, decision: 'declined' as const, note: '' }
  declinedAt.set(about, (await decideSuggestion(await penHolder(about), form)).change)
}

/** The token of an address, for what comes behind it in the same address. */
const guestTokens = new WeakMap<About, string>()

async function guestTokenFor(about: About): Promise<string> {
  if (about.row.case === 'spent') return 'a'.repeat(43)
  const { token } = await addGuest(about)
  guestTokens.set(about, token)
  return token
}

/** A guest of the scene's article, asked in by its translator. */
export async function addGuest({ premises: { office, people }, scene }: Pick<About, 'premises' | 'scene'>) {
  return inviteGuest(office.as(people['their translator']), { articleId: scene.id, name: 'Prof. Wu', days: 14 })
}

async function tokenFor({ office, people }: Premises, row: Row): Promise<string> {
  if (row.path.startsWith('/set-up') || row.case === 'spent') return 'a'.repeat(43)
  const user = newUser(
    { name: 'Invited', email: `${newId()}@example.org`, roles: ['reviewer'], language: 'en', status: 'invited' },
    office.now(),
  )
  const { token, row: link } = newLink(
    { purpose: 'invitation', userId: user.id, createdBy: people.admin.id },
    office.now(),
  )
  await office.database.write(async (tx) => {
    await keepUser(tx, { ...user, passwordHash: null })
    await keepLink(tx, link)
  })
  return token
}

export async function addPerson(
  { office }: Premises,
  status: UserStatus,
  passwordHash: string | null = null,
): Promise<User> {
  const user = newUser(
    { name: 'Person', email: `${newId()}@example.org`, roles: ['reviewer'], language: 'en', status },
    office.now(),
  )
  await office.database.write((tx) => keepUser(tx, { ...user, passwordHash }))
  return user
}

async function addSession({ office }: Premises, owner: User): Promise<string> {
  const id = sessionRowId(newId())
  const row = {
    id,
    userId: owner.id,
    data: '{}',
    agent: '',
    createdAt: office.now(),
    seenAt: office.now(),
    endedAt: null,
  }
  await office.database.write((tx) => tx.insertInto('sessions').values(row).execute())
  return id
}
