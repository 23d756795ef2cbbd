import { expect } from 'chai'
import type { IncomingPair } from '../../server/features/exchange/incoming.ts'
import { says } from './support/desk.ts'
import { fingerOn } from './support/finger.ts'
import { openNewsroom, type Newsroom } from './support/newsroom.ts'
import { articleToPair, inHand, row, standingOf } from './support/pairing-desk.ts'

/** The English of the second and third paragraph came in as one, the last Chinese one has none, and a line was doubled. */
const BAD: IncomingPair[] = [
  { kind: 'title', link: 'one-to-one', source: '春雨', target: 'Rain in Spring', score: 0.95 },
  {
    kind: 'body',
    link: 'split',
    source: '雨停了，江水上涨0.4米。',
    target: 'The rain stopped and the river rose by 0.4 meters.\nThe 12 boats ran again.',
    score: 0.4,
  },
  { kind: 'body', link: 'one-to-one', source: '12艘船又开了。', target: '', score: 0.3 },
  { kind: 'body', link: 'added', source: '', target: 'All went home. The evening was quiet.', score: 0.3 },
  { kind: 'body', link: 'one-to-one', source: '大家回家。', target: '', score: 0.3 },
  { kind: 'body', link: 'one-to-one', source: '夜里很安静。', target: '', score: 0.3 },
  { kind: 'credit', link: 'one-to-one', source: '（本报记者陈雨）', target: '', score: 0.3 },
]

const MENDED = [
  '春雨 = Rain in Spring',
  '雨停了，江水上涨0.4米。 = The rain stopped and the river rose by 0.4 meters.',
  '12艘船又开了。 = The 12 boats ran again.',
  '大家回家。 = All went home.',
  '夜里很安静。 = The evening was quiet.',
  '（本报记者陈雨） omitted: Readers abroad do not know him.',
]

describe('The pairing desk', () => {
  let newsroom: Newsroom
  before(async () => {
    newsroom = await openNewsroom()
  })

  const badArticle = () => articleToPair(newsroom, BAD)
  const standing = (path: string) => standingOf(newsroom, path)

  it('mends a bad pairing by keys alone, and settles it', async () => {
    const path = await badArticle()
    const page = await newsroom.windowOf(newsroom.people.chen, path)
    const press = (key: string) => page.keyboard.press(key)

    await inHand(page, 2)
    await press(']')
    await says(row(page, 3), 'The 12 boats ran again.')
    await press('n')
    await inHand(page, 4)
    await press('>')
    await says(row(page, 4), '大家回家。')
    await press('>')
    await says(row(page, 4), '夜里很安静。')
    await press('s')
    await page.locator('#split-dialog[open] button:focus').waitFor()
    await press('Enter')
    await inHand(page, 5)
    await press('n')
    await inHand(page, 6)
    await press('o')
    await page.locator('.seam-tools [name=note]:focus').waitFor()
    await page.keyboard.type('Readers abroad do not know him.')
    await press('Enter')
    await says(row(page, 6), 'Readers abroad do not know him.')
    await press('z')
    await says(page, 'Undone.')
    await row(page, 6).getByText('no English').waitFor()
    await press('y')
    await says(row(page, 6), 'Readers abroad do not know him.')

    expect(await standing(path)).to.deep.equal(MENDED)
    await press('Control+Enter')
    await says(page, 'The pairs are settled.')
  })

  it('mends a bad pairing without scripts, by buttons and forms', async () => {
    const path = await badArticle()
    const page = await newsroom.windowOf(newsroom.people.chen, path, { javaScriptEnabled: false })
    const press = (deed: string) => page.locator(`.seam-tools [data-deed=${deed}]`).click()

    await press('target_down')
    await page.locator('#next-doubtful').click()
    await press('source_below')
    await press('source_below')
    await press('split')
    await page.getByRole('button', { name: 'Split', exact: true }).click()
    await page.locator('#next-doubtful').click()
    await press('omit')
    await page.locator('.seam-tools [name=note]').fill('Readers abroad do not know him.')
    await page.getByRole('button', { name: 'Leave it out' }).click()
    await page.locator('#step-undo').click()
    await row(page, 6).getByText('no English').waitFor()
    await page.locator('#step-redo').click()
    await says(row(page, 6), 'Readers abroad do not know him.')

    expect(await standing(path)).to.deep.equal(MENDED)
    await page.getByRole('button', { name: 'Settle the pairs' }).click()
    await says(page, 'The pairs are settled.')
  })

  it('takes a paragraph across the seam and merges two pairs by drag', async () => {
    const path = await badArticle()
    const page = await newsroom.windowOf(newsroom.people.chen, path)

    await row(page, 2).locator('[data-side=target] .unit').last().dragTo(row(page, 3).locator('[data-side=target]'))
    await says(row(page, 3), 'The 12 boats ran again.')
    await row(page, 4).locator('.seam-mark').dragTo(row(page, 5).locator('.seam-mark'))
    await says(row(page, 4), '大家回家。')

    expect(await standing(path)).to.deep.equal([
      ...MENDED.slice(0, 3),
      '大家回家。 = All went home. The evening was quiet.',
      '夜里很安静。 = ',
      '（本报记者陈雨） = ',
    ])
  })

  it('takes a paragraph across the seam by a finger that rests on it, and leaves it to one that moves at once', async () => {
    const path = await badArticle()
    const page = await newsroom.windowOf(newsroom.people.chen, path, {
      hasTouch: true,
      viewport: { width: 900, height: 1200 },
    })
    const finger = await fingerOn(page)
    const paragraph = row(page, 2).locator('[data-side=target] .unit').last()
    await inHand(page, 2)

    await finger.brush(paragraph, row(page, 3).locator('[data-side=target]'))
    expect(await page.locator('.dragged, .dropping').count()).to.equal(0)
    await finger.down(paragraph)
    await page.locator('.unit.dragged').waitFor()
    await finger.move(row(page, 3).locator('[data-side=target]'))
    await page.locator('.seam-row.dropping').waitFor()
    await finger.up()
    await says(row(page, 3), 'The 12 boats ran again.')

    expect(await page.locator('.dragged, .dropping').count()).to.equal(0)
    expect(await standing(path)).to.deep.equal([
      ...MENDED.slice(0, 3),
      ' = All went home. The evening was quiet.',
      '大家回家。 = ',
      '夜里很安静。 = ',
      '（本报记者陈雨） = ',
    ])
  })

  it('lights the figures that both sides have, and those alone', async () => {
    const page = await newsroom.windowOf(newsroom.people.chen, await badArticle())

    expect(await row(page, 2).locator('mark.fig').allInnerTexts()).to.deep.equal(['0.4米', '0.4 meters'])
    expect(await row(page, 2).locator('.fig-alone').allInnerTexts()).to.deep.equal(['12'])
  })

  it('is left by one key when nothing is doubtful, from the preview of the files on', async () => {
    const page = await newsroom.windowOf(newsroom.people.chen, '/articles/new')
    await page.locator('textarea[name=source]').fill('春雨\n\n雨停了，江水上涨0.4米。')
    await page
      .locator('textarea[name=target]')
      .fill('Rain in Spring\n\nThe rain stopped, and the river rose by 0.4 meters.')
    await page.getByRole('button', { name: 'Show the pairs' }).click()
    await page.waitForURL('**/imports/*')
    await page.locator('button.first:focus').waitFor()

    await page.keyboard.press('Enter')

    await page.locator('#pairs').waitFor()
  })
})
