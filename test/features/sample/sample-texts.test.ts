import { expect } from 'chai'
import type { Database } from '../../../server/db/open.ts'
import { chineseRuns } from '../../../server/engines/text/language.ts'
import { contentOf } from '../../../server/features/publications/edition.ts'
import { editionsOf } from '../../../server/features/publications/editions.queries.ts'
import { findVersion } from '../../../server/features/road/versions.queries.ts'
import { PUBLISHED_FIGURES, readChinese, readEnglish } from './published-figures.ts'
import { articlesBySlug, sampleDesk } from './support.ts'

describe('the texts of the sample desk', () => {
  let database: Database
  let chinese: string[]
  let english: string[]

  before(async () => {
    ;({ database } = await sampleDesk({ password: (name) => `a long password of ${name}` }))
    const revisions = await database.read.selectFrom('revisions').select(['side', 'text']).execute()
    chinese = revisions.filter(({ side }) => side === 'source').map(({ text }) => text)
    english = revisions.filter(({ side }) => side === 'target').map(({ text }) => text)
  })

  it('are composed characters and keep no space at the end of a line', () => {
    for (const text of [...chinese, ...english]) {
      expect(text).to.equal(text.normalize('NFC'))
      expect(text).to.not.match(/[ \t\u3000](\n|$)/)
    }
  })

  it('have full-width punctuation and no spaces by hand in Chinese', () => {
    for (const text of chinese) {
      expect(text, text).to.not.match(/[,;:!?()"'<>[\]]/)
      expect(text.replaceAll(/\d\.\d/g, ''), text).to.not.include('.')
      expect(text, text).to.not.match(/ /)
      expect(text.split('“').length, text).to.equal(text.split('”').length)
      expect(text.split('（').length, text).to.equal(text.split('）').length)
    }
  })

  it('have typographic quotes and single spaces in English', () => {
    for (const text of english) {
      expect(text, text).to.not.match(/["'\u3000-\u303f\uff00-\uffef]/)
      expect(text, text).to.not.match(/ {2}| [,.;:!?)”]|”[,.]|[“(] /)
      expect(text.split('“').length, text).to.equal(text.split('”').length)
    }
  })

  it('leave Chinese in the English twice: a term to be asked about, and a character that is shown', () => {
    const runs = english.flatMap((text) => chineseRuns(text).map((run) => run.text))

    expect(runs).to.have.members(['直流组网', '福'])
  })

  it('say the same figures in both languages wherever they are public', async () => {
    const articles = [...(await articlesBySlug(database)).values()].filter(
      ({ publicStatus }) => publicStatus === 'public',
    )

    expect(articles.map(({ slug }) => slug)).to.have.members(Object.keys(PUBLISHED_FIGURES))
    for (const { id, slug } of articles) {
      for (const { number, version } of await editionsOf(database.read, id)) {
        const { pairs } = contentOf(await findVersion(database.read, id, version))
        for (const [index, pair] of pairs.entries()) compare(pair, PUBLISHED_FIGURES[slug]?.[number]?.[index + 1] ?? [])
      }
    }
  })
})

/** Strikes out figure by figure, the longest first; nothing must be left. */
function compare(
  pair: { source: string; target: string },
  figures: readonly (readonly [string, number, string])[],
): void {
  let { source, target } = pair
  for (const [inChinese, value, inEnglish] of [...figures].sort(([one], [other]) => other.length - one.length)) {
    expect(source, pair.source).to.include(inChinese)
    expect(target, pair.target).to.include(inEnglish)
    expect([readChinese(inChinese), readEnglish(inEnglish)], inChinese).to.deep.equal([value, value])
    source = source.replace(inChinese, '')
    target = target.replace(inEnglish, '')
  }
  expect(source, 'a figure that nobody compared').to.not.match(/\d/)
  expect(target, 'a figure that nobody compared').to.not.match(/\d/)
}
