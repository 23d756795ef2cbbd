import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { readFile } from '../../server/features/exchange/reading/read-file.ts'
import { says } from './support/desk.ts'
import { openWindow } from './support/browser.ts'
import { openNewsroom } from './support/newsroom.ts'
import { WITH_SCRIPTS, WITHOUT_SCRIPTS } from './support/typist.ts'

const CHINESE = '春雨\n\n雨停了，江水上涨0.4米。\n\n船又开了。'
const ENGLISH = 'Rain in Spring\n\nThe rain stopped and the river rose by 0.4 meters.\n\nThe boats ran again.'
const TRANSLATED = [
  'Rain in Spring',
  'The rain stopped and the river rose by 0.4 meters.',
  'The boats are running again.',
]
const REVIEWED = ['Spring Rain', 'The rain has stopped; the river rose by 0.4 meters.', 'The boats are running again.']
const CORRECTED = [
  'Spring Rain',
  'The rain has stopped; the river rose by 0.4 meters.',
  'The ferries are running again.',
]

describe('The road of an article', () => {
  for (const typist of [WITH_SCRIPTS, WITHOUT_SCRIPTS]) {
    it(`leads from two pasted texts to a corrected edition and a Word file, ${typist.name}`, async () => {
      const newsroom = await openNewsroom()
      const { chen, hall, li } = newsroom.people
      const options = { javaScriptEnabled: typist.hasScripts }

      const translator = await newsroom.windowOf(chen, '/desk', options)
      const path = await createFrom(translator, CHINESE, ENGLISH)
      await typist.confirmFrom(translator, 1, TRANSLATED)
      await press(translator, 'Submit for review', 'Submitted for review.')

      const reviewer = await newsroom.windowOf(hall, path, options)
      await typist.confirmFrom(reviewer, 1, REVIEWED)
      await press(reviewer, 'Finish review', 'The review is finished.')

      const editor = await newsroom.windowOf(li, path, options)
      await press(editor, 'Approve', 'Approved.')
      await editor.getByRole('link', { name: 'Publish…' }).click()
      await press(editor, 'Publish now', 'Published. Readers see it now.')
      const address = await editor.getByRole('link', { name: 'public page' }).getAttribute('href')
      const reader = await openWindow({ ...options, viewport: { width: 390, height: 844 } })
      await reader.goto(new URL(address ?? '', newsroom.url).href)
      const first = await read(reader)

      await editor.goto(path)
      await editor.locator('summary', { hasText: 'Correct…' }).click()
      await editor.getByLabel('What has to be corrected?').fill('They are ferries.')
      await editor.locator('.pop-body').getByRole('button', { name: 'Correct' }).click()
      await says(editor, 'Open for correction.')
      await reviewer.goto(path)
      await typist.confirmFrom(reviewer, 3, CORRECTED.slice(2))
      await press(reviewer, 'Finish review', 'The review is finished.')
      await editor.goto(path)
      await press(editor, 'Approve', 'Approved.')
      await editor.goto(`${path}/publication`)
      await editor.locator('#publish-note').fill('The boats in paragraph 3 are ferries.')
      await press(editor, 'Publish now', 'Published. Readers see it now.')
      await reader.reload()
      const second = await read(reader)

      expect(first).to.include.members(REVIEWED)
      expect(second).to.include.members([...CORRECTED, '船又开了。'])
      expect(await wordFile(editor, path)).to.include.members([...CORRECTED, '船又开了。'])
    })
  }
})

/** Pastes both texts, sees the pairs, names the people; answers the article's path. */
async function createFrom(page: Page, source: string, target: string): Promise<string> {
  await page.getByRole('link', { name: 'New article' }).first().click()
  await page.locator('textarea[name=source]').fill(source)
  await page.locator('textarea[name=target]').fill(target)
  await page.getByRole('button', { name: 'Show the pairs' }).click()
  for (const person of ['chen', 'hall', 'li']) await page.getByRole('checkbox', { name: person }).check()
  await page.getByRole('button', { name: 'The pairs are right: translate' }).first().click()
  await page.locator('#pairs').waitFor()
  return new URL(page.url()).pathname
}

async function press(page: Page, button: string, said: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  await says(page, said)
}

/** The paragraphs of a page, as a reader sees them. */
async function read(page: Page): Promise<string[]> {
  const texts = await page.locator('main').innerText()
  const isWide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
  expect(isWide).to.equal(false, 'the page is wider than the phone')
  return texts.split(/\n+/).map((text) => text.trim())
}

async function wordFile(page: Page, path: string): Promise<string[]> {
  await page.goto(`${path}/exports`)
  const arrived = page.waitForEvent('download')
  await page.locator('form[action$="/docx"] button').click()
  const bytes = readFileSync(await (await arrived).path())
  const { blocks } = await readFile({ name: 'article.docx', bytes, limitBytes: 1_000_000, side: 'source' })
  return blocks.flatMap(({ text }) => text.split('\n'))
}
