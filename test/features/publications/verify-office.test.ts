import { expect } from 'chai'
import { sql } from 'kysely'
import { verify } from '../../../server/cli/verify.ts'
import { pageHash } from '../../../server/features/publications/edition.ts'
import type { Fault } from '../../../server/features/publications/verify-article.ts'
import { verifyOffice } from '../../../server/features/publications/verify-office.ts'
import { hashOf } from '../../../server/features/road/version.ts'
import { pressRoom, press, type PressRoom } from './press-room.ts'
import { redrawPages } from '../../../server/features/publications/redraw-pages.ts'

/** Two approved versions, two editions, the second public. */
async function publishedTwice(): Promise<PressRoom> {
  const room = await pressRoom()
  await room.publish()
  await room.rewrite('pair-4', 'The river rose by 40 centimeters.', 10)
  await room.approve(20)
  await room.publish('The “rise” was <wrong>.', 30)
  return room
}

const faultsIn = async ({ database }: PressRoom): Promise<Fault[]> => {
  const faults: Fault[] = []
  await verifyOffice(database.read, (fault) => void faults.push(fault))
  return faults
}
const kinds = (faults: readonly Fault[]) => [...new Set(faults.map((fault) => fault.kind))].sort()

/** Changes the database behind everybody's back. */
const tamper = ({ database }: PressRoom, statement: string) => sql.raw(statement).execute(database.writer)

