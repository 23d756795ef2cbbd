import { expect } from 'chai'
import { giveReason, type ReasonForm } from '../../../server/features/reasons/give-reason.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { refusalOf } from '../../support/refusal.ts'
import { changesIn, inReview, RAIN, rewrite } from '../../support/reviewed.ts'
import type { Scene } from '../../support/scene.ts'

const FIRST = 'The new rain fell, and it fell for 402 days.'
const BOTH = 'The new rain fell, and it fell for 40,200 days.'

/** A reason for the change at the first place where these words stand in the second paragraph. */
function reasonAt(text: string, words: string, rest: Partial<ReasonForm> = {}): ReasonForm {
  const start = text.indexOf(words)
  const place = { start, end: start + words.length }
  return { pairId: 'pair-2', side: 'target', revision: 2, place, before: 0, reason: 'style', severity: null, ...rest }
}

const saidIn = async (office: Scene) =>
  (await changesIn(office)).map(({ deleted, inserted, reason, severity }) => [deleted, inserted, reason, severity])

describe('the reason for a change', () => {
  it('is kept with its severity, for the one change it was given to', async () => {
    const office = await inReview()
    await rewrite(office, BOTH)

    await giveReason(office.as('reviewer'), reasonAt(BOTH, '40,200', { reason: 'figure', severity: 'critical' }))

    expect(await saidIn(office)).to.deep.equal([
      ['old', 'new', null, null],
      ['402', '40,200', 'figure', 'critical'],
    ])
  })

  it('stays with its change while the text around it is written on, and goes with the change', async () => {
    const office = await inReview()
    await rewrite(office, FIRST)
    await giveReason(office.as('reviewer'), reasonAt(FIRST, 'new'))

    await rewrite(office, `Once more: ${BOTH}`)
    expect((await saidIn(office)).filter(([, , reason]) => reason === 'style')).to.deep.equal([
      ['old', 'new', 'style', null],
    ])

    await rewrite(office, RAIN)
    expect(await saidIn(office)).to.deep.equal([])
  })

  it('is given by one key: the same again tells how bad the error was, and after the worst that it was none', async () => {
    const office = await inReview()
    await rewrite(office, FIRST)
    const severities: unknown[] = []

    for (let press = 0; press < 5; press += 1) {
      await giveReason(office.as('reviewer'), reasonAt(FIRST, 'new', { severity: 'again' }))
      severities.push((await saidIn(office))[0]?.[3])
    }

    expect(severities).to.deep.equal([null, 'minor', 'major', 'critical', null])
  })

  it('finds its change also when it was read in an older revision', async () => {
    const office = await inReview()
    await rewrite(office, FIRST)
    await rewrite(office, `Look: ${FIRST}`)

    await giveReason(office.as('reviewer'), reasonAt(FIRST, 'new', { reason: 'term' }))

    expect(await saidIn(office)).to.deep.include(['old', 'new', 'term', null])
  })

  it('can be taken back, by saying none or by undo', async () => {
    const office = await inReview()
    await rewrite(office, FIRST)
    await giveReason(office.as('reviewer'), reasonAt(FIRST, 'new'))
    await giveReason(office.as('reviewer'), reasonAt(FIRST, 'new', { reason: null }))
    expect((await saidIn(office))[0]?.[2]).to.equal(null)

    const { change } = await giveReason(office.as('reviewer'), reasonAt(FIRST, 'new', { reason: 'name' }))
    await undoChange(office.as('reviewer'), 'article', change)
    expect((await saidIn(office))[0]?.[2]).to.equal(null)
  })

  it('is for one of two changes of the same words alone', async () => {
    const office = await inReview([
      { target: 'Rain' },
      { target: 'Ten days of rain and ten nights of snow.' },
      { target: 'It stopped.' },
    ])
    const text = 'Ten long days of rain and ten long nights of snow.'
    await rewrite(office, text)

    await giveReason(office.as('reviewer'), reasonAt(text, 'long ', { before: 4 }))

    expect((await saidIn(office)).map(([, inserted, reason]) => [String(inserted).trim(), reason])).to.deep.equal([
      ['long', 'style'],
      ['long', null],
    ])
  })

  it('comes back when what took it back is taken back', async () => {
    const office = await inReview()
    await rewrite(office, FIRST)
    const { change } = await giveReason(office.as('reviewer'), reasonAt(FIRST, 'new'))
    const undo = await undoChange(office.as('reviewer'), 'article', change)
    expect((await saidIn(office))[0]?.[2]).to.equal(null)

    await undoChange(office.as('reviewer'), 'article', undo.change)

    expect((await saidIn(office))[0]?.[2]).to.equal('style')
  })

  it('tells who made the change last and when, also when others wrote elsewhere in the paragraph since', async () => {
    const office = await inReview()
    await rewrite(office, FIRST, 3)
    await rewrite(office, BOTH, 4)

    const changes = await changesIn(office)

    expect(changes.map(({ actorId, at }) => [actorId, at])).to.deep.equal([
      ['hall', office.as('reviewer', 3).now],
      ['hall', office.as('reviewer', 4).now],
    ])
  })

  it('is refused where nothing was changed, to who has no pen, and outside a review', async () => {
    const office = await inReview()
    await rewrite(office, FIRST)
    const refused = async (who: 'reviewer' | 'translator', form: ReasonForm) =>
      (await refusalOf(giveReason(office.as(who), form))).code

    expect(await refused('reviewer', reasonAt(FIRST, 'days'))).to.equal('reason.no_change')
    expect(await refused('reviewer', reasonAt(FIRST, 'new', { revision: 9 }))).to.equal('form.invalid')
    expect(await refused('translator', reasonAt(FIRST, 'new'))).to.equal('pen.elsewhere')
  })
})
