import type { Change } from './diff.ts'

/** A string is text that stayed; the other is text that was changed, as the pieces that went and those that came. */
export type Region = string | { before: readonly string[]; after: readonly string[] }

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

/** Takes a lone mark or space between two changes into them where words were replaced: a rewritten clause is one change. */
export function absorbed(regions: readonly Region[]): readonly Region[] {
  const result: Region[] = []
  for (const region of regions.filter(isSomething)) {
    const last = result.at(-1)
    if (typeof region === 'string' && typeof last === 'string') {
      result[result.length - 1] = last + region
      continue
    }
    const [left, between] = result.slice(-2)
    if (
      isChange(region) &&
      isChange(left) &&
      typeof between === 'string' &&
      isLone(between) &&
      isRewritten(left, region)
    ) {
      const before = [...left.before, between, ...region.before]
      result.splice(-2, 2, { before, after: [...left.after, between, ...region.after] })
    } else if (isChange(region) && isChange(last)) {
      result[result.length - 1] = {
        before: [...last.before, ...region.before],
        after: [...last.after, ...region.after],
      }
    } else result.push(region)
  }
  return result
}

/** The regions as a list of changes. */
export function joined(regions: readonly Region[]): readonly Change[] {
  const changes = regions.flatMap((region): readonly Change[] => {
    if (typeof region === 'string') return [{ op: 'equal', text: region }]
    return [
      { op: 'delete', text: region.before.join('') },
      { op: 'insert', text: region.after.join('') },
    ]
  })
  return changes.filter(({ text }) => text !== '')
}

type Changed = Exclude<Region, string>

const LONE = /^[^\p{L}\p{N}\n]{1,3}$/u

function isSomething(region: Region): boolean {
  return typeof region === 'string' ? region !== '' : region.before.length + region.after.length > 0
}

function isChange(region: Region | undefined): region is Changed {
  return region !== undefined && typeof region !== 'string'
}

function isLone(text: string): boolean {
  return LONE.test(text)
}

function isRewritten(left: Changed, right: Changed): boolean {
  return left.before.length + right.before.length > 0 && left.after.length + right.after.length > 0
}

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
