import { expect } from 'chai'
import { load } from 'cheerio'
import request from 'supertest'
import { createApp } from '../../server/app.ts'
import { DAY, HOUR, MINUTE } from '../../server/lib/clock.ts'
import { openOffice, PASSWORD, post, tokenIn, type Browser, type Office } from '../support/office.ts'

describe('the sign-in page', () => {
  it('begins no session for a visitor', async () => {
    const office = await openOffice()

    const answer = await office.visitor().get('/sign-in').expect(200)

    expect(answer.headers).to.not.have.property('set-cookie')
    expect(await sessionsIn(office)).to.deep.equal([])
  })

  it('leads to the page that was asked for', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')
    const visitor = office.visitor()

    const asked = await visitor.get('/account?tab=1').expect(303)
    const signedIn = await send(visitor, { email: chen.email, password: PASSWORD, to: '/account?tab=1' })

    expect(asked.headers.location).to.equal('/sign-in?to=%2Faccount%3Ftab%3D1')
    expect([signedIn.status, signedIn.headers.location]).to.deep.equal([303, '/account?tab=1'])
  })

  it('is one link away from every page, and leads back there', async () => {
    const visitor = (await openOffice()).visitor()

    const asked = await visitor.get('/set-up/used?from=mail')
    const signIn = await visitor.get('/sign-in?to=%2Faccount')
    const sent = await visitor.post('/language').type('form').send({})

    expect(linkIn(asked.text)).to.equal('/sign-in?to=%2Fset-up%2Fused%3Ffrom%3Dmail')
    expect(linkIn(signIn.text)).to.equal('/sign-in?to=%2Faccount')
    expect(linkIn(sent.text)).to.equal('/sign-in')
  })

  for (const to of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
  ]) {
    it(`leads to the desk and not to ${JSON.stringify(to)}`, async () => {
      const office = await openOffice()
      const chen = await office.add('chen', 'translator')
      const visitor = office.visitor()

      const { text } = await visitor.get('/sign-in').query({ to })
      const signedIn = await send(visitor, { email: chen.email, password: PASSWORD, to })
      const again = await visitor.get('/sign-in').query({ to })

      expect(text).to.include('name="to" value="/desk"')
      expect([signedIn.headers.location, again.headers.location]).to.deep.equal(['/desk', '/desk'])
    })
  }

  it('comes back with the address filled in and one sentence, whichever half was wrong', async () => {
    const office = await openOffice()
    await office.add('chen', 'translator')

    const wrong = await send(office.visitor(), { email: 'chen@example.org', password: 'a wrong guess' })
    const unknown = await send(office.visitor(), { email: 'chan@example.org', password: 'a wrong guess' })
    const empty = await send(office.visitor(), { email: 'chen@example.org', password: '' })

    expect([wrong.status, unknown.status, empty.status]).to.deep.equal([401, 401, 401])
    expect(wrong.text)
      .to.include('value="chen@example.org"')
      .and.include('do not belong together')
      .and.not.include('a wrong guess')
    expect(unplain(unknown.text).replaceAll('chan@', 'chen@')).to.equal(unplain(wrong.text))
    expect(await sessionsIn(office)).to.deep.equal([])
  })

  it('says how long to wait after too many failures', async () => {
    const office = await openOffice()
    const visitor = office.visitor()
    for (let count = 0; count < 10; count += 1) await send(visitor, { email: 'chen@example.org', password: 'a guess' })

    const answer = await send(visitor, { email: 'chen@example.org', password: 'a guess' })

    expect(answer.status).to.equal(429)
    expect(answer.text).to.include('try again in 15 min')
  })

  it('takes nothing from another site', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')
    const form = { email: chen.email, password: PASSWORD }

    const bySite = await office.visitor().post('/sign-in').type('form').set('Sec-Fetch-Site', 'cross-site').send(form)
    const byOrigin = await office
      .visitor()
      .post('/sign-in')
      .type('form')
      .set('Origin', 'https://evil.example')
      .send(form)

    expect([bySite.status, byOrigin.status]).to.deep.equal([403, 403])
  })
})

