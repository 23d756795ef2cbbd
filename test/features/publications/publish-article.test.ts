import { expect } from 'chai'
import { updateArticle } from '../../../server/features/articles/articles.queries.ts'
import { editionsOf, pagesOfArticle } from '../../../server/features/publications/editions.queries.ts'
import { publishArticle } from '../../../server/features/publications/publish-article.ts'
import { scheduleEdition } from '../../../server/features/publications/schedule-edition.ts'
import { schedulesOf } from '../../../server/features/publications/schedules.queries.ts'
import { withdrawArticle } from '../../../server/features/publications/withdraw-article.ts'
import { later } from '../../../server/lib/clock.ts'
import { NOON } from '../../support/scene.ts'
import { keepVersion, press, pressRoom, refusal } from './press-room.ts'

describe('publishing an article', () => {
  it('makes the first edition of the approved version, with a page for each layout', async () => {
    const { publish, database, look } = await pressRoom()

    const edition = await publish()

    expect(edition).to.deep.equal({
      articleId: 'article',
      number: 1,
      version: 1,
      publishedAt: NOON,
      actorId: 'li',
      note: '',
    })
    expect((await look()).article.publicStatus).to.equal('public')
    const pages = await pagesOfArticle(database.read, 'article')
    expect(pages.map((page) => page.layout)).to.deep.equal(['interleaved', 'side-by-side', 'source', 'target'])
    expect(pages.every((page) => page.html.includes('雨停了。') === (page.layout !== 'target'))).to.equal(true)
  })

  it('is recorded, and the article’s other people are told', async () => {
    const { publish, database } = await pressRoom()

    await publish()

    const deeds = await database.read.selectFrom('activity').select(['deed', 'actorId', 'details']).execute()
    expect(deeds).to.deep.include({ deed: 'article.published', actorId: 'li', details: '{"edition":1,"version":1}' })
    const notices = await database.read
      .selectFrom('notices')
      .select('userId')
      .where('kind', '=', 'published')
      .orderBy('userId')
      .execute()
    expect(notices.map((notice) => notice.userId)).to.deep.equal(['chen', 'hall'])
  })

  it('is the deed of an editor on the article’s list', async () => {
    const { as } = await pressRoom()
    const form = { articleId: 'article', version: 1, note: '' }

    expect(await refusal(publishArticle(as('reviewer'), form, press))).to.equal('publication.not_yours')
    expect(await refusal(publishArticle(as('admin'), form, press))).to.equal('publication.not_yours')
    const elsewhere = { ...as('editor'), actor: { id: 'root', name: '', roles: ['editor'] } }
    expect(await refusal(publishArticle(elsewhere, form, press))).to.equal('publication.not_yours')
  })

  for (const stage of ['translation', 'review', 'approval'] as const) {
    it(`is refused in ${stage}`, async () => {
      const { publish, database } = await pressRoom()
      await database.write((tx) => updateArticle(tx, 'article', { stage }))

      expect(await refusal(publish())).to.equal('publication.not_approved')
    })
  }

  it('is refused while the article is put away', async () => {
    const { publish, database } = await pressRoom()
    await database.write((tx) => updateArticle(tx, 'article', { putAwayAt: NOON }))

    expect(await refusal(publish())).to.equal('article.put_away')
  })

  it('never takes a version that was not approved, nor one that is not the latest approved', async () => {
    const { as, approve, rewrite } = await pressRoom()
    await keepVersion(as('reviewer', 1), 'reviewed')
    await rewrite('pair-3', 'The rain has stopped.', 2)
    await approve(3)
    const publish = (version: number) =>
      publishArticle(as('editor', 4), { articleId: 'article', version, note: '' }, press)

    expect(await refusal(publish(2))).to.equal('publication.version_moved')
    expect(await refusal(publish(1))).to.equal('publication.version_moved')
    expect((await publish(3)).version).to.equal(3)
  })

  it('is refused a second time for the same version', async () => {
    const { publish } = await pressRoom()
    await publish()

    expect(await refusal(publish('Again'))).to.equal('publication.same_version')
  })

  it('makes the corrected version the second edition, with a note that readers see', async () => {
    const { publish, rewrite, approve, database } = await pressRoom()
    await publish()
    await rewrite('pair-4', 'The river rose by 40 centimeters.', 10)
    await approve(20)

    expect(await refusal(publish('  '))).to.equal('publication.note_required')
    const edition = await publish('The river’s rise was <wrong>.', 30)

    expect(edition).to.include({ number: 2, version: 2, publishedAt: later(NOON, 30 * 60_000) })
    const pages = (await pagesOfArticle(database.read, 'article')).filter((page) => page.edition === 2)
    expect(pages).to.have.length(4)
    expect(pages.every((page) => page.html.includes('The river’s rise was &lt;wrong&gt;.'))).to.equal(true)
  })

  it('ends a withdrawal, also with the same version', async () => {
    const { publish, as, look, database } = await pressRoom()
    await publish()
    await withdrawArticle(as('editor', 5), { articleId: 'article', note: 'Under review.' })

    await publish('The figures were confirmed.', 10)

    expect((await look()).article.publicStatus).to.equal('public')
    expect((await editionsOf(database.read, 'article')).map((edition) => edition.version)).to.deep.equal([1, 1])
  })

  it('by hand cancels what was set for later', async () => {
    const { publish, as, database } = await pressRoom()
    await scheduleEdition(as('editor'), { articleId: 'article', version: 1, note: '', publishAt: later(NOON, 60_000) })

    await publish()

    expect((await schedulesOf(database.read, 'article')).map((schedule) => schedule.status)).to.deep.equal([
      'cancelled',
    ])
  })
})
