import { expect } from 'chai'
import { inviteGuest } from '../../server/features/suggestions/invite-guest.ts'
import { submitArticle } from '../../server/features/road/submit-article.ts'
import { confirmAll } from '../../server/features/pairs/confirm-all.ts'
import { openWindow } from './support/browser.ts'
import { open, paragraph, ready, says, written } from './support/desk.ts'
import { accessibilityFaults, tooWideAt } from './support/looks.ts'
import { openNewsroom, type Newsroom } from './support/newsroom.ts'

const TEXTS = [
  ['春雨', 'Rain in Spring'],
  ['雨下了402天，江水上涨。', 'The old rain fell for 402 days and the river rose.'],
  ['船又开了。', 'The boats ran again.'],
] as const
const SUGGESTED = 'The heavy rain fell for 402 days and the river swelled.'

describe('Suggestions', () => {
  let newsroom: Newsroom
  before(async () => {
    newsroom = await openNewsroom()
  })

  /** The path of an article in review. */
  async function inReview() {
    const path = await newsroom.article(TEXTS)
    const { office, people } = newsroom
    const id = path.slice('/articles/'.length)
    await confirmAll(office.as(people.chen), id)
    await submitArticle(office.as(people.chen), id)
    return path
  }

  it('come from the translator while the article is in review, and the reviewer takes one change of two by the keys', async () => {
    const { chen, hall } = newsroom.people
    const path = await inReview()
    const translator = await newsroom.windowOf(chen, path)
    await paragraph(translator, 2).getByRole('link', { name: 'Suggest…' }).click()
    const box = translator.getByLabel('The English as it should read')
    await box.waitFor()
    await box.fill(SUGGESTED)
    await translator.getByRole('button', { name: 'Send the suggestion' }).first().click()
    await says(translator, 'Suggested. Whoever holds the pen is told.')
    await says(paragraph(translator, 2), '1 suggestion')

    const reviewer = await newsroom.windowOf(hall, path)
    await open(reviewer, 2)
    const changes = reviewer.locator('#suggestions [data-change]')
    await changes.nth(1).focus()
    await reviewer.keyboard.press('t')
    await says(reviewer, 'Change taken into the text.')
    const left = reviewer.locator('#suggestions [data-change]:focus')
    await left.filter({ hasText: 'heavy' }).waitFor()

    expect(await written(reviewer)).to.equal(TEXTS[1][1].replace('rose', 'swelled'))
    expect(await changes.count()).to.equal(1)
    await reviewer.keyboard.press('d')
    await reviewer.keyboard.type('Too strong.')
    await reviewer.keyboard.press('Enter')
    await says(reviewer, 'Change declined.')
    await says(reviewer.locator('#suggestions'), '1 suggestion decided')
    await reviewer.locator('#notice').getByRole('button', { name: 'Undo' }).click()
    await changes.first().waitFor()
    expect(await accessibilityFaults(reviewer)).to.deep.equal([])
  })

  it('that the text has left behind stand beside it, and are taken by hand', async () => {
    const { chen, hall } = newsroom.people
    const path = await inReview()
    const translator = await newsroom.windowOf(chen, path)
    await paragraph(translator, 2).getByRole('link', { name: 'Suggest…' }).click()
    await translator.getByLabel('The English as it should read').fill(SUGGESTED)
    await translator.getByRole('button', { name: 'Send the suggestion' }).first().click()
    await says(translator, 'Suggested.')
    const reviewer = await newsroom.windowOf(hall, path)
    await open(reviewer, 2)
    await reviewer.keyboard.press('Control+a')
    await reviewer.keyboard.insertText('The long rain fell for 402 days and the river climbed.')
    await reviewer.keyboard.press('Control+Enter')
    await ready(reviewer, 3)
    await open(reviewer, 2)
    await says(reviewer, 'These words were changed since.')

    await reviewer.getByRole('link', { name: 'Take by hand…' }).first().click()
    await reviewer.locator('.by-hand .cm-content', { hasText: 'swelled' }).waitFor()
    const texts = await reviewer.locator('.three-texts').innerText()
    expect(await accessibilityFaults(reviewer)).to.deep.equal([])
    await reviewer.locator('.by-hand .cm-content').click()
    await reviewer.keyboard.press('Control+a')
    await reviewer.keyboard.insertText('The long rain fell for 402 days and the river swelled.')
    await reviewer.getByRole('button', { name: 'Put this into the text' }).click()
    await says(reviewer, 'Taken by hand.')

    await paragraph(reviewer, 2).locator('.cm-content', { hasText: 'swelled' }).waitFor()
    expect(texts).to.include('climbed').and.include('swelled').and.include('rose')
  })

  it('come from a guest without scripts, by the link alone', async () => {
    const { office, people, url } = newsroom
    const path = await inReview()
    const form = { articleId: path.slice('/articles/'.length), name: 'Prof. Wu', days: 14 }
    const { token } = await inviteGuest(office.as(people.li), form)
    const guest = await openWindow({ baseURL: url, javaScriptEnabled: false })
    await guest.goto(`/guest/${token}`)

    const pair = guest.locator('.guest-pair').nth(1)
    await pair.getByText('Suggest another English text…').click()
    await pair.getByLabel('The English as it should read').fill(SUGGESTED)
    await pair.getByRole('button', { name: 'Send the suggestion' }).first().click()
    await says(guest, 'Thank you. Your suggestion has been sent.')

    const reviewer = await newsroom.windowOf(people.hall, path)
    await open(reviewer, 2)
    await says(reviewer.locator('#suggestions'), 'Prof. Wu')
    const looks = await openWindow({ baseURL: url })
    await looks.goto(`/guest/${token}`)
    expect(await accessibilityFaults(looks)).to.deep.equal([])
    expect(await tooWideAt(looks, [320, 390, 1440])).to.deep.equal([])
  })
})
