import type { Db } from '../../db/open.ts'
import { sentenceLinks } from '../pairs/sentence-links.ts'
import { latestVersion } from '../road/versions.queries.ts'
import { contentOf } from './edition.ts'

/**
 * Links the sentences of an article's approved text before a transaction draws its pages, a paragraph at a time, so that
 * neither writers nor other requests wait for it. The links are remembered.
 */
export async function linkAhead(db: Db, articleId: string): Promise<void> {
  const approved = await latestVersion(db, articleId, 'approved')
  for (const { source, target } of approved ? contentOf(approved).pairs : []) {
    sentenceLinks(source, target)
    await new Promise((resume) => setImmediate(resume))
  }
}
