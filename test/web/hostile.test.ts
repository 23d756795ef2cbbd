import { STATUS_CODES } from 'node:http'
import { expect } from 'chai'
import { load } from 'cheerio'
import { after, before } from 'mocha'
import pino from 'pino'
import { createViews } from '../../server/web/views.ts'
import { openTestFile } from '../support/database.ts'
import { openOffice, PASSWORD } from '../support/office.ts'
import { ask, tokenOf, type Answer, type Sent } from './permissions.asking.ts'
import { openPremises, type Premises } from './permissions.scenes.ts'

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' }
const JSON_FORM = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' }

describe('The server', () => {
  let premises: Premises
  const lines: string[] = []

  before(async () => {
    premises = await openPremises({ log: pino({}, { write: (line: string) => void lines.push(line) }) })
  })
  after(() => premises.close())

  const send = (path: string, sent: Partial<Sent>): Promise<Answer> =>
    ask(premises, { method: 'POST', path, cookie: premises.cookies['their editor'], ...sent })
  const withToken = async (fields: Record<string, string>) => ({
    _csrf: await tokenOf(premises, premises.cookies['their editor']),
    ...fields,
  })
  const upload = async (parts: readonly Part[], token?: string) => {
    const all: Part[] = [
      { name: '_csrf', text: token ?? (await tokenOf(premises, premises.cookies['their editor'])) },
      ...parts,
    ]
    return send('/imports', {
      body: multipart(all),
      headers: { 'Content-Type': 'multipart/form-data; boundary=cut', 'Sec-Fetch-Site': 'same-origin' },
    })
  }

  const BROKEN: [string, Record<string, string>, string, number][] = [
    ['JSON that is none', JSON_FORM, '{"a":', 422],
    ['a JSON text alone', JSON_FORM, 'null', 422],
    ['JSON nested without end', JSON_FORM, '['.repeat(100_000), 422],
    [
      'letters that nobody knows',
      { ...FORM, 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-7' },
      'a=1',
      422,
    ],
    ['a compression that it is not', { ...FORM, 'Content-Encoding': 'gzip' }, 'a=1', 422],
    ['a form of five megabytes', FORM, `a=${'x'.repeat(5_000_000)}`, 413],
    ['thirty thousand fields', FORM, 'a=1&'.repeat(30_000), 413],
  ]

  for (const [what, headers, body, status] of BROKEN) {
    it(`answers ${what} in kind, to everybody, and never with its own insides`, async () => {
      for (const cookie of [premises.cookies.nobody, premises.cookies.admin]) {
        const page = await send('/theme', { cookie, headers, body })
        const part = await send('/theme', { cookie, headers: { ...headers, 'HX-Request': 'true' }, body })
        const json = await send('/theme', { cookie, headers: { ...headers, Accept: 'application/json' }, body })

        expect([page.status, part.status, json.status]).to.deep.equal([status, status, status])
        expect(load(page.text)('.problem-page h1').text()).to.match(/^(Something in the form|That is larger)/)
        expect(part.text).to.match(/^<div class="flash problem"/)
        expect(JSON.parse(json.text))
          .to.include({ status })
          .and.to.have.all.keys('type', 'title', 'status', 'detail', 'instance')
        expect(JSON.parse(json.text).title).to.equal(STATUS_CODES[status])
        expect(JSON.parse(json.text).detail).to.match(/^(Something in the form|That is larger)/)
        expect(JSON.parse(json.text).instance).to.match(/^urn:duizhao:request:[a-z0-9]+$/)
        expect(page.text + part.text + json.text).to.not.match(/node_modules|\bat \S+:\d|SyntaxError/)
      }
    })
  }

  it('goes on after a file that came without a token', async () => {
    const refused = await upload([{ name: 'sourceFile', file: 'a.txt', text: '雨停了。' }], 'old')

    expect(refused.status).to.equal(403)
    expect((await ask(premises, { method: 'GET', path: '/health/live' })).status).to.equal(200)
  })

  it('says at its pane that a file is too large, and brings back what was pasted beside it', async () => {
    const { status, text } = await upload([
      { name: 'source', text: '雨停了。' },
      { name: 'targetFile', file: 'a.txt', text: 'a'.repeat(21 * 1024 * 1024) },
    ])

    expect(status).to.equal(413)
    const $ = load(text)
    expect($('#fault-target').text()).to.equal(
      'The English side: the file is larger than 20 MB. Save it without pictures, or paste the text.',
    )
    expect($('#pane-source').text()).to.equal('雨停了。')
  })

  const UPLOADS: [string, string][] = [
    ['is none', 'rubbish'],
    ['ends too early', '--cut\r\nContent-Disposition: form-data; name="source"\r\n\r\nabc'],
    [
      'has a thousand fields',
      multipart(Array.from({ length: 1000 }, (_none, index) => ({ name: `f${index}`, text: '' }))),
    ],
    ['has files that nobody asked for', multipart([{ name: 'evil', file: 'a.txt', text: 'a' }])],
    ['has two files for one side', multipart([1, 2].map(() => ({ name: 'sourceFile', file: 'a.txt', text: 'a' })))],
  ]
  for (const [what, body] of UPLOADS) {
    it(`refuses an upload that ${what}`, async () => {
      const headers = { 'Content-Type': 'multipart/form-data; boundary=cut', 'Sec-Fetch-Site': 'same-origin' }

      expect((await send('/imports', { headers, body })).status).to.equal(422)
    })
  }

  it('makes one article of a form that is sent four times at once, and leads to it every time', async () => {
    const brought = await upload([{ name: 'source', text: '雨停了。' }])
    const path = brought.headers.location ?? ''
    const count = () => premises.office.database.read.selectFrom('articles').select('id').execute()
    const before = (await count()).length

    const fields = await withToken({ settled: 'yes', kind: 'title' })
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(path, { fields, headers: FORM })))
    const back = await ask(premises, { method: 'GET', path, cookie: premises.cookies['their editor'] })

    const address = path.replace('/imports/', '/articles/')
    expect([...answers, back].map(({ status, headers }) => [status, headers.location])).to.deep.equal(
      Array(5).fill([303, address]),
    )
    expect((await count()).length).to.equal(before + 1)
  })

  it('takes a person who is named twice for one list once', async () => {
    const { headers } = await upload([{ name: 'source', text: '雨停了。' }])
    const { id } = premises.people['their translator']
    const body = `${new URLSearchParams(await withToken({ settled: 'yes' })).toString()}&translator=${id}&translator=${id}`

    const answer = await send(headers.location ?? '', { headers: FORM, body })

    expect(answer.status).to.equal(303)
    const people = premises.office.database.read
      .selectFrom('articlePeople')
      .select('userId')
      .where('articleId', '=', answer.headers.location?.split('/').at(-1) ?? '')
    expect(await people.execute()).to.deep.equal([{ userId: id }])
  })

  for (const dueOn of ['2026-02-30', '2026', '+012026-01-01', '0', 'soon']) {
    it(`does not take ${dueOn} for a day, and makes nothing`, async () => {
      const { headers } = await upload([{ name: 'source', text: '雨停了。' }])

      const answer = await send(headers.location ?? '', { headers: FORM, fields: await withToken({ dueOn }) })

      expect(answer.status).to.equal(422)
      expect(
        (await ask(premises, { method: 'GET', path: headers.location ?? '', cookie: premises.cookies['their editor'] }))
          .status,
      ).to.equal(200)
    })
  }

  it('tells a program what is wrong with each field, as RFC 9457 has it', async () => {
    const cookie = premises.cookies.admin
    const fields = { _csrf: await tokenOf(premises, cookie), name: '', email: 'x', roles: 'reviewer' }

    const { status, headers, text } = await send('/people', {
      cookie,
      fields,
      headers: { ...FORM, Accept: 'application/json' },
    })

    expect([status, headers['content-type']]).to.deep.equal([422, 'application/problem+json; charset=utf-8'])
    const { errors, ...problem } = JSON.parse(text) as Record<string, unknown>
    expect(problem).to.include({ type: 'urn:duizhao:problem:form.invalid', status: 422 })
    expect(errors).to.deep.equal([
      { pointer: '#/name', detail: 'Please give a name of 1 to 80 characters.' },
      { pointer: '#/email', detail: 'This is not an e-mail address.' },
    ])
  })

  it('tells a program of a conflict, and keeps what it sent as a draft', async () => {
    const { pairs } = await premises.scene('translation')
    const id = pairs[1]?.id ?? ''
    const cookie = premises.cookies['their translator']
    const edit = { _csrf: await tokenOf(premises, cookie), side: 'target', basedOn: '1', deed: 'confirm' }
    const headers = { ...FORM, Accept: 'application/json' }
    await send(`/pairs/${id}/revisions`, { cookie, headers, fields: { ...edit, text: 'It rained.' } })

    const answer = await send(`/pairs/${id}/revisions`, { cookie, headers, fields: { ...edit, text: 'It snowed.' } })

    expect(JSON.parse(answer.text)).to.include({ type: 'urn:duizhao:problem:pair.stale', status: 409 })
    const draft = premises.office.database.read.selectFrom('drafts').select('text').where('pairId', '=', id)
    expect(await draft.execute()).to.deep.equal([{ text: 'It snowed.' }])
  })

  it('refuses a note that nobody would read', async () => {
    const { id } = await premises.scene('review')
    const cookie = premises.cookies['their reviewer']
    const fields = { _csrf: await tokenOf(premises, cookie), to: 'translation', note: '雨'.repeat(2001) }

    const { status, text } = await send(`/articles/${id}/return`, { cookie, fields, headers: FORM })

    expect([status, load(text)('h1').text()]).to.deep.equal([
      422,
      'A note takes 2000 characters at most, and this one has 2001. Please shorten it.',
    ])
  })

  it('keeps a notice for the page that shows it, past an address that only leads on', async () => {
    const { id, pairs } = await premises.scene('translation')
    const cookie = premises.cookies['their translator']
    const fields = { _csrf: await tokenOf(premises, cookie), direction: 'up' }
    await send(`/pairs/${pairs[1]?.id}/move`, { cookie, fields, headers: FORM })

    const onward = await ask(premises, { method: 'GET', path: `/articles/${id}?after=${pairs[1]?.id}`, cookie })
    const page = await ask(premises, { method: 'GET', path: `/articles/${id}`, cookie })
    const again = await ask(premises, { method: 'GET', path: `/articles/${id}`, cookie })

    expect(onward.headers.location).to.match(/^\/articles\//)
    expect([page, again].map(({ text }) => load(text)('#notice .flash').length)).to.deep.equal([1, 0])
  })

  for (const path of [
    '/articles/%E0%A4%A',
    '/articles/a%00b',
    '/assets/nowhere.css',
    '/assets/..%2f..%2fpackage.json',
    '*',
  ]) {
    it(`has nothing at ${path}, for anybody`, async () => {
      for (const cookie of [premises.cookies.nobody, premises.cookies.admin]) {
        const { status, text } = await ask(premises, { method: 'GET', path, cookie })
        expect(status).to.equal(cookie === '' && path === '/articles/%E0%A4%A' ? 303 : 404) // to the sign-in first
        expect(text).to.not.include('"dependencies"')
      }
    })
  }

  it('takes no number and no list for an address or a password', async () => {
    const bodies = [{ email: 5, password: true }, { email: ['a@example.org'], password: {} }, { email: null }, {}]

    for (const body of bodies) {
      const { status } = await send('/sign-in', { cookie: '', headers: JSON_FORM, body: JSON.stringify(body) })
      expect(status, JSON.stringify(body)).to.be.oneOf([401, 422])
    }
  })

  it('writes no text, no password, no search and no token into its log', async () => {
    lines.length = 0
    const { id, pairs } = await premises.scene('translation')
    const cookie = premises.cookies['their translator']
    const _csrf = await tokenOf(premises, cookie)
    const edit = { _csrf, side: 'target', basedOn: '1', deed: 'confirm', text: 'SECRET-TEXT' }

    await send(`/pairs/${pairs[1]?.id}/revisions`, { cookie, headers: FORM, fields: edit })
    await send('/sign-in', {
      cookie: '',
      headers: FORM,
      fields: { email: premises.bystander.email, password: PASSWORD },
    })
    await send('/sign-in', {
      cookie: '',
      headers: FORM,
      fields: { email: 'SECRET-NAME@example.org', password: 'SECRET-GUESS' },
    })
    await send('/theme', { cookie, headers: JSON_FORM, body: '{"SECRET-JSON":' })
    await ask(premises, { method: 'GET', path: '/desk?q=SECRET-SEARCH', cookie })
    await ask(premises, { method: 'GET', path: `/articles/${id}/replacement?find=SECRET-SEARCH`, cookie })
    await ask(premises, { method: 'GET', path: '/invitations/SECRET-LINK' })

    const log = lines.join('')
    expect(lines.length).to.be.at.least(7)
    expect(log).to.not.include('SECRET').and.not.include(PASSWORD).and.not.include(_csrf)
    expect(log).to.not.include(/duizhao_session=([^;]+)/.exec(cookie)?.[1] ?? '?')
  })
})

