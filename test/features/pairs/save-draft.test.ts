import { expect } from 'chai'
import { draftsOf } from '../../../server/features/pairs/drafts.queries.ts'
import { saveDraft, type DraftForm } from '../../../server/features/pairs/save-draft.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Person, type Setting } from '../../support/scene.ts'

const draft = (words: Partial<DraftForm> = {}): DraftForm => ({
  pairId: 'pair-1',
  side: 'target',
  text: 'Typed',
  basedOn: 1,
  ...words,
})

describe('keeping a draft', () => {
  it('keeps what is typed without a revision, a change or another state', async () => {
    const office = await scene({ pairs: [{ state: 'approved' }] })

    await saveDraft(office.as('translator', 1), draft({ text: 'Ty' }))
    await saveDraft(office.as('translator', 2), draft({ text: 'Typed\r\nwords ' }))

    expect(await draftsOf(office.database.read, 'article', 'chen')).to.deep.equal([
      { ...draft({ text: 'Typed\nwords' }), userId: 'chen', updatedAt: office.as('translator', 2).now },
    ])
    expect(await office.look()).to.deep.equal({ article: office.article, pairs: office.pairs })
  })

  it('keeps one for each side and person', async () => {
    const office = await scene({
      ownWords: 'marked',
      people: [
        { userId: 'chen', role: 'translator' },
        { userId: 'li', role: 'translator' },
      ],
    })
    const both = { ...office.as('editor'), actor: { ...office.as('editor').actor, roles: ['editor', 'translator'] } }

    await saveDraft(office.as('translator'), draft({ text: 'One' }))
    await saveDraft(office.as('translator', 1), draft({ side: 'source', text: '二' }))
    await saveDraft(both, draft({ text: 'Three' }))

    const texts = async (userId: string) =>
      (await draftsOf(office.database.read, 'article', userId)).map(({ text }) => text)
    expect([await texts('chen'), await texts('li')]).to.deep.equal([['One', '二'], ['Three']])
  })

  it('ends a draft when the saved text is typed again', async () => {
    const office = await scene()
    await saveDraft(office.as('translator'), draft())

    await saveDraft(office.as('translator'), draft({ text: 'English paragraph 1.' }))

    expect(await draftsOf(office.database.read, 'article', 'chen')).to.deep.equal([])
  })

  const REFUSALS: [Person, Setting, Partial<DraftForm>, string][] = [
    ['reviewer', {}, {}, 'pen.elsewhere'],
    ['translator', { stage: 'review' }, {}, 'pen.elsewhere'],
    ['translator', { stage: 'pairing' }, {}, 'pen.pairing'],
    ['translator', {}, { pairId: 'nobody' }, 'not_found'],
  ]
  for (const [person, setting, words, code] of REFUSALS) {
    it(`refuses a ${person} in ${setting.stage ?? 'translation'} with ${code}`, async () => {
      const office = await scene(setting)

      expect((await refusalOf(saveDraft(office.as(person), draft(words)))).code).to.equal(code)
    })
  }
})
