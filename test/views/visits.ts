import { startImport } from '../../server/features/exchange/start-import.ts'
import { PASSWORD } from '../support/office.ts'
import { ask, tokenOf, type Answer } from '../web/permissions.asking.ts'
import { addPerson, addRenewal, addWork, pathOf } from '../web/permissions.forms.ts'
import type { Premises, Scene } from '../web/permissions.scenes.ts'
import { REVIEW } from './review-visits.ts'
import { SUGGESTIONS } from './suggestion-visits.ts'
import { TALK } from './talk-visits.ts'
import { rowsOf, type Column } from '../web/permissions.table.ts'

/** One look at a page: who looks, how the article stands, what comes before, and where the page is. */
export type Visit = {
  what: string
  as?: Column
  scene?: string
  status?: number
  isPart?: boolean
  go(on: Tour): Promise<Answer> | Answer
}

/** What a visit can do: as its person, at its article. */
export type Tour = {
  premises: Premises
  scene: Scene
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  send(path: string, fields: Fields | string, headers?: Record<string, string>): Promise<Answer>
}
type Fields = Record<string, string>

export const PART = { 'HX-Request': 'true' }
const EDIT = { side: 'target', text: 'It rained.', basedOn: '1', deed: 'confirm' }

/** Articles that nobody has done anything to yet, by how they stand. */
const untouched = new WeakMap<Premises, Map<string, Scene>>()

/** Makes a visit in a language. */
export async function visit(
  premises: Premises,
  { as = 'their editor', scene: name = 'translation', go }: Visit,
  language: string,
): Promise<Answer> {
  const scenes = untouched.get(premises) ?? new Map<string, Scene>()
  const scene = scenes.get(name) ?? (await premises.scene(name))
  untouched.set(premises, scenes.set(name, scene))
  const cookie = premises.cookies[as]
  const speak = { 'Accept-Language': language }
  const get: Tour['get'] = (path, headers = {}) => ask(premises, { method: 'GET', path, cookie, headers: { ...speak, ...headers } })
  const send: Tour['send'] = async (path, fields, headers = {}) => {
    scenes.delete(name)
    const all = new URLSearchParams(fields)
    if (!all.has('_csrf')) all.set('_csrf', await tokenOf(premises, cookie))
    const type = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' }
    return ask(premises, { method: 'POST', path, cookie, body: all.toString(), headers: { ...speak, ...type, ...headers } })
  }
  return go({ premises, scene, get, send })
}

const second = ({ scene }: Tour) => scene.pairs[1]?.id ?? ''
const article = ({ scene }: Tour) => `/articles/${scene.id}`

const SCENES = ['pairing', 'translation', 'found', 'unclaimed', 'moved', 'review', 'reviewed', 'approval', 'own', 'approved', 'correction', 'scheduled', 'public', 'withdrawn', 'away']
const PEOPLE: Column[] = ['their translator', 'their reviewer', 'their editor', 'admin']

/** The article's own pages, however it stands and whoever looks. */
const BENCHES = SCENES.flatMap((scene): Visit[] =>
  PEOPLE.flatMap((as) => [
    { what: `the workbench (${scene}) of ${as}`, as, scene, go: (on) => on.get(article(on)) },
    { what: `an open paragraph (${scene}) of ${as}`, as, scene, go: (on) => on.get(`${article(on)}?pair=${second(on)}`) },
    { what: `a part of the workbench (${scene}) of ${as}`, as, scene, isPart: true, go: (on) => on.get(`/pairs/${second(on)}/desk`, PART) },
  ]),
)

const AROUND = ['pairing', 'found', 'approved', 'scheduled', 'public', 'withdrawn'].flatMap((scene): Visit[] =>
  ['details', 'versions', 'activity', 'exports', 'publication', 'replacement', 'replacement?side=target&find=English&replacement=Chinese'].flatMap((page) =>
    (['their editor', 'translator'] as const).map((as) => ({ what: `${page} (${scene}) of ${as}`, as, scene, go: (on: Tour) => on.get(`${article(on)}/${page}`) })),
  ),
)

