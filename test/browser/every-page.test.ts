import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { loadSampleDesk } from '../../server/features/sample/load-sample-desk.ts'
import { addMember } from '../../server/features/articles/articles.queries.ts'
import type { User } from '../../server/features/accounts/user.ts'
import { LANGUAGES } from '../../server/web/i18n.ts'
import { everyPage } from './support/every-page.ts'
import { accessibilityFaults, tooWideAt } from './support/looks.ts'
import { openNewsroom, type Newsroom } from './support/newsroom.ts'

const PHONE = 390
const DESK = 1440

describe('Every page', () => {
  let newsroom: Newsroom
  let everybody: User
  let pages: string[]
  before(async function () {
    this.timeout(120_000)
    newsroom = await openNewsroom()
    const { office } = newsroom
    await loadSampleDesk(office.services, { password: () => 'plum blossom in snow', adminId: '' })
    everybody = await office.add('everybody', 'translator', 'reviewer', 'editor', 'admin')
    const articles = await office.database.read.selectFrom('articles').select(['id', 'stage']).execute()
    for (const { id } of articles) await listEverywhere(id)
    const stages = new Map(articles.map(({ id, stage }) => [id, stage]))
    const page = await newsroom.windowOf(everybody, '/desk')
    const starts = ['/desk', '/articles/new', await preview(page), '/published', '/no-such-page']
    pages = await everyPage(page.request, starts, (id) => stages.get(id) ?? '')
  })

  async function listEverywhere(articleId: string) {
    await newsroom.office.database.write(async (tx) => {
      for (const role of ['translator', 'reviewer', 'editor'] as const)
        await addMember(tx, articleId, everybody.id, role)
    })
  }

  /** An import that waits for somebody to look at it. */
  async function preview(page: Page): Promise<string> {
    await page.goto('/articles/new')
    await page.locator('textarea[name=source]').fill('春雨\n\n雨停了。\n\n江水上涨0.4米。')
    await page
      .locator('textarea[name=target]')
      .fill('Rain in Spring\n\nThe rain stopped, and the river rose by 0.4 meters.')
    await page.locator('main form button.first').click()
    await page.waitForURL('**/imports/*')
    return new URL(page.url()).pathname
  }

  for (const language of LANGUAGES) {
    it(`passes axe in light and dark, and fits a phone and a desk, in ${language}`, async function () {
      this.timeout(400_000)
      await newsroom.office.database.write((tx) =>
        tx.updateTable('users').set({ language }).where('id', '=', everybody.id).execute(),
      )
      const page = await newsroom.windowOf(everybody, '/desk')
      const faults: string[] = []

      for (const path of pages) {
        await page.goto(path)
        const found = [...(await accessibilityFaults(page)), ...(await tooWideAt(page, [PHONE, DESK]))]
        faults.push(...found.map((fault) => `${path} ${fault}`))
      }

      expect(pages).to.have.length.above(30)
      expect(faults).to.deep.equal([])
    })
  }
})
