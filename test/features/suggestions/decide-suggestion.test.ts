import { expect } from 'chai'
import { authorsSinceApproval } from '../../../server/features/road/authors.queries.ts'
import { approveArticle } from '../../../server/features/road/approve-article.ts'
import { returnArticle } from '../../../server/features/road/return-article.ts'
import { confirmAll } from '../../../server/features/pairs/confirm-all.ts'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import { mergePairs } from '../../../server/features/pairs/merge-pairs.ts'
import { removePair } from '../../../server/features/pairs/remove-pair.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { decideSuggestion, type DecisionForm } from '../../../server/features/suggestions/decide-suggestion.ts'
import {
  readSuggestion,
  suggestionsAbout,
  waitingSuggestions,
} from '../../../server/features/suggestions/read-suggestions.ts'
import { presentSuggestion } from '../../../server/features/suggestions/suggestions.view.ts'
import { takeByHand } from '../../../server/features/suggestions/take-by-hand.ts'
import { undoByHand } from '../../../server/features/suggestions/undo-by-hand.ts'
import { colleague } from '../../support/colleague.ts'
import { refusalOf } from '../../support/refusal.ts'
import { inReview, RAIN, rewrite } from '../../support/reviewed.ts'
import { lead } from '../../support/road.ts'
import { scene, type Scene } from '../../support/scene.ts'
import { fatesOf, noticesTo, suggested, TWO } from '../../support/suggestions.ts'

const code = async (work: Promise<unknown>) => (await refusalOf(work)).code

function decide(office: Scene, suggestionId: string, form: Partial<DecisionForm> = {}, minute = 5) {
  return decideSuggestion(office.as('reviewer', minute), {
    ...{ suggestionId, places: 'all', decision: 'taken', note: '' },
    ...form,
  })
}

const second = async (office: Scene) => (await office.look()).pairs[1]
const newest = async (office: Scene) => (await revisionsOf(office.database.read, 'pair-2', 'target')).at(-1)

