/** Somebody in an article, as the server tells it. */
export type Person = { id: string; name: string; pair: string | null; doing: 'writing' | 'looking' }

/** How an article stands: one event tells all of it. */
export type ArticleNow = { article: string; change: number; said: number; stage: string; people: readonly Person[] }

/** What a window says to whoever holds the browser's stream: which article it looks at; null when it goes. */
export type Watch = { tab: string; article: string | null }

/** Passes on what the stream tells. */
export type Tell = (now: ArticleNow) => void
