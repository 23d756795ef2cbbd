import { expect } from 'chai'
import { draftsOf } from '../../../server/features/pairs/drafts.queries.ts'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import { isSourceChanged, type Deed, type Desk, type PairState } from '../../../server/features/pairs/pair.ts'
import { saveDraft } from '../../../server/features/pairs/save-draft.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { edit, savedPair } from '../../support/edits.ts'
import { refusalOf } from '../../support/refusal.ts'
import { PEOPLE, scene, type Person, type Setting } from '../../support/scene.ts'

const WORDS = 'English paragraph 1.'
const OTHER = 'Other words.'

// Desk, state before, text that is saved, deed, state after: DESIGN section 3, "Pair states", row by row.
const STATES: [Desk, PairState, string, Deed, PairState][] = [
  ['translation', 'untranslated', OTHER, 'confirm', 'translated'],
  ['translation', 'untranslated', OTHER, 'leave', 'draft'],
  ['translation', 'draft', WORDS, 'confirm', 'translated'],
  ['translation', 'draft', WORDS, 'leave', 'draft'],
  ['translation', 'draft', OTHER, 'leave', 'draft'],
  ['translation', 'translated', OTHER, 'confirm', 'translated'],
  ['translation', 'translated', OTHER, 'leave', 'draft'],
  ['translation', 'translated', '', 'confirm', 'untranslated'],
  ['translation', 'reviewed', WORDS, 'confirm', 'reviewed'],
  ['translation', 'reviewed', OTHER, 'confirm', 'translated'],
  ['translation', 'reviewed', OTHER, 'leave', 'draft'],
  ['translation', 'approved', WORDS, 'confirm', 'approved'],
  ['translation', 'approved', OTHER, 'confirm', 'translated'],
  ['review', 'translated', WORDS, 'confirm', 'reviewed'],
  ['review', 'translated', WORDS, 'leave', 'translated'],
  ['review', 'translated', OTHER, 'confirm', 'reviewed'],
  ['review', 'translated', OTHER, 'leave', 'translated'],
  ['review', 'reviewed', OTHER, 'confirm', 'reviewed'],
  ['review', 'reviewed', OTHER, 'leave', 'translated'],
  ['review', 'reviewed', '', 'leave', 'untranslated'],
  ['review', 'approved', WORDS, 'confirm', 'approved'],
  ['review', 'approved', WORDS, 'leave', 'approved'],
  ['review', 'approved', OTHER, 'confirm', 'reviewed'],
  ['review', 'approved', OTHER, 'leave', 'translated'],
  ['review', 'approved', '', 'confirm', 'untranslated'],
]

