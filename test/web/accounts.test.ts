import { expect } from 'chai'
import pino from 'pino'
import { makeSetUpLink } from '../../server/features/accounts/make-set-up-link.ts'
import { sweepSessions } from '../../server/features/accounts/sweep-sessions.ts'
import { DAY, HOUR, MINUTE } from '../../server/lib/clock.ts'
import { openOffice, PASSWORD, post, type Browser, type Office } from '../support/office.ts'

const NEW = 'another good one'

describe('the account page', () => {
  it('changes the password, ends every other session and keeps this one under a new id', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')
    const [here, there] = [await office.browserOf(chen), await office.browserOf(chen)]
    const before = await idsOf(office)

    const answer = await post(here, '/account/password', { current: PASSWORD, password: NEW })

    const after = await idsOf(office)
    expect([answer.status, answer.headers.location]).to.deep.equal([303, '/account'])
    expect([await statusOf(here), await statusOf(there)]).to.deep.equal([200, 303])
    expect(after).to.have.length(1)
    expect(before).to.not.include(after[0])
    expect(await signInStatus(office, chen.email, NEW)).to.equal(303)
    expect(await signInStatus(office, chen.email, PASSWORD)).to.equal(401)
  })

  it('comes back with the fault at the field, and nothing has changed', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')
    const [here, there] = [await office.browserOf(chen), await office.browserOf(chen)]

    const wrong = await post(here, '/account/password', { current: 'not it at all', password: NEW })
    const short = await post(here, '/account/password', { current: PASSWORD, password: 'short' })

    expect([wrong.status, short.status]).to.deep.equal([422, 422])
    expect(faultsIn(wrong.text)).to.deep.equal({ current: 'This is not your present password.' })
    expect(faultsIn(short.text)).to.deep.equal({ password: 'Please use at least 10 characters.' })
    expect(short.text).to.not.include(PASSWORD)
    expect(await statusOf(there)).to.equal(200)
  })

  it('is no place to guess the present password without end', async () => {
    const office = await openOffice()
    const here = await office.browserOf(await office.add('chen', 'translator'))
    for (let count = 0; count < 10; count += 1)
      await post(here, '/account/password', { current: 'a guess', password: NEW })

    const answer = await post(here, '/account/password', { current: PASSWORD, password: NEW })

    expect(answer.status).to.equal(429)
  })

  it('lists my sessions and ends one of them', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')
    const here = await office.browserOf(chen)
    const there = office
      .visitor()
      .set('User-Agent', 'Mozilla/5.0 (Windows NT 10.0; rv:121.0) Gecko/20100101 Firefox/121.0')
    await there.post('/sign-in').type('form').send({ email: chen.email, password: PASSWORD })

    const { text } = await here.get('/account')
    const [, other] = /action="(\/account\/sessions\/\w+)"/.exec(text) ?? []
    await post(here, other ?? '', { _method: 'delete' })

    expect(text).to.include('Firefox, Windows').and.include('This browser')
    expect([await statusOf(here), await statusOf(there)]).to.deep.equal([200, 303])
  })

  it('ends no session of somebody else', async () => {
    const office = await openOffice()
    const theirs = await office.browserOf(await office.add('hall', 'reviewer'))
    const [id] = await idsOf(office)
    const mine = await office.browserOf(await office.add('chen', 'translator'))

    const answer = await post(mine, `/account/sessions/${id}`, { _method: 'delete' })

    expect([answer.status, await statusOf(theirs)]).to.deep.equal([404, 200])
  })

  it('keeps language and theme for the person, in every browser', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')
    const here = await office.browserOf(chen)

    await post(here, '/language', { language: 'zh-Hans', back: '/account' })
    await post(here, '/theme', { theme: 'dark', back: '/account' })

    const there = await office.browserOf(chen)
    expect((await there.get('/account')).text).to.include('<html lang="zh-Hans" data-theme="dark">')
  })

  it('lets a visitor choose the language, and leads back to this site alone', async () => {
    const visitor = (await openOffice()).visitor()

    const back = await visitor
      .post('/language')
      .type('form')
      .send({ language: 'zh-Hans', back: '/sign-in?to=%2Fpeople' })
    const away = await visitor.post('/language').type('form').send({ language: 'zh-Hans', back: '//evil.example' })

    expect([back.headers.location, away.headers.location]).to.deep.equal(['/sign-in?to=%2Fpeople', '/desk'])
    expect((await visitor.get('/sign-in')).text).to.include('<html lang="zh-Hans"')
  })
})

