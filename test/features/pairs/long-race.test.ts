import { expect } from 'chai'
import { revisionText } from '../../../server/features/pairs/history.queries.ts'
import type { Conflict, Saved } from '../../../server/features/pairs/save-edit.ts'
import { contentOf } from '../../../server/features/publications/edition.ts'
import { correctArticle } from '../../../server/features/road/correct-article.ts'
import { approveArticle } from '../../../server/features/road/approve-article.ts'
import { latestVersion } from '../../../server/features/road/versions.queries.ts'
import type { Outcome, RaceDeed } from '../../support/race-deeds.ts'
import { HERE, sharedScene, startRival, type Rival, type SharedScene } from '../../support/rival.ts'

const ROUNDS = 1000
/** So often the paragraph is merged with the next one, or the review finished, instead of being saved by both. */
const [MERGE_EVERY, FINISH_EVERY] = [10, 25]
const TEXT = 'It rained in the morning. It stopped at noon.'

const SQLITE_OR_SERVER = process.env.DUIZHAO_TEST_DATABASE !== 'pglite'

describe('a thousand races for one paragraph, from two processes', function () {
  this.timeout(600_000) // a thousand rounds of durable writes

  let rival: Rival = HERE
  before(async function () {
    if (!SQLITE_OR_SERVER) return this.skip() // one connection has no races
    rival = await startRival()
  })
  after(() => rival.stop())

  it('lose no acknowledged text, and tell every loser', async () => {
    const office = await sharedScene({
      stage: 'review',
      pairs: [{ target: TEXT, state: 'reviewed' }, { state: 'reviewed' }],
    })
    const told = { saved: 0, merged: 0, conflict: 0, gone: 0, elsewhere: 0 }

    for (let round = 1; round <= ROUNDS; round += 1) {
      if (round % FINISH_EVERY === 0) await finishing(office, round, rival, told)
      else if (round % MERGE_EVERY === 0) await merging(office, round, rival, told)
      else await saving(office, round, rival, told)
    }

    const answers = Object.values(told).reduce((sum, count) => sum + count, 0)
    expect(answers).to.equal(2 * ROUNDS - ROUNDS / FINISH_EVERY - (ROUNDS / MERGE_EVERY - ROUNDS / 50))
    expect(told.saved).to.be.greaterThan(ROUNDS / 2)
    expect(told.conflict).to.be.greaterThan(0)
    expect(told.merged).to.be.greaterThan(0)
  })
})

type Told = Record<'saved' | 'merged' | 'conflict' | 'gone' | 'elsewhere', number>

/** Both write over what stands: the same sentence in even rounds, one each in odd ones. */
async function saving(office: SharedScene, round: number, rival: Rival, told: Told): Promise<void> {
  const { target = '', targetRevision = 0 } = (await office.look()).pairs[0] ?? {}
  const here = written(target, 0, `here ${round}`)
  const there = written(target, round % 2, `there ${round}`)
  const outcomes = await Promise.all([
    HERE.perform(office, save(here, targetRevision)),
    rival.perform(office, save(there, targetRevision)),
  ])
  for (const [index, outcome] of outcomes.entries()) {
    await count(office, outcome, [here, there][index] ?? '', [`here ${round}`, `there ${round}`][index] ?? '', told)
  }
}

/** One writes while the other merges the paragraph with the next one; then the merge is taken back. */
async function merging(office: SharedScene, round: number, rival: Rival, told: Told): Promise<void> {
  const { pairs } = await office.look()
  const { target = '', targetRevision = 0 } = pairs[0] ?? {}
  const words = `late ${round}`
  const [merge, outcome] = await Promise.all([
    rival.perform(office, { deed: 'merge', by: 'reviewer', words: { pairId: 'pair-1' } }),
    HERE.perform(office, save(written(target, 0, words), targetRevision)),
  ])
  expect(merge.refused).to.equal(null)
  await count(office, outcome, written(target, 0, words), words, told)
  const { article, pairs: now } = await office.look()
  expect(now).to.have.length(1)
  const split = {
    pairId: 'pair-1',
    source: now[0]?.source.indexOf('\n') ?? 0,
    target: now[0]?.target.lastIndexOf('\n') ?? 0,
  }
  const { sourceRevision = 0, targetRevision: newest = 0 } = now[0] ?? {}
  const done = await HERE.perform(office, {
    deed: 'split',
    by: 'reviewer',
    words: { ...split, sourceRevision, targetRevision: newest },
  })
  expect(done.refused, `round ${round} at change ${article.change}`).to.equal(null)
}

/** One writes while the other finishes the review; what was approved is what stood. */
async function finishing(office: SharedScene, round: number, rival: Rival, told: Told): Promise<void> {
  await HERE.perform(office, { deed: 'confirm-all', by: 'reviewer' })
  const { target = '', targetRevision = 0 } = (await office.look()).pairs[0] ?? {}
  const words = `last ${round}`
  const [finish, outcome] = await Promise.all([
    rival.perform(office, { deed: 'finish', by: 'reviewer' }),
    HERE.perform(office, save(written(target, 0, words), targetRevision)),
  ])
  expect(finish.refused).to.equal(null)
  await count(office, outcome, written(target, 0, words), words, told)
  const version = await latestVersion(office.database.read, 'article')
  expect(version && contentOf(version).pairs[0]?.target).to.equal((await office.look()).pairs[0]?.target)
  await approveArticle(office.as('editor'), 'article')
  await correctArticle(office.as('editor'), 'article', 'On and on.')
}

function save(text: string, basedOn: number): RaceDeed {
  return { deed: 'save', by: 'reviewer', words: { pairId: 'pair-1', text, basedOn } }
}

/** The text with one of its first two sentences written anew. */
function written(text: string, sentence: number, words: string): string {
  const sentences = text.split('\n').flatMap((line) => line.match(/[^.]+\./g) ?? [])
  return sentences.map((each, index) => (index === sentence ? `${index ? ' ' : ''}It was ${words}.` : each)).join('')
}

/** What the writer was told must be so: an acknowledged text stands in its revision, a loser has his own words back. */
async function count(office: SharedScene, outcome: Outcome, mine: string, words: string, told: Told): Promise<void> {
  if (outcome.refused !== null) {
    expect(outcome.refused).to.be.oneOf(['pen.elsewhere', 'not_found'])
    told[outcome.refused === 'not_found' ? 'gone' : 'elsewhere'] += 1
    return
  }
  const answer = outcome.answer as Saved | Conflict // what a save answers
  if ('conflict' in answer) {
    expect(answer.conflict.mine).to.equal(mine)
    told.conflict += 1
    return
  }
  const kept = await revisionText(office.database.read, answer.pair.id, 'target', answer.pair.targetRevision)
  expect(kept).to.equal(answer.pair.target)
  expect(kept).to.contain(`It was ${words}.`)
  told[answer.merged ? 'merged' : 'saved'] += 1
}