const READING = ['preview', 'preview/interleaved', 'preview/english', 'preview/chinese'].flatMap((page): Visit[] =>
  ['found', 'approved', 'public'].map((scene) => ({ what: `${page} (${scene})`, scene, go: (on) => on.get(`${article(on)}/${page}`) })),
)

const PUBLISHED: Visit[] = [
  ...['', '/side-by-side', '/interleaved', '/english', '/chinese'].map(
    (part): Visit => ({ what: `the published page ${part}`, as: 'nobody', scene: 'public', go: (on) => on.get(`/published/${on.scene.slug}${part}`) }),
  ),
  { what: 'the list of what is published', as: 'nobody', scene: 'public', go: (on) => on.get('/published') },
  { what: 'the notice of a withdrawal', as: 'nobody', scene: 'withdrawn', status: 410, go: (on) => on.get(`/published/${on.scene.slug}`) },
  { what: 'a published page that is not there', as: 'nobody', status: 404, go: (on) => on.get('/published/not-there') },
]

const EDITING: Visit[] = [
  { what: 'the Chinese being corrected', as: 'their translator', go: (on) => on.get(`${article(on)}?pair=${second(on)}&side=source`) },
  {
    what: 'a paragraph whose Chinese changed since',
    as: 'their translator',
    async go(on) {
      await on.send(`/pairs/${second(on)}/revisions`, { ...EDIT, side: 'source', text: '第2段新的中文。', deed: 'leave' })
      return on.get(`${article(on)}?pair=${second(on)}`)
    },
  },
  {
    what: 'a draft that was left',
    as: 'their translator',
    async go(on) {
      await on.send(`/pairs/${second(on)}/draft`, EDIT)
      return on.get(`${article(on)}?pair=${second(on)}`)
    },
  },
  {
    what: 'the notice of a deed, with its undo',
    as: 'their translator',
    async go(on) {
      await on.send(`/pairs/${second(on)}/move`, { direction: 'up' })
      return on.get(article(on))
    },
  },
  ...[{}, PART].map(
    (headers): Visit => ({
      what: `two edits of the same words${headers === PART ? ', for a script' : ''}`,
      as: 'their translator',
      status: 409,
      isPart: headers === PART,
      async go(on) {
        await on.send(`/pairs/${second(on)}/revisions`, EDIT)
        return on.send(`/pairs/${second(on)}/revisions`, { ...EDIT, text: 'It snowed.' }, headers)
      },
    }),
  ),
  {
    what: 'what a save sends to a script',
    as: 'their translator',
    isPart: true,
    go: (on) => on.send(`/pairs/${second(on)}/revisions`, { ...EDIT, then: 'next' }, PART),
  },
  { what: 'what a move sends to a script', as: 'their translator', isPart: true, go: (on) => on.send(`/pairs/${second(on)}/move`, { direction: 'up' }, PART) },
  { what: 'what a move sends to a script at the pairing desk', as: 'their translator', scene: 'pairing', isPart: true, go: (on) => on.send(`/pairs/${second(on)}/move`, { direction: 'up' }, PART) },
  ...(['omitted', 'added'] as const).map(
    (link): Visit => ({
      what: `a pair marked as ${link} with a note, at the pairing desk`,
      as: 'their translator',
      scene: 'pairing',
      async go(on) {
        const side = link === 'omitted' ? 'target' : 'source'
        const pairs = await Promise.resolve(on.scene.pairs)
        const pair = link === 'omitted' ? pairs[2]?.id : pairs[1]?.id
        if (link === 'added') await on.send(`/pairs/${pair}/shift`, { side, direction: 'up' })
        await on.send(`/pairs/${pair}/link`, { link, note: 'For readers at home only.' })
        return on.get(`${article(on)}?pair=${pair}`)
      },
    }),
  ),
  {
    what: 'the rows that a step of the pairing desk sends to a script',
    as: 'their translator',
    scene: 'pairing',
    isPart: true,
    go: (on) => on.send(`/pairs/${second(on)}/merge`, {}, { ...PART, 'Desk-Shows': `${on.scene.id}.${on.scene.change}` }),
  },
  { what: 'a closed workbench, for a script', as: 'their translator', isPart: true, go: (on) => on.get(`${article(on)}/closed?from=${second(on)}`, PART) },
  {
    what: 'what was saved since, for a page with the paragraph open',
    as: 'their translator',
    isPart: true,
    async go(on) {
      await on.send(`/pairs/${second(on)}/revisions`, EDIT)
      return on.get(`${article(on)}/parts?since=0&shape=&open=${second(on)}&side=target&basedOn=1`, PART)
    },
  },
  { what: 'the page that splits a paragraph', as: 'their translator', go: (on) => on.get(`/pairs/${second(on)}/split`) },
  ...['marks', 'clean'].map(
    (view): Visit => ({
      what: `what changed (${view})`,
      as: 'their translator',
      async go(on) {
        await on.send(`/pairs/${second(on)}/revisions`, EDIT)
        return on.get(`${article(on)}/compare?from=imported&show=all&view=${view}`)
      },
    }),
  ),
  ...[{}, PART].map(
    (headers): Visit => ({
      what: `who wrote which word${headers === PART ? ', for a script' : ''}`,
      as: 'their translator',
      isPart: headers === PART,
      async go(on) {
        await on.send(`/pairs/${second(on)}/revisions`, EDIT)
        return on.get(`/pairs/${second(on)}/authorship`, headers)
      },
    }),
  ),
  ...['marks', 'clean'].map(
    (view): Visit => ({
      what: `the history (${view})`,
      as: 'their translator',
      async go(on) {
        await on.send(`/pairs/${second(on)}/revisions`, EDIT)
        return on.get(`/pairs/${second(on)}/history?view=${view}`)
      },
    }),
  ),
  {
    what: 'a waived finding',
    as: 'their translator',
    scene: 'found',
    async go(on) {
      await on.send(`/pairs/${second(on)}/waivers`, { fingerprint: on.scene.fingerprint, note: 'A name.' })
      return on.get(`${article(on)}?pair=${second(on)}`)
    },
  },
  {
    what: 'an article that came back with a note',
    as: 'their reviewer',
    scene: 'review',
    async go(on) {
      await on.send(`${article(on)}/return`, { to: 'translation', note: 'Names.' })
      return on.get(article(on))
    },
  },
]

