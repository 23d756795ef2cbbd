import type { LinkList } from './chinese-side.ts'
import { bothWays } from './links.ts'
import type { Links } from './links.ts'
import type { Step } from './search.ts'
import type { Texts, TextSide } from './texts.ts'
import { usualHabits } from './habits.ts'
import { SHAPES } from './moves.ts'
import type { Style } from './lengths.ts'

/** What a first pairing teaches about these two texts: more links, and how often each type is found again. */
export type Learned = { links: LinkList; sourceHabits: Float32Array; targetHabits: Float32Array; style: Style }

export type LearnOptions = { dice: number; least: number; strength: number; newLinks: boolean }
export const LEARN: LearnOptions = { dice: 0.3, least: 3, strength: 6, newLinks: true }

export function learn(texts: Texts, steps: readonly Step[], options: LearnOptions = LEARN): Learned {
  const pairs = steps.filter(({ move }) => move.source > 0 && move.target > 0)
  const links = options.newLinks ? withLearned(texts, pairs, options) : texts.links
  const { forward, backward } = bothWays(links, texts.source.kinds.length, texts.target.kinds.length)
  const turned = pairs.map(({ source, target, move }) => ({
    source: target,
    target: source,
    move: { ...move, source: move.target, target: move.source },
  }))
  return {
    links,
    style: styleOf(texts, pairs, steps),
    sourceHabits: habitsOf(texts.source, texts.target, forward, pairs, options),
    targetHabits: habitsOf(texts.target, texts.source, backward, turned, options),
  }
}

/** Adds links between types that stand in the same pairs again and again (Dice coefficient). */
function withLearned({ source, target, links }: Texts, pairs: readonly Step[], { dice, least }: LearnOptions): LinkList {
  const sourcePairs = pairsOfTypes(source, pairs, (step) => [step.source, step.source + step.move.source])
  const targetPairs = pairsOfTypes(target, pairs, (step) => [step.target, step.target + step.move.target])
  const known = bothWays(links, source.kinds.length, target.kinds.length).forward
  const all: LinkList = { from: [...links.from], to: [...links.to], weight: [...links.weight] }
  const together = new Int32Array(target.kinds.length)
  const met: number[] = []
  for (let type = 0; type < source.kinds.length; type += 1) {
    const first = sourcePairs.start[type] ?? 0
    const end = sourcePairs.start[type + 1] ?? 0
    if (end - first < least) continue
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
      if (count < least) continue
      const others = (targetPairs.start[other + 1] ?? 0) - (targetPairs.start[other] ?? 0)
      // one meeting less: the pair that is looked at must not speak for itself
      const strength = (2 * (count - 0.7)) / (end - first + others)
      if (strength >= dice && !isKnown(known, type, other)) {
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
  for (let type = 0; type < side.kinds.length; type += 1) counts[type + 1] = (counts[type + 1] ?? 0) + (counts[type] ?? 0)
  const start = counts.slice()
  const found = new Int32Array(counts[side.kinds.length] ?? 0)
  each((type, pair) => {
    found[counts[type] ?? 0] = pair
    counts[type] = (counts[type] ?? 0) + 1
  })
  return { start, pairs: found }
}

const KIND_STRENGTH = 60

/** How often each type was found in the other side of its pair; few meetings are mixed with what is usual for its kind. */
function habitsOf(side: TextSide, other: TextSide, links: Links, pairs: readonly Step[], { strength }: LearnOptions): Float32Array {
  const habits = usualHabits(side)
  const covered = new Float32Array(side.kinds.length)
  const met = new Float32Array(side.kinds.length)
  const here = new Int32Array(other.kinds.length).fill(-1)
  pairs.forEach((step, pair) => {
    const otherEnd = other.start[step.target + step.move.target] ?? 0
    for (let index = other.start[step.target] ?? 0; index < otherEnd; index += 1) here[other.tokens[index] ?? 0] = pair
    const end = side.start[step.source + step.move.source] ?? 0
    for (let index = side.start[step.source] ?? 0; index < end; index += 1) {
      const type = side.tokens[index] ?? 0
      let most = 0
      for (let link = links.start[type] ?? 0; link < (links.start[type + 1] ?? 0); link += 1) {
        const weight = links.weight[link] ?? 0
        if (weight > most && here[links.to[link] ?? 0] === pair) most = weight
      }
      met[type] = (met[type] ?? 0) + 1
      covered[type] = (covered[type] ?? 0) + most
    }
  })
  const kinds = [0, 1, 2, 3].map((kind) => {
    let sum = 0
    let count = 0
    let usual = 0.5
    for (let type = 0; type < side.kinds.length; type += 1) {
      if (side.kinds[type] !== kind || links.start[type] === links.start[type + 1]) continue
      usual = habits[type] ?? 0.5
      sum += covered[type] ?? 0
      count += met[type] ?? 0
    }
    return (sum + usual * KIND_STRENGTH) / (count + KIND_STRENGTH)
  })
  for (let type = 0; type < side.kinds.length; type += 1) {
    const kind = kinds[side.kinds[type] ?? 0] ?? 0.5
    habits[type] = ((covered[type] ?? 0) + kind * strength) / ((met[type] ?? 0) + strength)
  }
  return habits
}

const USUAL_PAIRS = 30

/** How long English is for its Chinese here, how much that varies, and how often each shape of pair is met. */
function styleOf({ source, target }: Texts, pairs: readonly Step[], steps: readonly Step[]): Style {
  const ratios = pairs.flatMap(({ source: first, target: other, move }) => {
    const chinese = sum(source.lengths, first, move.source)
    const english = sum(target.lengths, other, move.target)
    return chinese > 30 && english > 30 ? [Math.log(english / chinese)] : []
  })
  ratios.sort((a, b) => a - b)
  const middle = ratios[ratios.length >> 1] ?? 0
  const deviations = ratios.map((ratio) => Math.abs(ratio - middle)).sort((a, b) => a - b)
  const spread = (deviations[deviations.length >> 1] ?? 0) * 1.48
  const share = ratios.length / (ratios.length + USUAL_PAIRS)
  const shapes = SHAPES.map(() => 0)
  for (const { move } of steps) shapes[move.shape] = (shapes[move.shape] ?? 0) + 1
  return {
    ratio: Math.exp(middle * share),
    variance: share * spread * spread + (1 - share) * 0.04,
    shapes: shapes.map((count, shape) => {
      const usual = USUAL_SHAPES[shape] ?? 0
      return Math.log((count + usual * 60) / (steps.length + 60) / usual)
    }),
  }
}

const USUAL_SHAPES = [0.76, 0.06, 0.13, 0.008, 0.02, 0.004, 0.007]

function sum(lengths: Float64Array, first: number, count: number): number {
  let total = 0
  for (let line = first; line < first + count; line += 1) total += lengths[line] ?? 0
  return total
}
