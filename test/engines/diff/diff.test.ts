import { expect } from 'chai'
import fc from 'fast-check'
import { diffText } from '../../../server/engines/diff/diff.ts'
import { graphemeBoundaries } from '../../../server/engines/text/graphemes.ts'
import { anyLanguage, anyText } from './any-text.ts'

// Marked texts: [-went-] {+came+}
const ENGLISH: [title: string, marked: string][] = [
  ['shows a word that went with one space', 'The [-quick -]fox jumps.'],
  ['shows a word that came at the end without its neighbour', 'The fox{+ ran+}.'],
  ['shows whole words and figures', "He [-can't-]{+don't+} say if [-5.7%-]{+5.8%+} or [-1,445-]{+1,446+}."],
  ['shows replaced words with the spaces between them as one change', 'The [-old man left-]{+young girl came+} early.'],
  ['shows a clause written anew as one change, commas too', '[-He came, saw, won-]{+She went, looked, lost+}.'],
  [
    'shows a clause written anew as one change where a small word stayed amid many',
    'It [-rained hard all night over the northern farm land-]{+poured down until dawn over every field we own+}.',
  ],
  ['keeps a word that stayed between two small changes', '[-He-]{+She+} came to [-Paris-]{+Rome+}.'],
  ['keeps a comma that stayed between two additions', 'Dark{+ red+}, {+pale +}light'],
  ['shows white space alone only where nothing else was changed', 'a[- -]{+  +}b'],
  ['shows a new line as a change of white space', 'one[- -]{+\n+}two'],
  ['shows a sentence that went as a sentence', 'One is here. [-One is gone. -]One is left.'],
]
const CHINESE: [title: string, marked: string][] = [
  ['shows whole words and figures', '民营企业达到[-40.2万-]{+402万+}户，占{+企业+}总量的53.5%。'],
  ['shows a sentence that came as a sentence', '今年甲厂投产。{+今年丙厂动工。+}今年乙厂投产。'],
  ['is not misled where the same words are cut differently', '发展中国家{+的人+}要发展{+经济+}'],
  ['shows changed punctuation', '长春[-，-]{+、+}吉林'],
  ['shows a text that came from nothing', '{+长春。+}'],
  ['shows a text that went altogether', '[-长春。-]'],
]

describe('diff', () => {
  for (const [title, marked] of ENGLISH) it(`English: ${title}`, () => expectMarks(marked, 'en'))
  for (const [title, marked] of CHINESE) it(`Chinese: ${title}`, () => expectMarks(marked, 'zh'))

  it('has nothing to say about the same text', () => {
    expect(diffText('长春', '长春', 'zh')).to.deep.equal({ changes: [{ op: 'equal', text: '长春' }], exact: true })
    expect(diffText('', '', 'en')).to.deep.equal({ changes: [], exact: true })
  })

  it('sets words that moved apart from new ones beside them', () => {
    expect(diffText('quick发展发展中', '发展中发展quick发展', 'zh').changes).to.deep.equal([
      { op: 'delete', text: 'quick发展', isMoved: true },
      { op: 'equal', text: '发展中' },
      { op: 'insert', text: '发展' },
      { op: 'insert', text: 'quick发展', isMoved: true },
    ])
  })

  it('gives both texts back, tears no character, and tells a deletion before its insertion', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyLanguage,
        fc.constantFrom({}, { tokens: 1 }),
        (before, after, language, limits) => {
          const { changes } = diffText(before, after, language, limits)

          expect(without('insert', changes)).to.equal(before)
          expect(without('delete', changes)).to.equal(after)
          expectWholeCharacters(
            before,
            changes.filter(({ op }) => op !== 'insert'),
          )
          expectWholeCharacters(
            after,
            changes.filter(({ op }) => op !== 'delete'),
          )
          // what moved stands apart from what was written beside it
          const order = changes.map(({ op, isMoved }) => (isMoved ? 'm' : op[0])).join('')
          expect(order).not.to.match(/ee|ii|dd|id/)
          expect(changes.every(({ text }) => text !== '')).to.equal(true)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('shows white space alone only where the words are the same', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const { changes } = diffText(before, after, 'en')
        const blank = changes.every(({ op, text }) => op === 'equal' || text.trim() === '')

        if (blank) expect(before.replace(/\s/g, '')).to.equal(after.replace(/\s/g, ''))
      }),
    )
  })

  it('says when it gave up, and then replaces only what lies between the common beginning and end', () => {
    const before = 'Same start. a b c d e f. Same end.'
    const after = 'Same start. g h i j k l. Same end.'

    expect(diffText(before, after, 'en', { tokens: 3 })).to.deep.equal({
      changes: [
        { op: 'equal', text: 'Same start. ' },
        { op: 'delete', text: 'a b c d e f' },
        { op: 'insert', text: 'g h i j k l' },
        { op: 'equal', text: '. Same end.' },
      ],
      exact: false,
    })
    expect(diffText(before, after, 'en').exact).to.equal(true)
  })

  it('gives up by itself on two long texts that have nothing in common', () => {
    const before = Array.from({ length: 1000 }, (_, index) => `old${index}`).join(' ')
    const after = Array.from({ length: 1000 }, (_, index) => `new${index}`).join(' ')

    expect(diffText(before, after, 'en')).to.deep.equal({
      changes: [
        { op: 'delete', text: before },
        { op: 'insert', text: after },
      ],
      exact: false,
    })
  })
})

type Changes = ReturnType<typeof diffText>['changes']

function expectMarks(marked: string, language: 'zh' | 'en'): void {
  const before = marked.replace(/\{\+.*?\+\}/gs, '').replace(/\[-|-\]/g, '')
  const after = marked.replace(/\[-.*?-\]/gs, '').replace(/\{\+|\+\}/g, '')
  const { changes } = diffText(before, after, language)
  const marks = { equal: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const
  expect(changes.map(({ op, text }) => marks[op].join(text)).join('')).to.equal(marked)
}

function without(op: 'insert' | 'delete', changes: Changes): string {
  return changes.map((change) => (change.op === op ? '' : change.text)).join('')
}

function expectWholeCharacters(text: string, changes: Changes): void {
  const mayCut = graphemeBoundaries(text)
  let end = 0
  for (const change of changes) expect(mayCut((end += change.text.length))).to.equal(true)
}