const PUBLISHING: Visit[] = [
  { what: 'a slug that cannot be', status: 422, go: (on) => on.send(`${article(on)}/slug`, { slug: 'No!' }) },
  { what: 'a time that is past', scene: 'approved', status: 422, go: (on) => on.send(`${article(on)}/schedules`, { version: '1', note: '', at: '2020-01-01T09:00' }) },
  { what: 'a withdrawal without a note', scene: 'public', status: 422, go: (on) => on.send(`${article(on)}/withdrawal`, { note: '' }) },
  { what: 'a publication refused to somebody else', as: 'editor', scene: 'approved', status: 403, go: (on) => on.send(`${article(on)}/editions`, { version: '1', note: '' }) },
]

const BRINGING: Visit[] = [
  { what: 'the two panes', go: (on) => on.get('/articles/new') },
  {
    what: 'the two panes, with what was begun before',
    async go(on) {
      await addWork(on.premises, on.premises.people['their editor'])
      await on.send('/imports', { source: '雨停了。' })
      return on.get('/articles/new')
    },
  },
  { what: 'the panes with nothing in them', status: 422, go: (on) => on.send('/imports', { source: '', target: '' }) },
  { what: 'the panes with no Chinese on the Chinese side', status: 422, go: (on) => on.send('/imports', { source: 'It rained all day.' }) },
  {
    what: 'the preview of two texts that were given the wrong way round',
    async go(on) {
      const { headers } = await on.send('/imports', { source: 'The rain stopped.', target: '雨停了。' })
      return on.get(headers.location ?? '')
    },
  },
  { what: 'the panes for newer files', as: 'their translator', go: (on) => on.get(`${article(on)}/renewal`) },
  { what: 'the panes for newer files with nothing in them', as: 'their translator', status: 422, go: (on) => on.send(`${article(on)}/renewal`, {}) },
  { what: 'what newer files would change', as: 'their translator', go: async (on) => on.get(`${article(on)}/renewals/${await addRenewal(on)}`) },
  {
    what: 'newer files that were overtaken',
    as: 'their translator',
    status: 409,
    async go(on) {
      const renewal = await addRenewal(on)
      await on.send(`/pairs/${second(on)}/revisions`, EDIT)
      return on.send(`${article(on)}/renewals/${renewal}`, {})
    },
  },
  {
    what: 'a file that says what the article says',
    as: 'their translator',
    async go(on) {
      const { headers } = await on.send(`${article(on)}/renewal`, { source: '第1段中文。\n\n第2段中文。\n\n第3段中文。' })
      return on.get(headers.location ?? '')
    },
  },
  ...(
    [
      ['work under way', { done: 3, of: 8 }],
      ['work that begins', {}],
      ['work that was refused', { outcome: { code: 'import.too_slow', details: {} } }],
      ['work that broke', { outcome: { bug: true } }],
      ['work that nobody has heard of', { seenAt: '2020-01-01T00:00:00.000Z' }],
    ] as const
  ).flatMap(([what, work]): Visit[] =>
    [{}, PART].map((headers) => ({
      what: `${what}${headers === PART ? ', for a script' : ''}`,
      isPart: headers === PART,
      go: async (on) => on.get(`/works/${await addWork(on.premises, on.premises.people['their editor'], work)}`, headers),
    })),
  ),
  {
    what: 'the preview of two texts',
    async go(on) {
      const { headers } = await on.send('/imports', { source: '雨停了。\n\n江水上涨0.4米。', target: 'The rain stopped.\n\nThe river rose by 0.4 meters.' })
      return on.get(headers.location ?? '')
    },
  },
  {
    what: 'the preview of a page that had more than text',
    async go({ premises, get }) {
      const bytes = Buffer.from('<html><body><h1>春雨</h1><p>雨停了<img src="a.png" alt="雨">。</p><table><tr><td>江水</td></tr></table></body></html>')
      const texts = { source: { file: { name: 'a.html', bytes, limitBytes: 10_000 } }, target: null }
      return get(`/imports/${await startImport(premises.office.as(premises.people['their editor']), texts)}`)
    },
  },
  {
    what: 'the preview with faults in its particulars',
    status: 422,
    async go(on) {
      const { headers } = await on.send('/imports', { source: '雨停了。' })
      return on.send(headers.location ?? '', { slug: 'No!', sourceLink: 'nowhere', dueOn: 'soon' })
    },
  },
]

