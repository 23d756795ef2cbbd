import { expect } from 'chai'
import { acceptPairing } from '../../../server/features/pairing/accept-pairing.ts'
import { pairAgain } from '../../../server/features/pairing/pair-again.ts'
import { shiftParagraph } from '../../../server/features/pairing/shift-paragraph.ts'
import { swapSides } from '../../../server/features/pairing/swap-sides.ts'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import { markLink } from '../../../server/features/pairs/mark-link.ts'
import { undoChange } from '../../../server/features/pairs/undo-change.ts'
import { refusalOf } from '../../support/refusal.ts'
import { scene, type Scene } from '../../support/scene.ts'

const texts = async ({ look }: Scene) => (await look()).pairs.map(({ source, target, link }) => [source, target, link])

/** Three Chinese paragraphs, of which the English of the first two came in together. */
const uneven = () =>
  scene({
    stage: 'pairing',
    pairs: [
      { source: '雨停了。', target: 'The rain stopped.\nThe sun came out.', link: 'split', confidence: 0.3 },
      { source: '太阳出来了。', target: '', link: 'one-to-one', confidence: 0.2, state: 'untranslated' },
      { source: '大家回家。', target: 'All went home.', confidence: 0.9 },
    ],
  })

describe('Mending a pairing', () => {
  it('moves the last English paragraph down to the next pair, and both pairs hang together anew', async () => {
    const office = await uneven()

    await shiftParagraph(office.as('translator'), { pairId: 'pair-1', side: 'target', direction: 'down' })

    expect(await texts(office)).to.deep.equal([
      ['雨停了。', 'The rain stopped.', 'one-to-one'],
      ['太阳出来了。', 'The sun came out.', 'one-to-one'],
      ['大家回家。', 'All went home.', 'one-to-one'],
    ])
    expect((await office.look()).pairs.map((pair) => pair.confidence)).to.deep.equal([null, null, 0.9])
  })

  it('moves the first paragraph up, and lets a pair go that is left with nothing', async () => {
    const office = await scene({
      stage: 'pairing',
      pairs: [{ source: '一。' }, { source: '', target: 'More.', link: 'added' }],
    })

    await shiftParagraph(office.as('editor'), { pairId: 'pair-2', side: 'target', direction: 'up' })

    expect(await texts(office)).to.deep.equal([['一。', 'English paragraph 1.\nMore.', 'split']])
  })

  it('makes a pair of its own of a paragraph that is moved past the end', async () => {
    const office = await scene({ stage: 'pairing', pairs: [{ source: '一。\n二。', target: 'One.', link: 'merged' }] })

    await shiftParagraph(office.as('translator'), { pairId: 'pair-1', side: 'source', direction: 'down' })

    expect(await texts(office)).to.deep.equal([
      ['一。', 'One.', 'one-to-one'],
      ['二。', '', 'one-to-one'],
    ])
  })

  it('keeps the words their author’s, and the history of a moved paragraph leads back', async () => {
    const office = await uneven()

    await shiftParagraph(office.as('editor'), { pairId: 'pair-1', side: 'target', direction: 'down' })

    const history = await revisionsOf(office.database.read, 'pair-2', 'target')
    expect(history.at(-1)).to.include({ text: 'The sun came out.', authorId: 'chen', actorId: 'li', origin: 'merge' })
    expect(history.some((revision) => revision.pairId === 'pair-1')).to.equal(true)
  })

  it('takes a step back', async () => {
    const office = await uneven()
    const before = await texts(office)
    const { change } = await shiftParagraph(office.as('translator'), {
      pairId: 'pair-1',
      side: 'target',
      direction: 'down',
    })

    await undoChange(office.as('translator'), 'article', change)

    expect(await texts(office)).to.deep.equal(before)
  })

  it('refuses to move what is not there, past the end, and by somebody without the pen', async () => {
    const office = await uneven()
    const move = (
      pairId: string,
      side: 'source' | 'target',
      direction: 'up' | 'down',
      person: 'translator' | 'reviewer' = 'translator',
    ) => refusalOf(shiftParagraph(office.as(person), { pairId, side, direction }))

    expect((await move('pair-2', 'target', 'up')).code).to.equal('pair.nothing_to_move')
    expect((await move('pair-1', 'source', 'up', 'reviewer')).code).to.equal('pen.elsewhere')
  })

  it('pairs again from a place, and leaves alone what a person has looked at', async () => {
    const office = await scene({
      stage: 'pairing',
      pairs: [
        { source: '第一段说了475项改革措施。', target: 'The wrong English that a person kept.', confidence: null },
        { source: '全市共有402家企业。', target: '', state: 'untranslated', confidence: 0.2 },
        {
          source: '人均收入增长9.7%。',
          target: 'The city has 402 companies in all.\nIncome per head grew by 9.7 percent.',
          link: 'split',
          confidence: 0.2,
        },
      ],
    })

    await pairAgain(office.as('translator'), 'article', 'pair-1')

    expect((await texts(office)).map(([source, target]) => [source, target])).to.deep.equal([
      ['第一段说了475项改革措施。', 'The wrong English that a person kept.'],
      ['全市共有402家企业。', 'The city has 402 companies in all.'],
      ['人均收入增长9.7%。', 'Income per head grew by 9.7 percent.'],
    ])
  })

  it('loses and repeats no paragraph when it pairs again', async () => {
    const office = await uneven()
    const all = async (side: 'source' | 'target') =>
      (await office.look()).pairs.flatMap((pair) => pair[side].split('\n').filter(Boolean))
    const before = [await all('source'), await all('target')]

    await pairAgain(office.as('translator'), 'article', 'pair-1')

    expect([await all('source'), await all('target')]).to.deep.equal(before)
  })

  it('ends the doubt about pairs that somebody calls right, and lets it come back by undoing', async () => {
    const office = await uneven()
    const doubts = async () => (await office.look()).pairs.map((pair) => pair.confidence)

    const { change } = await acceptPairing(office.as('translator'), 'article', ['pair-1', 'pair-2'])
    const accepted = await doubts()
    await undoChange(office.as('translator'), 'article', change)

    expect(accepted).to.deep.equal([null, null, 0.9])
    expect(await doubts()).to.deep.equal([0.3, 0.2, 0.9])
  })

  it('pairs again by the dictionary where nothing else tells', async () => {
    const office = await scene({
      stage: 'pairing',
      pairs: [
        { source: '江水上涨，船都停了。', target: '', state: 'untranslated', confidence: 0.2 },
        { source: '学校的孩子们唱歌。', target: '', state: 'untranslated', confidence: 0.2 },
        { source: '医院来了新的医生。', target: '', state: 'untranslated', confidence: 0.2 },
        {
          source: '',
          target: 'Children sang songs at the school.\nA new doctor came to the hospital.',
          link: 'added',
          confidence: 0.2,
        },
      ],
    })

    await pairAgain(office.as('translator'), 'article', 'pair-1')

    expect((await texts(office)).map(([source, target]) => [source, target])).to.deep.equal([
      ['江水上涨，船都停了。', ''],
      ['学校的孩子们唱歌。', 'Children sang songs at the school.'],
      ['医院来了新的医生。', 'A new doctor came to the hospital.'],
    ])
  })

  it('pairs a long text again in a worker, keeps kinds and what was left out with its note, and can be undone', async () => {
    const office = await scene({
      stage: 'pairing',
      pairs: Array.from({ length: 300 }, (_, index) => ({
        kind: index % 10 === 0 ? ('heading' as const) : ('body' as const),
        source: `第${index}项说的是江城的${index * 7 + 1}个项目，今年已经全部完成，投资${index * 3 + 2}万元。`,
        target:
          index === 5
            ? ''
            : `Item ${index}: the ${index * 7 + 1} projects of the river city were completed, for ${(index * 3 + 2) * 10_000} yuan.`,
        confidence: 0.5,
      })),
    })
    const translator = office.as('translator')
    await markLink(translator, 'pair-6', 'omitted', 'For readers at home.')
    await shiftParagraph(translator, { pairId: 'pair-9', side: 'target', direction: 'down' })
    const before = await texts(office)
    let last = 0

    const { change } = await pairAgain(translator, 'article', 'pair-1', {
      onProgress: (done, of) => void (last = done / of),
    })

    const { pairs } = await office.look()
    expect(last).to.equal(1)
    expect(pairs.find(({ id }) => id === 'pair-6')).to.include({ link: 'omitted', note: 'For readers at home.' })
    expect(pairs.filter(({ kind }) => kind === 'heading')).to.have.length(30)
    expect(pairs.map(({ position }) => position)).to.deep.equal(
      pairs.map(({ position }) => position).sort((a, b) => a - b),
    )
    await undoChange(translator, 'article', change)
    expect(await texts(office)).to.deep.equal(before)
  })

  it('swaps the sides of a pair or of all, whose words stay their authors’', async () => {
    const office = await scene({
      stage: 'pairing',
      pairs: [
        { source: 'Rain.', target: '雨。' },
        { source: 'Sun.', target: '' },
      ],
    })
    const translator = office.as('editor')

    const { change } = await swapSides(translator, 'article', null)

    expect((await office.look()).pairs.map(({ source, target, link }) => [source, target, link])).to.deep.equal([
      ['雨。', 'Rain.', 'one-to-one'],
      ['', 'Sun.', 'added'],
    ])
    expect((await revisionsOf(office.database.read, 'pair-1', 'target')).at(-1)).to.include({
      authorId: 'chen',
      actorId: 'li',
    })
    await undoChange(translator, 'article', change)
    await swapSides(translator, 'article', 'pair-1')
    expect((await office.look()).pairs.map(({ source }) => source)).to.deep.equal(['雨。', 'Sun.'])
  })
})
