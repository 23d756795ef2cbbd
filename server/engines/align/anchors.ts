import type { Links } from './links.ts'
import type { Texts } from './texts.ts'

/** A line of each side that very likely belong together. */
export type Anchor = { source: number; target: number }

/** Words in more lines than this say too little about a place. */
const RARE_LINES = 6
const LEAST_WEIGHT = 0.3
const LEAST_GAIN = 4
const NEAR_ROWS = 12
const NEAR_DRIFT = 6

/** Lines that share rare words, in order on both sides: the heaviest such chain, without those that stand alone in it. */
export function anchorsOf(texts: Texts): readonly Anchor[] {
  const chain = heaviestChain(candidatesOf(texts))
  return chain.filter((anchor, index) => isNear(anchor, chain[index - 1]) || isNear(anchor, chain[index + 1]))
}

type Candidate = Anchor & { gain: number }

function isNear(anchor: Anchor, other: Anchor | undefined): boolean {
  if (!other) return false
  const rows = Math.abs(anchor.source - other.source)
  return rows <= NEAR_ROWS && Math.abs(rows - Math.abs(anchor.target - other.target)) <= NEAR_DRIFT
}

/** For each source line the target line that shares most with it. */
function candidatesOf({ source, target, bothWays: { forward } }: Texts): readonly Candidate[] {
  const gains = new Float64Array(target.lines)
  const touched: number[] = []
  const found: Candidate[] = []
  for (let line = 0; line < source.lines; line += 1) {
    for (let index = source.start[line] ?? 0; index < (source.start[line + 1] ?? 0); index += 1) {
      const type = source.tokens[index] ?? 0
      const own = (source.postings.start[type + 1] ?? 0) - (source.postings.start[type] ?? 0)
      if (own <= RARE_LINES) addRare(type, own, forward, target, gains, touched)
    }
    let best = -1
    for (const other of touched) if (best < 0 || (gains[other] ?? 0) > (gains[best] ?? 0)) best = other
    if (best >= 0 && (gains[best] ?? 0) >= LEAST_GAIN)
      found.push({ source: line, target: best, gain: gains[best] ?? 0 })
    for (const other of touched) gains[other] = 0
    touched.length = 0
  }
  return found
}

function addRare(
  type: number,
  own: number,
  links: Links,
  target: Texts['target'],
  gains: Float64Array,
  touched: number[],
) {
  for (let link = links.start[type] ?? 0; link < (links.start[type + 1] ?? 0); link += 1) {
    const weight = links.weight[link] ?? 0
    const word = links.to[link] ?? 0
    const first = target.postings.start[word] ?? 0
    const end = target.postings.start[word + 1] ?? 0
    if (weight < LEAST_WEIGHT || end - first > RARE_LINES) continue
    const gain = weight * Math.log((target.lines + 1) / Math.max(own, end - first))
    for (let slot = first; slot < end; slot += 1) {
      const line = target.postings.lines[slot] ?? 0
      if (gains[line] === 0) touched.push(line)
      gains[line] = (gains[line] ?? 0) + gain
    }
  }
}

/** The heaviest chain that rises on both sides (a Fenwick tree over target lines keeps the best ends). */
function heaviestChain(candidates: readonly Candidate[]): readonly Anchor[] {
  const most = candidates.reduce((last, { target }) => Math.max(last, target), 0) + 1
  const tree = new Int32Array(most + 1).fill(-1)
  const totals = new Float64Array(candidates.length)
  const before = new Int32Array(candidates.length)
  let end = -1
  candidates.forEach(({ target, gain }, index) => {
    let best = -1
    for (let place = target; place > 0; place -= place & -place) {
      const other = tree[place] ?? -1
      if (other >= 0 && (best < 0 || (totals[other] ?? 0) > (totals[best] ?? 0))) best = other
    }
    before[index] = best
    totals[index] = gain + (best < 0 ? 0 : (totals[best] ?? 0))
    for (let place = target + 1; place <= most; place += place & -place) {
      const other = tree[place] ?? -1
      if (other < 0 || (totals[other] ?? 0) < (totals[index] ?? 0)) tree[place] = index
    }
    if (end < 0 || (totals[index] ?? 0) > (totals[end] ?? 0)) end = index
  })
  const chain: Candidate[] = []
  for (let index = end; index >= 0; index = before[index] ?? -1) {
    const candidate = candidates[index]
    if (candidate) chain.push(candidate)
  }
  return chain.reverse()
}
