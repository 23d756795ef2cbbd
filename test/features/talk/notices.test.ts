import { expect } from 'chai'
import { readNotices } from '../../../server/features/inbox/read-notices.ts'
import { markThreadRead } from '../../../server/features/talk/mark-thread-read.ts'
import { reply } from '../../../server/features/talk/reply.ts'
import { waitingMentions } from '../../../server/features/talk/waiting-mentions.queries.ts'
import { scene, type Scene } from '../../support/scene.ts'
import { talk } from './talking.ts'

async function told({ database }: Scene): Promise<string[]> {
  const rows = database.read
    .selectFrom('notices')
    .select(['kind', 'userId', 'readAt'])
    .orderBy('createdAt')
    .orderBy('userId')
  return (await rows.execute()).map(({ kind, userId, readAt }) => `${kind} ${userId}${readAt ? ' (read)' : ''}`)
}

describe('who is told of talk', () => {
  it('is whoever is spoken to, once, with the thread that it leads to', async () => {
    const office = await scene()

    const { threadId } = await talk(office, 'reviewer', { text: '@陈宇 and @李烨, again @陈宇, and @M. Hall' })

    expect(await told(office)).to.deep.equal(['mentioned chen', 'mentioned li'])
    const { details } = await office.database.read
      .selectFrom('notices')
      .select('details')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(details)).to.deep.equal({ thread: threadId, number: 1 })
  })

  it('is nobody who has left the office or may read no article', async () => {
    const office = await scene()
    await office.database.write(async (tx) => {
      await tx.updateTable('users').set({ status: 'deactivated' }).where('id', '=', 'li').execute()
      await tx.deleteFrom('userRoles').where('userId', '=', 'root').execute()
    })

    await talk(office, 'reviewer', { text: '@李烨 @管理员' })

    expect(await told(office)).to.deep.equal([])
  })

  it('is everybody who took part, once until they have read it', async () => {
    const office = await scene()
    const { threadId } = await talk(office, 'reviewer')
    await reply(office.as('translator', 1), threadId, 'One.')
    await reply(office.as('translator', 2), threadId, 'Two.')
    const batch = await told(office)

    await markThreadRead(office.as('reviewer', 3), threadId, 3)
    await reply(office.as('translator', 4), threadId, 'Three.')
    await readNotices(office.as('reviewer', 5), { id: null })
    await reply(office.as('editor', 6), threadId, 'Four.')

    expect(batch).to.deep.equal(['replied hall'])
    expect(await told(office)).to.deep.equal([
      'replied hall (read)',
      'replied hall (read)',
      'replied chen',
      'replied hall',
    ])
  })

  it('is told of a mention rather than of a reply, though a notice waits', async () => {
    const office = await scene()
    const { threadId } = await talk(office, 'reviewer')
    await reply(office.as('translator', 1), threadId, 'One.')

    await reply(office.as('translator', 2), threadId, '@M. Hall?')

    expect(await told(office)).to.deep.equal(['replied hall', 'mentioned hall'])
  })

  it('is not told any more of what was read where it stands', async () => {
    const office = await scene()
    const { threadId } = await talk(office, 'reviewer', { text: '@李烨' })
    const other = await talk(office, 'reviewer', { text: '@李烨' })

    await markThreadRead(office.as('editor', 1), threadId, 1)

    expect((await told(office)).sort()).to.deep.equal(['mentioned li', 'mentioned li (read)'])
    expect(other.threadId).not.to.equal(threadId)
  })

  it('is still told of what came in after the page was drawn that was read', async () => {
    const office = await scene()
    const { threadId } = await talk(office, 'reviewer')
    await reply(office.as('translator', 1), threadId, '@李烨')

    await markThreadRead(office.as('editor', 2), threadId, 1)

    expect((await told(office)).sort()).to.deep.equal(['mentioned li', 'replied hall'])
  })

  it('finds it on the desk until it was opened', async () => {
    const office = await scene()
    await talk(office, 'reviewer', { text: '@李烨' })
    const waiting = async () => (await waitingMentions(office.database.read, 'li')).map(({ by }) => by)
    const before = await waiting()

    await readNotices(office.as('editor', 1), { id: null })

    expect(before).to.deep.equal(['M. Hall'])
    expect(await waiting()).to.deep.equal([])
  })
})
