import { expect } from 'chai'
import { asDeed, DEEDS, NEEDED, sayable, toneOf } from '../../../server/features/activity/deed.ts'
import { LANGUAGES, loadWords } from '../../../server/web/i18n.ts'

describe('the deeds of the record', () => {
  const words = loadWords()

  for (const language of LANGUAGES) {
    it(`have a sentence each in ${language}, which asks for nothing that the deed need not give`, () => {
      const t = words(language)

      for (const deed of DEEDS) {
        const raw = t(`activity:${deed}`, { skipInterpolation: true })
        expect(raw, deed).not.to.equal(deed)
        const allowed = ['actor', ...(deed.startsWith('user.') ? [] : ['article']), ...(NEEDED[deed] ?? [])]
        const asked = [...raw.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1])
        expect(allowed, deed).to.include.members(asked)
        if (!deed.startsWith('user.')) expect(asked, deed).to.include('article')
      }
    })
  }

  it('are one closed list without repetition', () => {
    expect(new Set(DEEDS).size).to.equal(DEEDS.length)
    expect(asDeed('article.approved')).to.equal('article.approved')
    expect(asDeed('article.eaten')).to.equal(null)
  })

  it('can be told only with the details that their sentence needs', () => {
    expect(sayable('article.approved', { version: 3 })).to.equal('article.approved')
    expect(sayable('article.approved', {})).to.equal(null)
    expect(sayable('article.eaten', {})).to.equal(null)
  })

  it('carry a mark for what was approved and for what was taken back', () => {
    expect(toneOf('article.approved')).to.equal('done')
    expect(toneOf('article.returned')).to.equal('back')
    expect(toneOf('article.created')).to.equal('plain')
    expect(toneOf(null)).to.equal('plain')
  })
})
