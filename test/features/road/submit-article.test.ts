import { expect } from 'chai'
import { contentOf } from '../../../server/features/publications/edition.ts'
import { submitArticle } from '../../../server/features/road/submit-article.ts'
import { verifyChain } from '../../../server/features/road/version.ts'
import { versionsOf } from '../../../server/features/road/versions.queries.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene } from '../../support/scene.ts'
import { noticesOf, recordOf } from '../../support/traces.ts'

const PAIRS = [
  { kind: 'title', state: 'translated' },
  { kind: 'credit', state: 'reviewed', source: '编辑：李', target: 'Editor: Li' },
] as const

describe('submitting an article', () => {
  it('hands it to the reviewers, tells them, and freezes what it says', async () => {
    const office = await scene({ pairs: [...PAIRS] })

    await submitArticle(office.as('translator', 9), 'article')

    const [version, ...others] = await versionsOf(office.database.read, 'article')
    expect((await office.look()).article).to.include({ stage: 'review', change: 2 })
    expect(others).to.deep.equal([])
    expect(version).to.include({
      number: 1,
      kind: 'submitted',
      change: 2,
      actorId: 'chen',
      createdAt: office.as('editor', 9).now,
    })
    expect(version && contentOf(version)).to.deep.equal({
      schema: 1,
      article: 'article',
      version: 1,
      kind: 'submitted',
      languages: { source: 'zh-Hans', target: 'en' },
      pairs: [
        { kind: 'title', link: 'one-to-one', source: '第1段中文。', target: 'English paragraph 1.' },
        { kind: 'credit', link: 'one-to-one', source: '编辑：李', target: 'Editor: Li' },
      ],
      credits: [{ source: '编辑：李', target: 'Editor: Li' }],
      by: { id: 'chen', name: '陈宇' },
      at: office.as('editor', 9).now,
      approvedByAuthor: false,
      previous: null,
    })
    expect(verifyChain(version ? [version] : [])).to.deep.equal([])
    expect(await recordOf(office)).to.deep.equal([['article.submitted', { version: 1 }]])
    expect(await noticesOf(office)).to.deep.equal([['hall', 'submitted']])
  })

  const HINDERED = [
    ['hindered.untranslated', { state: 'untranslated', target: '' }],
    ['hindered.unconfirmed', { state: 'draft' }],
    ['hindered.findings', { state: 'translated', target: '雨 fell.' }],
  ] as const
  for (const [code, pair] of HINDERED) {
    it(`is refused with ${code}, saying how many and where, and freezes nothing`, async () => {
      const office = await scene({ pairs: [PAIRS[0], pair] })

      const refusal = await refusalOf(submitArticle(office.as('translator'), 'article'))

      expect([refusal.code, refusal.details]).to.deep.equal([code, { count: 1, pair: 'pair-2' }])
      expect((await office.look()).article).to.deep.equal(office.article)
      expect(await versionsOf(office.database.read, 'article')).to.deep.equal([])
    })
  }

  it('is refused to others, twice, and where there is nothing', async () => {
    const office = await scene({ pairs: [...PAIRS] })
    const reviewer = await refusalOf(submitArticle(office.as('reviewer'), 'article'))
    await submitArticle(office.as('translator'), 'article')
    const twice = await refusalOf(submitArticle(office.as('translator'), 'article'))
    const nothing = await refusalOf(submitArticle(office.as('translator'), 'nothing'))

    expect([reviewer.code, twice.code, nothing.code]).to.deep.equal(['deed.not_yours', 'deed.not_here', 'not_found'])
  })
})
