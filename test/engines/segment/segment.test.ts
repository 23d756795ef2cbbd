import { expect } from 'chai'
import fc from 'fast-check'
import { segment } from '../../../server/engines/segment/segment.ts'

// Each text is written with a | where a sentence ends.
const CHINESE: [title: string, marked: string][] = [
  ['ends a sentence at 。！？；', '雨停了。|天晴了！|你来吗？|来；|不来。'],
  ['keeps closing quotes with the sentence they close', '“今年来的人多。”|李梅说。|他问：“去哪儿？！”|没人答。'],
  ['keeps …… whole and ends a sentence after it', '他想说……|又没说。'],
  [
    'leaves the marks of a title and of an aside alone',
    '《你好！李焕英》上映（首日票房2.9亿元。创纪录）后，观众很多。|',
  ],
  ['does not take a decimal point or a list comma for an end', '增长5.7%，占53.5%、居第3位。|'],
  ['ends a sentence at a line break, which belongs to it', '长春\n|新华社记者\n|雨停了。 |天晴了。'],
  ['takes an unclosed bracket for what it is', '（他说。|她说。'],
]
const ENGLISH: [title: string, marked: string][] = [
  ['ends a sentence at . ! ?', 'The rain stopped. |Who knew? |Nobody! |It was May.'],
  ['knows titles and initials', 'Mr. Li met Dr. J. K. Rowling and George W. Bush. |They spoke.'],
  [
    'reads on after U.S. and a.m., unless a new sentence clearly begins',
    'The U.S. President came at 9 a.m. Monday to the U.S. |He left at 10 p.m. |The rest stayed.',
  ],
  ['reads on after No. only before a figure', 'Bus No. 5 stops here. |Is it? |She said no. |It left.'],
  ['leaves decimals, figures and addresses alone', 'It grew 5.7% to 1.2 million. |See www.example.org for No. 1,445.'],
  [
    'keeps closing quotes with the sentence they close',
    '“It sells fast.” |She smiled. |(He did not.) |"Go!" |They went.',
  ],
  ['reads on where the sentence goes on in lower case', '“Where to?” he asked. |"Stop!" she cried... and went on.'],
  ['does not cut a numbering from its item', '1. Build the road. |2. Open it.\n|A. Plan'],
  ['begins a sentence with a quote or a figure', 'It was over. |“Good,” she said. |44 centers opened.'],
  ['keeps company names and months whole', 'Acme Inc. Chairman Li left on Jan. 5 with Mao Co. Ltd. |The firm agreed.'],
  ['ends at a line break', 'Winter Market Opens\n|CHANGCHUN, Jan. 12 (Xinhua)\n\n|It rained.'],
  [
    'does not take a common word for an abbreviation',
    'He sat. |Dogs ran in. |Cats came in the sun. |Birds sang about art. |5 left.',
  ],
  ['ends after an ellipsis before a capital', 'He waited… |Nobody came.'],
]

describe('segment', () => {
  for (const [title, marked] of CHINESE) it(`Chinese: ${title}`, () => expectCuts(marked, 'zh'))
  for (const [title, marked] of ENGLISH) it(`English: ${title}`, () => expectCuts(marked, 'en'))

  it('gives nothing for an empty text, and white space alone as one segment', () => {
    expect(segment('', 'en')).to.deep.equal([])
    expect(segment(' \n ', 'zh')).to.deep.equal([{ text: ' \n ', start: 0, end: 3 }])
  })

  it('keeps white space before the first sentence with it', () => {
    expect(segment('\n One. Two.', 'en').map(({ text }) => text)).to.deep.equal(['\n One. ', 'Two.'])
  })

  it('does not cut a mark from the letter that it stands on', () => {
    expect(segment('雨停了！\ufe0f天晴了。', 'zh').map(({ text }) => text)).to.deep.equal(['雨停了！\ufe0f天晴了。'])
  })

  it('never cuts inside a character, whatever it is made of', () => {
    const unit = fc.constantFrom(
      '。',
      '！',
      '.',
      '!',
      '\u0301',
      '\ufe0f',
      '\u200d',
      '👩',
      '🇨',
      '🇳',
      '한',
      'e',
      ' ',
      '\r\n',
      '𠮷',
      'A',
    )
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 30 }),
        fc.constantFrom('zh' as const, 'en' as const),
        (text, language) => {
          const borders = new Set(Array.from(new Intl.Segmenter().segment(text), ({ index }) => index))

          for (const { start } of segment(text, language))
            expect(borders.has(start), JSON.stringify(text)).to.equal(true)
        },
      ),
    )
  })

  it('gives back the text exactly, each segment at its place', () => {
    const unit = fc.constantFrom(...'。！？；…”“（）《》.!?"\') \n', 'A', 'a', '5', '长', '\u0301', '👩‍👩‍👧', 'U.S.', 'Mr.')
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 40 }),
        fc.constantFrom('zh' as const, 'en' as const),
        (text, language) => {
          const segments = segment(text, language)

          expect(segments.map((part) => part.text).join('')).to.equal(text)
          for (const part of segments) expect(text.slice(part.start, part.end)).to.equal(part.text).and.not.equal('')
        },
      ),
    )
  })
})

function expectCuts(marked: string, language: 'zh' | 'en'): void {
  const sentences = marked.split('|').filter((sentence) => sentence !== '')
  expect(segment(sentences.join(''), language).map(({ text }) => text)).to.deep.equal(sentences)
}
