import { createHash } from 'node:crypto'
import type { Db } from '../../db/open.ts'
import { articleIdsAfter } from './editions.queries.ts'
import { verifyArticle, type Fault } from './verify-article.ts'

/** What was looked through; `head` stands for every approved text at once and is worth writing down elsewhere. */
export type Head = { articles: number; versions: number; faults: number; head: string }

/**
 * Looks through every article in the order of their ids and hands over each fault as it is found. The head is the SHA-256
 * of one line for each article that has an approved version: its id, a space, the hash of the latest one, a line feed.
 */
export async function verifyOffice(db: Db, tell: (fault: Fault) => void): Promise<Head> {
  const head = createHash('sha256')
  const count = { articles: 0, versions: 0, faults: 0 }
  for (let ids = await articleIdsAfter(db, ''); ids.length > 0; ids = await articleIdsAfter(db, ids.at(-1) ?? '')) {
    for (const id of ids) {
      const { versions, approvedHash, faults } = await verifyArticle(db, id)
      if (approvedHash !== null) head.update(`${id} ${approvedHash}\n`)
      for (const fault of faults) tell(fault)
      count.articles += 1
      count.versions += versions
      count.faults += faults.length
    }
  }
  return { ...count, head: head.digest('hex') }
}
