import { expect } from 'chai'
import { pino } from 'pino'
import { Problem } from '../../../server/lib/problem.ts'
import { bringIn } from '../../../server/features/exchange/bring-in.ts'
import { startImport } from '../../../server/features/exchange/start-import.ts'
import { cancelWork, doWork } from '../../../server/features/exchange/work.ts'
import { findWork, waitingOf, type Work } from '../../../server/features/exchange/works.queries.ts'
import type { WorkOptions } from '../../../server/features/pairing/in-worker.ts'
import { refusalOf } from '../../support/refusal.ts'
import { NOON, scene, type Scene } from '../../support/scene.ts'

const services = { clock: () => new Date(NOON), log: pino({ level: 'silent' }) }

/** Work whose end the test holds in its hand. */
function slowWork() {
  let options: WorkOptions = {}
  let finish: (to: string) => void = () => undefined
  let fail: (error: unknown) => void = () => undefined
  const end = new Promise<string>((resolve, reject) => {
    finish = resolve
    fail = reject
  })
  const run = (given: WorkOptions) => {
    options = given
    given.signal?.addEventListener('abort', () => fail(new Problem('work.cancelled')))
    return end
  }
  return {
    form: { name: 'import' as const, from: '/articles/new', run },
    options: () => options,
    finish: (to: string) => finish(to),
    fail: (error: unknown) => fail(error),
  }
}

const idOf = (address: string) => address.replace('/works/', '')

/** The work when it is as wanted; it is written down a little later than it happens. */
async function seen(office: Scene, id: string, isWanted: (work: Work) => boolean): Promise<Work> {
  for (;;) {
    const work = await findWork(office.database.read, id, 'chen')
    if (isWanted(work)) return work
    await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('Work that takes long', () => {
  it('answers with its result when it is done in time, and keeps nothing', async () => {
    const office = await scene()

    const to = await doWork(office.as('translator'), services, { name: 'import', from: '/', run: async () => '/done' })

    expect(to).to.equal('/done')
    expect(await office.database.read.selectFrom('imports').selectAll().execute()).to.deep.equal([])
  })

  it('answers with a page of its own when it is not, says how far it is, and then where its result is', async () => {
    const office = await scene()
    const work = slowWork()

    const id = idOf(await doWork(office.as('translator'), services, work.form, 0))
    work.options().onProgress?.(3, 4)
    await seen(office, id, ({ done, of }) => done === 3 && of === 4)
    work.finish('/imports/1')

    const { outcome } = await seen(office, id, (each) => each.outcome !== null)
    expect(outcome).to.deep.equal({ to: '/imports/1' })
  })

  it('says why it was refused', async () => {
    const office = await scene()
    const work = slowWork()

    const id = idOf(await doWork(office.as('translator'), services, work.form, 0))
    work.fail(new Problem('import.too_slow'))

    const { outcome } = await seen(office, id, (each) => each.outcome !== null)
    expect(outcome).to.deep.equal({ code: 'import.too_slow', details: {} })
  })

  it('ends when it is cancelled, and nobody else can cancel it', async () => {
    const office = await scene()
    const work = slowWork()
    const id = idOf(await doWork(office.as('translator'), services, work.form, 0))

    expect((await refusalOf(cancelWork(office.as('editor'), id))).code).to.equal('not_found')
    await cancelWork(office.as('translator'), id)

    expect(work.options().signal?.aborted).to.equal(true)
    expect((await refusalOf(findWork(office.database.read, id, 'chen'))).code).to.equal('not_found')
  })

  it('ends when its row is gone, as another process does it', async () => {
    const office = await scene()
    const work = slowWork()
    const id = idOf(await doWork(office.as('translator'), services, work.form, 0))
    const aborted = new Promise((resolve) => work.options().signal?.addEventListener('abort', resolve))

    await office.database.write((tx) => tx.deleteFrom('imports').where('id', '=', id).execute())

    await aborted
  })

  it('is listed with the previews that nobody has decided on, for the one who began it', async () => {
    const office = await scene()
    const translator = office.as('translator')
    const id = idOf(await doWork(translator, services, slowWork().form, 0))
    const preview = await startImport(translator, { source: { pasted: '雨停了。' }, target: null })

    const waiting = await waitingOf(office.database.read, 'chen')

    expect(waiting.map((each) => [each.id, each.work?.name])).to.have.deep.members([
      [id, 'import'],
      [preview, undefined],
    ])
    expect(await waitingOf(office.database.read, 'li')).to.deep.equal([])
    await cancelWork(translator, id)
  })

  it('terminates the worker thread that reads and pairs', async () => {
    const stop = new AbortController()
    const long = Array.from(
      { length: 1_000 },
      (_, index) => `第${index}段说的是江城的第${index * 7}个项目，今年已经全部完成。`,
    )
    const texts = {
      source: { pasted: long.join('\n\n') },
      target: { pasted: long.map((_, index) => `Paragraph ${index}.`).join('\n\n') },
    }
    const work = refusalOf(bringIn(texts, { signal: stop.signal }))

    stop.abort()

    expect((await work).code).to.equal('work.cancelled')
  })
})
