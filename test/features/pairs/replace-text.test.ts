import { expect } from 'chai'
import { occurrencesIn, replaced, type Search } from '../../../server/features/pairs/occurrences.ts'
import { replaceText, type ReplaceForm } from '../../../server/features/pairs/replace-text.ts'
import { removePair } from '../../../server/features/pairs/remove-pair.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { edit } from '../../support/edits.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene } from '../../support/scene.ts'

const asWritten = (find: string, words: Partial<Search> = {}): Search => ({
  find,
  anyCase: false,
  wholeWords: false,
  ...words,
})

const form = (words: Partial<ReplaceForm> = {}): ReplaceForm => ({
  ...asWritten('paragraph'),
  articleId: 'article',
  side: 'target',
  replacement: 'passage',
  chosen: [1, 2, 3].map((number) => ({ pairId: `pair-${number}`, revision: 1 })),
  ...words,
})

describe('replacing a text', () => {
  it('changes the chosen pairs as one change, which can be taken back', async () => {
    const office = await scene({
      stage: 'review',
      pairs: [{ state: 'approved' }, { state: 'approved' }, { state: 'approved' }],
    })

    const { change, pairs } = await replaceText(office.as('reviewer'), form({ chosen: form().chosen.slice(0, 2) }))
    const done = (await office.look()).pairs
    await undoChange(office.as('reviewer'), 'article', change)

    expect([pairs, change]).to.deep.equal([2, 2])
    expect(done.map(({ target, state }) => [target, state])).to.deep.equal([
      ['English passage 1.', 'translated'],
      ['English passage 2.', 'translated'],
      ['English paragraph 3.', 'approved'],
    ])
    expect((await office.look()).pairs.map(({ target, state }) => [target, state])).to.deep.equal(
      office.pairs.map(({ target, state }) => [target, state]),
    )
  })

  for (const text of ['Another paragraph.', 'It holds the word no more.', null]) {
    it(`changes nothing at all when one of the pairs ${text === null ? 'is gone' : `now says “${text}”`}`, async () => {
      const office = await scene()
      if (text === null) await removePair(office.as('translator'), 'pair-2')
      else await saveEdit(office.as('translator'), edit({ pairId: 'pair-2', text }))
      const before = await office.look()

      expect((await refusalOf(replaceText(office.as('translator'), form()))).code).to.equal('pair.stale')
      expect(await office.look()).to.deep.equal(before)
    })
  }

  it('corrects the Chinese, and opens what is translated of it', async () => {
    const office = await scene({ pairs: [{ state: 'translated' }] })

    await replaceText(
      office.as('translator'),
      form({ side: 'source', find: '中文', replacement: '汉语', chosen: [{ pairId: 'pair-1', revision: 1 }] }),
    )

    expect((await office.look()).pairs[0]).to.include({
      source: '第1段汉语。',
      state: 'draft',
      sourceRevision: 2,
      sourceSeen: 1,
    })
  })

  it('says when there is nothing to replace, and refuses whoever does not hold the pen', async () => {
    const office = await scene()
    const code = async (by: 'translator' | 'reviewer', words: Partial<ReplaceForm>) =>
      (await refusalOf(replaceText(office.as(by), form(words)))).code

    expect(await code('translator', { find: 'nowhere' })).to.equal('replace.nothing')
    expect(await code('translator', { replacement: 'paragraph' })).to.equal('replace.nothing')
    expect(await code('translator', { chosen: [] })).to.equal('replace.nothing')
    expect(await code('translator', { find: '' })).to.equal('form.invalid')
    expect(await code('reviewer', {})).to.equal('pen.elsewhere')
  })
})

describe('what is found', () => {
  const FOUND: [string, Search, string][] = [
    ['The rain, the Rain.', asWritten('rain'), 'The X, the Rain.'],
    ['The rain, the Rain.', asWritten('rain', { anyCase: true }), 'The X, the X.'],
    ['Rain on the train.', asWritten('rain', { wholeWords: true }), 'Rain on the train.'],
    ['rain on the train; rain', asWritten('rain', { wholeWords: true }), 'X on the train; X'],
    ['3.5 of 3x5 (3.5)', asWritten('3.5'), 'X of 3x5 (X)'],
    ['a+b [c] {d} ^$|', asWritten('[c]'), 'a+b X {d} ^$|'],
    ['aaa', asWritten('aa'), 'Xa'],
    ['雨停了，大雨停了', asWritten('雨停'), 'X了，大X了'],
    ['Élysée', asWritten('é', { anyCase: true }), 'XlysXe'],
    ['anything', asWritten(''), 'anything'],
  ]
  for (const [text, search, after] of FOUND) {
    it(`of “${search.find}” in “${text}” becomes “${after}”`, () => {
      expect(search.find === '' ? text : replaced(text, search, 'X')).to.equal(after)
      expect(occurrencesIn(text, search).map(({ start, end }) => end - start)).to.deep.equal(
        [...after].filter((letter) => letter === 'X').map(() => search.find.length),
      )
    })
  }

  it('takes a dollar sign in the replacement for what it is', () => {
    expect(replaced('ten yuan', asWritten('yuan'), "$& $1 $' $$")).to.equal("ten $& $1 $' $$")
  })
})