const OFFICE: Visit[] = [
  ...([...PEOPLE, 'translator'] as const).flatMap((as): Visit[] => [
    { what: `the desk of ${as}`, as, scene: 'review', go: (on) => on.get('/desk') },
    { what: `the inbox of ${as}`, as, scene: 'public', go: (on) => on.get('/inbox') },
    { what: `the account of ${as}`, as, go: (on) => on.get('/account') },
  ]),
  ...['filter=mine', 'filter=put-away', 'stage=review', 'q=there is no such article', 'page=2'].map(
    (query): Visit => ({ what: `the desk with ${query}`, scene: 'away', go: (on) => on.get(`/desk?${encodeURI(query)}`) }),
  ),
  { what: 'the record of the office', as: 'admin', go: (on) => on.get('/activity') },
  { what: 'the account with a wrong password', status: 422, go: (on) => on.send('/account/password', { current: 'not it', password: 'short' }) },
]

const PERSONS: Visit[] = [
  { what: 'the people', as: 'admin', go: (on) => on.get('/people') },
  { what: 'an invitation with faults', as: 'admin', status: 422, go: (on) => on.send('/people', { name: '', email: 'x' }) },
  { what: 'an invitation', as: 'admin', go: (on) => on.send('/people', { name: '林一', email: `${on.scene.id}@example.org`, roles: 'reviewer' }) },
  ...(['active', 'invited', 'deactivated'] as const).map(
    (status): Visit => ({
      what: `somebody who is ${status}`,
      as: 'admin',
      go: async ({ premises, get }) => get(`/people/${(await addPerson(premises, status)).id}`),
    }),
  ),
  { what: 'the last admin, who stays', as: 'admin', status: 409, go: (on) => on.send(`/people/${on.premises.people.admin.id}/deactivation`, {}) },
  {
    what: 'a link for a new password',
    as: 'admin',
    go: async (on) => on.send(`/people/${(await addPerson(on.premises, 'active')).id}/reset-link`, {}),
  },
]

