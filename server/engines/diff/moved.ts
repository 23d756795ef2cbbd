import type { Language } from '../text/language.ts'
import type { Changed, Region } from './regions.ts'

/**
 * The same regions, where a stretch that went and came back word for word elsewhere is told as moved, and stands as a change
 * of its own. Four English words or six Chinese characters make a stretch; marks, case and spaces around them do not count.
 */
export function toldAsMoved(regions: readonly Region[], language: Language): readonly Region[] {
  if (regions.length < 3) return regions
  const outs = sidesOf(regions, 'before', language)
  const ins = outs.length > 0 ? sidesOf(regions, 'after', language) : []
  const moves = ins.length > 0 ? movesBetween(outs, ins, language) : []
  if (moves.length === 0) return regions
  const outOf = new Map(moves.map(({ out }, number) => [out.region, { ...out, number }]))
  const intoOf = new Map(moves.map(({ into }, number) => [into.region, { ...into, number }]))
  return regions.flatMap((region, index) => {
    const [out, into] = [outOf.get(index), intoOf.get(index)]
    return typeof region === 'string' || (!out && !into) ? [region] : split(region, out, into)
  })
}

/** One side of a changed region: its pieces, and its words in lower case with the piece that each of them is. */
type Side = { region: number; pieces: readonly string[]; words: readonly string[]; places: readonly number[] }
/** Pieces of a side, `end` not among them. */
type Stretch = { region: number; start: number; end: number }
type Move = { out: Stretch; into: Stretch }
type Match = { out: Side; into: Side; outStart: number; intoStart: number; length: number; weight: number }

const LEAST = { en: 4, zh: 6 } as const
/** So many words in a row are looked up; a Chinese word has at least one character. */
const SEED = { en: 4, zh: 2 } as const
/** A seed that stands more often is no sign. */
const MOST_PLACES = 8
const IS_WORD = /[\p{L}\p{N}]/u

/** The sides that hold words enough. */
function sidesOf(regions: readonly Region[], side: 'before' | 'after', language: Language): readonly Side[] {
  const sides: Side[] = []
  for (const [region, each] of regions.entries()) {
    if (typeof each === 'string' || each[side].length < SEED[language]) continue
    const pieces = each[side]
    const places = Array.from(pieces.keys()).filter((place) => IS_WORD.test(pieces[place] ?? ''))
    const words = places.map((place) => (pieces[place] ?? '').toLowerCase())
    if (weightOf(words, language) >= LEAST[language]) sides.push({ region, pieces, words, places })
  }
  return sides
}

function weightOf(words: readonly string[], language: Language): number {
  return language === 'en' ? words.length : words.reduce((sum, word) => sum + word.length, 0)
}

/** The longest first; each side of a region tells one move. */
function movesBetween(outs: readonly Side[], ins: readonly Side[], language: Language): readonly Move[] {
  const matches = matchesBetween(outs, ins, language).sort((one, other) => other.weight - one.weight)
  const taken = { out: new Set<number>(), into: new Set<number>() }
  return matches.flatMap(({ out, into, outStart, intoStart, length }) => {
    if (taken.out.has(out.region) || taken.into.has(into.region)) return []
    taken.out.add(out.region)
    taken.into.add(into.region)
    return [{ out: stretchOf(out, outStart, length), into: stretchOf(into, intoStart, length) }]
  })
}

function matchesBetween(outs: readonly Side[], ins: readonly Side[], language: Language): Match[] {
  const seeds = seedsOf(ins, SEED[language])
  const matches: Match[] = []
  for (const out of outs) {
    for (let outStart = 0; outStart + SEED[language] <= out.words.length; outStart += 1) {
      let farthest = outStart
      for (const [into, intoStart] of seeds.get(seedAt(out.words, outStart, SEED[language])) ?? []) {
        if (into.region === out.region) continue
        let length = 0
        while (length + outStart < out.words.length && out.words[outStart + length] === into.words[intoStart + length])
          length += 1
        const weight = weightOf(out.words.slice(outStart, outStart + length), language)
        if (weight >= LEAST[language]) matches.push({ out, into, outStart, intoStart, length, weight })
        farthest = Math.max(farthest, outStart + length - 1)
      }
      outStart = farthest
    }
  }
  return matches
}

function seedsOf(sides: readonly Side[], size: number): ReadonlyMap<string, [side: Side, start: number][]> {
  const seeds = new Map<string, [Side, number][]>()
  for (const side of sides) {
    for (let start = 0; start + size <= side.words.length; start += 1) {
      const seed = seedAt(side.words, start, size)
      const places = seeds.get(seed)
      if (!places) seeds.set(seed, [[side, start]])
      else if (places.length < MOST_PLACES) places.push([side, start])
    }
  }
  return seeds
}

function seedAt(words: readonly string[], start: number, size: number): string {
  return words.slice(start, start + size).join(' ')
}

/** The marks and spaces after a stretch go with it, and those before it where nothing else is before them. */
function stretchOf({ region, pieces, places }: Side, first: number, length: number): Stretch {
  return {
    region,
    start: first === 0 ? 0 : (places[first] ?? 0),
    end: places[first + length] ?? pieces.length,
  }
}

type Numbered = Stretch & { number: number }

/** What moved stands apart from what was written beside it. */
function split({ before, after }: Changed, out: Numbered | undefined, into: Numbered | undefined): readonly Region[] {
  const [d1, gone, d2] = cutAt(before, out)
  const [i1, come, i2] = cutAt(after, into)
  const moved = (old: readonly string[], fresh: readonly string[]): Changed => ({
    before: old,
    after: fresh,
    ...(out ? { movedOut: out.number } : {}),
    ...(into ? { movedIn: into.number } : {}),
  })
  if (out && into) return kept([{ before: d1, after: i1 }, moved(gone, come), { before: d2, after: i2 }])
  if (out) {
    if (d1.length + d2.length === 0) return [moved(gone, after)]
    if (d1.length === 0) return [moved(gone, []), { before: d2, after }]
    return kept([{ before: d1, after }, moved(gone, []), { before: d2, after: [] }])
  }
  if (i1.length + i2.length === 0) return [moved(before, come)]
  if (i1.length === 0) return [moved([], come), { before, after: i2 }]
  return kept([{ before, after: i1 }, moved([], come), { before: [], after: i2 }])
}

function cutAt(pieces: readonly string[], stretch: Stretch | undefined) {
  const { start, end } = stretch ?? { start: pieces.length, end: pieces.length }
  return [pieces.slice(0, start), pieces.slice(start, end), pieces.slice(end)] as const
}

function kept(regions: readonly Changed[]): readonly Changed[] {
  return regions.filter(({ before, after }) => before.length + after.length > 0)
}
