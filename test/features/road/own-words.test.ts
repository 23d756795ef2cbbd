import { expect } from 'chai'
import type { Context } from '../../../server/context.ts'
import { confirmAll } from '../../../server/features/pairs/confirm-all.ts'
import { mergePairs } from '../../../server/features/pairs/merge-pairs.ts'
import { restoreRevision } from '../../../server/features/pairs/restore-revision.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { contentOf } from '../../../server/features/publications/edition.ts'
import { abandonCorrection } from '../../../server/features/road/abandon-correction.ts'
import { approveArticle } from '../../../server/features/road/approve-article.ts'
import { authorsSinceApproval } from '../../../server/features/road/authors.queries.ts'
import { correctArticle } from '../../../server/features/road/correct-article.ts'
import { latestVersion } from '../../../server/features/road/versions.queries.ts'
import { alsoOn } from '../../support/colleague.ts'
import { edit, savedPair } from '../../support/edits.ts'
import { lead } from '../../support/road.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Scene, type Setting } from '../../support/scene.ts'

/** An article in review, where the editor has the reviewers' pen as well. */
async function inReview(setting: Setting = {}): Promise<{ office: Scene; li: Context }> {
  const office = await scene(setting)
  const li = await alsoOn(office, 'editor', 'reviewer')
  await lead(office, 'review')
  return { office, li }
}

async function approval(office: Scene): Promise<string> {
  await lead(office, 'approval')
  return approveArticle(office.as('editor'), 'article').then(
    () => 'approved',
    (error: { code?: string }) => error.code ?? String(error),
  )
}

async function corrected({ office, li }: { office: Scene; li: Context }) {
  await lead(office, 'approved')
  await correctArticle(li, 'article', 'A figure.')
}

const isMarked = async ({ database }: Scene) =>
  contentOf((await latestVersion(database.read, 'article')) ?? { canonical: '{}' }).approvedByAuthor

