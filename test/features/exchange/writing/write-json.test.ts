import { expect } from 'chai'
import { writeJson } from '../../../../server/features/exchange/writing/write-json.ts'
import { article, HOSTILE, pair } from './article.fixture.ts'

describe('an article as JSON', () => {
  it('holds everything of the article, under a named and numbered shape', () => {
    const file = article()

    expect(JSON.parse(writeJson(file))).to.deep.equal({
      format: 'duizhao.article',
      schema: 1,
      languages: { source: 'zh-Hans', target: 'en' },
      ...file,
    })
  })

  it('keeps every character as it is', () => {
    const pairs = [pair('body', `${HOSTILE}\u0000\u2028\r\n`, 'cut \ud83d')]

    expect(JSON.parse(writeJson(article({ pairs }))).pairs).to.deep.equal(pairs)
  })

  it('begins with its shape and ends in one line feed', () => {
    const text = writeJson(article({ pairs: [], version: null }))

    expect(text.startsWith('{\n  "format": "duizhao.article",\n  "schema": 1,\n')).to.equal(true)
    expect(text.endsWith('}\n')).to.equal(true)
  })

  it('says “not approved” of a version that is not', () => {
    const { version } = article()

    expect(JSON.parse(writeJson(article({ version: version && { ...version, approved: false } }))).notice).to.equal(
      'not-approved',
    )
  })

  it('leaves out what else the rows of the caller carry', () => {
    const row = { ...pair('body', '一', 'One'), id: 'p1' }

    expect(writeJson(article({ pairs: [row] }))).to.not.contain('p1')
  })
})
