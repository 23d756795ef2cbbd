import { expect } from 'chai'
import fc from 'fast-check'
import { ensureSlug, slugFrom } from '../../../server/features/publications/slug.ts'

describe('the slug of an address', () => {
  const made: [string, string, string][] = [
    ['Rain in Spring', '春雨', 'rain-in-spring'],
    ['Changchun’s GDP Grew by 5.7%', '', 'changchuns-gdp-grew-by-5-7'],
    ['Café & Straße', '', 'cafe-strasse'],
    ['', '春雨', 'chun-yu'],
    ['', '旅游', 'lv-you'],
    ['——', '女足5G', 'nv-zu-5g'],
    ['AI', '', 'article-ai'],
    ['', '', 'article'],
  ]
  for (const [target, source, slug] of made) {
    it(`is ${slug} for “${target || source || 'no title'}”`, () => expect(slugFrom(target, source)).to.equal(slug))
  }

  it('is cut at a word, at 60 characters', () => {
    const slug = slugFrom('New Progress and New Breakthroughs in the Full Revitalization of Changchun', '')

    expect(slug).to.equal('new-progress-and-new-breakthroughs-in-the-full')
  })

  it('does not end on a word that promises another', () => {
    const slug = slugFrom('Striving to Achieve New Progress and Breakthroughs in the Revitalization', '')

    expect(slug).to.equal('striving-to-achieve-new-progress-and-breakthroughs')
  })

  it('can always be an address, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (target, source) => {
        const slug = slugFrom(target, source)
        ensureSlug(slug)
        expect(slug.length).to.be.at.most(60)
      }),
    )
  })

  for (const slug of ['ab', '-rain', 'rain-', 'Rain', 'rain in spring', 'rain/spring', '春雨', 'a'.repeat(81), '']) {
    it(`refuses “${slug.slice(0, 20)}”`, () =>
      expect(() => ensureSlug(slug))
        .to.throw()
        .with.property('code', 'slug.invalid'))
  }
})
