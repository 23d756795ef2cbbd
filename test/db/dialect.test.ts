import { expect } from 'chai'
import { contains, countRows, isBusy, isDuplicate, locked } from '../../server/db/dialect.ts'
import type { Database } from '../../server/db/open.ts'
import { openTestDatabase } from '../support/database.ts'
import { scene } from '../support/scene.ts'

async function settings(...names: string[]): Promise<Database> {
  const database = await openTestDatabase()
  await database.write((tx) =>
    tx
      .insertInto('settings')
      .values(names.map((name) => ({ name, value: '' })))
      .execute(),
  )
  return database
}

describe('what differs between the engines', () => {
  const FOUND: [string, string, boolean][] = [
    ['Spring Rain', 'rain', true],
    ['Spring Rain', 'RAIN', true],
    ['春雨落在老城', '落在', true],
    ['Élysée', 'ÉLYSÉE', true],
    ['ÉLYSÉE', 'élysée', true],
    ['100%', '0%', true],
    ['1000', '0%', false],
    ['a_b', 'a_b', true],
    ['aXb', 'a_b', false],
    ['a\\b', 'a\\b', true],
    ['ab', 'a\\b', false],
    ['Spring', '', true],
  ]
  for (const [text, words, is] of FOUND) {
    it(`“${text}” ${is ? 'holds' : 'does not hold'} “${words}”`, async () => {
      const { read } = await settings(text)

      const found = await read
        .selectFrom('settings')
        .select('name')
        .where((eb) => contains(eb.ref('name'), words))
        .execute()

      expect(found).to.have.length(is ? 1 : 0)
    })
  }

  it('counts rows as a number', async () => {
    const { read } = await settings('one', 'two')

    expect(await read.selectFrom('settings').select(countRows.as('count')).executeTakeFirst()).to.deep.equal({
      count: 2,
    })
  })

  it('knows a key that is there already from any other failure', async () => {
    const database = await settings('one')
    const failure = (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error: unknown) => error,
      )
    const again = await failure(
      database.write((tx) => tx.insertInto('settings').values({ name: 'one', value: '' }).execute()),
    )
    const stranger = { pairId: 'none', side: 'target', userId: 'none', text: '', basedOn: 1, updatedAt: '' } as const
    const dangling = await failure(database.write((tx) => tx.insertInto('drafts').values(stranger).execute()))

    expect([isDuplicate(again), isDuplicate(dangling), isDuplicate(null), isBusy(again)]).to.deep.equal([
      true,
      false,
      false,
      false,
    ])
    expect(dangling).to.not.equal(null)
  })

  it('locks a row for the rest of the transaction', async () => {
    const database = await settings('one')

    const row = await database.write((tx) =>
      locked(tx, tx.selectFrom('settings').selectAll().where('name', '=', 'one')).executeTakeFirst(),
    )

    expect(row).to.deep.equal({ name: 'one', value: '' })
  })

  it('gives back the same values: numbers as numbers, a place between two as it was put, null as null', async () => {
    const { pairs, article } = await scene({ pairs: [{ position: 1.5, confidence: 0.25, source: '雨\n“停”了👨‍👩‍👧' }] })

    expect(pairs[0]).to.include({
      position: 1.5,
      confidence: 0.25,
      source: '雨\n“停”了👨‍👩‍👧',
      sourceRevision: 1,
      articleId: 'article',
    })
    expect(article).to.include({ dueOn: null, putAwayAt: null, change: 1, publicStatus: 'none' })
  })
})
