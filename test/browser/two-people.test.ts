import { expect } from 'chai'
import { open, paragraph, ready, says, write, written } from './support/desk.ts'
import { openNewsroom, type Newsroom } from './support/newsroom.ts'

const TEXTS = [
  ['春雨', 'Rain in Spring'],
  ['雨停了，江水上涨。', 'The rain stopped and the river rose.'],
  ['船又开了。', 'The boats ran again.'],
] as const

describe('Two people in one paragraph', () => {
  let newsroom: Newsroom
  before(async () => {
    newsroom = await openNewsroom()
  })

  async function bothOpen() {
    const { chen } = newsroom.people
    const wu = await newsroom.office.add(`wu-${Math.random().toString(36).slice(2)}`, 'translator')
    const path = await newsroom.article(TEXTS, [chen, wu])
    const one = await newsroom.windowOf(chen, path)
    const other = await newsroom.windowOf(wu, path)
    await open(one, 2)
    await open(other, 2)
    await write(one, 'The long rain stopped and the river rose.')
    await one.keyboard.press('Control+Enter')
    await ready(one, 3)
    return { path, other }
  }

  it('both find their words in the text when these do not touch, and the second reads it before it is confirmed', async () => {
    const { other } = await bothOpen()

    await write(other, 'The rain stopped and the river rose by a metre.')
    await other.keyboard.press('Control+Enter')
    await says(other, 'Both changes are in the text now')
    await ready(other, 2)

    expect(await written(other)).to.equal('The long rain stopped and the river rose by a metre.')
  })

  it('choose between both texts when the same words were changed, and nothing typed is lost', async () => {
    const { path, other } = await bothOpen()

    await write(other, 'The heavy rain stopped and the river rose.')
    await other.keyboard.press('Control+Enter')
    await says(other, 'Two edits of the same words')
    const shown = await other.locator('.conflict-texts').innerText()
    await other.goto(path)
    await open(other, 2)
    const afterLeaving = await written(other)
    await other.keyboard.press('Control+Enter')
    await other.locator('.conflict .cm-content').click()
    await write(other, 'The long and heavy rain stopped and the river rose.')
    await other.getByRole('button', { name: 'Save this text' }).click()
    await ready(other, 3)

    expect(shown).to.include('long').and.include('heavy')
    expect(afterLeaving).to.equal('The heavy rain stopped and the river rose.')
    expect(await paragraph(other, 2).locator('.target').innerText()).to.equal(
      'The long and heavy rain stopped and the river rose.',
    )
  })

  it('see who saved and when, and may go on from that text instead, as often as they like', async () => {
    const { other } = await bothOpen()

    await write(other, 'The heavy rain stopped and the river rose.')
    await other.keyboard.press('Control+Enter')
    await says(other, /by chen\b.*\d{2}:\d{2}/)
    await other.getByRole('button', { name: 'Put this text into the box' }).click()
    await other.locator('.conflict .cm-content', { hasText: 'long' }).waitFor()
    const theirs = await written(other)
    await other.getByRole('button', { name: 'Put this text into the box' }).click()
    await other.locator('.conflict .cm-content', { hasText: 'heavy' }).waitFor()
    const mine = await written(other)
    await other.getByRole('button', { name: 'Put this text into the box' }).click()
    await other.locator('.conflict .cm-content', { hasText: 'long' }).click()
    await write(other, 'The long, heavy rain stopped and the river rose.')
    await other.getByRole('button', { name: 'Save this text' }).click()
    await ready(other, 3)

    expect([theirs, mine]).to.deep.equal([
      'The long rain stopped and the river rose.',
      'The heavy rain stopped and the river rose.',
    ])
    expect(await paragraph(other, 2).locator('.target').innerText()).to.equal(
      'The long, heavy rain stopped and the river rose.',
    )
  })

  it('may leave what the other one saved', async () => {
    const { other } = await bothOpen()

    await write(other, 'The heavy rain stopped and the river rose.')
    await other.keyboard.press('Control+Enter')
    await other.getByRole('button', { name: 'Leave what was saved' }).click()
    await ready(other, 2)

    expect(await written(other)).to.equal('The long rain stopped and the river rose.')
  })
})
