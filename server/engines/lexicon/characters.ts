import type { Weights } from './glosses.ts'

/**
 * Adds to each word what its characters mean in other words: 恐惧 is found in “terror”, for 恐 is in 恐怖. Free translations
 * seldom use the dictionary's own words.
 */
export function withCharacters(glosses: ReadonlyMap<string, Weights>): ReadonlyMap<string, Weights> {
  const meanings = meaningsOf(glosses)
  return new Map([...glosses].map(([word, weights]) => [word, extended(word, weights, meanings)]))
}

const LEAST_WORDS = 3
const LEAST_SHARE = 0.06
const MOST_MEANINGS = 6
const MOST_STEMS = 56
const WORTH = 0.5

/** For each character the stems that its words share, with the share of its words that have them. */
function meaningsOf(glosses: ReadonlyMap<string, Weights>): ReadonlyMap<string, Weights> {
  const words = new Map<string, number>()
  const stems = new Map<string, Map<string, number>>()
  for (const [word, weights] of glosses) {
    if (word.length > 4) continue
    for (const character of new Set(word)) {
      words.set(character, (words.get(character) ?? 0) + 1)
      const counts = stems.get(character) ?? new Map<string, number>()
      for (const [stem, weight] of weights)
        if (!stem.startsWith('=')) counts.set(stem, (counts.get(stem) ?? 0) + weight)
      stems.set(character, counts)
    }
  }
  return new Map([...stems].map(([character, counts]) => [character, commonest(counts, words.get(character) ?? 1)]))
}

function commonest(counts: ReadonlyMap<string, number>, words: number): Weights {
  const shares = [...counts].filter(([, count]) => count >= LEAST_WORDS * 0.7 && count / words >= LEAST_SHARE)
  const strongest = shares.sort(([, a], [, b]) => b - a).slice(0, MOST_MEANINGS)
  return new Map(strongest.map(([stem, count]) => [stem, Math.min(1, Math.sqrt(count / words))]))
}

function extended(word: string, weights: Weights, meanings: ReadonlyMap<string, Weights>): Weights {
  if (word.length > 4) return weights
  const all = new Map(weights)
  for (const character of word) {
    for (const [stem, share] of meanings.get(character) ?? []) {
      all.set(stem, Math.max(all.get(stem) ?? 0, share * WORTH))
    }
  }
  return new Map([...all].sort(([, a], [, b]) => b - a).slice(0, MOST_STEMS))
}