describe('the people pages', () => {
  it('show an invitation link once, and mark the person until it is used', async () => {
    const office = await openOffice()
    const here = await office.browserOf(await office.add('admin', 'admin'))

    const invited = await post(here, '/people', {
      name: '赵敏',
      email: 'zhao@example.org',
      roles: ['translator', 'editor'],
    })
    const [, link = ''] = /https:\/\/desk\.example\.org(\/invitations\/[\w-]+)/.exec(invited.text) ?? []
    const list = (await here.get('/people')).text
    const guest = office.visitor()
    const welcome = await guest.get(link)
    const joined = await guest.post(link).type('form').send({ password: NEW })
    const account = await guest.get('/account')
    const used = await office.visitor().get(link)

    expect(list).to.include('Link until November 30, 2026').and.not.include('/invitations/')
    expect(welcome.text).to.include('赵敏').and.include('autocomplete="new-password"')
    expect([joined.status, joined.headers.location, account.status, used.status]).to.deep.equal([
      303,
      '/desk',
      200,
      410,
    ])
    expect((await here.get('/people')).text).to.not.include('Link until')
  })

  it('come back filled in when something is wrong', async () => {
    const office = await openOffice()
    const here = await office.browserOf(await office.add('admin', 'admin'))

    const answer = await post(here, '/people', { name: '赵敏', email: 'zhao', roles: 'editor' })

    expect(answer.status).to.equal(422)
    expect(answer.text)
      .to.include('value="赵敏"')
      .and.match(/value="editor" checked/)
    expect(faultsIn(answer.text)).to.deep.equal({ email: 'This is not an e-mail address.' })
  })

  it('are for admins alone', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')
    const here = await office.browserOf(chen)

    const answers = [await here.get('/people'), await here.get(`/people/${chen.id}`), await post(here, '/people', {})]

    expect(answers.map((answer) => answer.status)).to.deep.equal([404, 404, 404])
  })

  it('end the sessions of a person whose roles change, at once, and not when only the name does', async () => {
    const office = await openOffice()
    const here = await office.browserOf(await office.add('admin', 'admin'))
    const chen = await office.add('chen', 'translator')
    const theirs = await office.browserOf(chen)

    await post(here, `/people/${chen.id}`, { name: '陈宇', roles: 'translator' })
    const renamed = await theirs.get('/account')
    await post(here, `/people/${chen.id}`, { name: '陈宇', roles: ['translator', 'reviewer'] })

    expect(renamed.text).to.include('陈宇')
    expect(await statusOf(theirs)).to.equal(303)
  })

  it('let an admin take a role and stay signed in, under a new session', async () => {
    const office = await openOffice()
    const admin = await office.add('admin', 'admin')
    const [here, there] = [await office.browserOf(admin), await office.browserOf(admin)]

    const answer = await post(here, `/people/${admin.id}`, { name: 'admin', roles: ['admin', 'editor'] })

    expect(answer.headers.location).to.equal(`/people/${admin.id}`)
    expect([await statusOf(here), await statusOf(there)]).to.deep.equal([200, 303])
  })

  it('deactivate a person, who is out at once and cannot come back in', async () => {
    const office = await openOffice()
    const here = await office.browserOf(await office.add('admin', 'admin'))
    const chen = await office.add('chen', 'translator')
    const theirs = await office.browserOf(chen)

    await post(here, `/people/${chen.id}/deactivation`, {})
    const out = [await statusOf(theirs), await signInStatus(office, chen.email, PASSWORD)]
    await post(here, `/people/${chen.id}/activation`, {})

    expect(out).to.deep.equal([303, 401])
    expect(await signInStatus(office, chen.email, PASSWORD)).to.equal(303)
  })

  it('say why the last admin stays', async () => {
    const office = await openOffice()
    const admin = await office.add('admin', 'admin')
    const here = await office.browserOf(admin)

    const dropped = await post(here, `/people/${admin.id}`, { name: 'admin', roles: 'editor' })
    const deactivated = await post(here, `/people/${admin.id}/deactivation`, {})

    expect([dropped.status, deactivated.status]).to.deep.equal([409, 409])
    expect(dropped.text).to.include('This is the last active admin')
    expect(await statusOf(here)).to.equal(200)
  })

  it('answer an unknown person with 404', async () => {
    const office = await openOffice()
    const here = await office.browserOf(await office.add('admin', 'admin'))

    expect((await here.get('/people/nobody')).status).to.equal(404)
  })
})

