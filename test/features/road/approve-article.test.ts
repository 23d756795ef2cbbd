import { expect } from 'chai'
import { pairsAtChange } from '../../../server/features/pairs/at-change.queries.ts'
import { changeKind } from '../../../server/features/pairs/change-kind.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { contentOf } from '../../../server/features/publications/edition.ts'
import { approveArticle } from '../../../server/features/road/approve-article.ts'
import { correctArticle } from '../../../server/features/road/correct-article.ts'
import { hashOf, verifyChain } from '../../../server/features/road/version.ts'
import { versionsOf } from '../../../server/features/road/versions.queries.ts'
import { edit } from '../../support/edits.ts'
import { lead } from '../../support/road.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Person, type Setting } from '../../support/scene.ts'
import { noticesOf, recordOf } from '../../support/traces.ts'

describe('approving an article', () => {
  it('approves every pair, freezes what may be published and tells everybody on the lists', async () => {
    const office = await scene()
    await lead(office, 'approved')

    const { article, pairs } = await office.look()
    const versions = await versionsOf(office.database.read, 'article')
    expect(article).to.include({ stage: 'approved', correction: 0 })
    expect(pairs.map((pair) => pair.state)).to.deep.equal(['approved', 'approved', 'approved'])
    expect(versions.map(({ number, kind }) => [number, kind])).to.deep.equal([
      [1, 'submitted'],
      [2, 'reviewed'],
      [3, 'approved'],
    ])
    expect((await recordOf(office)).at(-1)).to.deep.equal(['article.approved', { version: 3 }])
    expect((await noticesOf(office)).filter(([, kind]) => kind === 'approved')).to.deep.equal([
      ['chen', 'approved'],
      ['hall', 'approved'],
    ])
  })

  it('changes no text: the version, its hash and the article at its change say the same', async () => {
    const office = await scene()
    await lead(office, 'approved')

    const version = (await versionsOf(office.database.read, 'article')).at(-1)
    const content = contentOf(version ?? { canonical: '{}' })
    const pairs = await pairsAtChange(office.database.read, 'article', version?.change ?? 0)
    expect(pairs.map((pair) => pair.state)).to.deep.equal((await office.look()).pairs.map((pair) => pair.state))
    expect(content.pairs).to.deep.equal(pairs.map(({ kind, link, source, target }) => ({ kind, link, source, target })))
    expect(content).to.include({ kind: 'approved', approvedByAuthor: false })
    expect(hashOf(version?.canonical ?? '')).to.equal(version?.hash)
    expect((await office.look()).article.change).to.equal(version?.change)
  })

  it('can be done when not a word was changed in a correction; the new version follows the old one', async () => {
    const office = await scene()
    await lead(office, 'approved')
    await correctArticle(office.as('editor'), 'article', 'A second look.')

    await lead(office, 'approved')

    const versions = await versionsOf(office.database.read, 'article')
    const [first, second] = versions.filter(({ kind }) => kind === 'approved')
    expect(verifyChain(versions)).to.deep.equal([])
    expect(contentOf(second ?? { canonical: '{}' }).previous).to.equal(first?.hash)
    expect(contentOf(second ?? { canonical: '{}' }).pairs).to.deep.equal(contentOf(first ?? { canonical: '{}' }).pairs)
    expect((await office.look()).article).to.include({ stage: 'approved', correction: 0 })
  })

  it('costs only touched pairs their approval in a correction', async () => {
    const office = await scene()
    await lead(office, 'approved')
    await correctArticle(office.as('editor'), 'article', 'A figure.')

    await saveEdit(office.as('reviewer'), edit({}))
    await changeKind(office.as('reviewer'), 'pair-2', 'quote')

    expect((await office.look()).pairs.map((pair) => pair.state)).to.deep.equal(['reviewed', 'reviewed', 'approved'])
  })

  it('is refused while a finding is neither mended nor waived', async () => {
    const office = await scene({ stage: 'approval', pairs: [{ state: 'reviewed', target: '雨 fell.' }] })

    expect((await refusalOf(approveArticle(office.as('editor'), 'article'))).code).to.equal('hindered.findings')
    expect(await versionsOf(office.database.read, 'article')).to.deep.equal([])
  })

  const REFUSALS: [Person, Setting, string][] = [
    ['reviewer', { stage: 'approval' }, 'deed.not_yours'],
    ['admin', { stage: 'approval' }, 'deed.not_yours'],
    ['editor', { stage: 'approval', people: [] }, 'deed.not_yours'],
    ['editor', { stage: 'review' }, 'deed.not_here'],
    ['editor', { stage: 'approved' }, 'deed.not_here'],
  ]
  for (const [person, setting, code] of REFUSALS) {
    it(`is refused to ${person === 'reviewer' ? 'a' : 'an'} ${person} with ${code}: ${JSON.stringify(setting)}`, async () => {
      const office = await scene({ ...setting, pairs: [{ state: 'reviewed' }] })

      expect((await refusalOf(approveArticle(office.as(person), 'article'))).code).to.equal(code)
    })
  }
})
