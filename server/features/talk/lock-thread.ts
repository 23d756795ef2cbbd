import type { Tx } from '../../db/open.ts'
import type { Article } from '../articles/article.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensureTalkable, type Thread } from './thread.ts'
import { findThread } from './threads.queries.ts'

/** Takes a thread with its article: all who write in one article queue here. */
export async function lockThread(tx: Tx, threadId: string): Promise<{ thread: Thread; article: Article }> {
  const { articleId } = await findThread(tx, threadId)
  const article = await lockArticle(tx, articleId)
  ensureTalkable(article)
  return { thread: await findThread(tx, threadId), article } // as it stands now that nobody else writes
}