const THRESHOLD: Visit[] = [
  { what: 'the sign-in', as: 'nobody', go: (on) => on.get('/sign-in') },
  { what: 'a sign-in that was refused', as: 'nobody', status: 401, go: (on) => on.send('/sign-in', { email: 'nobody@example.org', password: 'a guess' }) },
  { what: 'a form on its way through the sign-in', as: 'nobody', status: 401, go: (on) => on.send(`/pairs/${second(on)}/revisions`, EDIT) },
  { what: 'a long form on its way through the sign-in', as: 'nobody', status: 401, go: (on) => on.send(`/pairs/${second(on)}/revisions`, { ...EDIT, text: '雨'.repeat(300_000) }) },
  {
    what: 'a form that has come through the sign-in',
    as: 'nobody',
    async go(on) {
      const { text } = await on.send(`/pairs/${second(on)}/revisions`, EDIT)
      const carried = /name="carried" value="([\w-]+)"/.exec(text)?.[1] ?? ''
      return on.send('/sign-in', { email: on.premises.people['their translator'].email, password: PASSWORD, carried })
    },
  },
  { what: 'a form with an old token', status: 403, go: (on) => on.send(`/pairs/${second(on)}/revisions`, { ...EDIT, _csrf: 'old' }) },
  { what: 'an invitation’s page', as: 'nobody', go: async (on) => on.get(await invitation(on)) },
  { what: 'an invitation with a short password', as: 'nobody', status: 422, go: async (on) => on.send(await invitation(on), { password: 'short' }) },
  { what: 'a link that was used', as: 'nobody', status: 410, go: (on) => on.get('/invitations/used') },
]

const REFUSED: Visit[] = [
  { what: 'a page that is not there', status: 404, go: (on) => on.get('/nowhere') },
  { what: 'a page that is not there, for nobody', as: 'nobody', status: 404, go: (on) => on.get('/assets/nowhere.css') },
  { what: 'a deed of somebody else', as: 'their reviewer', status: 403, go: (on) => on.send(`${article(on)}/submission`, {}) },
  { what: 'a deed of somebody else, for a script', as: 'their reviewer', status: 403, isPart: true, go: (on) => on.send(`${article(on)}/submission`, {}, PART) },
  { what: 'details with a fault', status: 422, go: (on) => on.send(`${article(on)}/details`, { dueOn: 'soon' }) },
]

/** The address of a fresh invitation. */
async function invitation({ premises, scene }: Tour): Promise<string> {
  const [row] = rowsOf('GET /invitations/:token | 200')
  if (!row) throw new Error('a row of a table is a row')
  return pathOf({ premises, row, column: 'nobody', scene })
}

export const VISITS: readonly Visit[] = [...BENCHES, ...AROUND, ...READING, ...PUBLISHED, ...EDITING, ...REVIEW,
  ...TALK, ...SUGGESTIONS, ...PUBLISHING, ...BRINGING, ...OFFICE, ...PERSONS, ...THRESHOLD, ...REFUSED]
