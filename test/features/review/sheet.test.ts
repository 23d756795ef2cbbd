import { expect } from 'chai'
import { confirmAll } from '../../../server/features/pairs/confirm-all.ts'
import { giveReason } from '../../../server/features/reasons/give-reason.ts'
import { readSheet } from '../../../server/features/review/read-sheet.ts'
import { presentSheet } from '../../../server/features/review/sheet.view.ts'
import { approveArticle } from '../../../server/features/road/approve-article.ts'
import { correctArticle } from '../../../server/features/road/correct-article.ts'
import { finishReview } from '../../../server/features/road/finish-review.ts'
import { returnArticle } from '../../../server/features/road/return-article.ts'
import { versionsOf } from '../../../server/features/road/versions.queries.ts'
import { openThread } from '../../../server/features/talk/open-thread.ts'
import { changesIn, inReview, RAIN, rewrite } from '../../support/reviewed.ts'
import { lead } from '../../support/road.ts'
import type { Person, Scene } from '../../support/scene.ts'

async function sheetFor(office: Scene, who: Person = 'editor') {
  const context = office.as(who, 9)
  return presentSheet(await readSheet(context, 'article'), context.actor, context.rules)
}

/** In review, with one word changed for its style and one without a reason. */
async function changed(): Promise<Scene> {
  const office = await inReview()
  await rewrite(office, RAIN.replace('old', 'new').replace('402', '403'))
  const [first] = await changesIn(office)
  await giveReason(office.as('reviewer'), {
    ...{ pairId: 'pair-2', side: 'target', revision: 2, before: first?.before.start ?? -1 },
    ...{ place: first?.after ?? { start: 0, end: 0 }, reason: 'style', severity: 'minor' },
  })
  return office
}

describe('the approval sheet', () => {
  it('counts what was changed since it was submitted, by reason and severity', async () => {
    const sheet = await sheetFor(await changed())

    expect(sheet.changed).to.deep.equal({ paragraphs: 1, places: 2, words: 2, characters: 0 })
    expect(sheet.reasons).to.deep.equal([
      { reason: 'style', all: 1, severities: [1, 0, 0] },
      { reason: null, all: 1, severities: [0, 0, 0] },
    ])
  })

  it('names the version with its whole hash, and says when the text is no longer that version’s', async () => {
    const office = await inReview()
    const [submitted] = await versionsOf(office.database.read, 'article')
    expect((await sheetFor(office)).version).to.deep.equal({
      ...{ number: 1, kind: 'submitted', hash: submitted?.hash },
      isCurrent: true,
    })

    await rewrite(office, RAIN.replace('old', 'new'))

    expect((await sheetFor(office)).version?.isCurrent).to.equal(false)
  })

  it('tells every hand-over with who and when, and the note of a return', async () => {
    const office = await changed()
    await returnArticle(office.as('reviewer', 5), { articleId: 'article', to: 'translation', note: 'See the figure.' })

    expect((await sheetFor(office)).handOvers).to.deep.equal([
      { number: 1, kind: 'submitted', by: '陈宇', at: office.as('translator', 1).now, note: '' },
      { number: 2, kind: 'returned', by: 'M. Hall', at: office.as('reviewer', 5).now, note: 'See the figure.' },
    ])
  })

  it('names whose words stand in the text', async () => {
    expect((await sheetFor(await changed())).authors).to.have.members(['陈宇', 'M. Hall'])
  })

  it('tells the talk: how much, and what is open', async () => {
    const office = await changed()
    await openThread(office.as('reviewer'), {
      ...{ pairId: 'pair-2', side: 'target', revision: 2, start: 4, end: 7, text: 'Is it new?', mustFix: true },
    })

    const { talk } = await sheetFor(office)

    expect([talk.all, talk.resolved]).to.deep.equal([1, 0])
    expect(talk.open[0]).to.include({ quote: 'new', mustFix: true, pairId: 'pair-2', number: 2 })
  })

  it('is approved from by who may approve, once nothing hinders it', async () => {
    const office = await changed()
    expect((await sheetFor(office)).approval).to.equal(null)
    await confirmAll(office.as('reviewer'), 'article')
    await finishReview(office.as('reviewer'), 'article')

    expect((await sheetFor(office)).approval).to.deep.equal({ hindrances: [] })
    expect((await sheetFor(office, 'reviewer')).approval).to.equal(null)
  })

  it('tells in the sheet of a correction only what the correction changed', async () => {
    const office = await changed()
    await lead(office, 'approved')
    expect((await sheetFor(office)).changed.places).to.equal(2)

    await correctArticle(office.as('editor'), 'article', 'A figure.')
    expect((await sheetFor(office)).changed.places).to.equal(0)
    await rewrite(office, RAIN.replace('old', 'new').replace('402', '404'))

    expect((await sheetFor(office)).changed.places).to.equal(1)
    await confirmAll(office.as('reviewer'), 'article')
    await finishReview(office.as('reviewer'), 'article')
    await approveArticle(office.as('editor'), 'article')
    expect((await sheetFor(office)).changed.places).to.equal(1)
  })
})
