import { expect } from 'chai'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { confirmAll } from '../../server/features/pairs/confirm-all.ts'
import { pairsOfArticle } from '../../server/features/pairs/pairs.queries.ts'
import { saveEdit } from '../../server/features/pairs/save-edit.ts'
import { submitArticle } from '../../server/features/road/submit-article.ts'
import { open } from './support/desk.ts'
import { openNewsroom, type Newsroom } from './support/newsroom.ts'

const TEXTS = [
  ['春雨', 'Rain in Spring'],
  [
    '4月5日，长春下了一场大雨。3座大桥关闭了。市民都留在家里。',
    'Heavy rain fell in Changchun on April 5. 3 bridges were closed. The citizens stayed at home.',
  ],
] as const

describe('Sentences that belong together', () => {
  let newsroom: Newsroom
  before(async () => {
    newsroom = await openNewsroom()
  })

  async function desk(): Promise<Page> {
    return newsroom.windowOf(newsroom.people.chen, await newsroom.article(TEXTS))
  }

  async function preview(options: BrowserContextOptions = {}): Promise<Page> {
    return newsroom.windowOf(newsroom.people.chen, `${await newsroom.article(TEXTS)}/preview`, options)
  }

  it('are lit on both sides under the pointer, in closed paragraphs', async () => {
    const page = await desk()

    await pointAt(page, '3座大桥')
    await lit(page, ['3座大桥关闭了。', '3 bridges were closed.'])

    await pointAt(page, 'The citizens')
    await lit(page, ['市民都留在家里。', 'The citizens stayed at home.'])

    await page.mouse.move(0, 0)
    await lit(page, [])
  })

  it('follow the cursor of the editor, and what is typed', async () => {
    const page = await desk()
    await open(page, 2)

    await page.keyboard.press('Control+Home')
    await page.mouse.move(0, 0)
    await lit(page, ['4月5日，长春下了一场大雨。', 'Heavy rain fell in Changchun on April 5.'])

    await page.keyboard.press('Control+End')
    await page.keyboard.type(' So did the mayor.')
    await page.keyboard.press('Control+Home')
    await lit(page, ['4月5日，长春下了一场大雨。', 'Heavy rain fell in Changchun on April 5.'])
  })

  it('are found between the marks of a review, on the workbench and where two states are compared', async () => {
    const path = await newsroom.article(TEXTS)
    const [chen, hall] = [newsroom.office.as(newsroom.people.chen), newsroom.office.as(newsroom.people.hall)]
    await confirmAll(chen, path.slice(10))
    await submitArticle(chen, path.slice(10))
    const pairId = (await pairsOfArticle(newsroom.office.database.read, path.slice(10)))[1]?.id ?? ''
    const text = TEXTS[1][1].replace('3 bridges were closed', '3 great bridges were shut')
    await saveEdit(hall, { pairId, side: 'target', text, basedOn: 1, deed: 'confirm' })

    for (const address of [path, `${path}/compare`, `${path}/compare?view=clean`]) {
      const page = await newsroom.windowOf(newsroom.people.hall, address)
      await pointAt(page, '市民都')
      await lit(page, ['市民都留在家里。', 'The citizens stayed at home.'])
    }
  })

  it('are lit on the published page by its stylesheet alone', async () => {
    const page = await preview({ javaScriptEnabled: false })
    await page.locator('[data-link="2"]', { hasText: '3 bridges' }).hover()

    const lights = await Promise.all(
      ['3座大桥', '3 bridges', 'Heavy rain'].map((words) =>
        backgroundOf(page.locator('[data-link]', { hasText: words })),
      ),
    )
    expect(lights[0]).to.equal(lights[1]).and.not.equal(lights[2])
  })

  it('are reached on the published page by the arrow keys', async () => {
    const page = await preview()

    await page.locator('[data-link="1"]', { hasText: 'Heavy rain' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.locator('[data-link="2"]:focus', { hasText: '3 bridges' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')

    await page.locator('[data-link="2"]:focus', { hasText: '3 bridges' }).waitFor()
  })
})

/** What of the browser these tests ask for; the project's types know no DOM here. */
type BrowserWindow = {
  CSS: { highlights: ReadonlyMap<string, Iterable<object>> }
  getComputedStyle: (element: unknown) => { backgroundColor: string }
}

/** Moves the mouse to the middle of the line on which these words begin. */
async function pointAt(page: Page, words: string): Promise<void> {
  const found: unknown = await page.evaluate(`(() => {
    const words = ${JSON.stringify(words)}
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
    let node = texts.nextNode()
    while (!node.data.includes(words) || !node.parentElement.closest('[data-pair] .text')) node = texts.nextNode()
    const range = document.createRange()
    range.setStart(node, node.data.indexOf(words))
    range.setEnd(node, node.data.indexOf(words) + 2)
    const box = range.getBoundingClientRect()
    return [box.x + box.width / 2, box.y + box.height / 2]
  })()`)
  const [x, y] = found as [number, number] // what the script above answers
  await page.mouse.move(x, y)
}

/** Waits until exactly these texts are lit. */
async function lit(page: Page, texts: string[]): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { CSS } = globalThis as unknown as BrowserWindow // runs in the page
    return JSON.stringify([...(CSS.highlights.get('sentence') ?? [])].map(String)) === wanted
  }, JSON.stringify(texts))
}

function backgroundOf(element: Locator): Promise<string> {
  return element.evaluate((node) => (globalThis as unknown as BrowserWindow).getComputedStyle(node).backgroundColor) // in the page
}
