import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { confirmAll } from '../../server/features/pairs/confirm-all.ts'
import { pairsOfArticle } from '../../server/features/pairs/pairs.queries.ts'
import { saveEdit } from '../../server/features/pairs/save-edit.ts'
import { returnArticle } from '../../server/features/road/return-article.ts'
import { submitArticle } from '../../server/features/road/submit-article.ts'
import { open, ready, says, write } from './support/desk.ts'
import { openNewsroom, type Newsroom } from './support/newsroom.ts'

const TEXTS = [
  ['春雨', 'Rain in Spring'],
  ['雨停了。', 'The old rain stopped at 4 in the city.'],
  ['江水上涨。', 'The river rose.'],
] as const
const REWRITTEN = 'The new rain stopped at 5 in the town.'

describe('Reviewing', () => {
  let newsroom: Newsroom
  before(async () => {
    newsroom = await openNewsroom()
  })

  async function inReview(): Promise<string> {
    const path = await newsroom.article(TEXTS)
    const chen = newsroom.office.as(newsroom.people.chen)
    await confirmAll(chen, path.slice(10))
    await submitArticle(chen, path.slice(10))
    return path
  }

  /** Back with the translator, after three words of the second paragraph were changed. */
  async function returned(): Promise<string> {
    const path = await inReview()
    const hall = newsroom.office.as(newsroom.people.hall)
    const pairId = await second(path)
    await saveEdit(hall, { pairId, side: 'target', text: REWRITTEN, basedOn: 1, deed: 'confirm' })
    await returnArticle(hall, { articleId: path.slice(10), to: 'translation', note: 'See the time.' })
    return path
  }

  const second = async (path: string) =>
    (await pairsOfArticle(newsroom.office.database.read, path.slice(10)))[1]?.id ?? ''
  const targetOf = async (path: string) =>
    (await pairsOfArticle(newsroom.office.database.read, path.slice(10)))[1]?.target
  const marks = async (page: Page) =>
    (await page.locator('.cm-content :is(del, ins)').allTextContents()).map((text) => text.trim())

  it('marks what is changed while it is typed', async () => {
    const page = await newsroom.windowOf(newsroom.people.hall, await inReview())

    await open(page, 2)
    await write(page, TEXTS[1][1].replace('old', 'new'))
    await page.locator('.cm-content ins').waitFor()

    expect(await marks(page)).to.deep.equal(['old', 'new'])
  })

  it('hides the marks, and shows them again', async () => {
    const page = await newsroom.windowOf(newsroom.people.hall, await inReview())
    await open(page, 2)
    await write(page, TEXTS[1][1].replace('old', 'new'))
    await page.keyboard.press('Control+Enter')
    await ready(page, 3)
    const gone = page.locator('.pair:nth-of-type(2) del')
    await gone.waitFor()

    await page.getByRole('button', { name: 'Hide changes in the text' }).click()
    await page.locator('.marks-hidden').waitFor()
    expect(await gone.isVisible()).to.equal(false)

    await page.getByRole('button', { name: 'Show changes in the text' }).click()
    await page.locator('#desk:not(.marks-hidden)').waitFor()
    expect(await gone.isVisible()).to.equal(true)
  })

  it('gives the reason for the change at the cursor by one key, and by the same again how bad the error was', async () => {
    const page = await newsroom.windowOf(newsroom.people.hall, await inReview())
    await open(page, 2)
    await write(page, TEXTS[1][1].replace('city', 'town'))

    await page.keyboard.press('Alt+Digit3')
    await page.locator('.change .reason', { hasText: 'term' }).waitFor()
    await ready(page, 2)
    await page.keyboard.press('Alt+Digit3')

    await page.locator('.change .reason', { hasText: 'term, minor' }).waitFor()
  })

  it('is answered by keys alone: taken, put back, contested with words', async () => {
    const path = await returned()
    const page = await newsroom.windowOf(newsroom.people.chen, path)
    await page.getByRole('link', { name: 'Answer 3 changes' }).click()
    await says(page, '3 of 3 changes wait for your answer')

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('t')
    await says(page, '2 of 3 changes')
    await page.locator('#change-2:focus').waitFor()
    await page.keyboard.press('b')
    await says(page, '1 of 3 changes')
    await page.locator('#change-3:focus').waitFor()
    await page.keyboard.press('c')
    await page.keyboard.type('The paper says city.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')

    await says(page, 'All 3 changes are answered.')
    expect(await targetOf(path)).to.equal(REWRITTEN.replace('5', '4'))
    await page.getByRole('link', { name: 'to the talk' }).click()
    await says(page, 'The paper says city.')
  })

  it('is answered without scripts', async () => {
    const path = await returned()
    const page = await newsroom.windowOf(newsroom.people.chen, `${path}/answers`, { javaScriptEnabled: false })

    await page.locator('#change-2').getByRole('button', { name: 'Put back the old words' }).click()
    await says(page, '2 of 3 changes')
    await page.getByRole('button', { name: 'Take all 2' }).click()

    await says(page, 'All 3 changes are answered.')
    expect(await targetOf(path)).to.equal(REWRITTEN.replace('5', '4'))
  })

  it('marks a selection reviewed at once, and takes it back', async () => {
    const path = await inReview()
    const page = await newsroom.windowOf(newsroom.people.hall, path, { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Mark several reviewed' }).click()

    await page.getByRole('checkbox', { name: 'Paragraph 2' }).uncheck()
    await page.getByRole('button', { name: 'Mark these reviewed' }).click()
    await says(page, '2 paragraphs marked reviewed.')
    expect(await page.locator('.pair .state.reviewed').count()).to.equal(2)

    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await page.locator('.pair .state.reviewed').count()).to.equal(0)
  })
})
