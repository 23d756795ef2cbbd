import type { Article } from '../articles/article.ts'

/** Where a thread is read: beside its paragraph, or in the list when that is gone or the article is still being paired. */
export function addressOfThread({ id, stage }: Pick<Article, 'id' | 'stage'>, threadId: string, pairId: string | null) {
  if (pairId === null || stage === 'pairing') return `/articles/${id}/threads#thread-${threadId}`
  return `/articles/${id}?pair=${pairId}#thread-${threadId}`
}
