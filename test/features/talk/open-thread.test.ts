import { expect } from 'chai'
import type { Stage } from '../../../server/features/articles/article.ts'
import { updateArticle } from '../../../server/features/articles/articles.queries.ts'
import { confirmAll } from '../../../server/features/pairs/confirm-all.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { recallArticle } from '../../../server/features/road/recall-article.ts'
import { submitArticle } from '../../../server/features/road/submit-article.ts'
import { conversationOf } from '../../../server/features/talk/comments.queries.ts'
import { edit } from '../../support/edits.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Person } from '../../support/scene.ts'
import { standing, talk, threads } from './talking.ts'

const RAIN = [{ source: '雨下了一夜。', target: 'It rained all night; the rain stopped at dawn.' }]

describe('opening a thread', () => {
  it('keeps who spoke of which words, and when', async () => {
    const office = await scene({ pairs: RAIN })

    const opened = await talk(office, 'reviewer', { start: 25, end: 29, text: ' Twice “rain”? ' }, 7)

    const [thread] = await threads(office)
    expect(opened).to.deep.equal({ threadId: thread?.id, articleId: 'article', pairId: 'pair-1' })
    expect(thread).to.include({ number: 1, quote: 'rain', status: 'open', mustFix: 0, openedBy: 'hall', revision: 1 })
    const { comments } = await conversationOf(office.database.read, [opened.threadId])
    expect(comments).to.deep.equal([
      {
        threadId: opened.threadId,
        number: 1,
        authorId: 'hall',
        text: 'Twice “rain”?',
        createdAt: office.as('editor', 7).now,
      },
    ])
    const activity = await office.database.read.selectFrom('activity').select(['deed', 'details', 'actorId']).execute()
    expect(activity).to.deep.equal([{ deed: 'thread.opened', details: '{"number":1}', actorId: 'hall' }])
  })

  it('finds words that are only named, also Chinese ones, and takes none for the whole pair', async () => {
    const office = await scene({ pairs: RAIN })

    await talk(office, 'reviewer', { quote: ' all night ' })
    await talk(office, 'reviewer', { side: 'source', quote: '一夜' })
    await talk(office, 'reviewer')

    expect(await standing(office)).to.deep.equal(['pair-1: all night', 'pair-1: 一夜', 'pair-1: (whole)'])
  })

  it('takes of several places the one that was pointed at, though the text was typed on since', async () => {
    const office = await scene({ pairs: [{ target: 'Rain and rain and rain.' }] })

    await talk(office, 'reviewer', { start: 12, end: 16, quote: 'rain' })

    expect((await threads(office))[0]).to.include({ startOffset: 9, endOffset: 13 })
  })

  it('never cuts a character, and leaves white space outside', async () => {
    const office = await scene({ pairs: [{ target: 'Go 👩‍🚀 now, é here.' }] })

    await talk(office, 'reviewer', { start: 4, end: 9 })
    await talk(office, 'reviewer', { start: 2, end: 3 })

    expect((await threads(office)).map(({ quote }) => quote)).to.deep.equal(['👩‍🚀', ' '])
  })

  for (const stage of ['pairing', 'translation', 'review', 'approval', 'approved'] as const satisfies Stage[]) {
    it(`is everybody’s who may read the article, in ${stage}`, async () => {
      const office = await scene({ stage, people: [] })

      for (const person of ['translator', 'reviewer', 'editor', 'admin'] as Person[]) await talk(office, person)

      expect((await threads(office)).map(({ number }) => number)).to.deep.equal([1, 2, 3, 4])
    })
  }

  it('is refused where there is nothing to talk about', async () => {
    const office = await scene({ pairs: RAIN })
    const codeOf = async (form: Parameters<typeof talk>[2]) => (await refusalOf(talk(office, 'reviewer', form))).code

    expect(await codeOf({ text: ' \n ' })).to.equal('comment.required')
    expect(await codeOf({ text: 'a'.repeat(4001) })).to.equal('comment.long')
    expect(await codeOf({ start: 3, end: 400 })).to.equal('thread.range')
    expect(await codeOf({ start: 9, end: 3 })).to.equal('thread.range')
    expect(await codeOf({ quote: 'snow' })).to.equal('thread.quote_missing')
    expect(await codeOf({ revision: 7, start: 0, end: 2 })).to.equal('form.invalid')
    expect(await codeOf({ pairId: 'nowhere' })).to.equal('not_found')
    expect(await threads(office)).to.deep.equal([])
  })

  it('is refused for an article that was put away', async () => {
    const office = await scene()
    await office.database.write((tx) => updateArticle(tx, 'article', { putAwayAt: office.as('editor').now }))

    expect((await refusalOf(talk(office, 'editor'))).code).to.equal('article.put_away')
  })

  it('keeps a comment of 4,000 characters with its line breaks', async () => {
    const office = await scene()
    const text = `One\r\n\r\n  Two${'字'.repeat(3990)}`

    const { threadId } = await talk(office, 'reviewer', { text })

    const { comments } = await conversationOf(office.database.read, [threadId])
    expect(comments[0]?.text).to.equal(text.replaceAll('\r\n', '\n'))
  })

  it('is no change of the text: steps can be taken back and the article recalled as before', async () => {
    const office = await scene({ pairs: RAIN })
    await saveEdit(office.as('translator', 1), edit({}))
    const { change } = (await office.look()).article
    await talk(office, 'translator', {}, 2)
    await undoChange(office.as('translator', 3), 'article', change)
    await confirmAll(office.as('translator', 4), 'article')
    await submitArticle(office.as('translator', 5), 'article')

    await talk(office, 'reviewer', { revision: 3 }, 6)
    await recallArticle(office.as('translator', 7), 'article')

    expect((await office.look()).article.stage).to.equal('translation')
    expect((await office.look()).pairs[0]?.target).to.equal(RAIN[0]?.target)
  })
})
