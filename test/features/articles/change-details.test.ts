import { expect } from 'chai'
import type { Member } from '../../../server/features/articles/article.ts'
import { changeDetails, type DetailsForm } from '../../../server/features/articles/change-details.ts'
import { colleague } from '../../support/colleague.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Scene } from '../../support/scene.ts'

const LISTS: Member[] = [
  { userId: 'li', role: 'editor' },
  { userId: 'hall', role: 'reviewer' },
  { userId: 'chen', role: 'translator' },
]

const details = (words: Partial<DetailsForm> = {}): DetailsForm => ({
  articleId: 'article',
  people: LISTS,
  dueOn: null,
  sourceLink: '',
  ...words,
})

const deeds = async ({ database }: Scene) =>
  (await database.read.selectFrom('activity').select('deed').execute()).map(({ deed }) => deed)
const notices = async ({ database }: Scene) =>
  database.read.selectFrom('notices').select(['userId', 'kind', 'details']).orderBy('userId').execute()

describe('changing the details of an article', () => {
  for (const person of ['editor', 'admin'] as const) {
    it(`is for an ${person}, at any stage`, async () => {
      const office = await scene({ stage: 'approved' })

      await changeDetails(office.as(person), details({ dueOn: '2026-11-30', sourceLink: 'https://example.org/1' }))

      expect((await office.look()).article).to.include({
        dueOn: '2026-11-30',
        sourceLink: 'https://example.org/1',
        stage: 'approved',
      })
      expect(await deeds(office)).to.deep.equal(['article.changed'])
    })
  }

  for (const person of ['translator', 'reviewer'] as const) {
    it(`is not for a ${person}`, async () => {
      const office = await scene()

      expect((await refusalOf(changeDetails(office.as(person), details({ people: [] })))).code).to.equal(
        'role.required',
      )
      expect((await office.look()).article).to.deep.equal(office.article)
    })
  }

  it('tells whoever comes to a list, once, and nobody who was on it', async () => {
    const office = await scene()
    const { actor } = await colleague(office, 'reviewer', false)
    const twice = { userId: actor.id, role: 'reviewer' } as const

    await changeDetails(office.as('editor'), details({ people: [...LISTS, twice, twice] }))

    expect((await office.look()).article.people).to.have.deep.members([...LISTS, twice])
    expect(await notices(office)).to.deep.equal([
      { userId: actor.id, kind: 'assigned', details: '{"role":"reviewer"}' },
    ])
    expect(await deeds(office)).to.deep.equal(['article.assigned'])
  })

  it('records when somebody only leaves a list, and nothing when nothing changes', async () => {
    const office = await scene()
    await changeDetails(office.as('editor'), details())
    const before = await deeds(office)

    await changeDetails(office.as('editor'), details({ people: LISTS.slice(0, 2) }))

    expect([before, await deeds(office)]).to.deep.equal([[], ['article.assigned']])
    expect((await office.look()).article.people).to.deep.equal(LISTS.slice(0, 2))
  })

  it('lets somebody stay on a list whose role was taken away since, but puts nobody like that on one', async () => {
    const office = await scene()
    await office.database.write((tx) => tx.deleteFrom('userRoles').where('userId', '=', 'hall').execute())

    await changeDetails(office.as('editor'), details({ dueOn: '2026-12-01' }))
    await changeDetails(office.as('editor'), details({ people: LISTS.slice(2) }))

    expect((await refusalOf(changeDetails(office.as('editor'), details()))).code).to.equal('people.unfit')
  })

  it('puts nobody on a list who was deactivated, or whom there is not', async () => {
    const office = await scene({ people: [] })
    await office.database.write((tx) =>
      tx.updateTable('users').set({ status: 'deactivated' }).where('id', '=', 'hall').execute(),
    )
    const put = (userId: string) =>
      changeDetails(office.as('editor'), details({ people: [{ userId, role: 'reviewer' }] }))

    expect((await refusalOf(put('hall'))).code).to.equal('people.unfit')
    expect((await refusalOf(put('nobody'))).code).to.equal('people.unfit')
    expect((await office.look()).article.people).to.deep.equal([])
  })

  const FAULTS: [Partial<DetailsForm>, string, string][] = [
    [{ dueOn: '2026-02-30' }, 'form.invalid', 'dueOn'],
    [{ dueOn: 'soon' }, 'form.invalid', 'dueOn'],
    [{ sourceLink: 'javascript:alert(1)' }, 'article.source_link', 'sourceLink'],
    [{ sourceLink: 'https://a b.example' }, 'article.source_link', 'sourceLink'],
  ]
  for (const [words, code, pointer] of FAULTS) {
    it(`refuses ${JSON.stringify(words)} at its field`, async () => {
      const refusal = await refusalOf(changeDetails((await scene()).as('editor'), details(words)))

      expect([refusal.code, refusal.faults.map((fault) => fault.pointer)]).to.deep.equal([code, [pointer]])
    })
  }
})
