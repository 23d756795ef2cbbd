import { expect } from 'chai'
import { jobsOf } from '../../server/jobs/jobs.ts'
import { sweepImports } from '../../server/jobs/sweep-imports.ts'
import { DAY, later } from '../../server/lib/clock.ts'
import { servicesFor } from '../features/activity/office.fixture.ts'
import { NOON, PEOPLE, scene } from '../support/scene.ts'

describe('the jobs of the office', () => {
  it('all run on an office where nothing waits', async () => {
    const { database } = await scene()
    const jobs = jobsOf(servicesFor(database, { smtpUrl: 'smtp://127.0.0.1:1' }))

    for (const job of jobs) await job.run(new AbortController().signal)

    expect(jobs.map((job) => job.name)).to.deep.equal([
      'publish-due',
      'mail-notices',
      'send-mails',
      'due-soon',
      'sweep-sessions',
      'sweep-presences',
      'sweep-imports',
    ])
  })

  it('leave mail alone without a mail server', async () => {
    const { database } = await scene()

    const names = jobsOf(servicesFor(database)).map((job) => job.name)

    expect(names).not.to.include('mail-notices').and.not.to.include('send-mails')
  })

  it('delete the previews of imports that are older than seven days', async () => {
    const { database } = await scene()
    const at = (id: string, createdAt: string) => ({ id, userId: PEOPLE.translator.id, content: '{}', createdAt })
    await database.write((tx) =>
      tx
        .insertInto('imports')
        .values([at('old', later(NOON, -7 * DAY - 1)), at('edge', later(NOON, -7 * DAY)), at('new', NOON)])
        .execute(),
    )

    await sweepImports(servicesFor(database))

    const left = await database.read.selectFrom('imports').select('id').orderBy('id').execute()
    expect(left.map((row) => row.id)).to.deep.equal(['edge', 'new'])
  })
})
