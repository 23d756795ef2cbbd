import type { Changed, Region } from './regions.ts'

/**
 * A change without what is the same at its beginning and end. The Chinese segmenter cuts the same words differently beside
 * other words; only places where both sides are cut count, so that no word and no figure is torn.
 */
export function trimmed(region: Region): readonly Region[] {
  if (typeof region === 'string') return [region]
  const { before, after } = region
  if (!beginsOrEndsAlike(before, after)) return [region]
  const head = sharedLength(before, after)
  const tail = sharedLength(past(before, head).toReversed(), past(after, head).toReversed(), 'backwards')
  const inside = (pieces: readonly string[]) => past(past(pieces, head).toReversed(), tail).toReversed()
  const text = before.join('')
  return [text.slice(0, head), { before: inside(before), after: inside(after) }, text.slice(text.length - tail)]
}

/**
 * Takes what stayed between two changes into them where it is a lone mark or space between replaced words, or a word or two
 * amid many: a rewritten clause is one change.
 */
export function absorbed(regions: readonly Region[]): readonly Region[] {
  const result: Region[] = []
  for (const region of regions) {
    const last = result.at(-1)
    if (typeof region === 'string') {
      if (region === '') continue
      if (typeof last === 'string') result[result.length - 1] = last + region
      else result.push(region)
      continue
    }
    if (region.before.length + region.after.length === 0) continue
    const left = result.at(-2)
    if (isChange(last)) result[result.length - 1] = together(last, [], region)
    else if (last !== undefined && isChange(left) && isClause(left, last, region)) {
      result.length -= 2
      result.push(together(left, [last], region))
    } else result.push(region)
  }
  return result
}

const MOST_BETWEEN = 24
const LONE = /^[^\p{L}\p{N}\n]{1,3}$/u
const A_WORD_OR_TWO = /^(?:[^\p{L}\p{N}\n]{0,2}[\p{L}\p{M}'’]+){1,2}[^\p{L}\p{N}\n]{0,2}$/u
const EVERY_WORD = /\p{Script=Han}{1,2}|(?:(?!\p{Script=Han})[\p{L}\p{M}'’])+/gu
/** So many times as many words must be rewritten on either side of what stayed. */
const MANY = 3

function isChange(region: Region | undefined): region is Changed {
  return region !== undefined && typeof region !== 'string'
}

function together(left: Changed, between: readonly string[], right: Changed): Changed {
  return { before: [...left.before, ...between, ...right.before], after: [...left.after, ...between, ...right.after] }
}

function isClause(left: Changed, between: string, right: Changed): boolean {
  if (between.length > MOST_BETWEEN) return false
  if (LONE.test(between))
    return left.before.length + right.before.length > 0 && left.after.length + right.after.length > 0
  if (!isReplacement(left) || !isReplacement(right) || !A_WORD_OR_TWO.test(between)) return false
  const least = MANY * (between.match(EVERY_WORD)?.length ?? 1)
  return rewrittenWords(left) >= least && rewrittenWords(right) >= least
}

function isReplacement({ before, after }: Changed): boolean {
  return before.length > 0 && after.length > 0
}

/** Words that went for words that came. */
function rewrittenWords({ before, after }: Changed): number {
  return Math.min(wordsAmong(before), wordsAmong(after))
}

function wordsAmong(pieces: readonly string[]): number {
  return pieces.reduce((count, piece) => count + (IS_WORD.test(piece) ? 1 : 0), 0)
}

const IS_WORD = /[\p{L}\p{N}]/u

/** Most changes begin and end with other characters: there is nothing to trim. */
function beginsOrEndsAlike(before: readonly string[], after: readonly string[]): boolean {
  const [first, other] = [before[0], after[0]]
  return first !== undefined && (first[0] === other?.[0] || before.at(-1)?.at(-1) === after.at(-1)?.at(-1))
}

/** The pieces without the first so many units. */
function past(pieces: readonly string[], length: number): readonly string[] {
  let left = length
  return pieces.filter((piece) => (left -= piece.length) < 0)
}

/** The length of the longest common beginning that ends where both lists are cut; backwards, both begin with their end. */
function sharedLength(before: readonly string[], after: readonly string[], direction?: 'backwards'): number {
  const text = (pieces: readonly string[]) => (direction ? pieces.toReversed() : pieces).join('')
  const unit = (whole: string, place: number) => whole.charCodeAt(direction ? whole.length - 1 - place : place)
  const [old, fresh] = [text(before), text(after)]
  const [oldCuts, freshCuts] = [cutsOf(before), cutsOf(after)]
  let shared = 0
  for (let place = 0; place < Math.min(old.length, fresh.length); place += 1) {
    if (unit(old, place) !== unit(fresh, place)) break
    if (oldCuts.has(place + 1) && freshCuts.has(place + 1)) shared = place + 1
  }
  return shared
}

function cutsOf(pieces: readonly string[]): ReadonlySet<number> {
  let end = 0
  return new Set(pieces.map((piece) => (end += piece.length)))
}
