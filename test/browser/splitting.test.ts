import { expect } from 'chai'
import type { IncomingPair } from '../../server/features/exchange/incoming.ts'
import { openNewsroom, type Newsroom } from './support/newsroom.ts'
import { articleToPair, inHand, standingOf } from './support/pairing-desk.ts'

/** A pair without any mark at which it would be split. */
const UNBROKEN: IncomingPair[] = [
  { kind: 'body', link: 'one-to-one', source: '江城人口很多', target: 'Rivertown has many people indeed', score: 0.4 },
]

describe('Splitting a pair at any place', () => {
  let newsroom: Newsroom
  before(async () => {
    newsroom = await openNewsroom()
  })

  const unbrokenArticle = () => articleToPair(newsroom, UNBROKEN)
  const standing = (path: string) => standingOf(newsroom, path)

  it('splits inside a word by keys alone, where no sentence or clause ends', async () => {
    const path = await unbrokenArticle()
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
    const path = await unbrokenArticle()
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
    const path = await unbrokenArticle()
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
})
