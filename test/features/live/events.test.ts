import { expect } from 'chai'
import { createApp } from '../../../server/app.ts'
import { changePassword } from '../../../server/features/accounts/change-password.ts'
import { changeUser } from '../../../server/features/accounts/change-user.ts'
import { deactivateUser } from '../../../server/features/accounts/deactivate-user.ts'
import type { User } from '../../../server/features/accounts/user.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { openThread } from '../../../server/features/talk/open-thread.ts'
import { HOUR, MINUTE } from '../../../server/lib/clock.ts'
import { PASSWORD } from '../../support/office.ts'
import { ask, tokenOf } from '../../web/permissions.asking.ts'
import { signIn, type Scene } from '../../web/permissions.scenes.ts'
import { handClockwork, listen, openNewsroom } from './listening.ts'

describe('Live events', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>
  let article: Scene

  beforeEach(async () => {
    room = await openNewsroom()
    article = await room.scene('translation')
  })
  afterEach(() => {
    room.stop()
    room.close()
  })

  const save = (text: string, { id, pairs }: Scene = article) =>
    saveEdit(room.office.as(room.people['their translator']), {
      pairId: pairs[1]?.id ?? id,
      side: 'target',
      text,
      basedOn: 1,
      deed: 'confirm',
    })

  it('tell at once how an article stands, in a form that nothing on the way may keep or change', async () => {
    const stream = await room.listen(room.cookies.reviewer, [article.id])

    const { event, data } = await stream.next()

    expect([event, data]).to.deep.equal([
      'article',
      { article: article.id, change: article.change, said: 0, stage: 'translation', people: [] },
    ])
    expect(stream.headers['content-type']).to.equal('text/event-stream; charset=utf-8')
    expect(stream.headers['cache-control']).to.equal('no-store, no-transform')
    expect(stream.headers['content-encoding']).to.equal(undefined)
  })

  it('tell that something was said', async () => {
    const stream = await room.listen(room.cookies['their reviewer'], [article.id])
    const before = await stream.next()

    const pointing = { side: 'target' as const, revision: 1, start: null, end: null, mustFix: false }
    const pairId = article.pairs[1]?.id ?? ''
    const translator = room.office.as(room.people['their translator'])
    await openThread(translator, { ...pointing, pairId, text: 'Why?' })
    room.tick()

    expect((await stream.next()).data).to.deep.equal({ ...before.data, said: 2 })
  })

  it('tell everybody who has an article open that somebody saved, and nobody else', async () => {
    const other = await room.scene('translation')
    const streams = [
      await room.listen(room.cookies['their reviewer'], [article.id]),
      await room.listen(room.cookies.translator, [other.id, article.id]),
    ]
    const elsewhere = await room.listen(room.cookies['their editor'], [other.id])
    for (const stream of [...streams, streams[1], elsewhere]) await stream?.next()

    await save('Quite other words.')
    room.tick()
    const told = await Promise.all(streams.map((stream) => stream.next()))
    await save('Other words again.', other)
    room.tick()
    const toldElsewhere = await elsewhere.next()

    expect(told.map(({ data }) => [data.article, data.change])).to.deep.equal(
      Array(2).fill([article.id, article.change + 1]),
    )
    expect(toldElsewhere.data.article).to.equal(other.id)
  })

  it('tell who comes, where they write, and that they left or fell silent', async () => {
    const pair = article.pairs[1]?.id ?? ''
    const stream = await room.listen(room.cookies['their reviewer'], [article.id])
    await stream.next()
    const path = `/articles/${article.id}/presence`
    const cookie = room.cookies['their translator']

    await room.send(cookie, path, { tab: 'one', pair, doing: 'writing' })
    room.tick()
    const writing = await stream.next()
    await room.send(cookie, path, { tab: 'one', pair: '', doing: 'looking' })
    room.tick()
    const looking = await stream.next()
    await room.send(cookie, path, { tab: 'one', _method: 'delete' })
    room.tick()
    const gone = await stream.next()
    await room.send(cookie, path, { tab: 'one', pair, doing: 'writing' })
    room.tick()
    await stream.next()
    room.office.wait(MINUTE)
    room.tick()
    const silent = await stream.next()

    const { id, name } = room.people['their translator']
    expect([writing, looking, gone, silent].map(({ data }) => data.people)).to.deep.equal([
      [{ id, name, pair, doing: 'writing' }],
      [{ id, name, pair: null, doing: 'looking' }],
      [],
      [],
    ])
  })

  it('are the same from every process on one database', async () => {
    const other = handClockwork()
    const { createServer } = await import('node:http')
    const app = createApp({ ...room.office.services, every: other.every })
    const server = createServer((req, res) => app(req, res))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    const stream = await listen(origin, room.cookies['their reviewer'], [article.id])
    await stream.next()

    await room.send(room.cookies['their translator'], `/articles/${article.id}/presence`, {
      tab: 'one',
      doing: 'looking',
    })
    await save('Words saved elsewhere.')
    other.tick()
    const { data } = await stream.next()

    expect([data.change, (data.people as unknown[]).length]).to.deep.equal([article.change + 1, 1])
    stream.close()
    server.close()
  })

  describe('after the line broke', () => {
    it('tell what happened meanwhile, and nothing when nothing did', async () => {
      const before = await room.listen(room.cookies.reviewer, [article.id])
      const { id } = await before.next()
      before.close()

      const idle = await room.listen(room.cookies.reviewer, [article.id], id)
      await idle.block()
      await save('Words that were missed.')
      const missed = await room.listen(room.cookies.reviewer, [article.id], id)
      const { data } = await missed.next()

      expect(idle.left()).to.deep.equal([])
      expect(data.change).to.equal(article.change + 1)
    })
  })

  describe('end with their session', () => {
    const endings: Record<string, (user: User, cookie: string) => Promise<unknown>> = {
      'when somebody signs out': (_user, cookie) => room.send(cookie, '/sign-out', {}),
      'when somebody is deactivated': (user) => deactivateUser(room.office.as(room.people.admin), { userId: user.id }),
      'when somebody gets other roles': ({ id, name }) =>
        changeUser(room.office.as(room.people.admin), { userId: id, name, roles: ['reviewer', 'editor'] }),
      'when somebody changes their password': (user) =>
        changePassword(room.office.as(user), { current: PASSWORD, password: 'seven herons at dusk', address: '' }),
      'when it was idle too long': async () => room.office.wait(12 * HOUR),
    }
    for (const [name, end] of Object.entries(endings)) {
      it(name, async () => {
        const user = room.people.reviewer
        const cookie = await signIn(room.origin, user.email)
        const stream = await room.listen(cookie, [article.id])
        await stream.next()

        await end(user, cookie)
        room.tick()
        const { event } = await stream.next()
        await stream.over

        expect(event).to.equal('ended')
      })
    }

    it('and never keep an idle one alive, however much is told and asked by the page itself', async () => {
      const cookie = await signIn(room.origin, room.people.reviewer.email)
      const seen = () =>
        room.office.database.read
          .selectFrom('sessions')
          .select('seenAt')
          .where('userId', '=', room.people.reviewer.id)
          .orderBy('id')
          .limit(100)
          .execute()
      await tokenOf(room, cookie)
      const stream = await room.listen(cookie, [article.id])
      await stream.next()
      const before = await seen()

      room.office.wait(11 * HOUR)
      await save('Words in the night.')
      room.tick()
      await stream.next()
      await room.send(cookie, `/articles/${article.id}/presence`, { tab: 'one', doing: 'looking' })
      await ask(room, { method: 'GET', path: `/articles/${article.id}/parts?since=0`, cookie })
      const again = await room.listen(cookie, [article.id])
      await again.next()

      expect(await seen()).to.deep.equal(before)
    })
  })

  it('are closed when the process is to end, so that the server can close', async () => {
    const stream = await room.listen(room.cookies.reviewer, [article.id])
    await stream.next()

    room.stop()
    await stream.over

    expect(room.running()).to.equal(0)
  })

  it('ask the database only while somebody listens', async () => {
    const before = room.running()
    const stream = await room.listen(room.cookies.reviewer, [article.id])
    await stream.next()
    const during = room.running()

    stream.close()
    while (room.running() > 0) await new Promise(setImmediate)

    expect([before, during]).to.deep.equal([0, 1])
  })

  it('say something now and then, so that nobody takes a quiet line for a dead one', async () => {
    const stream = await room.listen(room.cookies.reviewer, [article.id])
    await stream.next()

    room.office.wait(25_000)
    room.tick()

    expect(await stream.block()).to.equal(':')
  })

  it('have a bound for each person', async () => {
    for (let count = 0; count < 20; count += 1) await (await room.listen(room.cookies.reviewer, [article.id])).next()

    const [tooMany, another] = [
      await room.listen(room.cookies.reviewer, [article.id]),
      await room.listen(room.cookies.editor, [article.id]),
    ]

    expect([tooMany.status, another.status]).to.deep.equal([429, 200])
  })

  it('are for people of the office, about articles that there are', async () => {
    const [nobody, unknown, many] = [
      await room.listen('', [article.id]),
      await room.listen(room.cookies.reviewer, [article.id, 'nothing']),
      await room.listen(
        room.cookies.reviewer,
        Array.from({ length: 31 }, (_each, index) => `article-${index}`),
      ),
    ]

    expect([nobody.status, unknown.status, many.status]).to.deep.equal([401, 404, 422])
  })
})
