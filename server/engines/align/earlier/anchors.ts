import type { CostOf } from './moves.ts'

/**
 * What the signs that both sides share take off a pair's cost: figures (475, 5.7, 40.2万 and 402,000) and Latin names
 * (APEC). Rare ones weigh more; what one side alone has weighs nothing.
 */
export function sharedAnchors(source: readonly string[], target: readonly string[]): CostOf {
  const inSource = source.map((line) => anchorsIn(line.normalize('NFKC')))
  const inTarget = target.map(anchorsIn)
  const weights = weigh(inSource, inTarget)
  const shared = (anchors: ReadonlySet<string>) => [...anchors].filter((anchor) => weights.has(anchor))
  const sources = [1, 2, 3].map((count) => inSource.map((_, first) => shared(union(inSource.slice(first, first + count)))))
  const targets = inTarget.map((anchors) => new Set(shared(anchors)))

  return (at, move) => {
    const anchors = sources[move.source - 1]?.[at.source]
    if (!anchors || anchors.length === 0) return 0
    let sum = 0
    for (const anchor of anchors) {
      if (standsIn(targets, at.target, move.target, anchor)) sum += weights.get(anchor) ?? 0
    }
    return sum
  }
}

const HEAVIEST = 5
const PRIOR_LINES = 5
const FIGURE = /(\d[\d,]*(?:\.\d+)?)(?:[多余几]?(万亿|亿|万|千|百)| ?(thousand|million|billion|trillion)\b)?/giu
const LATIN = /[a-z]{2,}/giu
// prettier-ignore
const SCALES: Record<string, number> = {
  百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12,
}

function anchorsIn(line: string): ReadonlySet<string> {
  const figures = Array.from(line.matchAll(FIGURE), ([, digits = '', chinese, english]) => {
    const scale = SCALES[chinese ?? english?.toLowerCase() ?? ''] ?? 1
    return String(Number((Number(digits.replaceAll(',', '')) * scale).toPrecision(12)))
  })
  const names = (line.match(LATIN) ?? []).map((name) => name.toLowerCase())
  return new Set([...figures, ...names])
}

/**
 * The weight of an anchor that both sides have: how seldom another line would hold it by chance, as a logarithm. Seldom is
 * what the text says, and for a short text what news says: a 3 stands anywhere, a 475 does not.
 */
function weigh(source: readonly ReadonlySet<string>[], target: readonly ReadonlySet<string>[]): Map<string, number> {
  const inTarget = linesWith(target)
  const weights = new Map<string, number>()
  for (const [anchor, count] of linesWith(source)) {
    const targets = inTarget.get(anchor)
    if (!targets) continue
    const chance = Math.max(chanceOf(anchor, count, source.length), chanceOf(anchor, targets, target.length))
    weights.set(anchor, Math.min(HEAVIEST, -Math.log(chance)))
  }
  return weights
}

function chanceOf(anchor: string, count: number, lines: number): number {
  const usual = anchor.length === 1 ? 0.15 : anchor.length === 2 ? 0.04 : 0.01
  return (count - 1 + usual * PRIOR_LINES) / (lines - 1 + PRIOR_LINES)
}

function linesWith(side: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const anchors of side) for (const anchor of anchors) counts.set(anchor, (counts.get(anchor) ?? 0) + 1)
  return counts
}

function union(lines: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(lines.flatMap((anchors) => [...anchors]))
}

function standsIn(targets: readonly ReadonlySet<string>[], first: number, count: number, anchor: string): boolean {
  for (let line = first; line < first + count; line += 1) {
    if (targets[line]?.has(anchor)) return true
  }
  return false
}