describe('the set-up page', () => {
  it('makes the first admin, loads the sample desk when asked to, and is gone', async () => {
    const loaded: string[] = []
    const office = await openOffice({ loadSampleDesk: async (adminId) => void loaded.push(adminId) })
    const token = await makeSetUpLink({ write: office.database.write, now: office.now() })
    const browser = office.visitor()

    const shown = await browser.get(`/set-up/${token}`)
    const short = await browser
      .post(`/set-up/${token}`)
      .type('form')
      .send({ name: '李烨', email: 'li@example.org', password: 'short' })
    const form = { name: '李烨', email: 'li@example.org', password: PASSWORD, sample: 'yes' }
    const answer = await browser.post(`/set-up/${token}`).type('form').send(form)
    const people = await browser.get('/people')
    const again = await office.visitor().get(`/set-up/${token}`)

    expect(shown.text).to.include('Load the sample desk')
    expect([short.status, faultsIn(short.text)]).to.deep.equal([
      422,
      { password: 'Please use at least 10 characters.' },
    ])
    expect([answer.status, answer.headers.location, people.status, again.status]).to.deep.equal([
      303,
      '/desk',
      200,
      410,
    ])
    expect(loaded).to.have.length(1)
    expect(people.text).to.include(`/people/${loaded[0]}`).and.include('You are alone so far')
  })

  it('loads nothing when nobody asked for it', async () => {
    const loaded: string[] = []
    const office = await openOffice({ loadSampleDesk: async (adminId) => void loaded.push(adminId) })
    const token = await makeSetUpLink({ write: office.database.write, now: office.now() })

    const form = { name: '李烨', email: 'li@example.org', password: PASSWORD }
    await office.visitor().post(`/set-up/${token}`).type('form').send(form).expect(303)

    expect(loaded).to.deep.equal([])
  })

  it('never writes a link that works once into the log', async () => {
    const lines: string[] = []
    const office = await openOffice({ log: pino({}, { write: (line: string) => void lines.push(line) }) })
    const token = await makeSetUpLink({ write: office.database.write, now: office.now() })

    await office.visitor().get(`/set-up/${token}`).expect(200)
    await office.visitor().get(`/Invitations/${token}`).expect(410)

    expect(lines).to.have.length(2)
    expect(lines.join('')).to.not.include(token)
  })
})

describe('the broom', () => {
  it('sweeps sessions that are over for a day, and old attempts and links, and nothing else', async () => {
    const office = await openOffice()
    const chen = await office.add('chen', 'translator')
    await office.browserOf(chen)
    await signInStatus(office, 'nobody@example.org', 'a guess')
    office.wait(DAY + 12 * HOUR + MINUTE)
    const here = await office.browserOf(chen)

    const swept = await sweepSessions(
      { write: office.database.write, now: office.now() },
      { idleHours: 12, hours: 336 },
    )

    expect(swept).to.equal(1)
    expect(await statusOf(here)).to.equal(200)
    expect(await office.database.read.selectFrom('signInAttempts').select('failures').execute()).to.deep.equal([
      { failures: 0 },
    ])
  })
})

async function statusOf(browser: Browser): Promise<number> {
  return (await browser.get('/account')).status
}

async function signInStatus(office: Office, email: string, password: string): Promise<number> {
  return (await office.visitor().post('/sign-in').type('form').send({ email, password })).status
}

async function idsOf({ database }: Office): Promise<string[]> {
  const rows = await database.read.selectFrom('sessions').select('id').where('endedAt', 'is', null).execute()
  return rows.map((row) => row.id)
}

/** The sentence at each faulty field of a page. */
function faultsIn(page: string): Record<string, string> {
  return Object.fromEntries(
    [...page.matchAll(/<p class="fault" id="(?:hint|fault)-(\w+)">([^<]+)</g)].map(([, name, words]) => [name, words]),
  )
}
