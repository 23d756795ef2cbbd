import { expect } from 'chai'
import { open, paragraph, ready, says, write, written } from './support/desk.ts'
import { openNewsroom, type Newsroom } from './support/newsroom.ts'

const TEXTS = [
  ['春雨', 'Rain in Spring'],
  ['雨停了。', 'The rain stopped.'],
  ['江水上涨。', ''],
  ['船又开了。', ''],
] as const

describe('Writing in the workbench', () => {
  let newsroom: Newsroom
  before(async () => {
    newsroom = await openNewsroom()
  })

  async function deskOfChen() {
    const path = await newsroom.article(TEXTS)
    return { path, page: await newsroom.windowOf(newsroom.people.chen, path) }
  }

  const targets = async (path: string) => {
    const { read } = newsroom.office.database
    const rows = await read
      .selectFrom('pairs')
      .select(['target', 'state'])
      .where('articleId', '=', path.slice(10))
      .orderBy('position')
      .execute()
    return rows.map(({ target, state }) => `${state}: ${target}`)
  }

  it('goes through the open paragraphs by keys alone', async () => {
    const { path, page } = await deskOfChen()

    await page.keyboard.press('Control+Shift+ArrowDown')
    await ready(page, 1)
    await page.keyboard.press('Control+Enter')
    await ready(page, 2)
    await page.keyboard.press('Control+ArrowDown')
    await ready(page, 3)
    await page.keyboard.type('The river rose.')
    await page.keyboard.press('Control+Enter')
    await ready(page, 4)
    await page.keyboard.press('Control+ArrowUp')
    await ready(page, 3)
    await page.keyboard.press('Escape')
    await paragraph(page, 3).locator('.no a:focus').waitFor()

    expect(await targets(path)).to.deep.equal([
      'translated: Rain in Spring',
      'draft: The rain stopped.',
      'translated: The river rose.',
      'untranslated: ',
    ])
    expect(new URL(page.url()).search).to.equal('')
  })

  it('confirms once, however often the key is struck, and no paragraph that was not seen', async () => {
    const { path, page } = await deskOfChen()

    await open(page, 1)
    await page.keyboard.down('Control')
    for (let count = 0; count < 3; count += 1) await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
    await ready(page, 2)

    expect((await targets(path)).slice(0, 2)).to.deep.equal(['translated: Rain in Spring', 'draft: The rain stopped.'])
  })

  it('stays at a paragraph that has no English yet and says so', async () => {
    const { page } = await deskOfChen()

    await open(page, 3)
    await page.keyboard.press('Control+Enter')
    await says(page, 'There is no English here.')

    await ready(page, 3)
  })

  it('makes a draft of what was typed in a paragraph that is left', async () => {
    const { path, page } = await deskOfChen()

    await open(page, 2)
    await write(page, 'The rain has stopped.')
    await open(page, 4)
    await paragraph(page, 2).getByText('The rain has stopped.').waitFor()

    expect((await targets(path))[1]).to.equal('draft: The rain has stopped.')
  })

  it('puts the cursor where the text was clicked', async () => {
    const { page } = await deskOfChen()

    const box = await paragraph(page, 2).locator('.target').boundingBox()
    await paragraph(page, 2)
      .locator('.target')
      .click({ position: { x: 1, y: (box?.height ?? 0) / 2 } })
    await ready(page, 2)
    await page.keyboard.type('At last ')

    expect(await written(page)).to.equal('At last The rain stopped.')
  })

  it('counts words while they are typed', async () => {
    const { page } = await deskOfChen()

    await open(page, 3)
    await page.keyboard.type('Half past')

    await page.locator('.editor .counts', { hasText: '2 words · 5 characters' }).waitFor()
  })

  it('shows all keys, also while somebody types, and hides them again', async () => {
    const { page } = await deskOfChen()

    await page.keyboard.press('?')
    await page.locator('#keys[open]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#keys:not([open])').waitFor({ state: 'attached' })
    await open(page, 2)
    await page.keyboard.press('End')
    await page.keyboard.type('?')
    await page.keyboard.press('Control+/')
    await page.locator('#keys[open]').waitFor()
    await page.keyboard.press('Escape')

    await page.locator('#keys:not([open])').waitFor({ state: 'attached' })
    expect(await written(page)).to.equal('The rain stopped.?')
  })

  it('splits at the cursor, merges and takes it back by keys and by the notice', async () => {
    const { path, page } = await deskOfChen()

    await open(page, 2)
    await write(page, 'The rain stopped. The sun came out.')
    for (let count = 0; count < 'The sun came out.'.length; count += 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Control+Shift+S')
    await page.getByText('cut at the cursor').waitFor()
    await page.getByRole('button', { name: 'Split' }).press('Enter')
    await ready(page, 3)
    const split = await targets(path)
    await open(page, 2)
    await page.keyboard.press('Control+Shift+M')
    await says(page, 'The two paragraphs are one now.')
    const merged = await targets(path)
    await page.getByRole('button', { name: 'Undo' }).click()
    await says(page, 'Undone.')
    const newest = await page.locator('.rail .sitting').first().innerText()

    expect(newest).to.include('undone')
    expect(split.slice(1, 3)).to.deep.equal(['draft: The rain stopped.', 'draft: The sun came out.'])
    expect(merged[1]).to.equal('draft: The rain stopped.\nThe sun came out.')
    expect(await page.locator('.pair').count()).to.equal(5)
  })

  it('moves the open paragraph by keys, with what was typed in it', async () => {
    const { path, page } = await deskOfChen()

    await open(page, 2)
    await write(page, 'The rain has stopped.')
    await page.keyboard.press('Alt+ArrowDown')
    await ready(page, 3)
    await page.keyboard.press('Alt+ArrowDown')
    await ready(page, 4)
    const below = await targets(path)
    await page.keyboard.press('Alt+ArrowUp')
    await ready(page, 3)

    expect(below[3]).to.equal('draft: The rain has stopped.')
    expect((await targets(path))[2]).to.equal('draft: The rain has stopped.')
  })

  it('says beside the open paragraph that its Chinese has changed', async () => {
    const { page } = await deskOfChen()

    await open(page, 1)
    await page.keyboard.press('Control+Enter')
    await ready(page, 2)
    await open(page, 1)
    await page.getByText('Correct the Chinese').click()
    await page.locator('form.editor.source .cm-content:focus').waitFor()
    await write(page, '春天的雨')
    await page.getByRole('button', { name: 'Keep as draft' }).click()
    await page.locator('form.editor').waitFor({ state: 'detached' })
    await open(page, 1)

    expect(await paragraph(page, 1).locator('.text.source').innerText()).to.include('The Chinese has changed')
  })

  it('brings the whole editor with its buttons into sight', async () => {
    const { page } = await deskOfChen()
    await page.setViewportSize({ width: 1200, height: 420 })

    await open(page, 1)
    await page.keyboard.press('Control+Enter')
    await ready(page, 2)
    await page.keyboard.press('Control+Enter')
    await ready(page, 3)

    const { y, height } = (await page.locator('.editor-foot').boundingBox()) ?? { y: Infinity, height: 0 }
    expect(y + height).to.be.at.most(420)
  })

  it('shows the paragraph that was asked for also to those who cannot write in it', async () => {
    const path = await newsroom.article(
      Array.from({ length: 60 }, (_, index) => [`第${index + 1}段。`, 'One.'] as const),
    )
    const page = await newsroom.windowOf(newsroom.people.li, path)
    const pair = (await paragraph(page, 40).getAttribute('data-pair')) ?? ''

    await page.goto(`${path}?pair=${pair}`)
    await page.waitForFunction(`scrollY > 0`)

    const { y } = (await paragraph(page, 40).boundingBox()) ?? { y: Infinity }
    expect(y).to.be.within(0, 900)
  })

  it('saves what was typed before a deed that draws the paragraph anew', async () => {
    const { path, page } = await deskOfChen()

    await open(page, 2)
    await write(page, 'The rain has stopped.')
    await page.getByText('Shape…', { exact: true }).click()
    await page.getByRole('button', { name: 'Insert a paragraph after' }).click()
    await says(page, 'An empty paragraph has been inserted.')

    expect((await targets(path)).slice(1, 3)).to.deep.equal(['draft: The rain has stopped.', 'untranslated: '])
  })

  it('is reached with the Tab key, past a map that is one stop of it', async () => {
    const { page } = await deskOfChen()

    await page.locator('.map a').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.locator('.map a:nth-of-type(2):focus').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.locator('.pair:nth-of-type(1) .no a:focus').waitFor()
    await page.keyboard.press('Enter')

    await ready(page, 1)
  })

  it('closes a menu by Escape and by a click elsewhere, and the paragraph stays open', async () => {
    const { page } = await deskOfChen()
    const menu = page.locator('.tools .pop-body')

    await open(page, 2)
    await page.getByText('Shape…', { exact: true }).click()
    await menu.waitFor()
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'hidden' })
    await page.getByText('Shape…', { exact: true }).click()
    await menu.waitFor()
    await page.locator('h1').click()
    await menu.waitFor({ state: 'hidden' })

    expect(await page.locator('.pair:nth-of-type(2).active').count()).to.equal(1)
  })
})
