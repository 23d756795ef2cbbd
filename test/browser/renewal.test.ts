import { expect } from 'chai'
import { pairsOfArticle } from '../../server/features/pairs/pairs.queries.ts'
import { says } from './support/desk.ts'
import { openNewsroom } from './support/newsroom.ts'

const TEXTS = [
  ['春雨', 'Rain in Spring'],
  ['雨停了，江水上涨0.4米。', 'The rain stopped; the river rose by 0.4 meters.'],
  ['大家回家。', 'All went home.'],
] as const
const NEWER = '春雨\n\n雨停了，江水上涨0.5米。\n\n共有402家企业参加。\n\n大家回家。'

describe('Newer files for an article', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`are shown before they change anything, and can be undone, with${javaScriptEnabled ? '' : 'out'} scripts`, async () => {
      const newsroom = await openNewsroom()
      const path = await newsroom.article(TEXTS)
      const page = await newsroom.windowOf(newsroom.people.chen, path, { javaScriptEnabled })
      const sources = async () =>
        (await pairsOfArticle(newsroom.office.database.read, path.slice(10))).map(({ source }) => source)

      await page.getByRole('link', { name: 'Bring in newer files' }).click()
      await page.locator('textarea[name=source]').fill(NEWER)
      await page.getByRole('button', { name: 'Show what would change' }).click()
      await says(page, 'the English is older now')
      const before = await sources()
      await page.getByRole('button', { name: 'Change the article' }).click()
      await says(page, 'The newer text stands in the article.')
      const after = await sources()
      await page.locator('#notice').getByRole('button', { name: 'Undo' }).click()
      await says(page, 'Undone.')

      expect(before).to.deep.equal(TEXTS.map(([source]) => source))
      expect(after).to.deep.equal(NEWER.split('\n\n'))
      expect(await sources()).to.deep.equal(before)
    })
  }
})
