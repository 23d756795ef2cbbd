import { expect } from 'chai'
import { renewArticle } from '../../../server/features/exchange/renew-article.ts'
import { currentRenewal, startRenewal } from '../../../server/features/exchange/start-renewal.ts'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import { isSourceChanged } from '../../../server/features/pairs/pair.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Person, type Scene } from '../../support/scene.ts'

const office = () =>
  scene({
    pairs: [
      { kind: 'title', source: '春雨', target: 'Rain in Spring', state: 'translated' },
      { source: '雨停了，江水上涨0.4米。', target: 'The river rose by 0.4 meters.', state: 'translated' },
      { source: '大家回家。', target: 'All went home.', state: 'translated' },
    ],
  })

const CHANGED = '春雨\n\n雨停了，江水上涨0.5米。\n\n共有402家企业。'

async function renew(desk: Scene, source: string, kept: string[] = [], person: Person = 'translator') {
  const context = desk.as(person)
  const renewalId = await startRenewal(context, 'article', { source: { pasted: source }, target: null })
  return renewArticle(context, { articleId: 'article', renewalId, kept, targetAuthorId: context.actor.id })
}

describe('Bringing newer files into an article', () => {
  it('leaves what did not change alone, marks the English that is older now, and adds and removes the rest', async () => {
    const desk = await office()

    await renew(desk, `${CHANGED}\n\n大家回家。`)

    const { pairs } = await desk.look()
    expect(pairs.map(({ source, state }) => `${state}: ${source}`)).to.deep.equal([
      'translated: 春雨',
      'draft: 雨停了，江水上涨0.5米。',
      'untranslated: 共有402家企业。',
      'translated: 大家回家。',
    ])
    expect(pairs.map(isSourceChanged)).to.deep.equal([false, true, false, false])
    const history = await revisionsOf(desk.database.read, 'pair-2', 'source')
    expect(history.map(({ number, origin }) => `${number} ${origin}`)).to.deep.equal(['1 import', '2 import'])
  })

  it('is one step that can be taken back, with the states of before', async () => {
    const desk = await office()
    const before = (await desk.look()).pairs.map(({ source, target, state }) => ({ source, target, state }))

    const { change } = await renew(desk, CHANGED)
    const gone = (await desk.look()).pairs.some(({ source }) => source === '大家回家。')
    await undoChange(desk.as('translator'), 'article', change)

    expect(gone).to.equal(false)
    expect((await desk.look()).pairs.map(({ source, target, state }) => ({ source, target, state }))).to.deep.equal(
      before,
    )
  })

  it('keeps a pair that would go when somebody wants it kept', async () => {
    const desk = await office()

    await renew(desk, '春雨\n\n雨停了，江水上涨0.4米。', ['pair-3'])

    expect((await desk.look()).pairs.map(({ id }) => id)).to.deep.equal(['pair-1', 'pair-2', 'pair-3'])
  })

  it('is refused to whoever does not hold the pen', async () => {
    const desk = await office()

    expect((await refusalOf(renew(desk, CHANGED, [], 'reviewer'))).code).to.equal('pen.elsewhere')
  })

  it('is refused when the article has changed since the preview, which is then made anew', async () => {
    const desk = await office()
    const context = desk.as('translator')
    const brought = { source: { pasted: CHANGED }, target: null }
    const renewalId = await startRenewal(context, 'article', brought)
    await saveEdit(context, { pairId: 'pair-3', side: 'source', text: '共有402家企业。', basedOn: 1, deed: 'leave' })
    const form = { articleId: 'article', renewalId, kept: [], targetAuthorId: context.actor.id }

    expect((await refusalOf(renewArticle(context, form))).code).to.equal('renewal.overtaken')
    const { rows } = await currentRenewal(context, 'article', renewalId)
    expect(rows.map(({ fate }) => fate)).to.deep.equal(['same', 'changed', 'same'])
    await renewArticle(context, form)
  })

  it('changes nothing by a file that says what the article says, and is used up', async () => {
    const desk = await office()
    const context = desk.as('translator')
    const texts = desk.pairs.map(({ source }) => source).join('\n\n')
    const renewalId = await startRenewal(context, 'article', { source: { pasted: texts }, target: null })
    const form = { articleId: 'article', renewalId, kept: [], targetAuthorId: context.actor.id }

    const { change } = await renewArticle(context, form)

    expect(change).to.equal(0)
    expect((await refusalOf(renewArticle(context, form))).code).to.equal('import.gone')
  })
})
