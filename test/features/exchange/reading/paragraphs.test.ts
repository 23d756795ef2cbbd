import { expect } from 'chai'
import fc from 'fast-check'
import { cutParagraphs, guessCut, placedParagraphs } from '../../../../server/features/exchange/reading/paragraphs.ts'

const WRAPPED = `The new metro line in Jiangcheng opened to the public on Monday morning, and
thousands of residents lined up to take the first train across the river.

"It used to take me an hour to get to work," said Chen Yu, who lives in the
north of the city. "Now it takes twenty minutes, and I can read on the way."
`

describe('cutting plain text into paragraphs', () => {
  it('takes empty lines as the cut where English is wrapped at a margin', () => {
    expect(guessCut(WRAPPED)).to.equal('blank-lines')
    expect(cutParagraphs(WRAPPED, 'blank-lines')).to.deep.equal([
      'The new metro line in Jiangcheng opened to the public on Monday morning, and thousands of residents lined up to take the first train across the river.',
      '"It used to take me an hour to get to work," said Chen Yu, who lives in the north of the city. "Now it takes twenty minutes, and I can read on the way."',
    ])
  })

  it('sees also a narrow margin, where lines go on with small letters', () => {
    const narrow =
      'The new metro line in Jiangcheng\nopened to the public on Monday,\nand thousands lined up for it.\n\nThe next one is being planned by\nthe city and will run to the sea.'
    const verses =
      'I wandered lonely as a cloud and\nThat floats on high over the vale\nWhen all at once I saw a great\nHost of many golden daffodils and\nBeside the lake beneath the trees'

    expect(guessCut(narrow)).to.equal('blank-lines')
    expect(guessCut(verses)).to.equal('lines')
  })

  it('takes every line as a paragraph in Chinese as it is usually saved', () => {
    const text =
      '　　江城地铁三号线今天开通。\n　　全长四十公里，共设二十座车站，连接火车站、大学城和高新区，沿线居民出行更加便捷。\n\n　　记者在现场看到，首班列车座无虚席。'

    expect(guessCut(text)).to.equal('lines')
    expect(cutParagraphs(text, 'lines')).to.deep.equal([
      '江城地铁三号线今天开通。',
      '全长四十公里，共设二十座车站，连接火车站、大学城和高新区，沿线居民出行更加便捷。',
      '记者在现场看到，首班列车座无虚席。',
    ])
  })

  it('takes every line as a paragraph when long English paragraphs stand on one line each', () => {
    const line =
      'The line is forty kilometres long and has twenty stations, and it links the university with the station. '
    const text = `A short title\n${line.repeat(3)}\n${line.repeat(5)}\n\n${line.repeat(2)}\n`

    expect(guessCut(text)).to.equal('lines')
  })

  it('sees short English paragraphs of one sentence a line', () => {
    const text =
      'The new line opened on Monday in Jiangcheng city.\nIt took four years to build all of its stations.\nThousands of people took the first train today.\n'

    expect(guessCut(text)).to.equal('lines')
  })

  it('joins wrapped Chinese with nothing in between, figures and names included', () => {
    const text = '江城地铁三号线今天开通，全长\n40.2公里，共设\n20座车站——\n“市民出行更便捷。”'

    expect(cutParagraphs(text, 'blank-lines')).to.deep.equal([
      '江城地铁三号线今天开通，全长40.2公里，共设20座车站——“市民出行更便捷。”',
    ])
  })

  it('joins wrapped English with a space, also around a Chinese name and between quotations', () => {
    const text = 'The paper is called\n江城日报\nin Chinese. “Yes.”\n“No.”'

    expect(cutParagraphs(text, 'blank-lines')).to.deep.equal(['The paper is called 江城日报 in Chinese. “Yes.” “No.”'])
  })

  it('cuts lines at LF alone and drops the CR before it', () => {
    expect(cutParagraphs('甲\u2028乙\r\n丙\r丁\n', 'lines')).to.deep.equal(['甲\u2028乙', '丙丁'])
  })

  it('says on which line a paragraph begins', () => {
    expect(placedParagraphs('\n\na b\nc\n\nd', 'blank-lines')).to.deep.equal([
      { text: 'a b c', line: 3 },
      { text: 'd', line: 6 },
    ])
  })

  it('writes NFC, and a sign for half a surrogate pair', () => {
    expect(cutParagraphs('cafe\u0301 \uD83D end\u0007', 'lines')).to.deep.equal(['caf\u00e9 \uFFFD end'])
  })

  it('loses and adds no letter, whatever the text and the cut', () => {
    const letters = (text: string): string => text.normalize('NFC').replace(/\s/g, '')
    const line = fc.constantFrom('', ' ', 'The end', '　　江城', '40.2', '——', 'a\u0301', '，')
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('lines' as const, 'blank-lines' as const), (lines, cut) => {
        const text = lines.join('\n')
        expect(letters(cutParagraphs(text, cut).join(''))).to.equal(letters(text))
      }),
    )
  })
})
