import { expect } from 'chai'
import { load } from 'cheerio'
import { after, before } from 'mocha'
import { createApp } from '../../server/app.ts'
import { hashPassword } from '../../server/features/accounts/password.ts'
import { requireSignIn } from '../../server/features/accounts/require-sign-in.ts'
import { replaceUser } from '../../server/features/accounts/users.queries.ts'
import type { User } from '../../server/features/accounts/user.ts'
import { changeSlug } from '../../server/features/publications/change-slug.ts'
import { pressOf } from '../../server/features/publications/draw-article.ts'
import { imprintOf } from '../../server/features/publications/imprint.ts'
import { publishArticle } from '../../server/features/publications/publish-article.ts'
import { withdrawArticle } from '../../server/features/publications/withdraw-article.ts'
import { PASSWORD, type Office } from '../support/office.ts'
import { ask, askRow, tokenOf, type Answer } from './permissions.asking.ts'
import { addPerson, formOf, pathOf } from './permissions.forms.ts'
import { openPremises, signIn, type Premises, type Scene } from './permissions.scenes.ts'
import { COLUMNS, PUBLISHED, rowsOf, TABLE, type Row } from './permissions.table.ts'
import { addressesOf } from './permissions.walk.ts'

const ROWS = rowsOf(TABLE)
const WRITING = ROWS.filter((row) => row.method === 'POST' && row.case === '' && row.scene === sceneOfFirst(row))
const READING = ROWS.filter((row) => row.method === 'GET' && row.case === '' && row.scene === sceneOfFirst(row))

