import { expect } from 'chai'
import fc from 'fast-check'
import { mergeText } from '../../../server/engines/merge/merge.ts'
import { anyLanguage, anyText } from '../diff/any-text.ts'

const BASE = 'The rain stopped on Monday. The market opens at nine.'

describe('merge', () => {
  const conflict = { conflict: true }
  const table: [title: string, mine: string, theirs: string, merged: object][] = [
    [
      'joins two edits in different places',
      'The snow stopped on Monday. The market opens at nine.',
      'The rain stopped on Monday. The market opens at ten.',
      { text: 'The snow stopped on Monday. The market opens at ten.' },
    ],
    [
      'takes the same edit of both once',
      'The rain ended on Monday. The market opens at nine.',
      'The rain ended on Monday. The big market opens at nine.',
      { text: 'The rain ended on Monday. The big market opens at nine.' },
    ],
    [
      'refuses two edits of one word',
      'The snow stopped on Monday. The market opens at nine.',
      'The hail stopped on Monday. The market opens at nine.',
      conflict,
    ],
    [
      'refuses two edits of neighbours',
      'The snow stopped on Monday. The market opens at nine.',
      'The rain ended on Monday. The market opens at nine.',
      conflict,
    ],
    [
      'refuses two insertions at one place',
      'The rain stopped on Monday. It was cold. The market opens at nine.',
      'The rain stopped on Monday. It was dark. The market opens at nine.',
      conflict,
    ],
    [
      'refuses an edit of what the other deleted',
      'The rain stopped on Monday.',
      'The rain stopped on Monday. The market opens at ten.',
      conflict,
    ],
  ]
  for (const [title, mine, theirs, merged] of table) {
    it(title, () => expect(mergeText(BASE, mine, theirs, 'en')).to.deep.equal(merged))
  }

  it('never writes a sentence twice that both moved to different places, or one moved and the other deleted', () => {
    const [rain, one, two, three] = [
      'The heavy rain stopped late on Monday evening.',
      'The market opens at nine.',
      'Nobody came to buy fish.',
      'The boats stayed home.',
    ]
    const base = [rain, one, two, three].join(' ')
    const mine = [one, rain, two, three].join(' ')
    const theirs = [one, two, three, rain].join(' ')
    const without = [one, two, three].join(' ')

    expect(mergeText(base, mine, theirs, 'en')).to.deep.equal(conflict)
    expect(mergeText(base, without, theirs, 'en')).to.deep.equal(conflict)
    expect(mergeText(base, theirs, without, 'en')).to.deep.equal(conflict)
    expect(mergeText(base, theirs, theirs.replace('nine', 'ten'), 'en')).to.deep.equal({
      text: theirs.replace('nine', 'ten'),
    })
  })

  it('merges Chinese by words and never blends two figures', () => {
    const base = '全市民营企业达到40.2万户，占全省总量的53.5%。'

    expect(mergeText(base, base.replace('全市', '本市'), base.replace('53.5', '53.6'), 'zh')).to.deep.equal({
      text: '本市民营企业达到40.2万户，占全省总量的53.6%。',
    })
    expect(mergeText(base, base.replace('40.2万', '41.2万'), base.replace('40.2万', '40.3万'), 'zh')).to.deep.equal(
      conflict,
    )
  })

  it('merges very long texts, too', () => {
    const base = 'word '.repeat(6000)

    expect(mergeText(base, `Mine ${base}`, `${base}theirs`, 'en')).to.deep.equal({ text: `Mine ${base}theirs` })
  })

  it('refuses an edit inside a clause that the other one moved', () => {
    const base = 'Over the past five years, the city grew much faster than before.'
    const moved = 'The city grew much faster than before over the past five years.'

    expect(mergeText(base, moved, base.replace('five', 'six'), 'en')).to.deep.equal(conflict)
  })

  it('gives the text of the only one who edited', () => {
    fc.assert(
      fc.property(anyText, anyText, anyLanguage, (base, text, language) => {
        expect(mergeText(base, text, base, language)).to.deep.equal({ text })
        expect(mergeText(base, base, text, language)).to.deep.equal({ text })
        expect(mergeText(base, text, text, language)).to.deep.equal({ text })
      }),
    )
  })

  it('does not care who is called mine', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyLanguage, (base, mine, theirs, language) => {
        expect(mergeText(base, mine, theirs, language)).to.deep.equal(mergeText(base, theirs, mine, language))
      }),
      { numRuns: 500 },
    )
  })

  it('loses no inserted word and no kept one when it merges', () => {
    const words = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd', 'the', '.'), { minLength: 4, maxLength: 20 })
    const places = fc.array(fc.nat(20), { maxLength: 4 })
    let merges = 0
    fc.assert(
      fc.property(words, places, places, (base, minePlaces, theirPlaces) => {
        const mine = inserted(base, minePlaces, 'mine')
        const theirs = inserted(base, theirPlaces, 'theirs')
        const merged = mergeText(base.join(' '), mine.join(' '), theirs.join(' '), 'en')
        if (!('text' in merged)) return

        merges += 1
        const news = [...mine, ...theirs].filter((word) => !base.includes(word))
        expect(merged.text.split(' ').toSorted()).to.deep.equal([...base, ...news].toSorted())
      }),
      { numRuns: 500 },
    )
    expect(merges).to.be.greaterThan(100)
  })
})

function inserted(base: readonly string[], places: readonly number[], name: string): readonly string[] {
  const words = [...base]
  for (const [index, place] of places.entries()) words.splice(Math.min(place, words.length), 0, `${name}${index}`)
  return words
}
