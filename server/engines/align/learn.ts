import type { LinkList } from './chinese-types.ts'
import { bothWays } from './links.ts'
import type { BothWays, Links } from './links.ts'
import type { Step } from './search.ts'
import type { Texts, TextSide } from './texts.ts'
import { learnedHabits, usualHabits } from './habits.ts'
import { USUAL_STYLE } from './lengths.ts'
import { learnedShapes, learnedStyle } from './style.ts'
import type { Style } from './lengths.ts'
import { weigh } from './token-weights.ts'
import type { Says } from './token-weights.ts'

/** What a first pairing teaches about these two texts: more links, and how often each type is found again. */
export type Learned = {
  links: BothWays
  /** What it says for each type of a side to be found again, and not to be. */
  sourceSays: Says
  targetSays: Says
  style: Style
  shapes: readonly number[]
}

/** What is known before any pairing. */
export function usual({ source, target, bothWays: links }: Texts): Learned {
  return {
    links,
    sourceSays: weigh(source, target, links.forward, usualHabits(source)),
    targetSays: weigh(target, source, links.backward, usualHabits(target)),
    style: USUAL_STYLE,
    shapes: [],
  }
}

/** Learns from a pairing of the texts. */
export function learn(texts: Texts, steps: readonly Step[]): Learned {
  const { source, target } = texts
  const pairs = steps.filter(({ move }) => move.source > 0 && move.target > 0)
  const links = bothWays(withLearned(texts, pairs), source.kinds.length, target.kinds.length)
  const { forward, backward } = links
  return {
    links,
    sourceSays: weigh(source, target, forward, learnedHabits(source, target, forward, pairs)),
    targetSays: weigh(target, source, backward, learnedHabits(target, source, backward, pairs.map(turned))),
    style: learnedStyle(texts, pairs),
    shapes: learnedShapes(steps),
  }
}

/** Fewer meetings than this teach nothing. */
const LEAST_MEETINGS = 2
const LEAST_DICE = 0.3
/** The logarithm of how unlikely the meetings are by chance. */
const LEAST_TELLING = 8

function turned({ source, target, move }: Step): Step {
  return { source: target, target: source, move: { ...move, source: move.target, target: move.source } }
}

/** Adds links between types that stand in the same pairs again and again (Dice coefficient). */
function withLearned({ source, target, links, bothWays: { forward: known } }: Texts, pairs: readonly Step[]): LinkList {
  const sourcePairs = pairsOfTypes(source, pairs, (step) => [step.source, step.source + step.move.source])
  const targetPairs = pairsOfTypes(target, pairs, (step) => [step.target, step.target + step.move.target])
  const all: LinkList = { from: [...links.from], to: [...links.to], weight: [...links.weight] }
  const together = new Int32Array(target.kinds.length)
  const met: number[] = []
  for (let type = 0; type < source.kinds.length; type += 1) {
    const first = sourcePairs.start[type] ?? 0
    const end = sourcePairs.start[type + 1] ?? 0
    if (end - first < LEAST_MEETINGS) continue
    for (let slot = first; slot < end; slot += 1) {
      const step = pairs[sourcePairs.pairs[slot] ?? 0]
      if (!step) continue
      const tokens = target.start[step.target + step.move.target] ?? 0
      for (let index = target.start[step.target] ?? 0; index < tokens; index += 1) {
        const other = target.tokens[index] ?? 0
        if (together[other] === 0) met.push(other)
        together[other] = (together[other] ?? 0) + 1
      }
    }
    for (const other of met) {
      const count = together[other] ?? 0
      together[other] = 0
      if (count < LEAST_MEETINGS) continue
      const others = (targetPairs.start[other + 1] ?? 0) - (targetPairs.start[other] ?? 0)
      // one meeting less: the pair that is looked at must not speak for itself
      const strength = (2 * (count - 0.7)) / (end - first + others)
      const telling = count * Math.log((count * pairs.length) / ((end - first) * others))
      if (strength >= LEAST_DICE && telling >= LEAST_TELLING && !isKnown(known, type, other)) {
        all.from.push(type)
        all.to.push(other)
        all.weight.push(Math.min(1, strength * 1.2))
      }
    }
    met.length = 0
  }
  return all
}

function isKnown(links: Links, from: number, to: number): boolean {
  for (let link = links.start[from] ?? 0; link < (links.start[from + 1] ?? 0); link += 1) {
    if (links.to[link] === to) return true
  }
  return false
}

/** For each type the pairs that hold it. */
function pairsOfTypes(side: TextSide, pairs: readonly Step[], linesOf: (step: Step) => [number, number]) {
  const counts = new Int32Array(side.kinds.length + 1)
  const seen = new Int32Array(side.kinds.length).fill(-1)
  const each = (use: (type: number, pair: number) => void) => {
    seen.fill(-1)
    pairs.forEach((step, pair) => {
      const [first, end] = linesOf(step)
      for (let index = side.start[first] ?? 0; index < (side.start[end] ?? 0); index += 1) {
        const type = side.tokens[index] ?? 0
        if (seen[type] === pair) continue
        seen[type] = pair
        use(type, pair)
      }
    })
  }
  each((type) => (counts[type + 1] = (counts[type + 1] ?? 0) + 1))
  for (let type = 0; type < side.kinds.length; type += 1)
    counts[type + 1] = (counts[type + 1] ?? 0) + (counts[type] ?? 0)
  const start = counts.slice()
  const found = new Int32Array(counts[side.kinds.length] ?? 0)
  each((type, pair) => {
    found[counts[type] ?? 0] = pair
    counts[type] = (counts[type] ?? 0) + 1
  })
  return { start, pairs: found }
}