describe('The table of addresses', () => {
  let premises: Premises
  const scenes = new Map<string, Scene>()

  before(async () => {
    premises = await openPremises()
  })
  after(() => premises.close())

  /** An article that stands so; the same one until somebody has done something to it. */
  const sceneOf = async (name: string): Promise<Scene> => {
    const scene = scenes.get(name) ?? (await premises.scene(name))
    scenes.set(name, scene)
    return scene
  }

  it('holds every address of the product, and none that is not there', () => {
    const there = addressesOf(createApp(premises.office.services), [requireSignIn])

    expect(new Set(ROWS.map((row) => row.address))).to.have.all.keys(there)
  })

  for (const row of ROWS) {
    it(`holds for ${nameOf(row)}`, async () => {
      const answers: string[] = []
      for (const column of COLUMNS) {
        const answer = await askRow(premises, row, column, await sceneOf(row.scene))
        if (row.method === 'POST' && answer.status < 400) scenes.delete(row.scene)
        if (answer.status === 403 || answer.status === 404) ensureWords(answer)
        answers.push(kindOf(answer))
      }

      expect(answers.join(' ')).to.equal(row.answers.join(' '))
    })
  }

  describe('for people who are not (or no longer) of the office', () => {
    it('has nothing behind the sign-in for somebody who was deactivated in the middle of a session', async () => {
      const person = await addPerson(premises, 'active', await hashPassword(PASSWORD))
      const cookie = await signIn(premises.origin, person.email)
      expect((await ask(premises, { method: 'GET', path: '/desk', cookie })).status).to.equal(200)

      await premises.office.database.write((tx) => replaceUser(tx, person.id, { status: 'deactivated' }))

      const scene = await sceneOf('translation')
      for (const row of ROWS.filter(({ answers }) => answers[0] === 'in')) {
        const path = await pathOf({ premises, row, column: 'nobody', scene })
        const fields = row.method === 'POST' ? { fields: formOf({ premises, row, column: 'nobody', scene }) } : {}
        expect(kindOf(await ask(premises, { method: row.method, path, cookie, ...fields })), nameOf(row)).to.equal('in')
      }
    })

    for (const status of ['deactivated', 'invited'] as const) {
      it(`signs nobody in who is ${status}, whatever the password`, async () => {
        const person = await addPerson(premises, status, await hashPassword(PASSWORD))

        const fields = { email: person.email, password: PASSWORD }
        const answer = await ask(premises, { method: 'POST', path: '/sign-in', fields })

        expect(answer.status).to.equal(401)
        expect(answer.headers['set-cookie'] ?? []).to.deep.equal([])
      })
    }
  })

  describe('of forms', () => {
    const BEGINNING = ['/sign-in', '/set-up/:token', '/invitations/:token']

    for (const row of WRITING.filter(({ path }) => !BEGINNING.includes(path))) {
      it(`refuses ${row.address} without the session’s token`, async () => {
        const sent = await sentBy(premises, row, await sceneOf(row.scene))

        const none = await ask(premises, sent)
        const wrong = await ask(premises, { ...sent, fields: { ...sent.fields, _csrf: 'a'.repeat(64) } })
        const twice = await ask(premises, { ...sent, body: '_csrf=a&_csrf=b' })
        const bare = await ask(premises, { method: 'POST', path: sent.path, cookie: sent.cookie })

        expect([none, wrong, twice, bare].map(({ status }) => status)).to.deep.equal([403, 403, 403, 403])
      })
    }

    for (const row of WRITING) {
      it(`refuses ${row.address} from another site, also with the token`, async () => {
        const sent = await sentBy(premises, row, await sceneOf(row.scene))
        const fields = { ...sent.fields, _csrf: await tokenOf(premises, sent.cookie) }

        const statuses: number[] = []
        for (const headers of FOREIGN) statuses.push((await ask(premises, { ...sent, fields, headers })).status)
        const nobody = await ask(premises, {
          method: 'POST',
          path: sent.path,
          fields,
          headers: { Origin: 'https://evil.example' },
        })

        expect([...statuses, nobody.status]).to.deep.equal([403, 403, 403, 403, 403])
      })
    }

    it('takes no address that other addresses only have for reading', async () => {
      const scene = await sceneOf('translation')
      for (const row of READING) {
        const { cookie, path } = await sentBy(premises, row, scene)
        if (WRITING.some((each) => each.path === row.path) || row.path === '/') continue
        const _csrf = await tokenOf(premises, cookie)
        const answer = await ask(premises, { method: 'POST', path, cookie, fields: { _csrf } })
        const isAnotherRoute = answer.status === 404 || answer.status === 422
        expect(isAnotherRoute, `${row.address}: ${answer.status}`).to.equal(true)
      }
    })
  })

  describe('of other methods', () => {
    it('answers HEAD as it answers GET, without the page', async () => {
      for (const row of READING) {
        const scene = await sceneOf(row.scene)
        const path = await pathOf({ premises, row, column: 'their editor', scene })
        const cookie = premises.cookies['their editor']
        const get = await ask(premises, { method: 'GET', path, cookie })
        const head = await ask(premises, { method: 'HEAD', path, cookie })
        const nobody = await ask(premises, { method: 'HEAD', path })
        expect([head.status, head.text, kindOf(nobody)], row.address).to.deep.equal([get.status, '', row.answers[0]])
      }
    })

    it('tells a visitor nothing by OPTIONS and does nothing by PUT, DELETE and PROPFIND', async () => {
      const scene = await sceneOf('translation')
      const cookie = premises.cookies['their editor']
      const headers = { 'X-CSRF-Token': await tokenOf(premises, cookie), 'Sec-Fetch-Site': 'same-origin' }
      for (const row of READING.filter(({ answers }) => answers[0] === 'in')) {
        const path = await pathOf({ premises, row, column: 'their editor', scene })
        expect(kindOf(await ask(premises, { method: 'OPTIONS', path })), row.address).to.equal('in')
        for (const method of ['PUT', 'DELETE', 'PROPFIND']) {
          expect((await ask(premises, { method, path, cookie, headers })).status, `${method} ${row.path}`).to.equal(404)
        }
      }
    })
  })

  describe('with an id of nothing', () => {
    const IDS = ['__proto__', '%00', "'%20or%201=1--", '9'.repeat(400)]

    for (const row of [...READING, ...WRITING].filter(
      ({ path, answers }) => path.includes(':') && answers[0] === 'in',
    )) {
      it(`is a 404 at ${row.address}`, async () => {
        const column = /^\/people|details$/.test(row.path)
          ? 'admin'
          : row.path.startsWith('/imports')
            ? 'their translator'
            : 'their editor'
        const cookie = premises.cookies[column]
        const scene = await sceneOf(row.scene)
        const names = [...row.path.matchAll(/:\w+/g)].map(([name]) => name)
        for (const name of names.filter((each) => ![':change', ':format'].includes(each))) {
          for (const id of IDS) {
            const nothing = { ...row, path: row.path.replace(name, id) }
            const path = await pathOf({ premises, row: nothing, column, scene })
            const fields = { _csrf: await tokenOf(premises, cookie), ...formOf({ premises, row, column, scene }) }
            const answer = await ask(premises, {
              method: row.method,
              path,
              cookie,
              ...(row.method === 'POST' ? { fields } : {}),
            })
            expect(answer.status, path).to.equal(404)
            ensureWords(answer)
          }
        }
      })
    }
  })

  describe('of the public side', () => {
    for (const row of rowsOf(PUBLISHED)) {
      it(`holds for ${nameOf(row)}, whoever asks`, async () => {
        const scene = await premises.scene(row.case === 'former' ? 'public' : row.scene)
        const path = row.path.replace(':slug', await slugFor(premises, row, scene))
        for (const cookie of [premises.cookies.nobody, premises.cookies.admin]) {
          const answer = await ask(premises, { method: row.method, path, cookie })
          expect(answer.status).to.equal(Number(row.answers[0]))
          expect(answer.headers['set-cookie']?.join() ?? '').to.not.include('session')
        }
      })
    }
  })
})

