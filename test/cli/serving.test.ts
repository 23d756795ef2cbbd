import { request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect } from 'chai'
import { faultOfSqlite } from '../../server/db/sqlite-file.ts'
import { testFolder } from '../support/database.ts'
import { duizhao, started, type Running } from './duizhao.ts'

describe('A serving process', function () {
  this.timeout(60_000) // processes start slowly on a busy machine

  const folder = testFolder()
  const settings = { DUIZHAO_DATA: join(folder, 'data'), DUIZHAO_PORT: '0', DUIZHAO_LOG_LEVEL: 'warn' }
  let server: Running

  before(async () => {
    server = await started(['serve'], settings)
  })

  it('says that it lives and is ready', async () => {
    const [live, ready] = await Promise.all([
      fetch(`${server.address}/health/live`),
      fetch(`${server.address}/health/ready`),
    ])

    expect([live.status, await live.json()]).to.deep.equal([200, { status: 'live' }])
    expect([ready.status, await ready.json()]).to.deep.equal([200, { status: 'ready' }])
  })

  it('prints a link to set the office up while nobody is in it', async () => {
    const link = /(http\S+\/set-up\/\S+)/.exec(server.greeting)?.[1] ?? ''

    const page = await fetch(link)

    expect(page.status).to.equal(200)
    expect(await page.text()).to.contain('<form')
  })

  it('is not in the way of a backup, but of a restore', async () => {
    const copy = join(folder, 'copy.db')

    const backup = await duizhao(['backup', copy], { settings })
    const restore = await duizhao(['restore', copy], { settings })

    expect([backup.code, faultOfSqlite(copy)]).to.deep.equal([0, null])
    expect(restore.code).to.equal(3)
    expect(restore.stderr).to.contain('stop it first')
  })

  it('keeps its port: another one says so and ends', async () => {
    const { port } = new URL(server.address)

    const { code, stderr } = await duizhao(['serve'], { settings: { ...settings, DUIZHAO_PORT: port } })

    expect(code).to.equal(1)
    expect(stderr).to.contain(`port ${port}`).and.to.contain('DUIZHAO_PORT')
  })

  it('lets a running request finish when it is told to stop, and takes no new one', async () => {
    const { hostname, port } = new URL(server.address)
    const form = 'email=a%40example.org&password=rain'
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(form.length),
      Expect: '100-continue',
    }
    const sending = request({ hostname, port, path: '/sign-in', method: 'POST', headers })
    sending.flushHeaders()
    await once(sending, 'continue') // the server has begun to read it

    const ending = server.end()
    await refusesConnections(hostname, Number(port))
    sending.end(form)
    const [answer] = (await once(sending, 'response')) as [IncomingMessage] // the event's first value
    answer.resume()

    expect(answer.statusCode).to.equal(401)
    expect(await ending).to.equal(0)
  })

  it('does not start with a bad setting, and says its name and what is right', async () => {
    const [port, unknown] = await Promise.all([
      duizhao(['serve'], { settings: { DUIZHAO_PORT: 'eighty' } }),
      duizhao(['serve'], { settings: { DUIZHAO_PROT: '80' } }),
    ])

    expect([port.code, unknown.code]).to.deep.equal([2, 2])
    expect(port.stderr).to.contain('DUIZHAO_PORT: must be a whole number from 0 to 65535')
    expect(unknown.stderr).to.contain('DUIZHAO_PROT: there is no such setting')
  })
})

describe('The demo', function () {
  this.timeout(60_000) // processes start slowly on a busy machine

  it('serves a sample desk from a fresh folder, and prints who can sign in', async () => {
    const data = join(testFolder(), 'demo')

    const demo = await started(['demo'], { DUIZHAO_DATA: data, DUIZHAO_PORT: '0' })
    const published = await fetch(`${demo.address}/published`)
    const again = await duizhao(['demo'], { settings: { DUIZHAO_DATA: data } })
    const code = await demo.end()

    const accounts = demo.greeting.split('\n').filter((line) => /^\S+@\S+ +\S{10,} /.test(line))
    for (const role of ['translator', 'reviewer', 'editor', 'admin']) expect(accounts.join('\n')).to.contain(role)
    expect(published.status).to.equal(200)
    expect([again.code, code]).to.deep.equal([2, 0])
  })
})

/** Waits until nobody accepts connections any more. */
async function refusesConnections(host: string, port: number): Promise<void> {
  for (;;) {
    const socket = connect({ host, port })
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(
        () => false,
        () => false,
      ),
    ]).catch(() => false)
    socket.destroy()
    if (!isOpen) return
  }
}
