import { expect } from 'chai'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { giveReason } from '../../../server/features/reasons/give-reason.ts'
import { answerChange, takeChanges, type AnswerForm } from '../../../server/features/review/answer-change.ts'
import { countAsked, readAnswers } from '../../../server/features/review/read-answers.ts'
import { returnArticle } from '../../../server/features/road/return-article.ts'
import { edit } from '../../support/edits.ts'
import { refusalOf } from '../../support/refusal.ts'
import { changesIn, inReview, RAIN, rewrite } from '../../support/reviewed.ts'
import type { Scene } from '../../support/scene.ts'
import { noticesOf } from '../../support/traces.ts'

const CHANGED = 'The new rain fell, and it fell for 40,200 days.'

/** Back with the translator after the reviewer changed two places of the second paragraph, the first for its style. */
async function returned(): Promise<Scene> {
  const office = await inReview()
  await rewrite(office, CHANGED)
  const [change] = await changesIn(office)
  await giveReason(office.as('reviewer'), {
    ...{ pairId: 'pair-2', side: 'target', revision: 2, before: 0, reason: 'style', severity: null },
    place: change?.after ?? { start: 0, end: 0 },
  })
  await returnArticle(office.as('reviewer', 4), { articleId: 'article', to: 'translation', note: 'See the figure.' })
  return office
}

/** What stood there before. */
const OLD: Record<string, string> = { new: 'old', '40,200': '402' }

function answerTo(words: string, answer: AnswerForm['answer']): AnswerForm {
  const start = CHANGED.indexOf(words)
  const place = { start, end: start + words.length }
  return {
    articleId: 'article',
    pairId: 'pair-2',
    side: 'target',
    place,
    before: RAIN.indexOf(OLD[words] ?? words),
    answer,
  }
}

async function answersIn(office: Scene) {
  const { article } = await office.look()
  const asked = await readAnswers(office.database.read, article)
  return asked?.pairs.flatMap(({ changes }) =>
    changes.map(({ inserted, reason, answer }) => [inserted, reason, answer]),
  )
}

const targetIn = async (office: Scene) => (await office.look()).pairs[1]

describe('answering a review', () => {
  it('begins with every change of the returned text, with its reason, and no answer', async () => {
    const office = await returned()

    expect(await answersIn(office)).to.deep.equal([
      ['new', 'style', null],
      ['40,200', null, null],
    ])
  })

  it('leaves a taken change as it is, and what the review confirmed stays reviewed', async () => {
    const office = await returned()
    const before = await targetIn(office)

    await answerChange(office.as('translator', 5), answerTo('new', 'taken'))

    expect(await targetIn(office)).to.deep.equal(before)
    expect(before?.state).to.equal('reviewed')
    expect((await answersIn(office))?.map(([, , answer]) => answer)).to.deep.equal(['taken', null])
  })

  it('puts old words back as a new revision of their author, and leaves the other change alone', async () => {
    const office = await returned()

    await answerChange(office.as('translator', 5), answerTo('40,200', 'put-back'))

    const pair = await targetIn(office)
    expect(pair).to.include({ target: 'The new rain fell, and it fell for 402 days.', state: 'translated' })
    const last = (await revisionsOf(office.database.read, 'pair-2', 'target')).at(-1)
    expect(last).to.include({ origin: 'restore', authorId: 'chen', actorId: 'chen' })
  })

  it('puts old words back into a text that was written on since', async () => {
    const office = await returned()
    const text = `It is true: ${CHANGED}`
    await saveEdit(office.as('translator', 5), edit({ pairId: 'pair-2', text, basedOn: 2 }))

    await answerChange(office.as('translator', 6), answerTo('40,200', 'put-back'))

    expect((await targetIn(office))?.target).to.equal('It is true: The new rain fell, and it fell for 402 days.')
  })

  it('says so when the words were written anew since, and writes nothing', async () => {
    const office = await returned()
    const text = CHANGED.replace('40,200', 'forty thousand')
    await saveEdit(office.as('translator', 5), edit({ pairId: 'pair-2', text, basedOn: 2 }))

    const refusal = await refusalOf(answerChange(office.as('translator', 6), answerTo('40,200', 'put-back')))

    expect(refusal.code).to.equal('answer.overwritten')
    expect((await targetIn(office))?.target).to.equal(text)
    expect((await answersIn(office))?.[1]?.[2]).to.equal(null)
  })

  it('takes all of one reason at once, and what was answered already stays answered so', async () => {
    const office = await returned()

    expect((await takeChanges(office.as('translator'), 'article', 'style')).count).to.equal(1)
    expect((await answersIn(office))?.map(([, , answer]) => answer)).to.deep.equal(['taken', null])

    await answerChange(office.as('translator'), answerTo('new', 'put-back'))
    expect((await takeChanges(office.as('translator'), 'article', null)).count).to.equal(1)
    expect((await answersIn(office))?.map(([, , answer]) => answer)).to.deep.equal(['put-back', 'taken'])
    expect((await refusalOf(takeChanges(office.as('translator'), 'article', null))).code).to.equal('answer.none')
  })

  it('is taken back by undo, the words with it', async () => {
    const office = await returned()

    const { change } = await answerChange(office.as('translator'), answerTo('new', 'put-back'))
    await undoChange(office.as('translator'), 'article', change)

    expect((await targetIn(office))?.target).to.equal(CHANGED)
    expect((await answersIn(office))?.[0]?.[2]).to.equal(null)
  })

  it('is for the translator, after a return, about a change', async () => {
    const office = await returned()
    const code = async (work: Promise<unknown>) => (await refusalOf(work)).code

    expect(await code(answerChange(office.as('reviewer'), answerTo('new', 'taken')))).to.equal('pen.elsewhere')
    expect(await code(answerChange(office.as('translator'), answerTo('days', 'taken')))).to.equal('answer.no_change')
    const inTranslation = await inReview()
    expect(await code(answerChange(inTranslation.as('reviewer'), answerTo('new', 'taken')))).to.equal('answer.not_here')
  })

  it('counts what is open', async () => {
    const office = await returned()
    await answerChange(office.as('translator'), answerTo('new', 'taken'))

    const asked = await readAnswers(office.database.read, (await office.look()).article)

    expect(asked && countAsked(asked)).to.deep.equal({ open: 1, all: 2 })
  })
})