describe('a session', () => {
  it('has a cookie that scripts cannot read and other sites do not send, and that is not what the table holds', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')

    const answer = await send(office.visitor(), { email: chen.email, password: PASSWORD })

    const cookie = cookieOf(answer.headers)
    const [row] = await sessionsIn(office)
    expect(cookie).to.match(/; Path=\/; .*HttpOnly; SameSite=Lax/)
    expect(cookie).to.not.include('Secure') // this request came by plain HTTP
    expect(row).to.include({ userId: chen.id })
    expect(cookie).to.not.include(row?.id)
  })

  it('gets a new id and a new token at every sign-in, and the old one ends', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')
    const browser = office.visitor()
    const form = { email: chen.email, password: PASSWORD }

    const first = cookieOf((await send(browser, form)).headers)
    const firstToken = tokenIn((await browser.get('/account')).text)
    const second = cookieOf((await send(browser, form)).headers)
    const secondToken = tokenIn((await browser.get('/account')).text)
    const old = await request(office.app)
      .get('/account')
      .set('Cookie', first.split(';')[0] ?? '')

    expect(first).to.not.equal(second)
    expect([firstToken, secondToken].every((token) => /^[0-9a-f]{64}$/.test(token))).to.equal(true)
    expect(firstToken).to.not.equal(secondToken)
    expect([old.status, old.headers.location]).to.deep.equal([303, '/sign-in?to=%2Faccount'])
  })

  it('cannot be planted by an id that somebody else chose', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')
    const planted = 'duizhao_session=s%3Aplanted.signature'

    const answer = await request(office.app)
      .post('/sign-in')
      .type('form')
      .set('Cookie', planted)
      .send({ email: chen.email, password: PASSWORD })

    expect(cookieOf(answer.headers)).to.not.include('planted')
  })

  it('ends when it was not used for twelve hours', async () => {
    const office = await openOffice()
    const browser = await office.browserOf(await office.add('chen', 'translator'))

    office.wait(12 * HOUR - 1)
    const inTime = await browser.get('/account')
    office.wait(12 * HOUR)
    const late = await browser.get('/account')

    expect([inTime.status, late.status]).to.deep.equal([200, 303])
  })

  it('ends after fourteen days however much it is used', async () => {
    const office = await openOffice()
    const browser = await office.browserOf(await office.add('chen', 'translator'))
    const seen: number[] = []

    for (let count = 0; count < 29; count += 1) {
      office.wait(DAY / 2 - MINUTE)
      seen.push((await browser.get('/account')).status)
    }

    expect(seen.lastIndexOf(200)).to.equal(27)
    expect(seen[28]).to.equal(303)
  })

  it('is written at most once a minute', async () => {
    const office = await openOffice()
    const browser = await office.browserOf(await office.add('chen', 'translator'))
    const [begun] = await sessionsIn(office)

    office.wait(MINUTE - 1)
    await browser.get('/account')
    const [soon] = await sessionsIn(office)
    office.wait(1)
    await browser.get('/account')
    const [later] = await sessionsIn(office)

    expect(soon).to.deep.equal(begun)
    expect(Date.parse(later?.seenAt ?? '') - Date.parse(begun?.seenAt ?? '')).to.equal(MINUTE)
  })

  it('is known to every process on the same database', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')
    const other = createApp(office.services)

    const [cookie] = cookieOf((await send(office.visitor(), { email: chen.email, password: PASSWORD })).headers).split(
      ';',
    )
    const answer = await request(other)
      .get('/account')
      .set('Cookie', cookie ?? '')

    expect(answer.status).to.equal(200)
  })

  it('is over after signing out, also for a copy of its cookie', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')
    const browser = office.visitor()
    const [cookie] = cookieOf((await send(browser, { email: chen.email, password: PASSWORD })).headers).split(';')

    const answer = await post(browser, '/sign-out', {})
    const copy = await request(office.app)
      .get('/account')
      .set('Cookie', cookie ?? '')

    expect([answer.status, answer.headers.location, copy.status]).to.deep.equal([303, '/sign-in', 303])
  })

  it('writes nothing without its token', async () => {
    const office = await openOffice()
    const browser = await office.browserOf(await office.add('chen', 'translator'))

    const none = await browser.post('/theme').type('form').send({ theme: 'dark' })
    const wrong = await browser
      .post('/theme')
      .type('form')
      .send({ theme: 'dark', _csrf: 'a'.repeat(256) })

    expect([none.status, wrong.status]).to.deep.equal([403, 403])
    expect((await browser.get('/account')).text).to.include('data-theme="auto"')
  })
})

describe('a request of nobody', () => {
  it('is sent to the sign-in when it is for a page', async () => {
    const answer = await (await openOffice()).visitor().get('/people')

    expect([answer.status, answer.headers.location]).to.deep.equal([303, '/sign-in?to=%2Fpeople'])
  })

  it('is refused when a script asks for a part of a page', async () => {
    const answer = await (await openOffice()).visitor().get('/people').set('HX-Request', 'true')

    expect(answer.status).to.equal(401)
    expect(answer.text).to.include('Please sign in first').and.not.include('<html')
  })

  it('is refused as a problem when it asks for JSON', async () => {
    const answer = await (
      await openOffice()
    )
      .visitor()
      .post('/people')
      .set('Accept', 'application/json')
      .send({ name: 'x' })

    expect([answer.status, answer.type]).to.deep.equal([401, 'application/problem+json'])
    expect(answer.body).to.include({ type: 'urn:duizhao:problem:session.required', status: 401 })
  })
})

function send(browser: Browser, form: Record<string, string>) {
  return browser.post('/sign-in').type('form').set('Sec-Fetch-Site', 'same-origin').send(form)
}

function cookieOf(headers: Record<string, unknown>): string {
  return (
    [headers['set-cookie']]
      .flat()
      .map(String)
      .find((cookie) => cookie.startsWith('duizhao_session=')) ?? ''
  )
}

/** A page without what differs at every request. */
function unplain(page: string): string {
  return page.replaceAll(/content="[\w+/=]{24}"/g, '')
}

function sessionsIn({ database }: Office) {
  return database.read.selectFrom('sessions').selectAll().where('endedAt', 'is', null).execute()
}

/** Where the bar's link to the sign-in leads. */
function linkIn(page: string): string | undefined {
  return load(page)('header a[href^="/sign-in"]').attr('href')
}