const FOREIGN: Record<string, string>[] = [
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
]

/** A form of a person who may send it (nearly always an editor of the article), without its token. */
async function sentBy(premises: Premises, row: Row, scene: Scene) {
  const column = COLUMNS.findLast((_column, index) => /^20|^30/.test(row.answers[index] ?? '')) ?? 'their editor'
  const about = { premises, row, column, scene }
  return { method: 'POST', path: await pathOf(about), cookie: premises.cookies[column], fields: formOf(about) }
}

async function slugFor({ office, people }: Premises, row: Row, scene: Scene): Promise<string> {
  if (row.case === 'unknown') return 'no-such-article'
  if (row.case === 'former') await renameAndPublish(office, people['their editor'], scene)
  return scene.slug
}

/** Readers have seen the slug that the article had before. */
async function renameAndPublish(office: Office, editor: User, { id, slug }: Scene): Promise<void> {
  const context = office.as(editor)
  await withdrawArticle(context, { articleId: id, note: 'Gone.' })
  await changeSlug(context, { articleId: id, slug: `${slug}-2` })
  const press = pressOf(office.services.draw, imprintOf(office.services))
  await publishArticle(context, { articleId: id, version: null, note: 'A better address.' }, press)
}

/** A status, or `in` for the way to the sign-in. */
function kindOf({ status, headers, text }: Answer): string {
  if (status === 303 && headers.location?.startsWith('/sign-in?to=')) return 'in'
  return status === 401 && text.includes('action="/sign-in"') ? 'in' : String(status)
}

/** A refusal says in words what refused: on a page of its own, or over the form that it sends back. */
function ensureWords({ text }: Answer): void {
  const $ = load(text)
  const words = $('.problem-page h1').text() || $('main [role=alert]').text()
  expect(words, text).to.match(/^[A-Z“].+\.$/)
}

function nameOf({ address, scene, case: which }: Row): string {
  return `${address}${scene === 'translation' ? '' : ` (${scene})`}${which ? ` (${which})` : ''}`
}

function sceneOfFirst(row: Row): string {
  return ROWS.find((each) => each.address === row.address)?.scene ?? ''
}
