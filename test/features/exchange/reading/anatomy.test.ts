import { expect } from 'chai'
import { guessKinds } from '../../../../server/features/exchange/reading/anatomy.ts'
import { KINDS, type Kind } from '../../../../server/features/pairs/pair.ts'

const BODY = '今天上午，江城地铁三号线正式开通运营，全长四十公里，共设二十座车站。'
const ENGLISH_BODY = 'The third metro line of Jiangcheng opened on Monday morning. It is forty kilometres long.'

describe('telling what each paragraph of an article is', () => {
  const articles: [name: string, article: [text: string, kind: Kind][]][] = [
    [
      'a kicker, a title that ends in a dash, its subtitle, and credits at the end',
      [
        ['市交通工作会议侧记', 'kicker'],
        ['奋力推动江城交通发展取得新进展——', 'title'],
        ['市交通工作会议侧记', 'subtitle'],
        ['交通是城市的血脉。', 'body'],
        [BODY, 'body'],
        ['来源：江城日报 编辑：张三', 'credit'],
      ],
    ],
    [
      'a subtitle that begins with a dash, a reporter’s line, and numbered headings',
      [
        ['江城地铁三号线开通', 'title'],
        ['——市民出行更便捷', 'subtitle'],
        ['（本报记者 张三 李四）', 'dateline'],
        [BODY, 'body'],
        ['一、建设历程', 'heading'],
        [BODY, 'body'],
        ['二、通车之后', 'heading'],
        [BODY, 'body'],
        ['责任编辑：王五', 'credit'],
        ['审核：赵六', 'credit'],
      ],
    ],
    [
      'a rubric before the title, and the source below it',
      [
        ['江城观察丨', 'kicker'],
        ['三号线开通，准备好了吗？', 'title'],
        ['来源：江城日报', 'credit'],
        ['2026年1月5日 08:30', 'dateline'],
        [BODY, 'body'],
      ],
    ],
    [
      'lists, captions and quotations in the body',
      [
        ['江城地铁三号线开通', 'title'],
        [BODY, 'body'],
        ['图为首班列车驶出车站。', 'caption'],
        ['首班列车驶出车站。 本报记者 张三 摄', 'caption'],
        ['沿线换乘办法如下：', 'body'],
        ['1. 火车站换乘一号线；', 'list-item'],
        ['（二）大学城换乘二号线；', 'list-item'],
        ['• 高新区换乘公交', 'list-item'],
        ['“地铁通了，家就近了。”', 'quote'],
        ['——一位乘客', 'quote'],
        ['5.7%的居民住在沿线，2026年还将增加。', 'body'],
      ],
    ],
    [
      'short lines as headings, but not verse',
      [
        ['江城地铁三号线开通', 'title'],
        [BODY, 'body'],
        ['便捷的出行', 'heading'],
        [BODY, 'body'],
        ['江水东流去', 'body'],
        ['长桥卧碧波', 'body'],
        ['一线穿城过', 'body'],
        ['万家笑语多', 'body'],
        [BODY, 'body'],
      ],
    ],
    [
      'an interview, whose questions are no credits',
      [
        ['专访江城地铁总工程师', 'title'],
        [BODY, 'body'],
        ['记者：工程最难的是哪一段？', 'body'],
        ['总工程师：过江段最难，地质条件复杂。', 'body'],
      ],
    ],
    [
      'English alone',
      [
        ['CITY IN MOTION', 'kicker'],
        ['Third Metro Line Opens in Jiangcheng', 'title'],
        ['JIANGCHENG, Jan. 5 (Xinhua) —', 'dateline'],
        [ENGLISH_BODY, 'body'],
        ['Faster Ways to Work', 'heading'],
        [ENGLISH_BODY, 'body'],
        ['Photo: The first train leaves the station.', 'caption'],
        ['- Change at Central Station', 'list-item'],
        [ENGLISH_BODY, 'body'],
        ['Source: Jiangcheng Daily', 'credit'],
        ['Editor: Li Lei', 'credit'],
      ],
    ],
    ['a single line', [['江城地铁三号线开通', 'title']]],
    [
      'text without a title',
      [
        [BODY, 'body'],
        [BODY, 'body'],
      ],
    ],
  ]
  for (const [name, article] of articles) {
    it(`reads ${name}`, () => {
      const found = guessKinds(article.map(([text]) => ({ source: text, target: '', kind: null })))

      expect(article.map(([text], index) => [text, found[index]])).to.deep.equal(article)
    })
  }

  it('goes by the English where there is no Chinese', () => {
    const paragraphs = [
      { source: '江城地铁三号线开通', target: 'A new line', kind: null },
      { source: BODY, target: ENGLISH_BODY, kind: null },
      { source: '', target: 'Editor: Li Lei', kind: null },
    ]

    expect(guessKinds(paragraphs)).to.deep.equal(['title', 'body', 'credit'])
  })

  it('keeps the kinds that a file gave and reads the others around them', () => {
    const paragraphs = (['kicker', 'title', null, 'heading', null, 'list-item'] as const).map((kind) => ({
      source: kind ? '一行短文字' : BODY,
      target: '',
      kind,
    }))

    expect(guessKinds(paragraphs)).to.deep.equal(['kicker', 'title', 'body', 'heading', 'body', 'list-item'])
  })

  it('takes the first heading of a file without a title for the title', () => {
    const paragraphs = [
      { source: '江城地铁三号线开通', target: '', kind: 'heading' as const },
      { source: BODY, target: '', kind: null },
      { source: '建设历程', target: '', kind: 'heading' as const },
      { source: BODY, target: '', kind: null },
    ]

    expect(guessKinds(paragraphs)).to.deep.equal(['title', 'body', 'heading', 'body'])
  })

  it('never changes the kind that a file gave but for that heading', () => {
    for (const kind of KINDS.filter((kind) => kind !== 'heading')) {
      expect(
        guessKinds([
          { source: BODY, target: '', kind },
          { source: BODY, target: '', kind },
        ]),
      ).to.deep.equal([kind, kind])
    }
  })
})