describe('saving an edit', () => {
  for (const [desk, before, text, deed, after] of STATES) {
    const what = text === WORDS ? 'the same words' : text === '' ? 'no words' : 'other words'
    it(`makes a pair that is ${before} ${after} in ${desk} when one ${deed}s ${what}`, async () => {
      const target = before === 'untranslated' ? '' : WORDS
      const office = await scene({ stage: desk, pairs: [{ state: before, target }, { state: before }] })

      const result = await saveEdit(office.as(desk === 'review' ? 'reviewer' : 'translator'), edit({ text, deed }))

      const { article, pairs } = await office.look()
      const number = text === target ? 1 : 2
      expect(pairs[0]).to.include({ state: after, target: text, targetRevision: number })
      expect(pairs[1]).to.deep.equal(office.pairs[1])
      expect(savedPair(result)).to.deep.equal(pairs[0])
      expect(await revisionsOf(office.database.read, 'pair-1', 'target')).to.have.length(number)
      expect(article.change).to.equal(number === 1 && before === after ? 1 : 2)
    })
  }

  it('keeps who, when and which words as a revision, beside the text that came in', async () => {
    const office = await scene()

    await saveEdit(office.as('translator', 7), edit({ text: '  Rain\r\nstops. \n' }))

    expect(
      (await revisionsOf(office.database.read, 'pair-1', 'target')).map(({ pairId, ...revision }) => revision),
    ).to.deep.equal([
      {
        ...came,
        side: 'target',
        number: 1,
        change: 1,
        text: WORDS,
        origin: 'import',
        createdAt: office.as('editor').now,
      },
      {
        ...came,
        side: 'target',
        number: 2,
        change: 2,
        text: 'Rain\nstops.',
        origin: 'typed',
        createdAt: office.as('editor', 7).now,
      },
    ])
  })

  it('deletes the writer’s draft of that side and nobody else’s', async () => {
    const office = await scene()
    const reviewer = { ...office.as('translator'), actor: office.as('reviewer').actor }
    await saveDraft(office.as('translator'), { pairId: 'pair-1', side: 'target', text: 'Typed', basedOn: 1 })
    await saveDraft(office.as('translator'), { pairId: 'pair-1', side: 'source', text: '打字', basedOn: 1 })
    await office.database.write((tx) =>
      tx
        .insertInto('drafts')
        .values({ pairId: 'pair-1', side: 'target', userId: 'hall', text: 'Mine', basedOn: 1, updatedAt: reviewer.now })
        .execute(),
    )

    await saveEdit(office.as('translator'), edit({}))

    const texts = async (userId: string) =>
      (await draftsOf(office.database.read, 'article', userId)).map((draft) => draft.text)
    expect(await texts('chen')).to.deep.equal(['打字'])
    expect(await texts('hall')).to.deep.equal(['Mine'])
  })

  it('opens a pair again when its Chinese is corrected, and says so until the English is confirmed', async () => {
    const office = await scene({ stage: 'review', pairs: [{ state: 'approved' }, { state: 'approved' }] })
    const corrected = savedPair(await saveEdit(office.as('reviewer'), edit({ side: 'source', text: '改过的中文。' })))
    const marked = isSourceChanged(corrected)

    const confirmed = savedPair(await saveEdit(office.as('reviewer'), edit({ text: WORDS })))

    expect(corrected).to.include({ source: '改过的中文。', sourceRevision: 2, targetRevision: 1, state: 'translated' })
    expect([marked, isSourceChanged(confirmed)]).to.deep.equal([true, false])
    expect(confirmed.state).to.equal('reviewed')
    expect((await office.look()).pairs[1]?.state).to.equal('approved')
  })

  it('takes the mark off an omission that gets English, and off an addition that gets Chinese', async () => {
    const office = await scene({
      pairs: [
        { target: '', link: 'omitted', state: 'translated' },
        { source: '', link: 'added' },
      ],
    })

    await saveEdit(office.as('translator'), edit({}))
    await saveEdit(office.as('translator'), edit({ pairId: 'pair-2', side: 'source', text: '补上的中文。' }))

    expect((await office.look()).pairs.map((pair) => pair.link)).to.deep.equal(['one-to-one', 'one-to-one'])
  })

  it('confirms an omission as it is', async () => {
    const office = await scene({ stage: 'review', pairs: [{ target: '', link: 'omitted', state: 'translated' }] })

    const pair = savedPair(await saveEdit(office.as('reviewer'), edit({ text: '' })))

    expect(pair).to.include({ state: 'reviewed', link: 'omitted', target: '' })
  })

  it('copies the title to the article, and no other text', async () => {
    const office = await scene({ pairs: [{ kind: 'title' }, {}] })

    await saveEdit(office.as('translator'), edit({ text: 'Rain in Spring' }))
    await saveEdit(office.as('translator'), edit({ pairId: 'pair-2', text: 'Body' }))

    expect((await office.look()).article).to.include({ sourceTitle: '第1段中文。', targetTitle: 'Rain in Spring' })
  })

  const REFUSALS: [string, Setting, Person, Parameters<typeof edit>[0], string][] = [
    ['whoever does not hold the pen', {}, 'reviewer', {}, 'pen.elsewhere'],
    ['an admin', {}, 'admin', {}, 'pen.elsewhere'],
    ['a translator who is not on the list', { people: [] }, 'translator', {}, 'pen.elsewhere'],
    ['everybody once it is approved', { stage: 'approved' }, 'editor', {}, 'pen.elsewhere'],
    ['the editor in approval', { stage: 'approval' }, 'editor', {}, 'pen.elsewhere'],
    ['words during pairing', { stage: 'pairing' }, 'translator', {}, 'pen.pairing'],
    ['a pair that there is not', {}, 'translator', { pairId: 'nobody' }, 'not_found'],
    ['a pair without any text', { pairs: [{ target: '' }] }, 'translator', { side: 'source', text: ' ' }, 'pair.empty'],
    ['a revision that there never was', {}, 'translator', { basedOn: 9 }, 'form.invalid'],
  ]
  for (const [whom, setting, person, words, code] of REFUSALS) {
    it(`refuses ${whom} with ${code}, and writes nothing`, async () => {
      const office = await scene(setting)

      expect((await refusalOf(saveEdit(office.as(person), edit(words)))).code).to.equal(code)
      expect(await office.look()).to.deep.equal({ article: office.article, pairs: office.pairs })
    })
  }

  it('lets the editor write in approval where an author may approve', async () => {
    const office = await scene({ stage: 'approval', ownWords: 'marked', pairs: [{ state: 'reviewed' }] })

    const pair = savedPair(await saveEdit(office.as('editor'), edit({})))

    expect(pair).to.include({ state: 'reviewed', target: 'New words.' })
  })

  it('refuses everybody while the article is put away', async () => {
    const office = await scene()
    await office.database.write((tx) =>
      tx
        .updateTable('articles')
        .set({ putAwayAt: office.as('editor').now })
        .execute(),
    )

    expect((await refusalOf(saveEdit(office.as('translator'), edit({})))).code).to.equal('article.put_away')
  })
})

const came = { articleId: 'article', authorId: PEOPLE.translator.id, actorId: PEOPLE.translator.id, reason: null }
