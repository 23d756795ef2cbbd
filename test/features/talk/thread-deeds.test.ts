import { expect } from 'chai'
import { sql } from 'kysely'
import { conversationOf } from '../../../server/features/talk/comments.queries.ts'
import { demandFix } from '../../../server/features/talk/demand-fix.ts'
import { markThreadRead } from '../../../server/features/talk/mark-thread-read.ts'
import { reply } from '../../../server/features/talk/reply.ts'
import { resolveThread } from '../../../server/features/talk/resolve-thread.ts'
import { takeBackComment } from '../../../server/features/talk/take-back-comment.ts'
import { removePair } from '../../../server/features/pairs/remove-pair.ts'
import { finishReview } from '../../../server/features/road/finish-review.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Person, type Scene, type Setting } from '../../support/scene.ts'
import { talk, threads } from './talking.ts'

const REVIEWED: Setting = { stage: 'review', pairs: [{ state: 'reviewed' }, { state: 'reviewed' }] }

async function entries({ database }: Scene, threadId: string): Promise<string[]> {
  const { comments, deeds } = await conversationOf(database.read, [threadId])
  return [
    ...comments.map(({ number, authorId, text }) => [number, authorId, text] as const),
    ...deeds.map(({ number, actorId, deed }) => [number, actorId, deed] as const),
  ]
    .sort(([one], [other]) => one - other)
    .map((entry) => entry.join(' '))
}

