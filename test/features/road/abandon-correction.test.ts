import { expect } from 'chai'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import { insertPair } from '../../../server/features/pairs/insert-pair.ts'
import { mergePairs } from '../../../server/features/pairs/merge-pairs.ts'
import { movePair } from '../../../server/features/pairs/move-pair.ts'
import type { Pair } from '../../../server/features/pairs/pair.ts'
import { removePair } from '../../../server/features/pairs/remove-pair.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { abandonCorrection } from '../../../server/features/road/abandon-correction.ts'
import { correctArticle } from '../../../server/features/road/correct-article.ts'
import { returnArticle } from '../../../server/features/road/return-article.ts'
import { versionsOf } from '../../../server/features/road/versions.queries.ts'
import { edit } from '../../support/edits.ts'
import { lead } from '../../support/road.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Scene } from '../../support/scene.ts'
import { recordOf } from '../../support/traces.ts'

async function correction(): Promise<Scene> {
  const office = await scene({ pairs: [{ kind: 'title' }, {}, {}, {}] })
  await lead(office, 'approved')
  await correctArticle(office.as('editor', 4), 'article', 'A figure.')
  return office
}

const stripped = ({ pairs }: { pairs: Pair[] }) =>
  pairs.map(({ id, position, kind, link, state, source, target }) => ({
    id,
    position,
    kind,
    link,
    state,
    source,
    target,
  }))

describe('abandoning a correction', () => {
  it('brings the approved text back, whatever was done to it, as its authors’ words', async () => {
    const office = await correction()
    const approved = await office.look()
    const reviewer = office.as('reviewer', 5)
    await saveEdit(reviewer, edit({ text: 'Another title' }))
    await saveEdit(reviewer, edit({ side: 'source', text: '另一个标题' }))
    await mergePairs(reviewer, 'pair-2')
    await removePair(reviewer, 'pair-4')
    await insertPair(reviewer, 'article', 'pair-1')
    await movePair(reviewer, 'pair-1', 'down')

    await abandonCorrection(office.as('editor', 6), 'article')

    const now = await office.look()
    expect(stripped(now)).to.deep.equal(stripped(approved))
    expect(now.article).to.include({
      stage: 'approved',
      correction: 0,
      targetTitle: 'English paragraph 1.',
      sourceTitle: '第1段中文。',
    })
    expect((await revisionsOf(office.database.read, 'pair-1', 'target')).at(-1)).to.include({
      text: 'English paragraph 1.',
      origin: 'restore',
      authorId: 'chen',
      actorId: 'li',
      number: 3,
    })
    expect((await recordOf(office)).at(-1)).to.deep.equal(['article.abandoned', { version: 3 }])
    expect(await versionsOf(office.database.read, 'article')).to.have.length(3)
  })

  it('leaves the pairs that nobody touched as they are, without a new row in their history', async () => {
    const office = await correction()
    await saveEdit(office.as('reviewer'), edit({}))
    const before = await office.look()

    await abandonCorrection(office.as('editor'), 'article')

    expect((await office.look()).pairs.slice(1)).to.deep.equal(before.pairs.slice(1))
  })

  it('comes back to the newest approved text when the article was corrected before', async () => {
    const office = await correction()
    await saveEdit(office.as('reviewer'), edit({ text: 'The better title' }))
    await lead(office, 'approved')
    await correctArticle(office.as('editor', 8), 'article', 'Once more.')
    await saveEdit(office.as('reviewer', 9), edit({ text: 'The worst title', basedOn: 2 }))

    await abandonCorrection(office.as('editor', 10), 'article')

    expect((await office.look()).pairs[0]).to.include({ target: 'The better title', state: 'approved' })
  })

  for (const stage of ['review', 'approval', 'translation'] as const) {
    it(`is possible in ${stage}`, async () => {
      const office = await correction()
      if (stage === 'translation')
        await returnArticle(office.as('reviewer'), { articleId: 'article', to: 'translation', note: 'Why.' })
      if (stage === 'approval') await lead(office, 'approval')

      await abandonCorrection(office.as('editor'), 'article')

      expect((await office.look()).article.stage).to.equal('approved')
    })
  }

  it('is for the editors, and only where there is a correction', async () => {
    const office = await correction()
    const reviewer = await refusalOf(abandonCorrection(office.as('reviewer'), 'article'))
    await abandonCorrection(office.as('editor'), 'article')
    const twice = await refusalOf(abandonCorrection(office.as('editor'), 'article'))
    const first = await scene({ stage: 'review' })
    const none = await refusalOf(abandonCorrection(first.as('editor'), 'article'))

    expect([reviewer.code, twice.code, none.code]).to.deep.equal(['deed.not_yours', 'deed.not_here', 'deed.not_here'])
  })
})
