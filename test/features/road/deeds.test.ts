import { expect } from 'chai'
import {
  ARTICLE_ROLES,
  STAGES,
  type Article,
  type ArticleRole,
  type PublicStatus,
  type Stage,
} from '../../../server/features/articles/article.ts'
import { DEEDS, ensureDeed, isOnRoad, isTheirs, RETURNS, type Deed } from '../../../server/features/road/deeds.ts'
import { Problem } from '../../../server/lib/problem.ts'
import { NOON } from '../../support/scene.ts'

type Roles = Partial<Record<Stage, ArticleRole[]>>

// Whose deed at which stage: DESIGN section 3, written out by hand. `abandon` stands for a correction; one that was
// returned to translation can be given up there as well.
const ROAD: Record<Deed, Roles> = {
  settle: { pairing: ['translator', 'editor'] },
  submit: { translation: ['translator'] },
  finish: { review: ['reviewer'] },
  return: { review: ['reviewer'], approval: ['editor'] },
  recall: { review: ['translator'] },
  approve: { approval: ['editor'] },
  correct: { approved: ['editor'] },
  abandon: { translation: ['editor'], review: ['editor'], approval: ['editor'] },
  'put-away': everywhere('editor'),
  'bring-back': {},
}

function everywhere(role: ArticleRole): Roles {
  return Object.fromEntries(STAGES.map((stage) => [stage, [role]]))
}

function articleAt(stage: Stage, role: ArticleRole | null, words: Partial<Article> = {}): Article {
  return {
    ...{
      id: 'article',
      slug: 'rain',
      stage,
      publicStatus: 'none',
      change: 1,
      correction: 0,
      sourceTitle: '',
      targetTitle: '',
    },
    ...{ sourceLink: '', dueOn: null, putAwayAt: null, createdBy: 'li', createdAt: NOON, updatedAt: NOON },
    people: role ? [{ userId: 'chen', role }] : [],
    ...words,
  }
}

const EVERY_ROLE = { id: 'chen', name: '陈宇', roles: ['translator', 'reviewer', 'editor', 'admin'] }

function refusal(article: Article, deed: Deed, actor = EVERY_ROLE): string {
  try {
    ensureDeed(article, actor, deed)
    return 'allowed'
  } catch (error) {
    return error instanceof Problem ? error.code : String(error)
  }
}

describe('the deeds of the road', () => {
  for (const deed of DEEDS) {
    for (const stage of STAGES) {
      const words = deed === 'abandon' ? { correction: 3 } : {}
      const theirs = ROAD[deed][stage]
      it(`${deed} in ${stage}: ${theirs ? theirs.join(' or ') : 'nobody'}`, () => {
        for (const role of ARTICLE_ROLES) {
          const expected = !theirs ? 'deed.not_here' : theirs.includes(role) ? 'allowed' : 'deed.not_yours'
          expect(refusal(articleAt(stage, role, words), deed), role).to.equal(expected)
        }
        expect(refusal(articleAt(stage, null, words), deed), 'on no list').to.equal(
          theirs ? 'deed.not_yours' : 'deed.not_here',
        )
      })
    }
  }

  for (const deed of DEEDS) {
    it(`${deed} is not for somebody who is on the list but has lost the role, nor for an admin as such`, () => {
      const stage = STAGES.find((each) => ROAD[deed][each]) ?? 'translation'
      const words = { correction: 3, putAwayAt: deed === 'bring-back' ? NOON : null }
      for (const role of ARTICLE_ROLES) {
        const roles = EVERY_ROLE.roles.filter((each) => each !== role)
        expect(refusal(articleAt(stage, role, words), deed, { ...EVERY_ROLE, roles })).to.equal('deed.not_yours')
      }
    })
  }

  it('gives up no more than a correction', () => {
    for (const stage of STAGES) expect(isOnRoad(articleAt(stage, 'editor'), 'abandon')).to.equal(false)
    expect(isOnRoad(articleAt('approved', 'editor', { correction: 3 }), 'abandon')).to.equal(false)
  })

  const PUBLIC: [PublicStatus, boolean][] = [
    ['none', true],
    ['withdrawn', true],
    ['public', false],
  ]
  for (const [publicStatus, may] of PUBLIC) {
    it(`${may ? 'puts away' : 'does not put away'} an article whose public status is ${publicStatus}`, () => {
      for (const stage of STAGES)
        expect(isOnRoad(articleAt(stage, 'editor', { publicStatus }), 'put-away')).to.equal(may)
    })
  }

  for (const stage of STAGES) {
    it(`lets an article that was put away in ${stage} only be brought back, by an editor`, () => {
      const away = { putAwayAt: NOON, correction: 3 }
      for (const deed of DEEDS)
        expect(isOnRoad(articleAt(stage, 'editor', away), deed), deed).to.equal(deed === 'bring-back')
      const theirs = ARTICLE_ROLES.filter((role) => isTheirs(articleAt(stage, role, away), EVERY_ROLE, 'bring-back'))
      expect(theirs).to.deep.equal(['editor'])
    })
  }

  it('returns from review to translation, and from approval to review or translation', () => {
    const ways = Object.entries(RETURNS).map(([stage, way]) => [stage, way.by, [...way.to].sort()])

    expect(ways).to.deep.equal([
      ['review', 'reviewer', ['translation']],
      ['approval', 'editor', ['review', 'translation']],
    ])
  })
})
