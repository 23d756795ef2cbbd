import { join } from 'node:path'
import { once } from 'node:events'
import { expect } from 'chai'
import { openSqlite } from '../../server/db/open.ts'
import { migrateToLatest } from '../../server/db/migrate.ts'
import { createArticle } from '../../server/features/exchange/create-article.ts'
import { revisionText } from '../../server/features/pairs/history.queries.ts'
import { pairsOfArticle } from '../../server/features/pairs/pairs.queries.ts'
import { testFolder } from '../support/database.ts'
import { openOffice, PASSWORD, tokenIn } from '../support/office.ts'
import { duizhao, READY, started } from './duizhao.ts'

const WRITERS = 8
/** Acknowledged saves after which the server is killed. */
const ENOUGH = 120

type Acknowledged = { pairId: string; revision: number; text: string }

describe('A server that is killed while eight people write', function () {
  this.timeout(120_000) // processes start slowly on a busy machine

  before(function () {
    if (process.env.DUIZHAO_TEST_DATABASE) this.skip() // the embedded database is what a kill could hurt
  })

  it('has every acknowledged revision after the restart, and a whole database', async () => {
    const data = testFolder()
    const settings = { DUIZHAO_DATA: data, DUIZHAO_PORT: '0', DUIZHAO_LOG_LEVEL: 'silent' }
    const pairIds = await makeArticle(join(data, 'duizhao.db'))
    const server = await started(['serve'], settings, READY)
    const session = await signIn(server.address)
    const acknowledged: Acknowledged[] = []
    const gone = once(server.child, 'exit')

    const writing = pairIds.map((pairId) =>
      writeOn(server.address, session, pairId, (each) => {
        acknowledged.push(each)
        if (acknowledged.length === ENOUGH) server.child.kill('SIGKILL')
      }),
    )
    await Promise.all([gone, ...writing])

    const again = await started(['serve'], settings, READY)
    expect((await fetch(`${again.address}/health/ready`)).status).to.equal(200)
    await again.end()
    const database = openSqlite(join(data, 'duizhao.db'))
    const kept = await Promise.all(
      acknowledged.map(({ pairId, revision }) => revisionText(database.read, pairId, 'target', revision)),
    )
    await database.close()
    expect(acknowledged.length).to.be.at.least(ENOUGH)
    expect(kept).to.deep.equal(acknowledged.map(({ text }) => text))
    expect((await duizhao(['verify'], { settings })).code).to.equal(0)
  })
})

/** An article of eight paragraphs in translation; answers their ids. */
async function makeArticle(file: string): Promise<string[]> {
  const database = openSqlite(file)
  await migrateToLatest(database)
  const office = await openOffice({ database, clock: () => new Date() })
  const chen = await office.add('chen', 'translator')
  const { id } = await createArticle(office.as(chen), {
    pairs: Array.from({ length: WRITERS }, (_, index) => ({
      ...{ kind: 'body' as const, link: 'one-to-one' as const, source: `第${index}段。`, target: '', score: 1 },
    })),
    people: [{ userId: chen.id, role: 'translator' }],
    ...{ targetAuthorId: chen.id, slug: '', dueOn: null, sourceLink: '', settled: true },
  })
  const pairs = await pairsOfArticle(database.read, id)
  await database.close()
  return pairs.map((pair) => pair.id)
}

async function signIn(address: string): Promise<{ cookie: string; token: string }> {
  const body = new URLSearchParams({ email: 'chen@example.org', password: PASSWORD })
  const answer = await fetch(`${address}/sign-in`, { method: 'POST', body, redirect: 'manual' })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ')
  const page = await fetch(`${address}/account`, { headers: { cookie } })
  return { cookie, token: tokenIn(await page.text()) }
}

/** Saves one text after another in a paragraph until the server is no more. */
async function writeOn(
  address: string,
  { cookie, token }: { cookie: string; token: string },
  pairId: string,
  saved: (what: Acknowledged) => void,
): Promise<void> {
  for (let basedOn = 1; ; basedOn += 1) {
    const text = `Words ${basedOn}.`
    const body = new URLSearchParams({ _csrf: token, side: 'target', text, basedOn: String(basedOn), deed: 'leave' })
    const sending = fetch(`${address}/pairs/${pairId}/revisions`, {
      ...{ method: 'POST', body, redirect: 'manual' as const },
      headers: { cookie, 'Sec-Fetch-Site': 'same-origin' },
    })
    const status = await sending.then((answer) => answer.status).catch(() => 0) // it was killed
    if (status === 0) return
    expect(status).to.equal(303)
    saved({ pairId, revision: basedOn + 1, text })
  }
}
