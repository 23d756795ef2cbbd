import { later } from '../../lib/clock.ts'

/** `writing`: the paragraph is softly held, which keeps nobody out of it. */
export const DOINGS = ['looking', 'writing'] as const
export type Doing = (typeof DOINGS)[number]

/** Seconds after which somebody who is not heard of is no longer there. */
export const SILENCE_SECONDS = 60

/** Somebody in an article, as others are told. */
export type Here = { id: string; name: string; pair: string | null; doing: Doing }

/**
 * An article as its streams tell it: how far its changes count, how much was said about it, its stage, and who is there, the
 * first who came first.
 */
export type ArticleNow = { article: string; change: number; said: number; stage: string; people: readonly Here[] }

/** Whoever was heard of after this time is here. */
export function hereAfter(now: string): string {
  return later(now, -SILENCE_SECONDS * 1000)
}
