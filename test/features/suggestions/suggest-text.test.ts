import { expect } from 'chai'
import { activityOfArticle } from '../../../server/features/activity/activity.queries.ts'
import { readSuggestion, waitingSuggestions } from '../../../server/features/suggestions/read-suggestions.ts'
import { withdrawSuggestion } from '../../../server/features/suggestions/withdraw-suggestion.ts'
import { decideSuggestion } from '../../../server/features/suggestions/decide-suggestion.ts'
import { refusalOf } from '../../support/refusal.ts'
import { inReview, RAIN, rewrite } from '../../support/reviewed.ts'
import { lead } from '../../support/road.ts'
import { scene } from '../../support/scene.ts'
import { noticesTo, suggested, TWO } from '../../support/suggestions.ts'

const code = async (work: Promise<unknown>) => (await refusalOf(work)).code

describe('suggesting a text', () => {
  it('keeps the proposal with the revision it is based on and its changes, and leaves the text alone', async () => {
    const office = await inReview()

    const id = await suggested(office, ` ${TWO}\r\n`, { note: 'See the source.' })

    const { reading } = await readSuggestion(office.database.read, id)
    expect(reading).to.include({
      number: 1,
      revision: 1,
      base: RAIN,
      text: TWO,
      note: 'See the source.',
      authorId: 'chen',
    })
    expect(reading.changes.map(({ deleted, inserted }) => [deleted, inserted])).to.deep.equal([
      ['old', 'heavy'],
      ['402', '420'],
    ])
    const { article, pairs } = await office.look()
    expect(pairs[1]?.target).to.equal(RAIN)
    expect([...(await waitingSuggestions(office.database.read, article.id, pairs))]).to.deep.equal([['pair-2', 1]])
    const { rows } = await activityOfArticle(office.database.read, article.id, '')
    expect(rows.map(({ deed }) => deed)).to.include('suggestion.made')
  })

  it('is for whoever may read and does not hold the pen, once the text is paired, and also while nobody holds it', async () => {
    const office = await inReview()
    expect(await code(suggested(office, TWO, {}, 'reviewer'))).to.equal('suggestion.pen_yours')
    await suggested(office, TWO, {}, 'admin')

    const pairing = await scene({ stage: 'pairing' })
    expect(await code(suggested(pairing, TWO, {}, 'reviewer'))).to.equal('suggestion.not_here')

    const approval = await scene({ pairs: [{}, { target: RAIN }] })
    await lead(approval, 'approval')
    await suggested(approval, TWO, {}, 'editor')
    expect(await noticesTo(approval, 'li')).to.deep.equal([]) // nobody is told of what they did
    await suggested(approval, `${RAIN} Truly.`, {}, 'reviewer')
    expect(await noticesTo(approval, 'li')).to.deep.equal(['suggested'])
  })

  it('refuses what is empty, unchanged, too long or based on nothing', async () => {
    const office = await inReview()

    expect(await code(suggested(office, ' \n '))).to.equal('suggestion.empty')
    expect(await code(suggested(office, RAIN))).to.equal('suggestion.unchanged')
    expect(await code(suggested(office, 'word '.repeat(5_000)))).to.equal('suggestion.long')
    expect(await code(suggested(office, TWO, { note: 'x'.repeat(2_001) }))).to.equal('note.long')
    expect(await code(suggested(office, TWO, { basedOn: 7 }))).to.equal('form.invalid')
    expect(await code(suggested(office, TWO, { pairId: 'nowhere' }))).to.equal('not_found')
  })

  it('refuses what stands in the text already, though it was written for an older one', async () => {
    const office = await inReview()
    await rewrite(office, TWO)

    expect(await code(suggested(office, TWO))).to.equal('suggestion.unchanged')
  })

  it('takes the same proposal twice for one', async () => {
    const office = await inReview()

    expect(await suggested(office, TWO)).to.equal(await suggested(office, TWO))
  })

  it('tells those who hold the pen once, until they have read it or decided on something', async () => {
    const office = await inReview()
    const id = await suggested(office, TWO)
    await suggested(office, `${RAIN} Truly.`)
    expect(await noticesTo(office, 'hall')).to.deep.equal(['suggested'])

    await decideSuggestion(office.as('reviewer', 4), { suggestionId: id, places: 'all', decision: 'taken', note: '' })
    expect(await noticesTo(office, 'hall')).to.deep.equal([])
    await suggested(office, `${RAIN} Indeed.`)
    expect(await noticesTo(office, 'hall')).to.deep.equal(['suggested'])
  })

  it('is withdrawn by whoever made it, while something of it is open', async () => {
    const office = await inReview()
    const id = await suggested(office, TWO)

    expect(await code(withdrawSuggestion(office.as('editor'), id))).to.equal('suggestion.not_yours')
    await withdrawSuggestion(office.as('translator', 4), id)

    expect(await code(withdrawSuggestion(office.as('translator', 4), id))).to.equal('suggestion.withdrawn')
    const { pairs } = await office.look()
    expect((await waitingSuggestions(office.database.read, 'article', pairs)).size).to.equal(0)
    const form = { suggestionId: id, places: [0], decision: 'taken' as const, note: '' }
    expect(await code(decideSuggestion(office.as('reviewer', 5), form))).to.equal('suggestion.withdrawn')
  })
})
