import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { confirmAll } from '../../server/features/pairs/confirm-all.ts'
import { submitArticle } from '../../server/features/road/submit-article.ts'
import { open, paragraph, ready, says, write } from './support/desk.ts'
import { accessibilityFaults, tooWideAt } from './support/looks.ts'
import { openNewsroom, type Newsroom } from './support/newsroom.ts'

const TEXTS = [
  ['雨下了一夜', 'It rained all night'],
  ['大雨下了整整一夜，三座桥封闭。', 'Heavy rain fell all night, and 3 bridges were closed.'],
  ['水位回落。', 'The water fell.'],
] as const

describe('Talk about an article', function () {
  this.timeout(60_000)
  let newsroom: Newsroom

  before(async () => {
    newsroom = await openNewsroom()
  })

  it('is held by keys alone: words selected while writing, a colleague spoken to, answered, resolved', async () => {
    const path = await newsroom.article(TEXTS)
    const { chen, hall } = newsroom.people
    const page = await newsroom.windowOf(chen, path)
    await open(page, 2)
    await page.keyboard.press('Control+Home')
    for (let each = 0; each < 'Heavy rain'.length; each += 1) await page.keyboard.press('Shift+ArrowRight')

    await page.keyboard.press('Control+Alt+m')
    await page.keyboard.type('Heavy, @ha')
    await page.locator('.mention-list [role=option]', { hasText: 'hall' }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('or torrential?')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')

    await page.locator('.thread:focus', { hasText: 'Heavy, @hall or torrential?' }).waitFor()
    expect(await page.locator('.thread .thread-quote').innerText()).to.contain('Heavy rain')
    await page.locator('.pair.active .talk-mark', { hasText: '1' }).waitFor()
    expect(await lit(page)).to.deep.equal(['Heavy rain'])

    await page.keyboard.press('Escape')
    await ready(page, 2)

    const theirs = await newsroom.windowOf(hall, '/inbox')
    await theirs.locator('li', { hasText: 'mentioned you' }).getByRole('link', { name: TEXTS[0][1] }).first().focus()
    await theirs.keyboard.press('Enter')
    await theirs.locator('.thread.unread').waitFor()
    await theirs.locator('.thread:not(.unread)').waitFor() // it was before their eyes
    await theirs.locator('.mark.talked:not(.unread)').waitFor()
    await theirs.locator('.talk-mark').focus()
    await theirs.keyboard.press('Enter')
    await theirs.locator('.thread:focus').waitFor()
    await theirs.locator('.reply > summary').focus()
    await theirs.keyboard.press('Enter')
    await theirs.locator('.reply textarea').fill('Heavy.')
    await theirs.keyboard.press('Tab')
    await theirs.keyboard.press('Enter')
    await says(theirs, 'Heavy.')
    await theirs.getByRole('button', { name: 'Resolve' }).press('Enter')
    await says(theirs, '1 resolved thread')
  })

  it('follows the words while they are written around, and after they were saved', async () => {
    const path = await newsroom.article(TEXTS)
    const page = await newsroom.windowOf(newsroom.people.chen, path)
    await open(page, 2)
    await select(page, '3 bridges', 2)
    await page.keyboard.press('Control+Alt+m')
    await page.locator('#new-text').fill('Which ones?')
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await page.locator('.talk-mark').waitFor()

    await page.locator('.cm-content').click()
    await write(page, 'In the city, heavy rain fell all night, and some 3 bridges were closed.')
    await page.waitForFunction(LIT_IS, '3 bridges')
    await page.keyboard.press('Control+Enter')
    await ready(page, 3)

    await page.waitForFunction(LIT_IS, '3 bridges')
    await says(paragraph(page, 2), '1 thread')
  })

  it('keeps a reply that was not sent, and an edit that was not saved', async () => {
    const path = await newsroom.article(TEXTS)
    const page = await newsroom.windowOf(newsroom.people.chen, path)
    await open(page, 2)
    await write(page, 'Typed and not saved.')
    await page.keyboard.press('Control+Alt+m')
    await page.locator('#new-text').fill('First.')
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await says(page, 'First.')
    await page.locator('.reply > summary').click()
    await page.locator('.reply textarea').fill('Half a thought')

    await page.keyboard.press('Control+Alt+m')
    await page.locator('#new-text').fill('Second.')
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await says(page, 'Second.')

    expect(await page.locator('.reply textarea').first().inputValue()).to.equal('Half a thought')
    expect(await page.locator('form.editor textarea').inputValue()).to.equal('Typed and not saved.')
  })

  it('is held without scripts, and what must be fixed holds the review', async () => {
    const path = await newsroom.article(TEXTS)
    const articleId = path.split('/').at(-1) ?? ''
    const { chen, hall } = newsroom.people
    await confirmAll(newsroom.office.as(chen), articleId)
    await submitArticle(newsroom.office.as(chen), articleId)
    const page = await newsroom.windowOf(hall, path, { javaScriptEnabled: false })

    await paragraph(page, 2).locator('.no a').click()
    await page.getByText('Talk about this paragraph').click()
    await page.getByLabel('About these words').fill('大雨')
    await page.getByRole('textbox', { name: 'Comment' }).fill('Heavy or torrential?\n@chen')
    await page.getByLabel('Must be fixed before the review is finished').check()
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await says(page, '1 thread that must be fixed')
    expect(await page.locator('.thread-quote').innerText()).to.contain('大雨')

    const theirs = await newsroom.windowOf(chen, '/inbox', { javaScriptEnabled: false })
    await theirs.locator('li', { hasText: 'mentioned you' }).getByRole('link', { name: TEXTS[0][1] }).first().click()
    await theirs.getByText('Reply', { exact: true }).click()
    await theirs.getByRole('textbox', { name: 'Reply in thread 1' }).fill('Heavy.')
    await theirs.getByRole('button', { name: 'Send' }).click()
    await theirs.getByRole('button', { name: 'Mark as read' }).click()
    await theirs.goto(`${path}/threads?show=unread`)
    await says(theirs, 'No thread is like that.')

    await page.goto(`${path}/threads?show=must-fix`)
    await says(page, 'Heavy.')
    await page.getByRole('button', { name: 'Resolve' }).click()
    await says(page, 'hall resolved this')
    await page.goto(path)
    expect(await page.getByText('that must be fixed').count()).to.equal(0)
  })

  it('looks well on every width, in light and dark, and to those who cannot see it', async () => {
    const path = await newsroom.article(TEXTS)
    const page = await newsroom.windowOf(newsroom.people.hall, path)
    await page.goto(`${path}/threads`)
    expect(await tooWideAt(page, [320, 390, 1440])).to.deep.equal([]) // nothing was said yet: the form is open
    for (const [pair, quote] of [
      ['2', '3 bridges'],
      ['2', ''],
    ] as const) {
      const begin = page.locator('.new-thread')
      if ((await begin.getAttribute('open')) === null) await begin.locator('> summary').click() // open when nothing was said yet
      await page.getByLabel('Paragraph', { exact: true }).selectOption({ index: Number(pair) - 1 })
      await page.getByLabel('About these words').fill(quote)
      await page.getByRole('textbox', { name: 'Comment' }).fill('Which ones? @li')
      await page.getByRole('button', { name: 'Begin', exact: true }).click()
      await says(page, 'The thread has been begun.')
    }
    expect(await accessibilityFaults(page)).to.deep.equal([])
    expect(await tooWideAt(page, [1440, 390, 320])).to.deep.equal([])

    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(path)
    await paragraph(page, 2).getByRole('link', { name: '2 threads' }).click()
    await page.locator('.talk-mark').waitFor()
    await page.locator('.thread .reply > summary').first().click()
    await page.getByRole('textbox', { name: 'Reply in thread 1' }).pressSequentially('@l')
    await page.locator('.mention-list [aria-selected=true]').waitFor()
    expect(await accessibilityFaults(page)).to.deep.equal([])
    expect(await tooWideAt(page, [1440, 390, 320])).to.deep.equal([])
  })
})

/** What of the browser these tests ask for; the project's types know no DOM here. */
type BrowserWindow = { CSS: { highlights: ReadonlyMap<string, Iterable<object>> } }

const LIT_IS = `(words) => [...(CSS.highlights.get('talk') ?? [])].map(String).join() === words`

function lit(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...((globalThis as unknown as BrowserWindow).CSS.highlights.get('talk') ?? [])].map(String),
  ) // runs in the page
}

/** Selects words of the open editor by keys. */
async function select(page: Page, words: string, number: number): Promise<void> {
  const text = TEXTS[number - 1]?.[1] ?? ''
  await page.keyboard.press('Control+Home')
  for (let each = 0; each < text.indexOf(words); each += 1) await page.keyboard.press('ArrowRight')
  for (let each = 0; each < words.length; each += 1) await page.keyboard.press('Shift+ArrowRight')
}
