import { expect } from 'chai'
import type { Locator, Page } from 'playwright-core'
import { createArticle } from '../../server/features/exchange/create-article.ts'
import type { IncomingPair } from '../../server/features/exchange/incoming.ts'
import { pairsOfArticle } from '../../server/features/pairs/pairs.queries.ts'
import { says } from './support/desk.ts'
import { openNewsroom, type Newsroom } from './support/newsroom.ts'

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

/** A pair without any mark at which it would be split. */
const UNBROKEN: IncomingPair[] = [
  { kind: 'body', link: 'one-to-one', source: '江城人口很多', target: 'Rivertown has many people indeed', score: 0.4 },
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

  async function badArticle(pairs = BAD): Promise<string> {
    const { office, people } = newsroom
    const { id } = await createArticle(office.as(people.li), {
      pairs,
      people: [
        { userId: people.chen.id, role: 'translator' },
        { userId: people.li.id, role: 'editor' },
      ],
      targetAuthorId: people.chen.id,
      slug: '',
      dueOn: null,
      sourceLink: '',
      settled: false,
    })
    return `/articles/${id}`
  }

  const standing = async (path: string) =>
    (await pairsOfArticle(newsroom.office.database.read, path.slice(10))).map(({ source, target, link, note }) =>
      link === 'omitted' ? `${source} omitted: ${note ?? ''}` : `${source} = ${target}`,
    )

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

  it('splits inside a word by keys alone, where no sentence or clause ends', async () => {
    const path = await badArticle(UNBROKEN)
    const page = await newsroom.windowOf(newsroom.people.chen, path)
    const press = (key: string) => page.keyboard.press(key)
    const chosen = (side: string) => page.locator(`#split-dialog input[name=${side}]:checked`)

    await press('s')
    await page.locator('#split-dialog[open] button:focus').waitFor()
    await press('Escape')
    await page.locator('#split-dialog:not([open])').waitFor({ state: 'attached' })
    expect(await standing(path)).to.deep.equal(['江城人口很多 = Rivertown has many people indeed'])
    await press('s')
    await page.locator('#split-dialog[open] button:focus').waitFor()
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await press(key)
    expect(await chosen('source').inputValue()).to.equal('3')
    await press('Tab')
    for (const key of ['Control+ArrowLeft', 'Control+ArrowLeft', 'Control+ArrowLeft', 'Control+ArrowLeft'])
      await press(key)
    expect(await chosen('target').inputValue()).to.equal('10')
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) await press(key)
    await press('Enter')
    await inHand(page, 2)

    expect(await standing(path)).to.deep.equal(['江城人 = Rivert', '口很多 = own has many people indeed'])
  })

  it('splits where its text is clicked', async () => {
    const path = await badArticle(UNBROKEN)
    const page = await newsroom.windowOf(newsroom.people.chen, path)
    await page.keyboard.press('s')
    await page.locator('#split-dialog[open] button:focus').waitFor()

    const words = page.locator('#split-dialog [data-side=target] .part')
    await words.click({ position: { x: 40, y: 12 } })
    const place = Number(await page.locator('#split-dialog input[name=target]:checked').inputValue())
    await page.getByRole('button', { name: 'Split', exact: true }).click()
    await inHand(page, 2)

    const whole = UNBROKEN[0]?.target ?? ''
    expect(place).to.be.within(1, 9) // in the first word
    expect((await standing(path)).map((pair) => pair.split(' = ')[1])).to.deep.equal([
      whole.slice(0, place),
      whole.slice(place),
    ])
  })

  it('splits before any word without scripts', async () => {
    const path = await badArticle(UNBROKEN)
    const page = await newsroom.windowOf(newsroom.people.chen, path, { javaScriptEnabled: false })

    await page.locator('.seam-tools [data-deed=split]').click()
    for (const [side, word] of [
      ['source', '人口'],
      ['target', 'has'],
    ] as const) {
      await page.locator(`[data-side=${side}] summary`).click()
      await page.locator(`[data-side=${side}] .cut-word`).filter({ hasText: word }).click()
    }
    await page.getByRole('button', { name: 'Split', exact: true }).click()
    await page.locator('.seams > .seam-row.now:nth-child(2)').waitFor()

    expect(await standing(path)).to.deep.equal(['江城 = Rivertown', '人口很多 = has many people indeed'])
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

/** A finger on a touch screen, as the browser itself gets it; `brush` does not rest before it moves. */
async function fingerOn(page: Page) {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  const pointIn = async (locator: Locator) => {
    const box = await locator.boundingBox()
    if (!box) throw new Error('nothing to touch')
    return { x: box.x + Math.min(20, box.width / 2), y: box.y + box.height / 2 }
  }
  return {
    down: async (on: Locator) => touch('touchStart', [await pointIn(on)]),
    move: async (to: Locator) => touch('touchMove', [await pointIn(to)]),
    up: () => touch('touchEnd', []),
    brush: async (from: Locator, to: Locator) => {
      const [start, end] = [await pointIn(from), await pointIn(to)]
      await Promise.all([touch('touchStart', [start]), touch('touchMove', [end]), touch('touchEnd', [])])
    },
  }
}

/** The row that stands at this place. */
function row(page: Page, number: number): Locator {
  return page.locator('.seams > .seam-row').nth(number - 1)
}

/** Waits until the row at this place is in hand. */
async function inHand(page: Page, number: number): Promise<void> {
  await page.locator(`.seams > .seam-row.now:nth-child(${number}):focus`).waitFor()
}
