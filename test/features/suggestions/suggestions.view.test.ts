import { expect } from 'chai'
import { changeList } from '../../../server/engines/diff/change-list.ts'
import type { Reading } from '../../../server/features/suggestions/read-suggestions.ts'
import { presentSuggestion, presentSuggestions } from '../../../server/features/suggestions/suggestions.view.ts'
import { inReview, RAIN } from '../../support/reviewed.ts'

const ONLOOKER = { actor: { id: 'hall' }, names: new Map<string, string>(), mayDecide: true }

/** Open suggestions, numbered from 1, of which none fits the paragraph as it stands. */
async function contradicted(count: number, base = RAIN): Promise<Reading[]> {
  const office = await inReview()
  const [, found] = (await office.look()).pairs
  const pair = found ? { ...found, target: 'Quite another text stands here.' } : null
  const text = base.replaceAll('old', 'heavy')
  const { changes } = changeList(base, text, 'en')
  return Array.from({ length: count }, (_each, index) => ({
    ...{ id: `s-${index + 1}`, articleId: 'article', number: index + 1, pairId: 'pair-2', side: 'target', revision: 1 },
    ...{ base, text, note: '', changes, authorId: 'chen', createdAt: '', withdrawnAt: null },
    ...{ decided: new Map(), pair, open: [...changes.keys()] },
  }))
}

describe('many suggestions on one page', () => {
  it('are all listed, and the newest 30 of them tried on the text', async () => {
    const views = presentSuggestions(await contradicted(32), ONLOOKER)

    expect(views).to.have.length(32)
    expect(views.filter(({ isTried }) => !isTried).map(({ number }) => number)).to.deep.equal([1, 2])
    expect(views.map(({ conflicts }) => conflicts)).to.deep.equal([0, 0, ...Array.from({ length: 30 }, () => 1)])
    expect(views[0]?.changes[0]).to.include({ deleted: 'old', inserted: 'heavy', fits: 'yes' })
  })

  it('do not try one on the text that would keep the office waiting', async () => {
    const lines = Array.from(
      { length: 250 },
      (_each, index) => `Paragraph ${index} of the old report speaks of year ${index}.`,
    )
    const [long] = await contradicted(1, lines.join(' '))

    expect(long && presentSuggestion(long, ONLOOKER).isTried).to.equal(false)
    expect(long && presentSuggestions([long], ONLOOKER)[0]?.isTried).to.equal(false)
  })
})
