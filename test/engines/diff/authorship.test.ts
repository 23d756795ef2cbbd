import { expect } from 'chai'
import fc from 'fast-check'
import { authorship, authorsIn, NO_TEXT, ownedAfter, type Written } from '../../../server/engines/diff/authorship.ts'
import { anyLanguage, anyText } from './any-text.ts'

const by = (authorId: string, change: number, text: string): Written => ({ authorId, change, text })

const TABLE: [title: string, texts: Written[], told: string[]][] = [
  ['all words to the only author', [by('wang', 1, 'The rain stopped.')], ['wang 1: The rain stopped.']],
  [
    'a replaced word to who replaced it',
    [by('wang', 1, 'The rain stopped.'), by('li', 2, 'The snow stopped.')],
    ['wang 1: The ', 'li 2: snow', 'wang 1:  stopped.'],
  ],
  [
    'a word that was deleted and typed again to who typed it again',
    [by('wang', 1, 'The heavy rain.'), by('li', 2, 'The rain.'), by('li', 3, 'The heavy rain.')],
    ['wang 1: The ', 'li 3: heavy ', 'wang 1: rain.'],
  ],
  [
    'a clause that moved to its author',
    [
      by('wang', 1, 'Over the past five years, the city grew much faster than before.'),
      by('li', 2, 'The city grew much faster than before over the past five years.'),
    ],
    ['li 2: The', 'wang 1:  city grew much faster than before', 'li 2:  ', 'wang 1: over', 'li 2:  ', 'wang 1: the'],
  ],
  [
    'words in other quotation marks to their author',
    [by('wang', 1, 'They "won".'), by('li', 2, 'They “won”.')],
    ['wang 1: They ', 'li 2: “', 'wang 1: won', 'li 2: ”', 'wang 1: .'],
  ],
]

describe('Authorship', () => {
  for (const [title, texts, told] of TABLE) {
    it(`gives ${title}`, () => {
      const text = texts.at(-1)?.text ?? ''
      const runs = authorship(texts, 'en')
      const inWords = runs.map(
        ({ start, end, authorId, change }) => `${authorId ?? ''} ${change}: ${text.slice(start, end)}`,
      )
      expect(inWords.slice(0, told.length)).to.deep.equal(told)
    })
  }

  it('gives words that came from another text to their author', () => {
    const second = ownedAfter(NO_TEXT, by('li', 2, 'It was late.'), 'en')
    const first = ownedAfter(NO_TEXT, by('wang', 1, 'The rain stopped.'), 'en')

    const joined = { ...by('chen', 3, 'The rain stopped. It was late.'), sources: [second] }

    expect([...authorsIn(ownedAfter(first, joined, 'en'))]).to.deep.equal(['wang', 'li'])
  })

  it('says who has a word in the text; a mark is none, and nobody’s words are nobody’s', () => {
    const base = ownedAfter(NO_TEXT, { authorId: null, change: 1, text: '雨停了' }, 'zh')
    const marked = ownedAfter(base, by('li', 2, '雨停了。'), 'zh')

    expect([...authorsIn(marked)]).to.deep.equal([])
    expect([...authorsIn(ownedAfter(marked, by('chen', 3, '大雨停了。'), 'zh'))]).to.deep.equal(['chen'])
  })

  it('covers every text from end to end', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), anyLanguage, (texts, language) => {
        const runs = authorship(
          texts.map((text, index) => by(`author-${index}`, index, text)),
          language,
        )
        let place = 0
        for (const { start, end } of runs) {
          expect(start).to.equal(place)
          expect(end).to.be.greaterThan(start)
          place = end
        }
        expect(place).to.equal(texts.at(-1)?.length)
      }),
      { numRuns: 500 },
    )
  })
})
