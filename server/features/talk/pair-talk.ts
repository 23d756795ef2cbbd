import type { Talk } from './read-talk.ts'

/** How much is said about a pair: what its mark, its foot and its lights show. */
export type PairTalk = {
  open: number
  all: number
  unread: number
  ranges: readonly { id: string; number: number; side: string; start: number; end: number }[]
}

const SILENCE: PairTalk = { open: 0, all: 0, unread: 0, ranges: [] }

/** The talk about each pair of an article. */
export function talkByPair(talk: readonly Talk[]): (pairId: string) => PairTalk {
  const found = new Map<string, PairTalk>()
  for (const { id, number, side, status, unread, place } of talk) {
    if (place.pairId === null) continue
    const before = found.get(place.pairId) ?? SILENCE
    const isOpen = status === 'open'
    found.set(place.pairId, {
      open: before.open + (isOpen ? 1 : 0),
      all: before.all + 1,
      unread: before.unread + (unread > 0 ? 1 : 0),
      ranges: isOpen && place.range ? [...before.ranges, { id, number, side, ...place.range }] : before.ranges,
    })
  }
  return (pairId) => found.get(pairId) ?? SILENCE
}
