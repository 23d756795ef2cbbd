import { expect } from 'chai'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import type { Conflict, Saved } from '../../../server/features/pairs/save-edit.ts'
import { finishReview } from '../../../server/features/road/finish-review.ts'
import { contentOf } from '../../../server/features/publications/edition.ts'
import { latestVersion } from '../../../server/features/road/versions.queries.ts'
import { HERE, many, sharedScene, startRival, type Rival, type SharedScene } from '../../support/rival.ts'
import type { Outcome } from '../../support/race-deeds.ts'

const WRITERS = 8
const SENTENCES = Array.from({ length: WRITERS }, (_, index) => `Sentence number ${index} stands here.`)
const BASE = SENTENCES.join(' ')
const SQLITE_OR_SERVER = process.env.DUIZHAO_TEST_DATABASE !== 'pglite'

const withWord = (index: number) => BASE.replace(`number ${index} stands`, `number ${index} stood`)

for (const where of SQLITE_OR_SERVER ? ['in one process', 'in two processes'] : ['in one process']) {
  describe(`a race for a paragraph ${where}`, function () {
    this.timeout(60_000) // starting a process takes seconds on a busy machine

    let rival: Rival = HERE
    before(async () => {
      if (where === 'in two processes') rival = await startRival()
    })
    after(() => rival.stop())

    /** Every other one of the writers sits elsewhere. */
    const writing = (office: SharedScene, texts: string[]) =>
      Promise.all(
        texts.map((text, index) =>
          (index % 2 === 0 ? HERE : rival).perform(office, {
            deed: 'save',
            by: 'reviewer',
            words: { text, basedOn: 1 },
          }),
        ),
      )

    it(
      `keeps the words of ${WRITERS} writers who do not touch each other`,
      many(async () => {
        const office = await sharedScene({ stage: 'review', pairs: [{ target: BASE }] })

        const outcomes = await writing(
          office,
          SENTENCES.map((_, index) => withWord(index)),
        )

        expect(outcomes.map(({ refused }) => refused)).to.deep.equal(SENTENCES.map(() => null))
        expect((await office.look()).pairs[0]?.target).to.equal(BASE.replaceAll('stands', 'stood'))
        expect(await revisionsOf(office.database.read, 'pair-1', 'target')).to.have.length(WRITERS + 1)
      }),
    )

    it(
      `tells each of ${WRITERS} writers of one word whether it was saved, and loses no saved text`,
      many(async () => {
        const office = await sharedScene({ stage: 'review', pairs: [{ target: BASE }] })
        const mine = SENTENCES.map((_, index) => BASE.replace('number 3', `figure ${index}`))

        const outcomes = await writing(office, mine)

        const kept = (await revisionsOf(office.database.read, 'pair-1', 'target')).map(({ text }) => text)
        const told = outcomes.map((outcome, index) =>
          isSaved(outcome) ? 'saved' : conflictOf(outcome)?.mine === mine[index] ? 'conflict' : 'lost',
        )
        expect(told.filter((each) => each === 'saved')).to.have.length(1)
        expect(told.filter((each) => each === 'conflict')).to.have.length(WRITERS - 1)
        expect(kept).to.deep.equal([BASE, mine[told.indexOf('saved')]])
      }),
    )

    it(
      'saves before the review is finished, or says that the pen is elsewhere',
      many(async (round) => {
        const office = await sharedScene({ stage: 'review', pairs: [{ target: BASE, state: 'reviewed' }] })

        const [save] = await inBothOrders(round, [
          () => rival.perform(office, { deed: 'save', by: 'reviewer', words: { text: 'Late words.', basedOn: 1 } }),
          () => finishReview(office.as('reviewer'), 'article'),
        ])

        const { article, pairs } = await office.look()
        const version = await latestVersion(office.database.read, 'article')
        expect(article.stage).to.equal('approval')
        expect(save.refused ?? 'saved').to.be.oneOf(['saved', 'pen.elsewhere'])
        expect(pairs[0]?.target).to.equal(save.refused ? BASE : 'Late words.')
        expect(version && contentOf(version).pairs[0]?.target).to.equal(pairs[0]?.target)
      }),
    )

    it(
      'brings words into the pair that theirs is merged into, or says that it is gone',
      many(async (round) => {
        const office = await sharedScene({
          stage: 'review',
          pairs: [{ target: BASE }, { target: 'It rained. It stopped.' }],
        })

        const [first, second, merge] = await inBothOrders(round, [
          () => HERE.perform(office, { deed: 'save', by: 'reviewer', words: { text: withWord(3), basedOn: 1 } }),
          () =>
            rival.perform(office, {
              deed: 'save',
              by: 'reviewer',
              words: { pairId: 'pair-2', text: 'It rained. It ended.', basedOn: 1 },
            }),
          () => rival.perform(office, { deed: 'merge', by: 'reviewer', words: { pairId: 'pair-1' } }),
        ])

        const text = (await office.look()).pairs.map((pair) => pair.target).join(' | ')
        expect([first.refused, merge.refused]).to.deep.equal([null, null])
        expect(second.refused ?? 'saved').to.be.oneOf(['saved', 'not_found'])
        expect(text).to.equal(`${withWord(3)}\nIt rained. It ${second.refused ? 'stopped' : 'ended'}.`)
      }),
    )

    it(
      'takes a step back once, however many ask for it',
      many(async () => {
        const office = await sharedScene({ stage: 'review', pairs: [{}, {}] })
        await HERE.perform(office, { deed: 'merge', by: 'reviewer', words: { pairId: 'pair-1' } })
        const undo = { deed: 'undo', by: 'reviewer', words: { change: 2 } } as const

        const outcomes = await Promise.all([
          HERE.perform(office, undo),
          rival.perform(office, undo),
          HERE.perform(office, undo),
        ])

        expect(outcomes.map(({ refused }) => refused ?? 'undone')).to.have.members([
          'undone',
          'change.undone',
          'change.undone',
        ])
        expect((await office.look()).pairs).to.have.length(2)
      }),
    )
  })
}

/** Begins all deeds at once, in one order or the other. The answers come in the order in which the deeds were given. */
async function inBothOrders<Results extends unknown[]>(
  round: number,
  deeds: { [Index in keyof Results]: () => Promise<Results[Index]> },
) {
  const begun = new Map<() => Promise<unknown>, Promise<unknown>>()
  for (const deed of round % 2 === 0 ? [...deeds].reverse() : deeds) begun.set(deed, deed())
  return (await Promise.all(deeds.map((deed) => begun.get(deed)))) as Results // each stands at the place of its deed
}

function isSaved({ answer }: Outcome): boolean {
  return (answer as Saved | null)?.pair !== undefined // what a save answers
}

function conflictOf({ answer }: Outcome): Conflict['conflict'] | undefined {
  return (answer as Conflict | null)?.conflict // what a save answers
}
