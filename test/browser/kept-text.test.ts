import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { open, ready, says, write, written } from './support/desk.ts'
import { openNewsroom, signIn, type Newsroom } from './support/newsroom.ts'

const TEXTS = [
  ['春雨', 'Rain in Spring'],
  ['雨停了。', 'The rain stopped.'],
  ['江水上涨。', 'The river rose.'],
] as const

describe('What is being typed', () => {
  let newsroom: Newsroom
  before(async () => {
    newsroom = await openNewsroom()
  })

  async function deskOfChen(options = {}) {
    const path = await newsroom.article(TEXTS)
    return { path, page: await newsroom.windowOf(newsroom.people.chen, path, options) }
  }

  it('is there again after a reload, and in another browser of the same person', async () => {
    const { path, page } = await deskOfChen()

    await open(page, 2)
    await write(page, 'It rained no more.')
    await says(page, 'Typing kept')
    await page.reload()
    await ready(page, 2)
    const reloaded = await written(page)
    const elsewhere = await newsroom.windowOf(newsroom.people.chen, path)
    await open(elsewhere, 2)

    expect([reloaded, await written(elsewhere)]).to.deep.equal(['It rained no more.', 'It rained no more.'])
  })

  it('is there again after the tab was closed before the server had it, and for nobody else', async () => {
    const { path, page } = await deskOfChen()
    const context = page.context()

    await open(page, 2)
    await context.setOffline(true)
    await write(page, 'It rained no more.')
    await says(page, 'Not kept on the server yet.')
    await newsroom.endSessions() // what a closing tab still sends goes out over a line that is no longer played dead
    await page.close({ runBeforeUnload: false })
    await context.setOffline(false)
    const again = await context.newPage()
    await signInAs(again, newsroom.people.chen, path)
    await Promise.all([open(again, 2), says(again, 'What you typed here before is back.')])
    const restored = await written(again)
    await signInAs(again, newsroom.people.hall, '/desk')

    expect(restored).to.equal('It rained no more.')
    expect(await again.evaluate('Object.keys(localStorage)')).to.satisfy((keys: string[]) =>
      keys.every((key) => key.includes(newsroom.people.chen.id)),
    )
  })

  it('does not come back as a draft when its autosave arrives late', async () => {
    const { path, page } = await deskOfChen()
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    const order: string[] = []
    await page.route('**/draft', async (route) => {
      await held
      order.push('draft')
      await route.continue()
    })
    page.on('request', (request) => {
      if (request.url().endsWith('/revisions')) order.push('revision')
    })

    await open(page, 2)
    const drafting = page.waitForRequest('**/draft')
    await write(page, 'It rained no')
    await drafting
    await page.keyboard.press('End')
    await page.keyboard.insertText(' more.')
    await page.keyboard.press('Control+Enter')
    letGo()
    await ready(page, 3)

    expect(order).to.deep.equal(['draft', 'revision'])
    expect(await draftsIn(path)).to.deep.equal([])
  })

  it('goes through the sign-in when the session has ended before it is saved', async () => {
    const { path, page } = await deskOfChen()

    await open(page, 2)
    await newsroom.endSessions()
    await write(page, 'It rained no more.')
    await page.keyboard.press('Control+Enter')
    await saveAfterSignIn(page)

    await ready(page, 3)
    expect(await textOf(path, 2)).to.equal('It rained no more.')
  })

  it('goes through the sign-in without scripts too', async () => {
    const { path, page } = await deskOfChen({ javaScriptEnabled: false })

    await page.goto(`${path}?pair=${await pairId(path, 2)}`)
    await newsroom.endSessions()
    await page.locator('form.editor textarea').fill('It rained no more.')
    await page.locator('button[value=confirm]').click()
    await saveAfterSignIn(page)

    await page.locator('form.editor').waitFor()
    expect(await textOf(path, 2)).to.equal('It rained no more.')
  })

  it('is kept in the browser while nobody is signed in, and on the server again after a sign-in in another tab', async () => {
    const { path, page } = await deskOfChen()

    await open(page, 2)
    await newsroom.endSessions()
    await write(page, 'It rained no more.')
    await says(page, 'Your session has ended.')
    const way = await page.locator('.draft-line').getByRole('link', { name: 'Sign in' }).getAttribute('href')
    const other = await page.context().newPage()
    await signInAs(other, newsroom.people.chen, '/desk')
    await page.bringToFront()
    await page.evaluate(`window.dispatchEvent(new Event('focus'))`)
    await says(page, 'Typing kept')
    await page.keyboard.press('Control+Enter')
    await ready(page, 3)

    expect(way).to.match(/^\/sign-in\?to=%2Farticles%2F\w+%3Fpair%3D\w+$/)
    expect(await textOf(path, 2)).to.equal('It rained no more.')
  })

  async function signInAs(page: Page, person: { email: string }, to: string) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?to=${to}`)
    await signIn(page, person)
    await page.waitForURL(`**${to}`)
  }

  async function saveAfterSignIn(page: Page) {
    await says(page, 'What you typed is safe')
    await signIn(page, newsroom.people.chen)
    await says(page, 'Your text is here')
    await page.locator('main form button.first').click()
  }

  const draftsIn = (path: string) =>
    newsroom.office.database.read
      .selectFrom('drafts')
      .innerJoin('pairs', 'pairs.id', 'drafts.pairId')
      .select('drafts.text')
      .where('articleId', '=', path.slice(10))
      .execute()
  const rows = (path: string) =>
    newsroom.office.database.read
      .selectFrom('pairs')
      .select(['id', 'target'])
      .where('articleId', '=', path.slice(10))
      .orderBy('position')
      .execute()
  const textOf = async (path: string, number: number) => (await rows(path))[number - 1]?.target
  const pairId = async (path: string, number: number) => (await rows(path))[number - 1]?.id ?? ''
})
