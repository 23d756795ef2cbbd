import { expect } from 'chai'
import { oneLine, plain, quotedArticle, sentence, titleFor } from '../../../server/features/activity/sentence.ts'
import { loadWords } from '../../../server/web/i18n.ts'

const words = loadWords()
const actor = [{ kind: 'person' as const, text: '李烨' }]

describe('a sentence with parts', () => {
  it('keeps the article apart as a link, between the quotation marks of the language', () => {
    const titles = { sourceTitle: '雨停了', targetTitle: 'The Rain Has Stopped', slug: 'rain' }

    const english = sentence(words('en'), 'activity:article.put_away', {
      actor,
      article: quotedArticle(words('en'), 'en', '/a', titles),
    })
    const chinese = sentence(words('zh-Hans'), 'activity:article.put_away', {
      actor,
      article: quotedArticle(words('zh-Hans'), 'zh-Hans', '/a', titles),
    })

    expect(plain(english)).to.equal('李烨 put “The Rain Has Stopped” away')
    expect(english).to.deep.include({ kind: 'article', text: 'The Rain Has Stopped', lang: 'en', href: '/a' })
    expect(plain(chinese)).to.equal('李烨收起了《雨停了》')
  })

  it('takes nothing in a title for words of its own', () => {
    const text = '{{actor}} $t(activity:title) \u{E000}<b>'

    const parts = sentence(words('en'), 'activity:quoted', { article: [{ kind: 'text', text }] })

    expect(plain(parts)).to.equal(`“${text}”`)
  })

  it('calls an article by its other title, then by its address, when the language has none', () => {
    expect(titleFor('en', { sourceTitle: '雨', targetTitle: '', slug: 'rain' })).to.deep.equal({
      text: '雨',
      lang: 'zh-Hans',
    })
    expect(titleFor('zh-Hans', { sourceTitle: ' ', targetTitle: 'Rain', slug: 'rain' })).to.deep.equal({
      text: 'Rain',
      lang: 'en',
    })
    expect(titleFor('zh-Hans', { sourceTitle: '', targetTitle: '', slug: 'rain' })).to.deep.equal({
      text: 'rain',
      lang: 'en',
    })
  })

  it('writes a title with line breaks on one line', () => {
    expect(oneLine(' The rain\r\n\thas\u2028stopped\u0007 ')).to.equal('The rain has stopped')
  })
})
