import { expect } from 'chai'
import type { Database } from '../../../server/db/open.ts'
import { signIn } from '../../../server/features/accounts/sign-in.ts'
import { officeDays } from '../../../server/features/activity/office-days.ts'
import { titleOf, type Article } from '../../../server/features/articles/article.ts'
import { findingsOf, isBlocking } from '../../../server/features/pairs/findings.ts'
import { revisionsOf } from '../../../server/features/pairs/history.queries.ts'
import { isOpen, type Pair } from '../../../server/features/pairs/pair.ts'
import { pairsOfArticle } from '../../../server/features/pairs/pairs.queries.ts'
import { waiversOf } from '../../../server/features/pairs/waivers.queries.ts'
import { contentOf } from '../../../server/features/publications/edition.ts'
import { editionsOf } from '../../../server/features/publications/editions.queries.ts'
import { waitingSchedule } from '../../../server/features/publications/schedules.queries.ts'
import { SAMPLE_PEOPLE } from '../../../server/features/sample/people.ts'
import type { SampleAccount } from '../../../server/features/sample/load-sample-desk.ts'
import { verifyChain } from '../../../server/features/road/version.ts'
import { versionsOf } from '../../../server/features/road/versions.queries.ts'
import { articlesBySlug, NOW, sampleDesk } from './support.ts'

const SHIPYARD = 'an-old-shipyard-charts-a-new-course'
const CANTEENS = 'a-hot-meal-that-warms-a-city'
const ONE_WINDOW = 'opening-a-shop-through-a-single-window'
const PRINTS = 'old-prints-carve-out-a-new-living'
const MARATHON = 'the-ninth-lanchuan-marathon'
const METRO = 'lanchuan-metro-line-2'
const HOSTELS = 'seven-free-days-for-young-job-seekers'

