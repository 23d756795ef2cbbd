import { expect } from 'chai'
import type { KyselyPlugin } from 'kysely'
import { keepRead } from '../../../server/features/talk/threads.queries.ts'
import { NOON, scene } from '../../support/scene.ts'
import { talk } from './talking.ts'

/** Reads as somebody does who looked before another wrote: nothing is there yet. */
const TOO_EARLY: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: ({ result }) => Promise.resolve({ ...result, rows: [] }),
}

describe('what somebody has read of a thread', () => {
  it('never goes back, also when two of their pages say so at once', async () => {
    const office = await scene()
    const { threadId } = await talk(office, 'translator')
    const { write, read } = office.database
    await write((tx) => keepRead(tx, threadId, 'hall', 3, NOON))

    await write((tx) => keepRead(tx.withPlugin(TOO_EARLY), threadId, 'hall', 2, NOON))

    const kept = () => read.selectFrom('threadReads').select('number').where('userId', '=', 'hall').executeTakeFirst()
    expect(await kept()).to.deep.equal({ number: 3 })
    await write((tx) => keepRead(tx, threadId, 'hall', 4, NOON))
    expect(await kept()).to.deep.equal({ number: 4 })
  })
})
