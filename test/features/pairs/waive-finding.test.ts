import { expect } from 'chai'
import { findingsOf } from '../../../server/features/pairs/findings.ts'
import type { Pair } from '../../../server/features/pairs/pair.ts'
import { saveEdit } from '../../../server/features/pairs/save-edit.ts'
import { waiveFinding } from '../../../server/features/pairs/waive-finding.ts'
import { waiversOf } from '../../../server/features/pairs/waivers.queries.ts'
import { submitArticle } from '../../../server/features/road/submit-article.ts'
import { edit } from '../../support/edits.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Person, type Scene, type Setting } from '../../support/scene.ts'

const MIXED: Partial<Pair> = { target: 'Rain 雨 fell.', state: 'translated' }

async function findings({ database, look }: Scene) {
  return findingsOf((await look()).pairs, await waiversOf(database.read, 'article'))
}

async function waive(office: Scene, person: Person = 'translator', note = 'It is a name.') {
  const [finding] = await findings(office)
  return waiveFinding(office.as(person, 5), { pairId: 'pair-1', fingerprint: finding?.fingerprint ?? '', note })
}

describe('waiving a finding', () => {
  it('says who, when and why, for as long as the text is the same', async () => {
    const office = await scene({ pairs: [MIXED] })

    const { change } = await waive(office, 'translator', '  It is a name. ')

    const [finding] = await findings(office)
    expect(finding).to.include({ check: 'target.chinese', pairId: 'pair-1' })
    expect(finding?.waiver).to.include({
      actorId: 'chen',
      note: 'It is a name.',
      createdAt: office.as('editor', 5).now,
      change,
    })
    const activity = await office.database.read.selectFrom('activity').select(['deed', 'details']).execute()
    expect(activity).to.deep.equal([
      { deed: 'finding.waived', details: '{"check":"target.chinese","note":"It is a name."}' },
    ])
  })

  for (const [side, text] of [
    ['target', 'Rain 雨 fell'],
    ['source', '第一段中文。'],
  ] as const) {
    it(`holds no longer when the ${side} changes, and again when it is as it was`, async () => {
      const office = await scene({ pairs: [MIXED] })
      const before = office.pairs[0]?.[side] ?? ''
      await waive(office)

      await saveEdit(office.as('translator'), edit({ side, text }))
      const changed = (await findings(office)).map(({ waiver }) => waiver)
      await saveEdit(office.as('translator'), edit({ side, text: before, basedOn: 2 }))

      expect(changed).to.deep.equal([null])
      expect((await findings(office))[0]?.waiver).to.include({ actorId: 'chen' })
    })
  }

  it('says nothing of another pair of the same words', async () => {
    const office = await scene({
      pairs: [
        { ...MIXED, source: '雨。' },
        { ...MIXED, source: '雨。' },
      ],
    })

    await waive(office)

    expect((await findings(office)).map(({ waiver }) => waiver !== null)).to.deep.equal([true, false])
  })

  it('lets the article be handed over', async () => {
    const office = await scene({ pairs: [MIXED] })
    const refusal = await refusalOf(submitArticle(office.as('translator'), 'article'))

    await waive(office)
    await submitArticle(office.as('translator'), 'article')

    expect([refusal.code, refusal.details]).to.deep.equal(['hindered.findings', { count: 1, pair: 'pair-1' }])
    expect((await office.look()).article.stage).to.equal('review')
  })

  it('is done once: a second time changes nothing', async () => {
    const office = await scene({ pairs: [MIXED] })
    await waive(office)

    const again = await waive(office, 'editor', 'Another reason.')

    expect(again.change).to.equal(0)
    expect((await findings(office))[0]?.waiver).to.include({ actorId: 'chen', note: 'It is a name.' })
    expect((await office.look()).article.change).to.equal(2)
    expect(await office.database.read.selectFrom('activity').select('id').execute()).to.have.length(1)
  })

  const ALLOWED: [Person, Setting, string | null][] = [
    ['translator', {}, null],
    ['editor', {}, null],
    ['reviewer', {}, 'pen.elsewhere'],
    ['admin', {}, 'pen.elsewhere'],
    ['reviewer', { stage: 'review' }, null],
    ['translator', { stage: 'review' }, 'pen.elsewhere'],
    ['editor', { stage: 'approval' }, null],
    ['editor', { people: [] }, 'pen.elsewhere'],
  ]
  for (const [person, setting, code] of ALLOWED) {
    const where = setting.people ? 'an article they are not on the list of' : (setting.stage ?? 'translation')
    it(`is ${code ? 'not ' : ''}for a ${person} in ${where}`, async () => {
      const office = await scene({ pairs: [MIXED], ...setting })

      const outcome = code ? (await refusalOf(waive(office, person))).code : await waive(office, person)

      expect(code ? outcome : null).to.equal(code)
      expect((await findings(office))[0]?.waiver === null).to.equal(code !== null)
    })
  }

  it('needs a note, a finding that is still there, and an article that is not put away', async () => {
    const office = await scene({ pairs: [MIXED] })
    const note = await refusalOf(waive(office, 'translator', ' '))
    const gone = await refusalOf(
      waiveFinding(office.as('translator'), { pairId: 'pair-1', fingerprint: 'no', note: 'Why.' }),
    )
    await office.database.write((tx) =>
      tx
        .updateTable('articles')
        .set({ putAwayAt: office.as('editor').now })
        .execute(),
    )

    expect([note.code, note.faults]).to.deep.equal(['note.required', [{ pointer: 'note', code: 'note.required' }]])
    expect(gone.code).to.equal('finding.gone')
    expect((await refusalOf(waive(office, 'editor'))).code).to.equal('article.put_away')
  })
})