describe('A server that broke', () => {
  it('says so in kind words with the id of the request, when its database is gone', async () => {
    const lines: string[] = []
    const { database } = await openTestFile() // a server of PostgreSQL does not go with one test
    const office = await openOffice({ database, log: pino({}, { write: (line: string) => void lines.push(line) }) })
    const browser = await office.browserOf(await office.add('chen', 'translator'))
    await database.close()

    const page = await browser.get('/desk').set('Accept', 'text/html')
    const json = await browser.get('/desk').set('Accept', 'application/json')
    const part = await browser.get('/desk').set('HX-Request', 'true')

    expect([page.status, json.status, part.status]).to.deep.equal([500, 500, 500])
    const id = String(page.headers['x-request-id'])
    expect(page.text).to.include('Something went wrong on our side').and.include(id)
    expect(json.body).to.include({ type: 'urn:duizhao:problem:unexpected', status: 500 })
    expect(page.text + JSON.stringify(json.body) + part.text).to.not.match(/node_modules|\bat \S+:\d|destroyed/)
    expect(lines.join('')).to.include(id)
  })

  it('shows nobody its insides when not even that page can be drawn', async () => {
    const views = createViews({ fresh: false })
    const draw: typeof views = (view, locals) => {
      if (view.startsWith('errors/')) throw new Error('a secret of the house')
      return views(view, locals)
    }
    const office = await openOffice({ draw })

    const { status, text } = await office.visitor().get('/assets/nowhere').set('Accept', 'text/html')

    expect(status).to.equal(500)
    expect(text).to.not.match(/secret|node_modules|\bat \S+:\d/)
  })
})

type Part = { name: string; text: string; file?: string }

function multipart(parts: readonly Part[]): string {
  const cut = parts.map(({ name, text, file }) => {
    const disposition = `Content-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}`
    return `--cut\r\n${disposition}\r\n\r\n${text}\r\n`
  })
  return `${cut.join('')}--cut--\r\n`
}