describe('a thread', () => {
  it('is answered, resolved and opened again, each in the record with who and when', async () => {
    const office = await scene({ stage: 'review' })
    const { threadId } = await talk(office, 'reviewer')

    await reply(office.as('translator', 1), threadId, 'The second.')
    await resolveThread(office.as('reviewer', 2), threadId, 'resolved')
    await reply(office.as('translator', 3), threadId, 'Not quite.')
    const { status } = (await threads(office))[0] ?? {}
    await resolveThread(office.as('translator', 4), threadId, 'open')

    expect(status).to.equal('resolved')
    expect((await threads(office))[0]?.status).to.equal('open')
    expect(await entries(office, threadId)).to.deep.equal([
      '1 hall Which word?',
      '2 chen The second.',
      '3 hall resolve',
      '4 chen Not quite.',
      '5 chen reopen',
    ])
    const deeds = await office.database.read.selectFrom('activity').select('deed').orderBy('createdAt').execute()
    expect(deeds.map(({ deed }) => deed)).to.deep.equal(['thread.opened', 'thread.resolved', 'thread.reopened'])
  })

  it('that is resolved already stays as it is, without another row', async () => {
    const office = await scene()
    const { threadId } = await talk(office, 'reviewer')

    await resolveThread(office.as('reviewer'), threadId, 'resolved')
    await resolveThread(office.as('editor'), threadId, 'resolved')

    expect(await entries(office, threadId)).to.deep.equal(['1 hall Which word?', '2 hall resolve'])
  })

  it('loses nothing when several people write in it and resolve it at once', async () => {
    const office = await scene()
    const { threadId } = await talk(office, 'reviewer')
    const people: Person[] = ['translator', 'reviewer', 'editor', 'admin']

    await Promise.all([
      ...people.flatMap((person) => [1, 2, 3].map((n) => reply(office.as(person), threadId, `${person} ${n}`))),
      resolveThread(office.as('reviewer'), threadId, 'resolved'),
      resolveThread(office.as('editor'), threadId, 'resolved'),
    ])

    const found = await entries(office, threadId)
    expect(found).to.have.length(14)
    for (const person of people) expect(found.filter((each) => each.includes(`${person} `))).to.have.length(3)
    expect(found.filter((each) => each.endsWith(' resolve'))).to.have.length(1)
    expect((await threads(office))[0]).to.include({ status: 'resolved', entries: 14 })
  })

  it('is resolved by the people of the article and by who opened it, and by nobody else', async () => {
    const office = await scene({ people: [{ userId: 'chen', role: 'translator' }] })
    const { threadId } = await talk(office, 'admin')
    const byOthers = await refusalOf(resolveThread(office.as('editor'), threadId, 'resolved'))

    await resolveThread(office.as('translator'), threadId, 'resolved')
    await resolveThread(office.as('admin'), threadId, 'open')

    expect(byOthers.code).to.equal('thread.not_yours')
    expect((await threads(office))[0]?.status).to.equal('open')
  })

  it('shows no more of a comment that its author took back; the record keeps it', async () => {
    const office = await scene()
    const { threadId } = await talk(office, 'reviewer')
    await reply(office.as('translator'), threadId, 'A slip.')
    const byOthers = await refusalOf(takeBackComment(office.as('reviewer'), threadId, 2))
    const missing = await refusalOf(takeBackComment(office.as('reviewer'), threadId, 9))

    await takeBackComment(office.as('translator'), threadId, 2)
    await takeBackComment(office.as('translator'), threadId, 2)

    expect([byOthers.code, missing.code]).to.deep.equal(['comment.not_yours', 'not_found'])
    expect(await entries(office, threadId)).to.deep.equal(['1 hall Which word?', '2 chen A slip.', '3 chen take-back'])
    expect((await threads(office, 'editor'))[0]?.unread).to.equal(1)
  })

  it('that must be fixed keeps the review from being finished, wherever its paragraph is', async () => {
    const office = await scene(REVIEWED)
    const first = await talk(office, 'reviewer', { pairId: 'pair-2', mustFix: true })
    const second = await talk(office, 'translator')
    await demandFix(office.as('editor'), second.threadId, true)
    const both = await refusalOf(finishReview(office.as('reviewer'), 'article'))
    await demandFix(office.as('reviewer'), second.threadId, false)
    await removePair(office.as('reviewer'), 'pair-2')
    const one = await refusalOf(finishReview(office.as('reviewer'), 'article'))

    await resolveThread(office.as('translator'), first.threadId, 'resolved')
    await finishReview(office.as('reviewer'), 'article')

    expect([both.code, both.details]).to.deep.equal(['hindered.must-fix', { count: 2, pair: 'pair-2' }])
    expect([one.code, one.details]).to.deep.equal(['hindered.must-fix', { count: 1, pair: '' }])
    expect((await office.look()).article.stage).to.equal('approval')
  })

  for (const [person, code] of [
    ['translator', 'thread.must_fix_not_yours'],
    ['admin', 'thread.must_fix_not_yours'],
    ['reviewer', null],
    ['editor', null],
  ] as const) {
    it(`${code ? 'cannot' : 'can'} be said to need fixing by the ${person}, at once or later`, async () => {
      const office = await scene()
      const { threadId } = await talk(office, 'translator')
      const codeOf = async (work: Promise<unknown>) => (code ? (await refusalOf(work)).code : (await work, null))

      expect(await codeOf(talk(office, person, { mustFix: true }))).to.equal(code)
      expect(await codeOf(demandFix(office.as(person), threadId, true))).to.equal(code)
    })
  }

  it('is unread for others until they have read it, and again after the next comment', async () => {
    const office = await scene()
    const { threadId } = await talk(office, 'reviewer')
    const unread = async (person: Person) => (await threads(office, person))[0]?.unread
    const first = [await unread('reviewer'), await unread('editor')]

    await markThreadRead(office.as('editor'), threadId, 1)
    const read = await unread('editor')
    await reply(office.as('translator'), threadId, 'The second.')
    await markThreadRead(office.as('editor'), threadId, 1) // a page that was drawn before the reply

    const afterOldPage = await unread('editor')
    await markThreadRead(office.as('editor'), threadId, 2)
    await markThreadRead(office.as('editor'), threadId, 1)

    expect(first).to.deep.equal([0, 1])
    expect(afterOldPage).to.equal(1)
    expect(read).to.equal(0)
    expect([await unread('reviewer'), await unread('translator'), await unread('editor')]).to.deep.equal([1, 1, 0])
  })

  it('is never written over: comments, deeds and mentions are only added', async function () {
    if (process.env.DUIZHAO_TEST_DATABASE) this.skip() // the guard is made of SQLite's triggers
    const office = await scene()
    const { writer } = office.database
    for (const table of ['comments', 'thread_deeds', 'mentions']) {
      for (const deed of ['update', 'delete']) {
        const body = sql`begin select raise(abort, 'append-only'); end`
        await sql`create trigger ${sql.ref(`${table}_${deed}`)} before ${sql.raw(deed)} on ${sql.table(table)} ${body}`.execute(
          writer,
        )
      }
    }

    const { threadId } = await talk(office, 'reviewer', { text: '@李烨 see' })
    await reply(office.as('editor'), threadId, 'Seen, @M. Hall.')
    await takeBackComment(office.as('editor'), threadId, 2)
    await demandFix(office.as('editor'), threadId, true)
    await resolveThread(office.as('editor'), threadId, 'resolved')

    expect(await entries(office, threadId)).to.have.length(5)
  })
})
