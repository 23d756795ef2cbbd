import { expect } from 'chai'
import { isDay, membersOf, titleOf } from '../../../server/features/articles/article.ts'
import { scene } from '../../support/scene.ts'

describe('an article', () => {
  const DAYS: [string, boolean][] = [
    ['2026-11-30', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026', false],
    ['+02026-01-01', false],
    ['', false],
    ['2026-11-30T00:00', false],
  ]
  for (const [value, is] of DAYS) {
    it(`${is ? 'is due on' : 'cannot be due on'} “${value}”`, () => expect(isDay(value)).to.equal(is))
  }

  it('is called by its English title, else the Chinese one, else its address', () => {
    const names = { sourceTitle: '春雨', targetTitle: 'Spring Rain', slug: 'rain' }

    expect(titleOf(names)).to.equal('Spring Rain')
    expect(titleOf({ ...names, targetTitle: '' })).to.equal('春雨')
    expect(titleOf({ ...names, targetTitle: '', sourceTitle: '' })).to.equal('rain')
  })

  it('names who is on each list', async () => {
    const { article } = await scene({
      people: [
        { userId: 'li', role: 'editor' },
        { userId: 'chen', role: 'translator' },
      ],
    })

    expect([
      membersOf(article, 'translator'),
      membersOf(article, 'reviewer'),
      membersOf(article, 'editor'),
    ]).to.deep.equal([['chen'], [], ['li']])
  })
})
