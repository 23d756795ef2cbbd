import { createHash } from 'node:crypto'
import type { Db } from '../../db/open.ts'

/** A stretch of an article's history: after one change, up to another; `previous` is the hash of what came before. */
export type Stretch = { articleId: string; previous: string | null; after: number; upTo: number }

/**
 * SHA-256, in lower-case hex, of every append-only row of a stretch: who did what and when, every revision with its author, how
 * the pairs stood, where words went, why a review changed them, what was answered,
 * which suggestions were taken. Each row is a JSON array on a line, after the hash before it; rows are ordered by their
 * keys, and fields are named here, so that a column of a later release changes nothing.
 */
export async function recordHash(db: Db, { articleId, previous, after, upTo }: Stretch): Promise<string> {
  const hash = createHash('sha256').update(`${previous ?? ''}\n`)
  const add = (...fields: (string | number | null)[]) => hash.update(`${JSON.stringify(fields)}\n`)
  for (const row of await changesIn(db, articleId, after, upTo)) {
    add('change', row.number, row.actorId, row.deed, row.createdAt, row.undoes)
  }
  for (const row of await revisionsIn(db, articleId, after, upTo)) {
    const { pairId, side, number, change, text, authorId, actorId, origin, createdAt, reason } = row
    add('revision', pairId, side, number, change, text, authorId, actorId, origin, createdAt, reason)
  }
  for (const row of await standingsIn(db, articleId, after, upTo)) {
    const { pairId, change, presence, position, kind, link, state, sourceSeen } = row
    add('standing', pairId, change, presence, position, kind, link, state, sourceSeen)
  }
  for (const row of await lineagesIn(db, articleId, after, upTo)) {
    add('lineage', row.toPairId, row.fromPairId, row.change)
  }
  for (const row of await reasonsIn(db, articleId, after, upTo)) {
    const { change, pairId, side, revision, startOffset, endOffset, deleted, inserted, reason, severity } = row
    add('reason', change, pairId, side, revision, startOffset, endOffset, deleted, inserted, reason, severity)
    add(row.actorId, row.createdAt)
  }
  for (const row of await answersIn(db, articleId, after, upTo)) {
    const { change, returned, pairId, side, startOffset, endOffset, beforeOffset, answer, actorId } = row
    add('answer', change, returned, pairId, side, startOffset, endOffset, beforeOffset, answer, actorId, row.createdAt)
  }
  for (const row of await decisionsIn(db, articleId, after, upTo)) {
    const { change, suggestionId, place, decision, note, actorId, createdAt } = row
    add('decision', change, suggestionId, place, decision, note, actorId, createdAt)
  }
  return hash.digest('hex')
}

const MOST = 1_000_000

function changesIn(db: Db, articleId: string, after: number, upTo: number) {
  const rows = db.selectFrom('changes').selectAll().where('articleId', '=', articleId)
  return rows.where('number', '>', after).where('number', '<=', upTo).orderBy('number').limit(MOST).execute()
}

function revisionsIn(db: Db, articleId: string, after: number, upTo: number) {
  const rows = db.selectFrom('revisions').selectAll().where('articleId', '=', articleId)
  const found = rows.where('change', '>', after).where('change', '<=', upTo)
  return found.orderBy('change').orderBy('pairId').orderBy('side').orderBy('number').limit(MOST).execute()
}

function standingsIn(db: Db, articleId: string, after: number, upTo: number) {
  const rows = db.selectFrom('standings').selectAll().where('articleId', '=', articleId)
  const found = rows.where('change', '>', after).where('change', '<=', upTo)
  return found.orderBy('change').orderBy('pairId').limit(MOST).execute()
}

function lineagesIn(db: Db, articleId: string, after: number, upTo: number) {
  const rows = db.selectFrom('lineages').selectAll().where('articleId', '=', articleId)
  const found = rows.where('change', '>', after).where('change', '<=', upTo)
  return found.orderBy('change').orderBy('toPairId').orderBy('fromPairId').limit(MOST).execute()
}

function reasonsIn(db: Db, articleId: string, after: number, upTo: number) {
  const rows = db.selectFrom('reasons').selectAll().where('articleId', '=', articleId)
  const found = rows.where('change', '>', after).where('change', '<=', upTo)
  return found.orderBy('change').orderBy('pairId').orderBy('side').orderBy('startOffset').limit(MOST).execute()
}

function answersIn(db: Db, articleId: string, after: number, upTo: number) {
  const rows = db.selectFrom('answers').selectAll().where('articleId', '=', articleId)
  const found = rows.where('change', '>', after).where('change', '<=', upTo)
  return found
    .orderBy('change')
    .orderBy('pairId')
    .orderBy('side')
    .orderBy('beforeOffset')
    .orderBy('startOffset')
    .limit(MOST)
    .execute()
}

function decisionsIn(db: Db, articleId: string, after: number, upTo: number) {
  const rows = db.selectFrom('suggestionDecisions').selectAll().where('articleId', '=', articleId)
  const found = rows.where('change', '>', after).where('change', '<=', upTo)
  return found.orderBy('change').orderBy('suggestionId').orderBy('place').limit(MOST).execute()
}
