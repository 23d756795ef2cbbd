import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { mergePairs } from '../../server/features/pairs/merge-pairs.ts'
import { pairsOfArticle } from '../../server/features/pairs/pairs.queries.ts'
import { openThread } from '../../server/features/talk/open-thread.ts'
import type { User } from '../../server/features/accounts/user.ts'
import { open, paragraph, ready, says, write, written } from './support/desk.ts'
import { accessibilityFaults } from './support/looks.ts'
import { openNewsroom, type Newsroom } from './support/newsroom.ts'

const TEXTS = [
  ['春雨', 'Rain in Spring'],
  ['雨停了，江水上涨。', 'The rain stopped and the river rose.'],
  ['船又开了。', 'The boats ran again.'],
  ...Array.from({ length: 20 }, (_each, index) => [`第${index}天。`, `Day ${index}.`] as const),
] as const

/** Of the English, and of all of it. */
const WHOLE = { side: 'target' as const, start: null, end: null, mustFix: false }

describe('Working at the same time', () => {
  let newsroom: Newsroom
  let wu: User
  before(async () => {
    newsroom = await openNewsroom()
    wu = await newsroom.office.add('wu', 'translator')
  })

  async function both() {
    const { chen } = newsroom.people
    const path = await newsroom.article(TEXTS, [chen, wu])
    return { path, one: await newsroom.windowOf(chen, path), other: await newsroom.windowOf(wu, path) }
  }

  const pairsAt = (path: string) => pairsOfArticle(newsroom.office.database.read, path.replace('/articles/', ''))
  const saying = (page: Page, number: number, text: string) => paragraph(page, number).getByText(text).waitFor()

  it('others see what was saved without asking for the page again, and nothing on their screen moves', async () => {
    const { one, other } = await both()
    await open(other, 15)
    await write(other, 'Half a thou')
    const top = () => other.evaluate<number>("document.querySelector('.pair.active').getBoundingClientRect().top")
    const before = await top()

    await open(one, 2)
    await write(one, `${'The long rain stopped and the river rose. '.repeat(12)}End.`)
    await one.keyboard.press('Control+Enter')
    await saying(other, 2, 'End.')
    await other.keyboard.insertText('ght')

    expect(await top()).to.be.closeTo(before, 1)
    expect(await written(other)).to.equal('Half a thought')
    expect(await other.locator('#live-said').innerText()).to.include('chen changed paragraph 2.')
  })

  it('a paragraph that is being written is not touched: the writer is told, and both find their words in the text', async () => {
    const { path, one, other } = await both()
    await open(other, 2)
    await write(other, 'The rain stopped and the river rose by a metre.')

    await open(one, 2)
    await write(one, 'The long rain stopped and the river rose.')
    await one.keyboard.press('Control+Enter')
    await says(other, 'chen has changed this paragraph.')
    const typed = await written(other)
    await other.getByText('See the change').click()
    const shown = await other.locator('.live-changed ins').innerText()
    await other.locator('form.editor .cm-content').click()
    await other.keyboard.press('Control+Enter')
    await says(other, 'Both changes are in the text now')

    expect(typed).to.equal('The rain stopped and the river rose by a metre.')
    expect(shown.trim()).to.equal('long')
    expect(await written(other)).to.equal('The long rain stopped and the river rose by a metre.')
    expect((await pairsAt(path))[1]?.target).to.equal('The long rain stopped and the river rose by a metre.')
  })

  it('who only opened a paragraph may take the new text in', async () => {
    const { one, other } = await both()
    await open(other, 2)

    await open(one, 2)
    await write(one, 'The long rain stopped.')
    await one.keyboard.press('Control+Enter')
    await other.getByRole('link', { name: 'Show the new text' }).click()
    await other.locator('.cm-content', { hasText: 'long' }).waitFor()

    expect(await written(other)).to.equal('The long rain stopped.')
    expect(await other.locator('.live-changed').count()).to.equal(0)
  })

  it('a paragraph stays under the hands of its writer when others are merged above it', async () => {
    const { path, other } = await both()
    await open(other, 5)
    await write(other, 'Half a thou')
    const [, second] = await pairsAt(path)

    await mergePairs(newsroom.office.as(newsroom.people.chen), second?.id ?? '')
    await saying(other, 2, 'The boats ran again.')
    await other.keyboard.insertText('ght')
    const number = await paragraph(other, 4).locator('.no a').innerText()
    await other.keyboard.press('Control+Enter')
    await ready(other, 5)

    expect(number).to.equal('4')
    expect((await pairsAt(path))[3]?.target).to.equal('Half a thought')
  })

  it('each sees who is here and who is writing where, as long as they are', async () => {
    const { path, one, other } = await both()
    await one.locator('#here').getByText('wu').waitFor()

    await open(one, 2)
    await saying(other, 2, 'chen is writing here')
    await other.locator('#here').getByRole('link', { name: 'chen, writing in 2' }).waitFor()
    const mark = await other.locator('.mark').nth(1).innerText()
    await open(other, 2)
    await saying(other, 2, 'chen is writing here, too')
    const faults = await accessibilityFaults(other)
    await one.keyboard.press('Escape')
    await says(other.locator('form.editor .live-who'), 'chen is reading here')
    await one.goto('/desk')
    await other.locator('#here:empty').waitFor({ state: 'attached' })

    expect(mark).to.include('chen is writing here')
    expect(faults).to.deep.equal([])
    expect(path).to.equal(new URL(other.url()).pathname)
  })

  it('what somebody says is there at once, beside the open paragraph too, and leaves a reply that is being written alone', async () => {
    const { path, one, other } = await both()
    const { office, people } = newsroom
    const [, second, third] = await pairsAt(path)
    const about = (pair = second) => ({ pairId: pair?.id ?? '', revision: 1, ...WHOLE })
    await open(one, 2)

    await openThread(office.as(wu), { ...about(), text: 'Rose, or swelled?' })
    await one.locator('#rail .thread', { hasText: 'Rose, or swelled?' }).waitFor()
    await paragraph(other, 2).locator('a', { hasText: '1 thread' }).waitFor()
    await one.locator('.reply > summary').click()
    await one.locator('.reply textarea').fill('Half a thou')
    await openThread(office.as(people.hall), { ...about(third), text: 'Boats?' })
    await paragraph(one, 3).locator('a', { hasText: '1 thread' }).waitFor()
    await one.keyboard.insertText('ght')

    expect(await one.locator('.reply textarea').inputValue()).to.equal('Half a thought')
  })

  it('whoever is writing keeps nobody out', async () => {
    const { one, other } = await both()
    await open(one, 2)
    await saying(other, 2, 'chen is writing here')

    await open(other, 2)
    await write(other, 'Other words.')
    await other.keyboard.press('Control+Enter')
    await ready(other, 3)

    expect(await paragraph(other, 2).locator('.target').innerText()).to.equal('Other words.')
  })

  it('words that somebody has in another field of the page are not drawn over', async () => {
    const { chen, hall } = newsroom.people
    const path = await newsroom.article(TEXTS, [chen, wu])
    const one = await newsroom.windowOf(chen, path)
    const other = await newsroom.windowOf(hall, path)
    await other.locator('.here-person').waitFor()
    await other.evaluate(`
      const field = Object.assign(document.createElement('textarea'), { id: 'note', ariaLabel: 'Note' })
      document.getElementById('head').append(field)
      field.focus()
    `)
    await other.keyboard.insertText('A note.')

    await open(one, 2)
    await write(one, 'New words.')
    await one.keyboard.press('Control+Enter')
    await saying(other, 2, 'New words.')

    await other.evaluate(`
      const field = Object.assign(document.createElement('textarea'), { id: 'word', ariaLabel: 'Word' })
      document.querySelectorAll('.pair')[4].append(field)
      field.focus()
    `)
    await other.keyboard.insertText('A wo')
    await mergePairs(newsroom.office.as(chen), (await pairsAt(path))[1]?.id ?? '')
    await saying(other, 2, 'The boats ran again.')
    const place = await paragraph(other, 4).locator('#word').count()
    await other.keyboard.insertText('rd')

    expect(await other.locator('#note').inputValue()).to.equal('A note.')
    expect([place, await other.locator('#word').inputValue()]).to.deep.equal([1, 'A word'])
  })

  describe('the windows of one browser share one stream', () => {
    const WITHOUT: Record<string, string> = {
      'held by a shared worker': '',
      'held by one of the windows where there are no shared workers': 'delete window.SharedWorker',
    }
    for (const [name, script] of Object.entries(WITHOUT)) {
      it(name, async () => {
        const { chen } = newsroom.people
        const path = await newsroom.article(TEXTS, [chen, wu])
        const other = await newsroom.windowOf(wu, '/desk')
        await other.context().addInitScript(script)
        const streams = openStreams()
        await other.goto(path)
        await other.locator('#live').waitFor({ state: 'attached' })
        const second = await other.context().newPage()
        await second.goto(path)
        const one = await newsroom.windowOf(chen, path)
        await second.locator('#here').getByText('chen').waitFor()
        await open(one, 2)
        await write(one, 'For all to see.')
        await one.keyboard.press('Control+Enter')
        await saying(second, 2, 'For all to see.')
        await other.bringToFront()
        await saying(other, 2, 'For all to see.')

        expect(streams.now()).to.equal(2) // one of each browser
        await other.close()
        await one.bringToFront()
        await open(one, 3)
        await second.bringToFront()
        await saying(second, 3, 'chen is writing here')
        streams.stop()
      })
    }
  })
})

/** Counts the streams that are open at this process' servers. */
function openStreams() {
  let count = 0
  const hear = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse } // Node's own message
    if (!request.url?.startsWith('/events')) return
    count += 1
    response.once('close', () => (count -= 1))
  }
  subscribe('http.server.request.start', hear)
  return { now: () => count, stop: () => unsubscribe('http.server.request.start', hear) }
}