describe('verify', () => {
  it('finds nothing in what was approved and published', async () => {
    expect(await faultsIn(await publishedTwice())).to.deep.equal([])
  })

  const changes: [what: string, statement: string, found: string[]][] = [
    [
      'a character of a version',
      `update versions set canonical = replace(canonical, 'rain stopped', 'rain stooped') where number = 1`,
      ['hash', 'page_text'],
    ],
    [
      'a version that is no JSON any more',
      `update versions set canonical = substr(canonical, 2) where number = 1`,
      ['content', 'edition', 'hash'],
    ],
    [
      'the hash of a version',
      `update versions set hash = replace(hash, substr(hash, 1, 1), 'z') where number = 1`,
      ['chain', 'hash', 'page_facts'],
    ],
    ['the time of a version', `update versions set created_at = '2026-01-01T00:00:00.000Z' where number = 2`, ['row']],
    ['who approved a version', `update versions set actor_id = 'root' where number = 2`, ['row']],
    [
      'the kind of a version',
      `update versions set kind = 'reviewed' where number = 1`,
      ['chain', 'content', 'edition'],
    ],
    [
      'a byte of a public page',
      `update edition_pages set html = replace(html, 'Edition 2', 'Edition 7') where edition = 2`,
      ['page_hash'],
    ],
    [
      'the text of a public page',
      `update edition_pages set html = replace(html, 'rose by 40', 'rose by 400') where edition = 2`,
      ['page_hash', 'page_text'],
    ],
    [
      'the text of an earlier page',
      `update edition_pages set html = replace(html, '雨停了', '雪停了') where edition = 1 and layout = 'source'`,
      ['page_hash', 'page_text'],
    ],
    [
      'the hash of a page',
      `update edition_pages set hash = 'ab' where edition = 2 and layout = 'target'`,
      ['page_hash'],
    ],
    ['a page that is gone', `delete from edition_pages where edition = 2 and layout = 'interleaved'`, ['page_missing']],
    ['the note of an edition', `update editions set note = 'Nothing was wrong.' where number = 2`, ['page_facts']],
    [
      'the time of an edition',
      `update editions set published_at = '2026-01-01T00:00:00.000Z' where number = 2`,
      ['page_facts'],
    ],
    ['the version of an edition', `update editions set version = 1 where number = 2`, ['page_facts', 'page_text']],
    [
      'the English of an approved pair',
      `update pairs set target = 'The river rose by 41 centimeters.' where id = 'pair-4'`,
      ['projection'],
    ],
    ['the Chinese of an approved pair', `update pairs set source = '雨未停。' where id = 'pair-3'`, ['projection']],
    ['the kind of an approved pair', `update pairs set kind = 'quote' where id = 'pair-3'`, ['projection']],
    ['a pair more than was approved', `update pairs set presence = 'removed' where id = 'pair-3'`, ['projection']],
    ['the title in the lists', `update articles set target_title = 'Snow in Spring'`, ['title']],
  ]
  for (const [what, statement, found] of changes) {
    it(`finds ${what}`, async () => {
      const room = await publishedTwice()

      await tamper(room, statement)

      expect(kinds(await faultsIn(room))).to.deep.equal(found)
    })
  }

  it('finds a version that was changed together with its hash, by the chain and by the page', async () => {
    const room = await publishedTwice()
    const { canonical } = await room.database.read
      .selectFrom('versions')
      .selectAll()
      .where('number', '=', 1)
      .executeTakeFirstOrThrow()
    const forged = canonical.replace('The rain stopped.', 'The rain fell.')
    await room.database.write((tx) =>
      tx
        .updateTable('versions')
        .set({ canonical: forged, hash: hashOf(forged) })
        .where('number', '=', 1)
        .execute(),
    )

    expect(kinds(await faultsIn(room))).to.deep.equal(['chain', 'page_facts', 'page_text'])
  })

  it('finds a page that was changed together with its hash, whether words are other, fewer or more', async () => {
    const forgeries: ((html: string) => string)[] = [
      (html) => html.replace('The rain stopped.</p>', 'The rain fell.</p>'),
      (html) => html.replace(/<p class="cell target"[^>]*>The rain stopped\.<\/p>/, ''),
      (html) =>
        html.replace('The rain stopped.</p>', 'The rain stopped.</p><p lang="en" data-side="target">It snowed.</p>'),
      (html) => html.replace('The rain stopped.</p>', 'The rain <b>hardly</b> stopped.</p>'),
    ]
    for (const forge of forgeries) {
      const room = await publishedTwice()
      const pages = await room.database.read
        .selectFrom('editionPages')
        .selectAll()
        .where('layout', '=', 'target')
        .where('edition', '=', 2)
        .execute()
      const html = forge(pages[0]?.html ?? '')
      expect(html).to.not.equal(pages[0]?.html)
      await room.database.write((tx) =>
        tx
          .updateTable('editionPages')
          .set({ html, hash: pageHash(html) })
          .where('layout', '=', 'target')
          .where('edition', '=', 2)
          .execute(),
      )

      expect(kinds(await faultsIn(room))).to.deep.equal(['page_text'])
    }
  })

  it('takes the pairs of an article in correction for work under way', async () => {
    const room = await publishedTwice()
    await tamper(room, `update articles set stage = 'review', correction = 2`)
    await room.rewrite('pair-3', 'The rain has stopped at last.', 40)

    expect(await faultsIn(room)).to.deep.equal([])
  })

  it('prints a line for each fault with article, version and place, then the head, and exits with 1', async () => {
    const room = await publishedTwice()
    await tamper(room, `update edition_pages set hash = 'ab' where edition = 2 and layout = 'target'`)
    const lines: string[] = []

    const code = await verify(room.services, (line) => void lines.push(line))

    expect(code).to.equal(1)
    expect(lines).to.have.length(3)
    expect(lines[0]).to.equal(
      'article article, version 2, edition_pages 2 target: the public page is not the one that was stored',
    )
    expect(lines[1]).to.equal('Faults: 1')
  })

  it('prints a head that only an approval changes, and exits with 0', async () => {
    const room = await pressRoom()
    const heads = async () => {
      const lines: string[] = []
      expect(await verify(room.services, (line) => void lines.push(line))).to.equal(0)
      return lines
    }
    const before = await heads()
    expect(before[0]).to.equal('Everything that was approved stands as it was approved.')
    expect(before[1]).to.match(/^articles 1 · versions 1 · head sha256 [0-9a-f]{64}$/)

    await room.publish()
    expect((await heads())[1]).to.equal(before[1])
    await room.rewrite('pair-3', 'The rain has stopped.', 1)
    await room.approve(2)
    expect((await heads())[1])
      .to.match(/^articles 1 · versions 2 · head/)
      .and.not.include(before[1]?.slice(-20))
  })

  it('is content with pages that were drawn again', async () => {
    const room = await publishedTwice()
    const stored = () =>
      room.database.read.selectFrom('editionPages').selectAll().orderBy('edition').orderBy('layout').execute()
    const before = await stored()

    expect(await redrawPages(room.as('admin', 60), press)).to.equal(1)

    expect(await faultsIn(room)).to.deep.equal([])
    expect(await stored()).to.deep.equal(before)
  })
})
