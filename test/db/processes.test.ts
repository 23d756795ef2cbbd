import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { sql } from 'kysely'
import { copySqlite } from '../../server/db/migrate.ts'
import { openSqlite, type Db } from '../../server/db/open.ts'
import { revisionText } from '../../server/features/pairs/history.queries.ts'
import { testFolder } from '../support/database.ts'
import type { Outcome, RaceDeed } from '../support/race-deeds.ts'
import { HERE, sharedScene, startRival, type Rival, type SharedScene } from '../support/rival.ts'

const SAVES = 60

const pairs = (count: number) => Array.from({ length: count }, () => ({}))
const save = (index: number): RaceDeed => ({
  deed: 'save',
  by: 'translator',
  words: { pairId: `pair-${index + 1}`, text: `Words ${index}.` },
})

/** Saves one paragraph after another without waiting for answers. */
const saves = (rival: Rival, office: SharedScene, from: number, to: number): Promise<Outcome>[] =>
  Array.from({ length: to - from }, (_, index) => rival.perform(office, save(from + index)))

describe('an embedded database that two processes have open', function () {
  this.timeout(60_000) // starting a process takes seconds on a busy machine

  before(function () {
    if (process.env.DUIZHAO_TEST_DATABASE) this.skip() // a server is made for this
  })

  it('loses nothing and keeps nobody waiting in vain when both write as fast as they can', async () => {
    const office = await sharedScene({ pairs: pairs(2 * SAVES) })
    const rival = await startRival()

    const outcomes = await Promise.all([...saves(HERE, office, 0, SAVES), ...saves(rival, office, SAVES, 2 * SAVES)])

    await rival.stop()
    const { article, pairs: saved } = await office.look()
    expect(outcomes.filter(({ refused }) => refused !== null)).to.deep.equal([])
    expect(saved.map((pair) => pair.target)).to.deep.equal(saved.map((_pair, index) => `Words ${index}.`))
    expect(article.change).to.equal(2 * SAVES + 1)
  })

  it('has every acknowledged save after the writing process was killed', async () => {
    const office = await sharedScene({ pairs: pairs(4 * SAVES) })
    const rival = await startRival()
    const acknowledged: number[] = []
    const gone = new Promise((resolve) => rival.process.once('exit', resolve))

    for (const [index, outcome] of saves(rival, office, 0, 4 * SAVES).entries()) {
      void outcome.then(({ refused }) => {
        if (refused === null) acknowledged.push(index)
        if (acknowledged.length === SAVES) rival.process.kill('SIGKILL')
      })
    }
    await gone
    await office.database.close()

    const database = openSqlite(office.address)
    const texts = await Promise.all(
      acknowledged.map((index) => revisionText(database.read, `pair-${index + 1}`, 'target', 2)),
    )
    const whole = await soundness(database.read)
    await database.close()
    expect(acknowledged.length).to.be.within(SAVES, 4 * SAVES - 1)
    expect(texts).to.deep.equal(acknowledged.map((index) => `Words ${index}.`))
    expect(whole).to.deep.equal(SOUND)
  })

  it('is copied whole while another process writes', async () => {
    const office = await sharedScene({ pairs: pairs(2 * SAVES) })
    const rival = await startRival()
    const copy = join(testFolder(), 'copy.db')
    await Promise.all(saves(rival, office, 0, SAVES))

    const writing = Promise.all(saves(rival, office, SAVES, 2 * SAVES))
    await copySqlite(office.database, copy)
    const outcomes = await writing

    await rival.stop()
    const database = openSqlite(copy)
    const texts = await Promise.all(
      [...Array(SAVES).keys()].map((index) => revisionText(database.read, `pair-${index + 1}`, 'target', 2)),
    )
    const whole = await soundness(database.read)
    await database.close()
    expect(outcomes.filter(({ refused }) => refused !== null)).to.deep.equal([])
    expect(texts).to.deep.equal(texts.map((_text, index) => `Words ${index}.`))
    expect(whole).to.deep.equal(SOUND)
  })

  it('is never copied over a file that is there', async () => {
    const office = await sharedScene()
    const failure = await copySqlite(office.database, office.address).catch((error: unknown) => String(error))

    expect([existsSync(office.address), failure]).to.deep.equal([true, 'SqliteError: output file already exists'])
  })
})

const SOUND = { integrity: 'ok', dangling: 0, torn: 0, uncounted: 0 }

/** Is the file whole, does every reference lead somewhere, and is no deed there by half? */
async function soundness(db: Db) {
  const value = async (query: ReturnType<typeof sql<{ value: unknown }>>) => (await query.execute(db)).rows[0]?.value
  return {
    integrity: await value(sql`select integrity_check as value from pragma_integrity_check`),
    dangling: await value(sql`select count(*) as value from pragma_foreign_key_check`),
    torn: await value(sql`select count(*) as value from pairs p where not exists (
      select 1 from revisions r where r.pair_id = p.id and r.side = 'target' and r.number = p.target_revision and r.text = p.target)`),
    uncounted: await value(sql`select count(*) as value from articles a where a.change <> (
      select max(number) from changes c where c.article_id = a.id)`),
  }
}