describe('one’s own words', () => {
  const WORDS: Record<string, [string, (office: Scene, li: Context) => Promise<unknown>]> = {
    'a word in the English': ['hindered.own-words', (_office, li) => saveEdit(li, edit({}))],
    'a word in the Chinese': [
      'hindered.own-words',
      (_office, li) => saveEdit(li, edit({ side: 'source', text: '改过。' })),
    ],
    'a word left beside another one’s': [
      'hindered.own-words',
      async (office, li) => {
        await saveEdit(li, edit({}))
        await saveEdit(office.as('reviewer'), edit({ text: 'Other words.', basedOn: 2 }))
      },
    ],
    'a word that somebody moved': [
      'hindered.own-words',
      async (office, li) => {
        await saveEdit(li, edit({ text: 'On that long day it rained. It snowed for a week.' }))
        await saveEdit(office.as('reviewer'), edit({ text: 'It snowed. On that long day it rained.', basedOn: 2 }))
        await saveEdit(office.as('reviewer'), edit({ text: 'Snow! On that long day it rained.', basedOn: 3 }))
      },
    ],
    'a word in other quotation marks': [
      'hindered.own-words',
      async (office, li) => {
        await saveEdit(li, edit({ text: '"Floods"' }))
        await saveEdit(office.as('reviewer'), edit({ text: '“Floods”', basedOn: 2 }))
      },
    ],
    'words that somebody wrote over': [
      'approved',
      async (office, li) => {
        await saveEdit(li, edit({}))
        await saveEdit(office.as('reviewer'), edit({ text: 'It poured.', basedOn: 2 }))
      },
    ],
    'a mark and nothing else': ['approved', (_office, li) => saveEdit(li, edit({ text: 'English paragraph 1!' }))],
    'Chinese words that somebody wrote over': [
      'approved',
      async (office, li) => {
        await saveEdit(li, edit({ side: 'source', text: '改过。' }))
        await saveEdit(office.as('reviewer'), edit({ side: 'source', text: '另有说法。', basedOn: 2 }))
      },
    ],
    'words in a paragraph that somebody joined to another one': [
      'hindered.own-words',
      async (office, li) => {
        await saveEdit(li, edit({ pairId: 'pair-2', text: 'Mine alone.' }))
        await mergePairs(office.as('reviewer'), 'pair-1')
      },
    ],
    'words in a paragraph that was joined and written over': [
      'approved',
      async (office, li) => {
        await saveEdit(li, edit({ pairId: 'pair-2', text: 'Mine alone.' }))
        await mergePairs(office.as('reviewer'), 'pair-1')
        await saveEdit(office.as('reviewer'), edit({ text: 'It poured.', basedOn: 2 }))
      },
    ],
    'a word that somebody else brought back': [
      'hindered.own-words',
      async (office, li) => {
        const { change } = savedPair(await saveEdit(li, edit({})))
        const { change: undo } = await undoChange(office.as('reviewer'), 'article', change)
        await undoChange(office.as('reviewer'), 'article', undo)
      },
    ],
    'taking words as they are': ['approved', (_office, li) => confirmAll(li, 'article')],
    'joining others’ words': ['approved', (_office, li) => mergePairs(li, 'pair-1')],
    'emptying a paragraph that was marked as left out': ['approved', (_office, li) => saveEdit(li, edit({ text: '' }))],
    'taking a step of somebody else back': [
      'approved',
      async (office, li) => {
        const { change } = savedPair(await saveEdit(office.as('reviewer'), edit({})))
        await undoChange(li, 'article', change)
      },
    ],
  }
  for (const [what, [outcome, deed]] of Object.entries(WORDS)) {
    it(`${what}: ${outcome === 'approved' ? 'the editor may approve' : 'the editor may not approve'}`, async () => {
      const { office, li } = await inReview()

      await deed(office, li)
      if (what.startsWith('emptying')) await saveEdit(office.as('reviewer'), edit({ basedOn: 2 }))

      expect(await approval(office)).to.equal(outcome)
      expect((await office.look()).article.stage).to.equal(outcome === 'approved' ? 'approved' : 'approval')
    })
  }

  it('are not the Chinese that somebody only brought in', async () => {
    const { office } = await inReview()
    await office.database.write((tx) =>
      tx.updateTable('revisions').set({ authorId: 'li' }).where('side', '=', 'source').execute(),
    )

    expect(await approval(office)).to.equal('approved')
  })

  it('are forgotten once another editor has approved them', async () => {
    const { office, li } = await inReview()
    await saveEdit(li, edit({}))
    await lead(office, 'approval')
    await office.database.write((tx) =>
      tx.insertInto('articlePeople').values({ articleId: 'article', userId: 'root', role: 'editor' }).execute(),
    )
    await approveArticle(
      { ...office.as('admin'), actor: { ...office.as('admin').actor, roles: ['editor'] } },
      'article',
    )
    await correctArticle(li, 'article', 'Once more.')

    expect(await approval(office)).to.equal('approved')
  })

  it('of a correction that was abandoned do not count', async () => {
    const article = await inReview()
    const { office, li } = article
    await corrected(article)
    await saveEdit(li, edit({}))
    await abandonCorrection(li, 'article')
    expect([...(await authorsSinceApproval(office.database.read, 'article'))]).to.deep.equal([])

    await correctArticle(li, 'article', 'Once more.')

    expect(await approval(office)).to.equal('approved')
  })

  for (const side of ['source', 'target'] as const) {
    it(`count when they come back into the ${side} after an approval that they had no part in`, async () => {
      const article = await inReview({ ownWords: 'never' })
      const { office, li } = article
      await saveEdit(li, edit({ side, text: side === 'source' ? '改过。' : 'Mine.' }))
      await saveEdit(office.as('reviewer'), edit({ side, text: side === 'source' ? '另改。' : 'Theirs.', basedOn: 2 }))
      await lead(office, 'approval')
      const root = { ...office.as('admin'), actor: { ...office.as('admin').actor, roles: ['editor'] } }
      await office.database.write((tx) =>
        tx.insertInto('articlePeople').values({ articleId: 'article', userId: 'root', role: 'editor' }).execute(),
      )
      await approveArticle(root, 'article')
      await correctArticle(root, 'article', 'Once more.')

      await restoreRevision(office.as('reviewer'), {
        pairId: 'pair-1',
        side,
        fromPairId: 'pair-1',
        number: 2,
        basedOn: 3,
      })

      expect(await approval(office)).to.equal('hindered.own-words')
    })
  }
})

describe('an office where an author may approve', () => {
  it('says in the version when one did, and when none did', async () => {
    const { office, li } = await inReview({ ownWords: 'marked' })
    await saveEdit(li, edit({}))
    const first = [await approval(office), await isMarked(office)]
    await correctArticle(li, 'article', 'A second look.')

    expect(first).to.deep.equal(['approved', true])
    expect([await approval(office), await isMarked(office)]).to.deep.equal(['approved', false])
  })

  it('gives the editor the pen in approval, and counts what was written there', async () => {
    const office = await scene({ ownWords: 'marked' })
    await lead(office, 'approval')
    await saveEdit(office.as('editor'), edit({}))

    await approveArticle(office.as('editor'), 'article')

    expect(await isMarked(office)).to.equal(true)
    expect((await office.look()).pairs[0]).to.include({ state: 'approved', target: 'New words.' })
  })

  it('gives no pen in approval where nobody approves their own words', async () => {
    const office = await scene()
    await lead(office, 'approval')

    expect((await refusalOf(saveEdit(office.as('editor'), edit({})))).code).to.equal('pen.elsewhere')
  })

  it('still waits for findings', async () => {
    const office = await scene({
      ownWords: 'marked',
      stage: 'approval',
      pairs: [{ target: '雨 fell.', state: 'reviewed' }],
    })

    expect((await refusalOf(approveArticle(office.as('editor'), 'article'))).code).to.equal('hindered.findings')
  })
})
