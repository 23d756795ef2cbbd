import { expect } from 'chai'
import { changeSlug } from '../../../server/features/publications/change-slug.ts'
import { latestWithdrawal } from '../../../server/features/publications/editions.queries.ts'
import { publishedStamp } from '../../../server/features/publications/published-stamp.ts'
import { withdrawArticle } from '../../../server/features/publications/withdraw-article.ts'
import { insertArticle, articleIdOfSlug, updateArticle } from '../../../server/features/articles/articles.queries.ts'
import { later, MINUTE } from '../../../server/lib/clock.ts'
import { NOON } from '../../support/scene.ts'
import { pressRoom, refusal } from './press-room.ts'

describe('withdrawing an article', () => {
  it('keeps the note and the time for readers, and changes the stamp that every process watches', async () => {
    const { as, publish, look, database } = await pressRoom()
    await publish()
    const stamp = await publishedStamp(database.read)

    await withdrawArticle(as('editor', 5), { articleId: 'article', note: ' The figures are being checked. ' })

    expect((await look()).article.publicStatus).to.equal('withdrawn')
    expect(await latestWithdrawal(database.read, 'article')).to.deep.equal({
      at: later(NOON, 5 * MINUTE),
      note: 'The figures are being checked.',
    })
    expect(await publishedStamp(database.read)).to.not.equal(stamp)
  })

  it('is possible at any stage while public', async () => {
    const { as, publish, database, look } = await pressRoom()
    await publish()
    await database.write((tx) => updateArticle(tx, 'article', { stage: 'review', correction: 1 }))

    await withdrawArticle(as('editor', 5), { articleId: 'article', note: 'Wrong photo.' })

    expect((await look()).article.publicStatus).to.equal('withdrawn')
  })

  it('needs a note, an editor of the article, and something public', async () => {
    const { as, publish } = await pressRoom()
    const form = { articleId: 'article', note: 'Wrong photo.' }

    expect(await refusal(withdrawArticle(as('editor'), form))).to.equal('publication.not_public')
    await publish()
    expect(await refusal(withdrawArticle(as('editor'), { ...form, note: '\n' }))).to.equal('publication.note_required')
    expect(await refusal(withdrawArticle(as('reviewer'), form))).to.equal('publication.not_yours')
  })
})

describe('an article’s address', () => {
  const rename = (room: Awaited<ReturnType<typeof pressRoom>>, slug: string, minutes = 1) =>
    changeSlug(room.as('editor', minutes), { articleId: 'article', slug })

  it('can be changed until the article is public, and leaves nothing behind', async () => {
    const room = await pressRoom()

    await rename(room, 'spring-rain')

    expect((await room.look()).article.slug).to.equal('spring-rain')
    expect(await articleIdOfSlug(room.database.read, 'rain-in-spring')).to.equal(null)
  })

  it('stays while the article is public', async () => {
    const room = await pressRoom()
    await room.publish()

    expect(await refusal(rename(room, 'spring-rain'))).to.equal('slug.public')
  })

  it('that readers have seen leads to the article for ever, also after the way back', async () => {
    const room = await pressRoom()
    await room.publish()
    await withdrawArticle(room.as('editor', 5), { articleId: 'article', note: 'Wrong address.' })

    await rename(room, 'spring-rain', 6)
    await rename(room, 'rain-again', 7)

    expect(await articleIdOfSlug(room.database.read, 'rain-in-spring')).to.equal('article')
    expect(await articleIdOfSlug(room.database.read, 'spring-rain')).to.equal(null)
    await rename(room, 'rain-in-spring', 8)
    expect((await room.look()).article.slug).to.equal('rain-in-spring')
    expect(await articleIdOfSlug(room.database.read, 'rain-again')).to.equal(null)
  })

  it('is refused when another article has it, and when it is no address', async () => {
    const room = await pressRoom()
    const { article } = room
    await room.database.write((tx) => insertArticle(tx, { ...article, id: 'other', slug: 'taken-before' }))

    expect(await refusal(rename(room, 'taken-before'))).to.equal('slug.taken')
    expect(await refusal(rename(room, 'Not an address'))).to.equal('slug.invalid')
    expect(await refusal(changeSlug(room.as('translator'), { articleId: 'article', slug: 'spring-rain' }))).to.equal(
      'publication.not_yours',
    )
  })
})
