import { expect } from 'chai'
import { HOUR } from '../../server/lib/clock.ts'
import { openOffice, PASSWORD, tokenIn, type Browser, type Office } from '../support/office.ts'

const TYPED = { name: 'Zhao "Min" <赵敏>', email: 'zhao@example.org', roles: ['translator', 'editor'] }

describe('a form that is sent when the session is over', () => {
  it('goes through the sign-in with all its text, and is saved after it', async () => {
    const { office, browser, token } = await signedInAdmin()
    office.wait(12 * HOUR)

    const asked = await send(browser, '/people', { ...TYPED, _csrf: token })
      .set('Host', 'desk.example.org')
      .set('Referer', 'https://desk.example.org/people?page=2')
    const carried = carriedIn(asked.text)
    const shown = await send(browser, '/sign-in', { email: 'admin@example.org', password: PASSWORD, carried })
    const saved = await send(browser, '/people', fieldsIn(shown.text))

    expect(asked.status).to.equal(401)
    expect(asked.text).to.include('What you typed is safe').and.not.include('action="/language"')
    expect(shown.status).to.equal(200)
    expect(shown.text).to.include('Your text is here').and.include('href="/people?page=2"')
    expect(fieldsIn(shown.text)).to.deep.equal({ ...TYPED, _csrf: tokenIn(shown.text) })
    expect(saved.status).to.equal(200)
    expect((await browser.get('/people')).text).to.include('zhao@example.org')
  })

  it('is kept when the password is wrong the first time', async () => {
    const { office, browser } = await signedInAdmin()
    office.wait(12 * HOUR)

    const carried = carriedIn((await send(browser, '/people', TYPED)).text)
    const refused = await send(browser, '/sign-in', { email: 'admin@example.org', password: 'a wrong guess', carried })

    expect(refused.status).to.equal(401)
    expect(carriedIn(refused.text)).to.equal(carried)
    expect(refused.text).to.include('What you typed is safe')
  })

  it('is kept when another tab has signed in meanwhile', async () => {
    const { office, browser } = await signedInAdmin()
    office.wait(12 * HOUR)
    const form = { email: 'admin@example.org', password: PASSWORD }

    const carried = carriedIn((await send(browser, '/people', TYPED)).text)
    await send(browser, '/sign-in', form)
    const shown = await send(browser, '/sign-in', { ...form, carried })

    expect(shown.status).to.equal(200)
    expect(fieldsIn(shown.text)).to.deep.include(TYPED)
  })

  it('is not shown to another person', async () => {
    const { office, browser, admin } = await signedInAdmin()
    const hall = await office.add('hall', 'reviewer')
    office.wait(12 * HOUR)

    const carried = carriedIn((await send(browser, '/people', { ...TYPED, person: admin.id })).text)
    const shown = await send(browser, '/sign-in', { email: hall.email, password: PASSWORD, carried })

    expect(shown.status).to.equal(200)
    expect(shown.text).to.include('typed by somebody else').and.not.include('zhao@example.org')
  })

  it('carries no password', async () => {
    const { office, browser } = await signedInAdmin()
    office.wait(12 * HOUR)

    const asked = await send(browser, '/account/password', { current: PASSWORD, password: 'another good one' })

    expect(Buffer.from(carriedIn(asked.text), 'base64url').toString())
      .to.include('/account/password')
      .and.not.include('good')
      .and.not.include('plum')
  })

  it('goes to no other site afterwards', async () => {
    const { office, browser } = await signedInAdmin()
    office.wait(12 * HOUR)
    const carried = Buffer.from(
      JSON.stringify({ path: '//evil.example', back: '/', person: '', takesFiles: false, fields: [['name', 'x']] }),
    ).toString('base64url')

    const answer = await send(browser, '/sign-in', { email: 'admin@example.org', password: PASSWORD, carried })

    expect([answer.status, answer.headers.location]).to.deep.equal([303, '/desk'])
  })

  it('keeps the texts of a form with files, and says that files must be chosen again', async () => {
    const { office, browser } = await signedInAdmin()
    office.wait(12 * HOUR)

    const asked = await browser
      .post('/imports')
      .field('source', '春天下雨了。')
      .attach('file', Buffer.from('x'), 'a.txt')
    const shown = await send(browser, '/sign-in', {
      email: 'admin@example.org',
      password: PASSWORD,
      carried: carriedIn(asked.text),
    })

    expect(asked.status).to.equal(401)
    expect(shown.text)
      .to.include('春天下雨了。')
      .and.include('enctype="multipart/form-data"')
      .and.include('choose them again')
  })

  it('shows the text for copying when it is too large to be carried', async () => {
    const { office, browser } = await signedInAdmin()
    office.wait(12 * HOUR)
    const long = 'It rained. '.repeat(200_000)

    const asked = await send(browser, '/people', { name: long })

    expect(asked.status).to.equal(401)
    expect(asked.text).to.include(long).and.include('copy it before you sign in').and.not.include('name="carried"')
  })
})

describe('a form of an earlier session of the same browser', () => {
  it('is shown with its text, and saved by one more press', async () => {
    const { browser } = await signedInAdmin()

    const shown = await send(browser, '/people', { ...TYPED, _csrf: 'of the earlier session' })
    const saved = await send(browser, '/people', fieldsIn(shown.text))

    expect([shown.status, saved.status]).to.deep.equal([403, 200])
    expect(shown.text).to.include('Your text is here')
  })

  it('is refused as before when it came from another site', async () => {
    const { browser } = await signedInAdmin()

    const cross = await browser.post('/people').type('form').set('Sec-Fetch-Site', 'cross-site').send(TYPED)
    const unknown = await browser.post('/people').type('form').send(TYPED)

    expect([cross.status, unknown.status]).to.deep.equal([403, 403])
    expect(cross.text + unknown.text).to.not.include('zhao@example.org')
  })
})

async function signedInAdmin() {
  const office: Office = await openOffice()
  const admin = await office.add('admin', 'admin')
  const browser = await office.browserOf(admin)
  return { office, admin, browser, token: tokenIn((await browser.get('/account')).text) }
}

function send(browser: Browser, path: string, form: Record<string, string | string[]>) {
  return browser.post(path).type('form').set('Sec-Fetch-Site', 'same-origin').send(form)
}

function carriedIn(page: string): string {
  return /name="carried" value="([\w-]*)"/.exec(page)?.[1] ?? ''
}

/** The hidden fields of the page that shows a carried form, as a browser would send them. */
function fieldsIn(page: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = { _csrf: tokenIn(page) }
  for (const [, name = '', escaped = ''] of page.matchAll(/<textarea name="(\w+)" hidden>\n([^<]*)<\/textarea>/g)) {
    const value = escaped
      .replaceAll('&#34;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  return fields
}
