import { expect } from 'chai'
import {
  ARTICLE_ROLES,
  isOnList,
  STAGES,
  type Article,
  type ArticleRole,
  type Stage,
} from '../../../server/features/articles/article.ts'
import { ensurePen, holdsPen } from '../../../server/features/articles/pen.ts'
import { Problem } from '../../../server/lib/problem.ts'
import type { Actor } from '../../../server/policy/actor.ts'
import { NOON } from '../../support/scene.ts'

// Who holds the pen, DESIGN section 3: for structure and kinds, and for words.
const PEN: Record<Stage, { structure: ArticleRole[]; text: ArticleRole[]; marked: ArticleRole[] }> = {
  pairing: { structure: ['translator', 'editor'], text: [], marked: [] },
  translation: { structure: ['translator'], text: ['translator'], marked: ['translator'] },
  review: { structure: ['reviewer'], text: ['reviewer'], marked: ['reviewer'] },
  approval: { structure: [], text: [], marked: ['editor'] },
  approved: { structure: [], text: [], marked: [] },
}

const person = (...roles: string[]): Actor => ({ id: 'chen', name: '陈宇', roles })

function article(stage: Stage, role: ArticleRole | null, putAwayAt: string | null = null): Article {
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
    ...{ sourceLink: '', dueOn: null, putAwayAt, createdBy: 'li', createdAt: NOON, updatedAt: NOON },
    people: role ? [{ userId: 'chen', role }] : [],
  }
}

function refusal(work: () => void): string {
  try {
    work()
    return ''
  } catch (error) {
    return error instanceof Problem ? error.code : String(error)
  }
}

describe('the pen', () => {
  for (const stage of STAGES) {
    for (const role of ARTICLE_ROLES) {
      const { structure, text, marked } = PEN[stage]
      it(`in ${stage} is ${structure.includes(role) ? '' : 'not '}a ${role}’s for structure, ${text.includes(role) ? '' : 'not '}for words`, () => {
        const at = article(stage, role)
        const writes = (what: 'text' | 'structure', ownWords: 'never' | 'marked' = 'never') =>
          refusal(() => ensurePen(at, person(role), { ownWords }, what)) === ''

        expect(writes('structure')).to.equal(structure.includes(role))
        expect(writes('text')).to.equal(text.includes(role))
        expect(writes('text', 'marked')).to.equal(marked.includes(role))
      })
    }
  }

  it('is nobody’s who is only on the list, or only has the role', () => {
    const rules = { ownWords: 'never' } as const

    expect(holdsPen(article('translation', 'translator'), person('translator'), rules)).to.equal(true)
    expect(holdsPen(article('translation', 'translator'), person('editor', 'admin'), rules)).to.equal(false)
    expect(holdsPen(article('translation', null), person('translator'), rules)).to.equal(false)
    expect(isOnList(article('translation', 'reviewer'), person('translator', 'reviewer'), 'translator')).to.equal(false)
  })

  it('is nobody’s while the article is put away', () => {
    const away = article('translation', 'translator', NOON)

    expect(refusal(() => ensurePen(away, person('translator'), { ownWords: 'never' }))).to.equal('article.put_away')
    expect(holdsPen(away, person('translator'), { ownWords: 'marked' })).to.equal(false)
  })
})