describe('taking a suggestion', () => {
  it('puts one change of two into the text, in the proposer’s words and by the adopter’s deed, and leaves the other open', async () => {
    const office = await inReview()
    const id = await suggested(office, TWO)

    const done = await decide(office, id, { places: [1] })

    expect(await second(office)).to.include({ target: RAIN.replace('402', '420'), state: 'translated' })
    expect(await newest(office)).to.include({ origin: 'suggestion', authorId: 'chen', actorId: 'hall' })
    expect(await fatesOf(office, id)).to.deep.equal(['open', 'taken'])
    expect(done).to.include({ count: 1, left: 1, pairId: 'pair-2' })
  })

  it('leaves a draft in translation, as an edit that nobody confirmed', async () => {
    const office = await scene({ pairs: [{}, { target: RAIN, state: 'translated' }] })
    const id = await suggested(office, TWO, {}, 'reviewer')

    await decideSuggestion(office.as('translator', 5), { suggestionId: id, places: 'all', decision: 'taken', note: '' })

    expect(await second(office)).to.include({ target: TWO, state: 'draft' })
  })

  it('puts a suggested Chinese text in, too, and opens what was translated of it', async () => {
    const office = await inReview()
    const id = await suggested(office, '第2段新的中文。', { side: 'source' })

    await decide(office, id)

    expect(await second(office)).to.include({ source: '第2段新的中文。', state: 'translated', sourceRevision: 2 })
    expect([...(await authorsSinceApproval(office.database.read, 'article'))]).to.include('chen')
  })

  it('takes a moved clause as one: it goes where it was and comes where it is', async () => {
    const text = 'The rain stopped in the early morning. By noon the boats were running again on the long river.'
    const moved = 'By noon the boats were running again on the long river. The rain stopped in the early morning.'
    const office = await inReview([{ target: 'Rain' }, { target: text }])
    const id = await suggested(office, moved)
    const { changes } = (await readSuggestion(office.database.read, id)).reading
    const place = changes.findIndex(({ movedTo }) => movedTo !== undefined)
    if (place < 0) return // told as rewritten: then there is nothing to keep together

    await decide(office, id, { places: [place] })

    expect((await fatesOf(office, id)).filter((fate) => fate === 'taken').length).to.be.greaterThan(1)
    expect((await second(office))?.target.match(/boats/g)).to.have.length(1)
  })

  it('follows the text: what was written elsewhere since stays', async () => {
    const office = await inReview()
    const id = await suggested(office, TWO)
    await rewrite(office, `It is true: ${RAIN}`)

    await decide(office, id)

    expect((await second(office))?.target).to.equal(`It is true: ${TWO}`)
  })

  it('writes nothing where the words were changed since, and takes what fits beside that', async () => {
    const office = await inReview()
    const id = await suggested(office, TWO)
    await rewrite(office, RAIN.replace('402', '99'))

    expect(await code(decide(office, id, { places: [1] }))).to.equal('suggestion.conflict')
    expect((await second(office))?.target).to.equal(RAIN.replace('402', '99'))
    const done = await decide(office, id)

    expect(done).to.include({ count: 1, left: 1 })
    expect((await second(office))?.target).to.equal(RAIN.replace('402', '99').replace('old', 'heavy'))
    expect(await fatesOf(office, id)).to.deep.equal(['taken', 'open'])
    expect(await code(decide(office, id))).to.equal('suggestion.conflict')
    await decide(office, id, { decision: 'declined', note: 'Ninety-nine it is.' })
    expect(await fatesOf(office, id)).to.deep.equal(['taken', 'declined'])
  })

  it('does not bring back what was taken before and then written anew by hand', async () => {
    const office = await inReview()
    const id = await suggested(office, TWO)
    await decide(office, id, { places: [0] })
    await rewrite(office, RAIN, 6)

    await decide(office, id, { places: [1] }, 7)

    expect((await second(office))?.target).to.equal(RAIN.replace('402', '420'))
  })

  it('shows two suggestions for the same words as a contradiction once one was taken, and loses neither', async () => {
    const office = await inReview()
    const one = await suggested(office, TWO)
    const other = await suggested(office, RAIN.replace('402', '40,200'), {}, 'editor')

    await decide(office, one)

    const { reading } = await readSuggestion(office.database.read, other)
    const onlooker = { actor: { id: 'hall' }, names: new Map<string, string>(), mayDecide: true }
    expect(presentSuggestion(reading, onlooker)).to.include({ state: 'open', conflicts: 1, fitting: 0 })
    expect(await code(decide(office, other))).to.equal('suggestion.conflict')
  })

  it('is a decision and no new text where the text says so already', async () => {
    const office = await inReview()
    const id = await suggested(office, TWO)
    const revision = await rewrite(office, `${TWO} Truly.`)

    await decide(office, id)

    expect((await second(office))?.targetRevision).to.equal(revision)
    expect(await fatesOf(office, id)).to.deep.equal(['taken', 'taken'])
  })

  it('is taken back by undo: the words go, and the change is open again until that is undone', async () => {
    const office = await inReview()
    const id = await suggested(office, TWO)
    const { change } = await decide(office, id, { places: [0] })

    const undo = await undoChange(office.as('reviewer', 6), 'article', change)
    expect([await fatesOf(office, id), (await second(office))?.target]).to.deep.equal([['open', 'open'], RAIN])

    await undoChange(office.as('reviewer', 7), 'article', undo.change)
    expect(await fatesOf(office, id)).to.deep.equal(['taken', 'open'])
    expect((await second(office))?.target).to.equal(RAIN.replace('old', 'heavy'))

    const declined = await decide(office, id, { places: [1], decision: 'declined' }, 8)
    await undoChange(office.as('reviewer', 9), 'article', declined.change)
    expect(await fatesOf(office, id)).to.deep.equal(['taken', 'open'])
  })

  it('is for whoever holds the pen', async () => {
    const office = await inReview()
    const id = await suggested(office, TWO)

    for (const person of ['translator', 'editor', 'admin'] as const) {
      const form = { suggestionId: id, places: [0], decision: 'taken' as const, note: '' }
      expect(await code(decideSuggestion(office.as(person), form))).to.equal('pen.elsewhere')
      const hand = { suggestionId: id, text: 'x', basedOn: 1 }
      expect(await code(takeByHand(office.as(person), hand))).to.equal('pen.elsewhere')
    }
  })

  it('tells the proposer, once until they have read it', async () => {
    const office = await inReview()
    const id = await suggested(office, TWO)

    await decide(office, id, { places: [0] })
    await decide(office, id, { places: [1] })
    const other = await suggested(office, `${RAIN} Truly.`)
    await decide(office, other, { decision: 'declined', note: 'No.' })

    expect(await noticesTo(office, 'chen')).to.deep.equal(['suggestion-declined', 'suggestion-taken'])
  })

  it('lets one of two who take the same change at once win, and tells the other', async () => {
    const office = await inReview()
    const other = await colleague(office, 'reviewer')
    const id = await suggested(office, TWO)
    const form = { suggestionId: id, places: [0], decision: 'taken' as const, note: '' }

    const outcomes = await Promise.allSettled([
      decideSuggestion(office.as('reviewer', 5), form),
      decideSuggestion({ ...other, now: office.as('reviewer', 5).now }, form),
    ])

    expect(outcomes.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected'])
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(lost?.reason).to.include({ code: 'suggestion.decided' })
    expect(await fatesOf(office, id)).to.deep.equal(['taken', 'open'])
    expect((await second(office))?.targetRevision).to.equal(2)
  })

  it('lets two who take different changes at once both have them in the text', async () => {
    const office = await inReview()
    const other = await colleague(office, 'reviewer')
    const id = await suggested(office, TWO)
    const form = { suggestionId: id, decision: 'taken' as const, note: '' }

    await Promise.all([
      decideSuggestion(office.as('reviewer', 5), { ...form, places: [0] }),
      decideSuggestion(other, { ...form, places: [1] }),
    ])

    expect((await second(office))?.target).to.equal(TWO)
    expect(await fatesOf(office, id)).to.deep.equal(['taken', 'taken'])
  })

  it('goes with its words when the paragraph is merged into another', async () => {
    const office = await inReview()
    const id = await suggested(office, 'It has stopped.', { pairId: 'pair-3' })
    await mergePairs(office.as('reviewer', 4), 'pair-2')

    const { pairs } = await office.look()
    const [left] = pairs.filter(({ target }) => target.includes('It stopped.'))
    const about = left ? await suggestionsAbout(office.database.read, left, pairs) : []
    expect(about.map((reading) => reading.id)).to.deep.equal([id])
    expect([...(await waitingSuggestions(office.database.read, 'article', pairs)).keys()]).to.deep.equal([left?.id])
  })

  it('says so when the paragraph is gone, and can still be declined', async () => {
    const office = await inReview()
    const id = await suggested(office, TWO)
    await removePair(office.as('reviewer', 4), 'pair-2')

    expect(await code(decide(office, id))).to.equal('suggestion.gone')
    await decide(office, id, { decision: 'declined' })
    expect(await fatesOf(office, id)).to.deep.equal(['declined', 'declined'])
  })
})

describe('taking a suggestion by hand', () => {
  async function contradicted() {
    const office = await inReview()
    const id = await suggested(office, TWO)
    const basedOn = await rewrite(office, RAIN.replace('402', '99').replace('old', 'new'))
    return { office, id, basedOn }
  }

  it('keeps the proposal as its proposer’s revision and what was made of it as the adopter’s', async () => {
    const { office, id, basedOn } = await contradicted()

    await takeByHand(office.as('reviewer', 5), { suggestionId: id, text: `${TWO} So be it.`, basedOn })

    const [between, last] = (await revisionsOf(office.database.read, 'pair-2', 'target')).slice(-2)
    expect(between).to.include({ text: TWO, authorId: 'chen', actorId: 'hall', origin: 'suggestion', number: 3 })
    expect(last).to.include({ text: `${TWO} So be it.`, authorId: 'hall', origin: 'typed', number: 4 })
    expect(await second(office)).to.include({ target: `${TWO} So be it.`, targetRevision: 4, state: 'translated' })
    expect(await fatesOf(office, id)).to.deep.equal(['by-hand', 'by-hand'])
  })

  it('is one revision, the proposer’s, where the proposal is taken as it was', async () => {
    const { office, id, basedOn } = await contradicted()

    await takeByHand(office.as('reviewer', 5), { suggestionId: id, text: TWO, basedOn })

    expect(await newest(office)).to.include({ text: TWO, authorId: 'chen', number: 3 })
  })

  it('is taken back as a whole', async () => {
    const { office, id, basedOn } = await contradicted()
    const before = await second(office)
    await takeByHand(office.as('reviewer', 5), { suggestionId: id, text: `${TWO} Yes.`, basedOn })

    const { change } = await undoByHand(office.as('reviewer', 6), id)
    expect((await second(office))?.target).to.equal(before?.target)
    expect(await fatesOf(office, id)).to.deep.equal(['open', 'open'])
    expect(await code(undoByHand(office.as('reviewer', 6), id))).to.equal('change.undone')

    await undoChange(office.as('reviewer', 7), 'article', change)
    expect((await second(office))?.target).to.equal(`${TWO} Yes.`)
    expect(await fatesOf(office, id)).to.deep.equal(['by-hand', 'by-hand'])
  })

  it('is taken back as a whole also where only its second deed is asked for', async () => {
    const { office, id, basedOn } = await contradicted()
    const before = await second(office)
    const { change } = await takeByHand(office.as('reviewer', 5), { suggestionId: id, text: `${TWO} Yes.`, basedOn })

    const undo = await undoChange(office.as('reviewer', 6), 'article', change + 1)

    expect((await second(office))?.target).to.equal(before?.target)
    expect(await fatesOf(office, id)).to.deep.equal(['open', 'open'])
    await undoChange(office.as('reviewer', 7), 'article', undo.change)
    expect((await second(office))?.target).to.equal(`${TWO} Yes.`)
    expect(await fatesOf(office, id)).to.deep.equal(['by-hand', 'by-hand'])
  })

  it('leaves to others the words that they wrote since, also where the adopter goes on writing', async () => {
    const office = await inReview()
    const id = await suggested(office, TWO)
    const addition = ' Nobody expected such weather.'
    const basedOn = await rewrite(office, `${RAIN}${addition}`)
    await office.database.write((tx) =>
      tx.updateTable('revisions').set({ authorId: 'li' }).where('text', '=', `${RAIN}${addition}`).execute(),
    )

    await takeByHand(office.as('reviewer', 5), { suggestionId: id, text: `${TWO}${addition}`, basedOn })
    expect([...(await authorsSinceApproval(office.database.read, 'article'))]).to.include('li')
    await rewrite(office, `${TWO}${addition} True.`, 6)

    expect([...(await authorsSinceApproval(office.database.read, 'article'))]).to.include('li')
  })

  it('is not taken back over what was written since', async () => {
    const { office, id, basedOn } = await contradicted()
    await takeByHand(office.as('reviewer', 5), { suggestionId: id, text: `${TWO} Yes.`, basedOn })
    await rewrite(office, 'Quite another text.', 6)

    expect(await code(undoByHand(office.as('reviewer', 7), id))).to.equal('change.overtaken')
  })

  it('is refused over a text that the adopter has not seen, and after somebody else decided', async () => {
    const { office, id, basedOn } = await contradicted()

    const form = { suggestionId: id, text: TWO, basedOn: basedOn - 1 }
    expect(await code(takeByHand(office.as('reviewer', 5), form))).to.equal('pair.stale')
    await decide(office, id, { decision: 'declined' })
    expect(await code(takeByHand(office.as('reviewer', 6), { ...form, basedOn }))).to.equal('suggestion.decided')
  })
})

describe('the words of a suggestion that was taken', () => {
  it('are their proposer’s own: an editor does not approve a text with them', async () => {
    const office = await scene({ pairs: [{}, { target: RAIN }] })
    await lead(office, 'approval')
    const id = await suggested(office, TWO, {}, 'editor')
    await returnArticle(office.as('editor', 4), { articleId: 'article', to: 'review', note: 'See my suggestion.' })

    await decide(office, id)
    await confirmAll(office.as('reviewer', 6), 'article')
    await lead(office, 'approval')

    expect(await code(approveArticle(office.as('editor', 8), 'article'))).to.equal('hindered.own-words')
  })
})