describe('the sample desk', () => {
  let database: Database
  let accounts: SampleAccount[]
  let articles: Map<string, Article>

  before(async () => {
    ;({ database, accounts } = await sampleDesk())
    articles = await articlesBySlug(database)
  })

  const article = (slug: string): Article => {
    const found = articles.get(slug)
    if (!found) throw new Error(`no article ${slug}`)
    return found
  }
  const pairsOf = (slug: string): Promise<Pair[]> => pairsOfArticle(database.read, article(slug).id)

  it('has an article at every stage of the road, with due dates around today', () => {
    const standing = [...articles.values()].map(({ slug, stage, publicStatus, dueOn }) => [
      slug,
      stage,
      publicStatus,
      dueOn,
    ])

    expect(standing).to.have.deep.members([
      [SHIPYARD, 'review', 'none', '2026-11-25'],
      [CANTEENS, 'approved', 'public', '2026-11-20'],
      [ONE_WINDOW, 'translation', 'none', '2026-11-24'],
      [PRINTS, 'approval', 'none', '2026-11-23'],
      [MARATHON, 'pairing', 'none', '2026-11-27'],
      [METRO, 'translation', 'none', '2026-11-21'],
      ['bailuzhou-wetland-of-national-importance', 'approved', 'public', '2026-11-19'],
      ['new-lanchuan-library-first-month', 'approved', 'public', '2026-11-22'],
      [HOSTELS, 'approved', 'none', '2026-11-24'],
    ])
    for (const each of articles.values()) expect(titleOf(each)).to.not.equal(each.slug)
  })

  it('shows a long article under review: half reviewed, of every kind, with an omission, an addition and a merge', async () => {
    const pairs = await pairsOf(SHIPYARD)
    const reviewed = pairs.filter(({ state }) => state === 'reviewed').length

    expect(pairs.filter(({ kind }) => kind === 'body').length).to.be.at.least(18)
    expect(reviewed / pairs.length).to.be.within(0.4, 0.6)
    expect(new Set(pairs.map(({ kind }) => kind)).size).to.equal(10)
    for (const link of ['omitted', 'added', 'merged'])
      expect(pairs.filter((pair) => pair.link === link)).to.have.lengthOf(1)
  })

  it('has one finding to look at under review, and one that was waived with its reason', async () => {
    const findings = async (slug: string) =>
      findingsOf(await pairsOf(slug), await waiversOf(database.read, article(slug).id))

    const open = (await findings(SHIPYARD)).filter(isBlocking)
    expect(open.map(({ check, target }) => [check, target?.text])).to.deep.equal([['target.chinese', '直流组网']])
    const [waived, ...others] = await findings(PRINTS)
    expect(waived?.waiver?.note).to.include('福')
    expect(others).to.deep.equal([])
  })

  it('has a history: words written by one, mended by others, and a figure put right before the review', async () => {
    const history = async (start: string) => {
      const pair = (await pairsOf(SHIPYARD)).find(({ source }) => source.startsWith(start))
      return revisionsOf(database.read, pair?.id ?? '', 'target')
    }

    const cargo = await history('一家船厂的转身')
    expect(new Set(cargo.slice(1).map(({ authorId }) => authorId)).size).to.equal(3)
    expect(cargo).to.have.lengthOf(5)
    const output = (await history('这艘船长')).map(({ text }) => /[\d.]+ billion/.exec(text)?.[0])
    expect(output).to.deep.equal([undefined, '19.6 billion', '1.96 billion', '1.96 billion'])
  })

  it('has a published article whose correction is its second edition', async () => {
    const [first, second, ...others] = await editionsOf(database.read, article(CANTEENS).id)
    const versions = await versionsOf(database.read, article(CANTEENS).id)
    const textOf = (number = 0) => versions[number - 1]?.canonical

    expect(others).to.deep.equal([])
    expect(second?.note).to.match(/^更正：.*Correction: .*4\.68 million/)
    expect(textOf(first?.version)).to.include('486万').and.to.include('4.86 million')
    expect(textOf(second?.version)).to.include('468万').and.to.include('4.68 million')
  })

  it('has a returned article with the note of its reviewer', async () => {
    const returned = (await versionsOf(database.read, article(ONE_WINDOW).id)).at(-1)
    const notice = await database.read
      .selectFrom('notices')
      .selectAll()
      .where('kind', '=', 'returned')
      .executeTakeFirst()

    expect(returned?.kind).to.equal('returned')
    expect(notice?.details).to.include('one-stop services')
  })

  it('has an article to pair, one hardly begun and one that waits for the editor and is reviewed throughout', async () => {
    const links = new Set((await pairsOf(MARATHON)).map(({ link }) => link))
    expect([...links].length).to.be.greaterThan(1)
    expect((await pairsOf(MARATHON)).some(({ source, target }) => source !== '' && target === '')).to.equal(true)

    const states = (await pairsOf(METRO)).map(({ state }) => state)
    expect(states.filter((state) => state === 'translated')).to.have.lengthOf(2)
    expect(states.filter((state) => state === 'draft')).to.have.lengthOf(1)
    const drafts = await database.read.selectFrom('drafts').select('text').execute()
    expect(drafts.map(({ text }) => text.slice(0, 6))).to.deep.equal(['Line 2'])

    expect((await pairsOf(PRINTS)).filter((pair) => isOpen(pair, 'review'))).to.deep.equal([])
  })

  it('has an edition that comes out tomorrow at nine', async () => {
    const schedule = await waitingSchedule(database.read, article(HOSTELS).id)

    expect(schedule?.publishAt).to.equal('2026-11-24T01:00:00.000Z')
  })

  it('was approved by people none of whose words stand in it', async () => {
    for (const { id } of articles.values()) {
      for (const version of (await versionsOf(database.read, id)).filter(({ kind }) => kind === 'approved')) {
        const typed = await database.read
          .selectFrom('revisions')
          .select('authorId')
          .where('articleId', '=', id)
          .where((is) => is.or([is('side', '=', 'target'), is('origin', '!=', 'import')]))
          .execute()
        expect(typed.map(({ authorId }) => authorId)).to.not.include(version.actorId)
        expect(contentOf(version).approvedByAuthor).to.equal(false)
      }
    }
  })

  it('has versions whose chain is whole', async () => {
    for (const { id } of articles.values()) expect(verifyChain(await versionsOf(database.read, id))).to.deep.equal([])
  })

  it('was made in office hours of the last nine days, each article in the order of its changes', async () => {
    const { dayOf, timeOf } = officeDays('Asia/Shanghai')
    for (const table of ['changes', 'revisions', 'versions', 'activity', 'notices', 'users', 'articles'] as const) {
      for (const { createdAt } of await database.read.selectFrom(table).select('createdAt').execute()) {
        expect(createdAt < NOW && dayOf(createdAt) >= '2026-11-14', `${table} ${createdAt}`).to.equal(true)
        expect(timeOf(createdAt)).to.match(/^(09|1[014567]|13:[345])/)
        expect(new Date(`${dayOf(createdAt)}T00:00Z`).getUTCDay()).to.be.within(1, 5)
      }
    }
    for (const { id } of articles.values()) {
      const changes = await database.read
        .selectFrom('changes')
        .select('createdAt')
        .where('articleId', '=', id)
        .orderBy('number')
        .execute()
      const times = changes.map(({ createdAt }) => createdAt)
      expect(times).to.deep.equal([...times].sort())
    }
  })

  it('tells who can sign in, with a password of its own for each', async () => {
    const passwords = accounts.map(({ password }) => password)
    const [first] = accounts
    if (!first) throw new Error('nobody can sign in')

    expect(accounts.flatMap(({ roles }) => roles).sort()).to.deep.equal([
      'admin',
      'editor',
      'editor',
      'reviewer',
      'reviewer',
      'translator',
      'translator',
    ])
    expect(new Set(passwords).size).to.equal(7)
    for (const password of passwords)
      expect(password)
        .to.match(/^[a-z]+(-[a-z]+){3}-\d{3}$/)
        .and.have.length.of.at.least(14)
    const threshold = { read: database.read, write: database.write, now: NOW }
    expect((await signIn(threshold, { ...first, address: '' })).name).to.equal(first.name)
  })

  it('leaves everybody a little to read, not a week of it', async () => {
    const unread = await database.read.selectFrom('notices').select('createdAt').where('readAt', 'is', null).execute()

    expect(unread.length).to.be.within(1, 15)
  })
})

describe('the sample desk of an office that has its admin', () => {
  it('makes no other admin', async () => {
    const { database, accounts } = await sampleDesk({
      adminId: 'root',
      password: (name) => `a long password of ${name}`,
    })

    expect(accounts).to.have.lengthOf(Object.keys(SAMPLE_PEOPLE).length - 1)
    expect(await database.read.selectFrom('userRoles').selectAll().where('role', '=', 'admin').execute()).to.deep.equal(
      [],
    )
  })
})
