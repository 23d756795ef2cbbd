import { expect } from 'chai'
import type { Stage } from '../../../server/features/articles/article.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { returnArticle } from '../../../server/features/road/return-article.ts'
import { versionsOf } from '../../../server/features/road/versions.queries.ts'
import { edit } from '../../support/edits.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Person } from '../../support/scene.ts'
import { noticesOf, recordOf } from '../../support/traces.ts'

const note = 'The figures are wrong.'
const back = (to: 'review' | 'translation', words = note) => ({ articleId: 'article', to, note: words })

describe('returning an article', () => {
  const WAYS: [Stage, Person, 'review' | 'translation', string][] = [
    ['review', 'reviewer', 'translation', 'chen'],
    ['approval', 'editor', 'review', 'hall'],
    ['approval', 'editor', 'translation', 'chen'],
  ]
  for (const [stage, person, to, told] of WAYS) {
    it(`leads a ${person} from ${stage} back to ${to}, with the note, and freezes what was returned`, async () => {
      const office = await scene({ stage, pairs: [{ state: 'reviewed' }, { state: 'translated' }] })

      await returnArticle(office.as(person), back(to, ` ${note} `))

      const { article, pairs } = await office.look()
      expect(article).to.include({ stage: to, change: 2 })
      expect(pairs).to.deep.equal(office.pairs)
      expect(
        (await versionsOf(office.database.read, 'article')).map(({ kind, change }) => [kind, change]),
      ).to.deep.equal([['returned', 2]])
      expect(await recordOf(office)).to.deep.equal([['article.returned', { version: 1, to, note }]])
      expect(await noticesOf(office)).to.deep.equal([[told, 'returned']])
    })
  }

  it('keeps reviewed what the translator takes as it is, and opens what they write anew', async () => {
    const office = await scene({ stage: 'review', pairs: [{ state: 'reviewed' }, { state: 'reviewed' }] })
    await returnArticle(office.as('reviewer'), back('translation'))

    await saveEdit(office.as('translator'), edit({ text: 'English paragraph 1.' }))
    await saveEdit(office.as('translator'), edit({ pairId: 'pair-2' }))

    expect((await office.look()).pairs.map((pair) => pair.state)).to.deep.equal(['reviewed', 'translated'])
  })

  const REFUSALS: [Stage, Person, 'review' | 'translation', string, string][] = [
    ['review', 'reviewer', 'review', note, 'deed.not_here'],
    ['review', 'editor', 'translation', note, 'deed.not_yours'],
    ['review', 'translator', 'translation', note, 'deed.not_yours'],
    ['approval', 'reviewer', 'translation', note, 'deed.not_yours'],
    ['translation', 'reviewer', 'translation', note, 'deed.not_here'],
    ['approved', 'editor', 'review', note, 'deed.not_here'],
    ['review', 'reviewer', 'translation', ' \n', 'note.required'],
  ]
  for (const [stage, person, to, words, code] of REFUSALS) {
    it(`refuses a ${person} in ${stage} on the way to ${to} ${words.trim() ? '' : 'without a note '}with ${code}`, async () => {
      const office = await scene({ stage })

      expect((await refusalOf(returnArticle(office.as(person), back(to, words)))).code).to.equal(code)
      expect((await office.look()).article).to.deep.equal(office.article)
    })
  }
})
