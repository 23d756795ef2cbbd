import { expect } from 'chai'
import { STAGES } from '../../../server/features/articles/article.ts'
import { bringBackArticle, putAwayArticle } from '../../../server/features/road/put-away-article.ts'
import { submitArticle } from '../../../server/features/road/submit-article.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene } from '../../support/scene.ts'
import { recordOf } from '../../support/traces.ts'

describe('putting an article away', () => {
  for (const stage of STAGES) {
    it(`in ${stage} deletes nothing; brought back it stands where it stood`, async () => {
      const office = await scene({ stage })

      await putAwayArticle(office.as('editor', 1), 'article')
      const away = await office.look()
      await bringBackArticle(office.as('editor', 2), 'article')

      const back = await office.look()
      expect(away.article).to.include({ stage, putAwayAt: office.as('editor', 1).now })
      expect(back.article).to.deep.equal({ ...office.article, updatedAt: office.as('editor', 2).now })
      expect([away.pairs, back.pairs]).to.deep.equal([office.pairs, office.pairs])
      expect(await recordOf(office)).to.deep.equal([
        ['article.put_away', {}],
        ['article.brought_back', {}],
      ])
    })
  }

  it('is refused while it is public, to others, and twice', async () => {
    const office = await scene()
    const code = async (attempt: Promise<unknown>) => (await refusalOf(attempt)).code
    const status = (publicStatus: 'public' | 'none') =>
      office.database.write((tx) => tx.updateTable('articles').set({ publicStatus }).execute())
    await status('public')
    const published = await code(putAwayArticle(office.as('editor'), 'article'))
    await status('none')
    const others = [
      await code(putAwayArticle(office.as('translator'), 'article')),
      await code(bringBackArticle(office.as('editor'), 'article')),
    ]
    await putAwayArticle(office.as('editor'), 'article')

    expect([published, ...others]).to.deep.equal(['article.public', 'deed.not_yours', 'deed.not_here'])
    expect(await code(putAwayArticle(office.as('editor'), 'article'))).to.equal('article.put_away')
    expect(await code(submitArticle(office.as('translator'), 'article'))).to.equal('article.put_away')
    expect(await code(bringBackArticle(office.as('translator'), 'article'))).to.equal('deed.not_yours')
  })
})
