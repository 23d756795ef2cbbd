import { expect } from 'chai'
import { checkSides } from '../../../../server/features/exchange/reading/sides.ts'
import { loadWords } from '../../../../server/web/i18n.ts'
import { problemWords } from '../../../../server/web/problems.ts'
import { Problem } from '../../../../server/lib/problem.ts'
import { refusal } from './support.ts'

const CHINESE = ['江城地铁三号线今天开通。', '全长40.2公里，采用CBTC系统。']
const ENGLISH = ['The third line of Jiangcheng (江城) opened today.', 'It is 40.2 kilometres long.']

describe('checking the two sides of an article', () => {
  it('lets Chinese and English pass, and Chinese without English', () => {
    expect(() => {
      checkSides(CHINESE, ENGLISH)
    }).not.to.throw()
    expect(() => {
      checkSides(CHINESE, [])
    }).not.to.throw()
  })

  it('lets a bilingual draft pass as the English side', () => {
    expect(() => {
      checkSides(CHINESE, [...ENGLISH, '今天开通'])
    }).not.to.throw()
  })

  it('tells a bilingual file from one without Chinese', async () => {
    const bilingual = [...ENGLISH, ...ENGLISH, CHINESE[0] ?? '']

    expect((await refusal(() => void checkSides(bilingual, []))).code).to.equal('import.mostly_english')
    expect((await refusal(() => void checkSides(['It opened today.'], []))).code).to.equal('import.no_chinese')
  })

  it('says when the sides are the wrong way round', async () => {
    expect(
      await refusal(() => {
        checkSides(ENGLISH, CHINESE)
      }),
    ).to.deep.equal({
      code: 'import.sides_swapped',
      details: { side: 'source' },
    })
  })

  it('says when there is no Chinese at all, no Chinese text, or Chinese twice', async () => {
    expect(
      (
        await refusal(() => {
          checkSides(ENGLISH, ENGLISH)
        })
      ).code,
    ).to.equal('import.no_chinese')
    expect(
      (
        await refusal(() => {
          checkSides(ENGLISH, [])
        })
      ).code,
    ).to.equal('import.no_chinese')
    expect(
      (
        await refusal(() => {
          checkSides([], ENGLISH)
        })
      ).code,
    ).to.equal('import.empty')
    expect(
      await refusal(() => {
        checkSides(CHINESE, CHINESE)
      }),
    ).to.deep.equal({
      code: 'import.no_english',
      details: { side: 'target' },
    })
  })

  it('takes five thousand paragraphs and no more, on either side', async () => {
    const many = Array.from({ length: 5001 }, () => 'A line.')

    expect(() => {
      checkSides(CHINESE, many.slice(1))
    }).not.to.throw()
    expect(
      await refusal(() => {
        checkSides(CHINESE, many)
      }),
    ).to.deep.equal({
      code: 'import.too_many_paragraphs',
      details: { side: 'target', limit: 5000, found: 5001 },
    })
  })

  it('says in both languages which side is meant and what would mend it', () => {
    const words = loadWords()
    const problem = new Problem('import.docx_broken', { part: 'word/document.xml', side: 'target' })

    expect(problemWords(words('en'), problem)).to.match(
      /^The English side: .*“word\/document\.xml”.*save it again as \.docx/,
    )
    expect(problemWords(words('zh-Hans'), problem)).to.match(/^英文一侧：.*“word\/document\.xml”.*重新保存为\.docx/)
  })
})
