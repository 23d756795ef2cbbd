import { expect } from 'chai'
import fc from 'fast-check'
import { applyChanges, changeList } from '../../../server/engines/diff/change-list.ts'
import { marksOf } from '../../../server/engines/diff/diff.ts'
import { graphemeBoundaries } from '../../../server/engines/text/graphemes.ts'
import { anyLanguage, anyText, anyTwoTexts } from './any-text.ts'

type Language = 'zh' | 'en'

describe('A list of changes', () => {
  it('tells where each change stands in both texts, and of what sort it is', () => {
    expect(changeList('The quick fox ran home.', 'The fox walked home today.', 'en')).to.deep.equal({
      changes: [
        {
          sort: 'delete',
          before: { start: 4, end: 10 },
          after: { start: 4, end: 4 },
          deleted: 'quick ',
          inserted: '',
          tells: 'words',
        },
        {
          sort: 'replace',
          before: { start: 14, end: 17 },
          after: { start: 8, end: 14 },
          deleted: 'ran',
          inserted: 'walked',
          tells: 'words',
        },
        {
          sort: 'insert',
          before: { start: 22, end: 22 },
          after: { start: 19, end: 25 },
          deleted: '',
          inserted: ' today',
          tells: 'words',
        },
      ],
      exact: true,
    })
  })

  it('is empty for the same text', () => {
    expect(changeList('长春', '长春', 'zh')).to.deep.equal({ changes: [], exact: true })
  })

  const kinds: [before: string, after: string, language: Language, tells: string][] = [
    ['a b', 'a  b', 'en', 'space'],
    ['长 春', '长春', 'zh', 'space'],
    ['every one', 'everyone', 'en', 'words'],
    ['"Rain', '“Rain', 'en', 'punctuation'],
    ["It isn't", 'It isn’t', 'en', 'punctuation'],
    ['今天,雨', '今天，雨', 'zh', 'punctuation'],
    ['（一', '(一', 'zh', 'punctuation'],
    ['ＡＢＣ厂', 'ABC厂', 'zh', 'punctuation'],
    ['one two', 'one, two', 'en', 'punctuation'],
    ['5.7%', '57%', 'en', 'words'],
    ['5 %', '5', 'en', 'words'],
    ['10²', '102', 'en', 'words'],
    ['minus −5', 'minus 5', 'en', 'words'],
    ['R & D', 'R D', 'en', 'words'],
    ['the rain', 'The rain', 'en', 'words'],
    ['50万', '500万', 'zh', 'words'],
  ]
  for (const [before, after, language, tells] of kinds) {
    it(`tells that ${before} and ${after} differ in ${tells}`, () => {
      expect(changeList(before, after, language).changes.map((change) => change.tells)).to.deep.equal([tells])
    })
  }

  it('applies all changes, none, or some', () => {
    const before = 'The quick fox ran home.'
    const { changes } = changeList(before, 'The fox walked home today.', 'en')

    expect(applyChanges(before, changes)).to.equal('The fox walked home today.')
    expect(applyChanges(before, changes, () => false)).to.equal(before)
    expect(applyChanges(before, changes, (index) => index === 1)).to.equal('The quick fox walked home.')
  })

  it('holds both texts, gives either back, and cuts no character', () => {
    fc.assert(
      fc.property(anyTwoTexts, anyLanguage, fc.constantFrom({}, { tokens: 1 }), ([before, after], language, limits) => {
        const { changes } = changeList(before, after, language, limits)

        expect(applyChanges(before, changes)).to.equal(after)
        expect(applyChanges(before, changes, () => false)).to.equal(before)
        const [oldCut, freshCut] = [graphemeBoundaries(before), graphemeBoundaries(after)]
        let [old, fresh] = [0, 0]
        for (const change of changes) {
          expect(before.slice(change.before.start, change.before.end)).to.equal(change.deleted)
          expect(after.slice(change.after.start, change.after.end)).to.equal(change.inserted)
          expect(before.slice(old, change.before.start)).to.equal(after.slice(fresh, change.after.start))
          expect(change.deleted + change.inserted).not.to.equal('')
          expect(change.deleted).not.to.equal(change.inserted)
          for (const offset of Object.values(change.before)) expect(oldCut(offset)).to.equal(true)
          for (const offset of Object.values(change.after)) expect(freshCut(offset)).to.equal(true)
          ;[old, fresh] = [change.before.end, change.after.end]
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('applies some changes and leaves the others to be applied later', () => {
    fc.assert(
      fc.property(anyTwoTexts, anyLanguage, fc.nat(), ([before, after], language, bits) => {
        const { changes } = changeList(before, after, language)
        const isFirst = (index: number) => ((bits >> (index % 31)) & 1) === 1
        const between = applyChanges(before, changes, isFirst)
        let shift = 0
        const others = changes.map((change, index) => {
          const start = change.before.start + shift
          if (isFirst(index)) shift += change.inserted.length - change.deleted.length
          const deleted = isFirst(index) ? change.inserted : change.deleted
          return { ...change, before: { start, end: start + deleted.length }, deleted }
        })

        expect(applyChanges(between, others, (index) => !isFirst(index))).to.equal(after)
      }),
      { numRuns: 500 },
    )
  })

  it('lets something stay between two changes, unless one of them moved', () => {
    fc.assert(
      fc.property(anyText, anyText, anyLanguage, (before, after, language) => {
        const { changes } = changeList(before, after, language)
        for (const [index, change] of changes.entries()) {
          const next = changes[index + 1]
          if ([change, next].some((each) => (each?.movedTo ?? each?.movedFrom) !== undefined)) continue
          expect(next?.before.start).not.to.equal(change.before.end)
        }
      }),
      { numRuns: 500 },
    )
  })
})

// [-went-] {+came+} [<moved away<] {>came from elsewhere>}
const MOVED: [title: string, language: Language, marked: string][] = [
  [
    'a sentence',
    'en',
    '[<The old town wall fell. <]The rain stopped on Monday in the north.{> The old town wall fell.>}',
  ],
  [
    'a clause, apart from what was written beside it',
    'en',
    '[<Over the past five years, <][-the-]{+The+} city grew much faster than anybody thought{> over the past five years>}.',
  ],
  ['a Chinese clause', 'zh', '[<在过去的五年里，<]长春市经济发展很快{>，在过去的五年里>}。'],
  ['nothing of three words', 'en', '[-On that day, -]he came home to us{+ on that day+}.'],
  [
    'nothing that stands elsewhere in other words',
    'en',
    '[-He was a good man-]{+It+} rained and rained{+ on a bad woman+}.',
  ],
]

describe('A moved stretch', () => {
  for (const [title, language, marked] of MOVED) {
    it(`is told: ${title}`, () => {
      const before = marked.replace(/\{\+.*?\+\}|\{>.*?>\}/gs, '').replace(/\[[-<]|[-<]\]/g, '')
      const after = marked.replace(/\[-.*?-\]|\[<.*?<\]/gs, '').replace(/\{[+>]|[+>]\}/g, '')
      const signs = { equal: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const
      const moves = { equal: ['', ''], delete: ['[<', '<]'], insert: ['{>', '>}'] } as const
      const told = marksOf(before, changeList(before, after, language).changes).map(({ op, text, isMoved }) =>
        (isMoved ? moves : signs)[op].join(text),
      )
      expect(told.join('')).to.equal(marked)
    })
  }

  it('names its other end', () => {
    const before = 'The old town wall fell. Rain fell in the north.'
    const { changes } = changeList(before, 'Snow fell in the north. The old town wall fell.', 'en')

    const away = changes.findIndex(({ movedTo }) => movedTo !== undefined)
    expect(changes[changes[away]?.movedTo ?? -1]?.movedFrom).to.equal(away)
  })

  it('keeps both texts whole wherever sentences change places', () => {
    const sentences = [
      'The old town wall fell down.',
      'Rain fell in the north.',
      'He said nothing, and left them.',
      'No.',
    ]
    const pick = fc.array(fc.constantFrom(...sentences), { maxLength: 6 })
    let moves = 0
    fc.assert(
      fc.property(pick, pick, (old, fresh) => {
        const { changes } = changeList(old.join(' '), fresh.join(' '), 'en')

        expect(applyChanges(old.join(' '), changes)).to.equal(fresh.join(' '))
        for (const [index, { movedTo, movedFrom }] of changes.entries()) {
          if (movedTo !== undefined) expect(changes[movedTo]?.movedFrom).to.equal(index)
          if (movedFrom !== undefined) expect(changes[movedFrom]?.movedTo).to.equal(index)
          if (movedTo !== undefined) moves += 1
        }
      }),
      { numRuns: 500 },
    )
    expect(moves).to.be.greaterThan(0)
  })
})