describe('contesting a change', () => {
  it('opens a thread about its words, in the translator’s words, and tells the reviewer', async () => {
    const office = await returned()

    await answerChange(office.as('translator', 7), {
      ...answerTo('40,200', 'contested'),
      text: 'The source says 402.',
    })

    const { read } = office.database
    const threads = await read.selectFrom('threads').select(['quote', 'pairId', 'openedBy', 'status']).execute()
    expect(threads).to.deep.equal([{ quote: '40,200', pairId: 'pair-2', openedBy: 'chen', status: 'open' }])
    expect((await answersIn(office))?.[1]?.[2]).to.equal('contested')
    expect(await noticesOf(office)).to.deep.include(['hall', 'contested'])
  })

  it('needs words, and says so before anything is written', async () => {
    const office = await returned()

    const refusal = await refusalOf(
      answerChange(office.as('translator'), { ...answerTo('new', 'contested'), text: ' ' }),
    )

    expect(refusal.code).to.equal('comment.required')
    expect((await answersIn(office))?.[0]?.[2]).to.equal(null)
  })

  it('leaves no thread where the answer is refused', async () => {
    const office = await returned()

    const refusal = await refusalOf(
      answerChange(office.as('reviewer'), { ...answerTo('new', 'contested'), text: 'No.' }),
    )

    expect(refusal.code).to.equal('pen.elsewhere')
    expect(await office.database.read.selectFrom('threads').selectAll().execute()).to.deep.equal([])
  })
})

describe('answering a clause that was moved', () => {
  const MOVED = 'It fell for 402 days without a pause, says the city, and it was the old rain.'
  const FRESH = 'It was the old rain, and it fell for 402 days without a pause, says the city.'

  it('puts both halves of the move back together', async () => {
    const office = await inReview([{ target: 'Rain' }, { target: FRESH }, { target: 'It stopped.' }])
    await rewrite(office, MOVED)
    const changes = await changesIn(office)
    const half = changes.find(({ movedTo, movedFrom }) => movedTo !== undefined || movedFrom !== undefined)
    await returnArticle(office.as('reviewer', 4), { articleId: 'article', to: 'translation', note: 'See.' })
    const form = { articleId: 'article', pairId: 'pair-2', side: 'target', answer: 'put-back' } as const

    await answerChange(office.as('translator'), {
      ...form,
      place: half?.after ?? { start: -1, end: -1 },
      before: half?.before.start ?? -1,
    })

    const { open, all } = countAsked(
      (await readAnswers(office.database.read, (await office.look()).article)) ?? { pairs: [] },
    )
    expect(all - open).to.equal(2)
    expect((await targetIn(office))?.target.match(/402 days/g)).to.have.length(1)
  })
})
