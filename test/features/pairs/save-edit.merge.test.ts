import { expect } from 'chai'
import { draftsOf } from '../../../server/features/pairs/drafts.queries.ts'
import { mergePairs } from '../../../server/features/pairs/merge-pairs.ts'
import { removePair } from '../../../server/features/pairs/remove-pair.ts'
import { saveDraft } from '../../../server/features/pairs/save-draft.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { colleague } from '../../support/colleague.ts'
import { edit, savedPair } from '../../support/edits.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene } from '../../support/scene.ts'

const BASE = 'The spring rain fell on the old city. It stopped at noon.'

async function twoReviewers() {
  const office = await scene({ stage: 'review', pairs: [{ target: BASE, state: 'translated' }, {}] })
  return { office, first: office.as('reviewer'), second: await colleague(office, 'reviewer') }
}

describe('saving an edit of a text that somebody else has changed meanwhile', () => {
  it('keeps both edits where they do not touch, and says so', async () => {
    const { office, first, second } = await twoReviewers()
    await saveEdit(first, edit({ text: BASE.replace('spring rain', 'spring drizzle') }))

    const saved = await saveEdit(second, edit({ text: BASE.replace('at noon', 'by noon'), deed: 'leave' }))

    expect(saved).to.include({ merged: true })
    expect((await office.look()).pairs[0]).to.include({
      target: 'The spring drizzle fell on the old city. It stopped by noon.',
      targetRevision: 3,
      state: 'translated',
    })
  })

  it('leaves a merged text open, although both have confirmed theirs: nobody has read it yet', async () => {
    const { first, second } = await twoReviewers()
    const alone = savedPair(await saveEdit(first, edit({ text: BASE.replace('spring rain', 'spring drizzle') })))

    const merged = savedPair(await saveEdit(second, edit({ text: BASE.replace('at noon', 'by noon') })))

    expect([alone.state, merged.state]).to.deep.equal(['reviewed', 'translated'])
  })

  it('does not confirm unseen words for whoever only confirmed what was there before', async () => {
    const { office, first, second } = await twoReviewers()
    await saveEdit(first, edit({ text: 'Rain fell.', deed: 'leave' }))

    await saveEdit(second, edit({ text: BASE }))

    expect((await office.look()).pairs[0]).to.include({ target: 'Rain fell.', state: 'translated', targetRevision: 2 })
  })

  it('confirms when both have written the same', async () => {
    const { office, first, second } = await twoReviewers()
    await saveEdit(first, edit({ text: 'Rain fell.', deed: 'leave' }))

    await saveEdit(second, edit({ text: 'Rain fell.' }))

    expect((await office.look()).pairs[0]).to.include({ target: 'Rain fell.', state: 'reviewed', targetRevision: 2 })
  })

  it('merges against the newest text when several have saved', async () => {
    const { office, first, second } = await twoReviewers()
    const drizzle = BASE.replace('spring rain', 'spring drizzle')
    await saveEdit(first, edit({ text: drizzle }))
    await saveEdit(first, edit({ text: drizzle.replace('old city', 'old town'), basedOn: 2 }))

    await saveEdit(second, edit({ text: BASE.replace('at noon', 'by noon') }))

    expect((await office.look()).pairs[0]?.target).to.equal(
      'The spring drizzle fell on the old town. It stopped by noon.',
    )
  })

  for (const [what, words] of Object.entries({ 'the same word': 'spring storm', 'the word beside it': 'late rain' })) {
    it(`gives back all three texts and writes nothing when both changed ${what}`, async () => {
      const { office, first, second } = await twoReviewers()
      const [mine, theirs] = [BASE.replace('spring rain', words), BASE.replace('spring rain', 'spring drizzle')]
      await saveEdit(first, edit({ text: theirs }))
      await saveDraft(second, { pairId: 'pair-1', side: 'target', text: mine, basedOn: 1 })
      const before = await office.look()

      const result = await saveEdit(second, edit({ text: mine }))

      expect(result).to.deep.equal({ conflict: { base: BASE, mine, theirs, current: 2 } })
      expect(await office.look()).to.deep.equal(before)
      expect(await draftsOf(office.database.read, 'article', second.actor.id)).to.have.length(1)
    })
  }

  it('saves the text that was chosen after a conflict over the newest one', async () => {
    const { office, first, second } = await twoReviewers()
    await saveEdit(first, edit({ text: 'Theirs.' }))
    const clash = await saveEdit(second, edit({ text: 'Mine.' }))

    await saveEdit(second, edit({ text: 'Mine.', basedOn: 'conflict' in clash ? clash.conflict.current : 0 }))

    expect((await office.look()).pairs[0]).to.include({ target: 'Mine.', targetRevision: 3, state: 'reviewed' })
  })

  it('merges the Chinese by its words', async () => {
    const { office, first, second } = await twoReviewers()
    const source = (text: string, basedOn: number) => edit({ side: 'source', text, basedOn })
    await saveEdit(first, source('昨天春雨落在老城。中午雨停了。', 1))
    await saveEdit(first, source('昨天细雨落在老城。中午雨停了。', 2))

    await saveEdit(second, source('昨天春雨落在老城。傍晚雨停了。', 2))

    expect((await office.look()).pairs[0]?.source).to.equal('昨天细雨落在老城。傍晚雨停了。')
  })

  it('brings an edit into the pair that its text was merged into', async () => {
    const { office, first, second } = await twoReviewers()
    await mergePairs(first, 'pair-1')

    const result = await saveEdit(second, edit({ text: BASE.replace('spring rain', 'spring drizzle') }))

    expect(savedPair(result).target).to.equal(
      'The spring drizzle fell on the old city. It stopped at noon.\nEnglish paragraph 2.',
    )
    expect((await office.look()).pairs).to.have.length(1)
  })

  it('tells whoever writes in a pair that was taken out, and keeps what they typed as a draft', async () => {
    const { office, first, second } = await twoReviewers()
    await saveDraft(second, { pairId: 'pair-2', side: 'target', text: 'Typed.', basedOn: 1 })
    await removePair(first, 'pair-2')

    expect((await refusalOf(saveEdit(second, edit({ pairId: 'pair-2', text: 'Typed.' })))).code).to.equal('not_found')
    expect((await draftsOf(office.database.read, 'article', second.actor.id)).map((draft) => draft.text)).to.deep.equal(
      ['Typed.'],
    )
  })
})
