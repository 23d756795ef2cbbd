import { expect } from 'chai'
import { startImport } from '../../server/features/exchange/start-import.ts'
import { doWork } from '../../server/features/exchange/work.ts'
import type { WorkOptions } from '../../server/features/pairing/in-worker.ts'
import { Problem } from '../../server/lib/problem.ts'
import { says } from './support/desk.ts'
import { openNewsroom, type Newsroom } from './support/newsroom.ts'

describe('The page of work that takes long', () => {
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with scripts' : 'without scripts'

    it(`shows how far it is, can be left and come back to, and leads to the result, ${how}`, async () => {
      const newsroom = await openNewsroom()
      const work = await heldWork(newsroom)
      const page = await newsroom.windowOf(newsroom.people.chen, work.path, { javaScriptEnabled })

      await says(page, 'The work has begun.')
      work.isAt(1, 4)
      await says(page, '25 % done')
      await page.goto('/articles/new')
      work.isAt(3, 4)
      await page.getByRole('link', { name: 'Reading and pairing the texts' }).click()
      await says(page, '75 % done')
      expect(await page.locator('progress').getAttribute('value')).to.equal('75')
      const preview = await work.finish()
      await page.waitForURL(`**${preview}`)

      await says(page, '大家回家。')
      expect(await idsOf(newsroom)).to.deep.equal([preview.replace('/imports/', '')])
    })

    it(`can be cancelled, which ends the work and leaves nothing behind, ${how}`, async () => {
      const newsroom = await openNewsroom()
      const work = await heldWork(newsroom)
      const page = await newsroom.windowOf(newsroom.people.chen, work.path, { javaScriptEnabled })

      await page.getByRole('button', { name: 'Cancel' }).click()
      await page.waitForURL('**/articles/new')
      await says(page, 'Cancelled. Nothing was changed.')

      expect(work.isCancelled()).to.equal(true)
      expect(await idsOf(newsroom)).to.deep.equal([])
      expect(await page.getByRole('link', { name: 'Reading and pairing the texts' }).count()).to.equal(0)
      expect((await page.goto(work.path))?.status()).to.equal(404)
    })
  }
})

/** An import of chen’s that is under way for as long as the test wants, and the path of its page. */
async function heldWork({ office, people }: Newsroom) {
  const chen = office.as(people.chen)
  let options: WorkOptions = {}
  let finish: (to: string) => void = () => undefined
  const run = (given: WorkOptions) =>
    new Promise<string>((resolve, reject) => {
      options = given
      finish = resolve
      given.signal?.addEventListener('abort', () => reject(new Problem('work.cancelled')))
    })
  return {
    path: await doWork(chen, office.services, { name: 'import', from: '/articles/new', run }, 0),
    isAt: (done: number, of: number) => options.onProgress?.(done, of),
    isCancelled: () => options.signal?.aborted === true,
    finish: async () => {
      const preview = `/imports/${await startImport(chen, { source: { pasted: '大家回家。' }, target: null })}`
      finish(preview)
      return preview
    },
  }
}

async function idsOf({ office }: Newsroom): Promise<string[]> {
  const rows = await office.database.read.selectFrom('imports').select('id').execute()
  return rows.map(({ id }) => id)
}
