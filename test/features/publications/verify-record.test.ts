import { expect } from 'chai'
import { sql } from 'kysely'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { giveReason } from '../../../server/features/reasons/give-reason.ts'
import { verifyOffice } from '../../../server/features/publications/verify-office.ts'
import { finishReview } from '../../../server/features/road/finish-review.ts'
import { submitArticle } from '../../../server/features/road/submit-article.ts'
import { NOON, PEOPLE, scene, type Scene } from '../../support/scene.ts'

/** Submitted, edited in review, finished: two versions with a history. */
async function reviewed(): Promise<Scene> {
  const office = await scene({ pairs: [{ kind: 'title', state: 'translated' }, { state: 'translated' }] })
  await submitArticle(office.as('translator', 1), 'article')
  for (const [index, { id, target }] of office.pairs.entries()) {
    const text = index === 1 ? 'The rain stopped at last.' : target
    await saveEdit(office.as('reviewer', 2), { pairId: id, side: 'target', text, basedOn: 1, deed: 'confirm' })
  }
  await giveReason(office.as('reviewer', 2), {
    ...{ pairId: 'pair-2', side: 'target', revision: 2, place: { start: 0, end: 9 }, before: 0 },
    ...{ reason: 'style', severity: null },
  })
  await finishReview(office.as('reviewer', 3), 'article')
  return office
}

async function faultsOf({ database }: Scene): Promise<string[]> {
  const faults: string[] = []
  await verifyOffice(database.read, ({ kind, version }) => void faults.push(`${kind} ${version}`))
  return faults
}

describe('verify, of the history', () => {
  it('finds nothing in a history that only grew, not even in what came after the last version', async () => {
    const office = await reviewed()
    expect(await faultsOf(office)).to.deep.equal([])

    await office.database.write((tx) =>
      tx
        .insertInto('changes')
        .values({
          articleId: 'article',
          actorId: PEOPLE.reviewer.id,
          deed: 'edit',
          createdAt: NOON,
          number: 99,
          undoes: null,
        })
        .execute(),
    )
    expect(await faultsOf(office)).to.deep.equal([])
  })

  const tampering: [what: string, statement: string, found: string[]][] = [
    ['the text of a revision', `update revisions set text = 'Other words.' where number = 2`, ['record 2']],
    [
      'the text that came in',
      `update revisions set text = 'X' where number = 1 and side = 'source' and pair_id = 'pair-2'`,
      ['record 1'],
    ],
    ['whose words they were', `update revisions set author_id = '${PEOPLE.editor.id}' where number = 2`, ['record 2']],
    [
      'when it was done',
      `update changes set created_at = '2026-01-01T00:00:00.000Z' where deed = 'submit'`,
      ['record 1'],
    ],
    ['a revision that is gone', `delete from revisions where number = 2`, ['record 2']],
    ['how a pair stood', `update standings set kind = 'quote' where change = 1 and pair_id = 'pair-2'`, ['record 1']],
    ['why it was changed', `update reasons set reason = 'meaning'`, ['record 2']],
    [
      'a hash that was set to fit one version, by the next',
      `update versions set record_hash = 'ab' where number = 1`,
      ['record 1', 'record 2'],
    ],
  ]
  for (const [what, statement, found] of tampering) {
    it(`finds ${what}`, async () => {
      const office = await reviewed()

      await sql.raw(statement).execute(office.database.writer)

      expect(await faultsOf(office)).to.deep.equal(found)
    })
  }
})
