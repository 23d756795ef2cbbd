import type { Weights } from './glosses.ts'

/**
 * Adds to each word the English words that other entries give beside its own: who is glad (高兴) is pleased (欣慰), for many
 * entries have both. Few translators use the dictionary's own word.
 */
export function withSynonyms(glosses: ReadonlyMap<string, Weights>): ReadonlyMap<string, Weights> {
  const synonyms = synonymsOf(glosses)
  return new Map([...glosses].map(([word, weights]) => [word, extended(weights, synonyms)]))
}

/** A stem that stands alone as a translation, not one word of many. */
const ALONE = 0.7
const LEAST_ENTRIES = 3
const LEAST_SHARE = 0.05
const MOST_SYNONYMS = 8
const WORTH = 0.8

/** For each stem those that stand beside it in the same entries, with the share of its entries that have them. */
function synonymsOf(glosses: ReadonlyMap<string, Weights>): ReadonlyMap<string, Weights> {
  const entries = new Map<string, number>()
  const together = new Map<string, Map<string, number>>()
  for (const weights of glosses.values()) {
    const alone = [...weights]
      .filter(([stem, weight]) => weight >= ALONE && !stem.startsWith('='))
      .map(([stem]) => stem)
    for (const stem of alone) {
      entries.set(stem, (entries.get(stem) ?? 0) + 1)
      const counts = together.get(stem) ?? new Map<string, number>()
      for (const other of alone) if (other !== stem) counts.set(other, (counts.get(other) ?? 0) + 1)
      together.set(stem, counts)
    }
  }
  return new Map([...together].map(([stem, counts]) => [stem, closest(counts, entries.get(stem) ?? 1)]))
}

function closest(counts: ReadonlyMap<string, number>, entries: number): Weights {
  const shares = [...counts].filter(([, count]) => count >= LEAST_ENTRIES && count / entries >= LEAST_SHARE)
  const strongest = shares.sort(([, a], [, b]) => b - a).slice(0, MOST_SYNONYMS)
  return new Map(strongest.map(([stem, count]) => [stem, Math.min(1, Math.sqrt(count / entries))]))
}

function extended(weights: Weights, synonyms: ReadonlyMap<string, Weights>): Weights {
  const all = new Map(weights)
  for (const [stem, weight] of weights) {
    if (weight < ALONE) continue
    for (const [other, share] of synonyms.get(stem) ?? []) {
      all.set(other, Math.max(all.get(other) ?? 0, weight * share * WORTH))
    }
  }
  return all
}
