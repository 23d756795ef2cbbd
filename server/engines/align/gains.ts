import type { Band } from './band.ts'
import type { Evidence } from './evidence.ts'
import { lengthModel } from './lengths.ts'
import { MOVES } from './moves.ts'
import { orderModel } from './order.ts'
import { MOST_LINES, runsOf } from './runs.ts'
import { agreement } from './signs.ts'
import { speechModel } from './speech.ts'
import type { Weights } from './weights.ts'

/** For each state and move, how much likelier the lines belong together than not; -Infinity outside the band. */
export function gainsOf(evidence: Evidence, weights: Weights): Float32Array {
  const { band, shapes } = evidence
  const gains = new Float32Array(band.cells * MOVES.length).fill(-Infinity)
  const gainOf = pairGain(evidence, weights)
  const aloneGain = loneGain(evidence, weights)
  const priors = MOVES.map(({ shape }) => (weights.shapes[shape] ?? 0) + weights.habit * (shapes[shape] ?? 0))
  for (let row = 0; row <= band.sources; row += 1) {
    for (let index = 0; index < MOVES.length; index += 1) {
      const { source, target } = MOVES[index] ?? NO_MOVE
      const isPair = source > 0 && target > 0
      const prior = priors[index] ?? 0
      const [from, to] = columnsOf(band, row, source, target)
      let slot = ((band.base[row] ?? 0) + from) * MOVES.length + index
      for (let column = from; column <= to; column += 1, slot += MOVES.length) {
        gains[slot] = isPair ? gainOf(row, column, source, target, prior) : prior + aloneGain(row, column, target)
      }
    }
  }
  return gains
}

const NO_MOVE = { source: 0, target: 0 }

/** The first and the last column from which a move stays inside the band. */
function columnsOf({ sources, first, last, end }: Band, row: number, source: number, target: number): [number, number] {
  const next = row + source
  if (next > sources) return [0, -1]
  const isPair = source > 0 && target > 0
  const from = Math.max(first[row] ?? 0, (first[next] ?? 0) - target, isPair ? (first[next - 1] ?? 0) : 0)
  const to = Math.min(last[row] ?? 0, (last[next] ?? 0) - target, isPair ? (end[row] ?? 0) - target : Infinity)
  return [from, to]
}

/** What the order of words cannot make good any more; most places of a band are like that. */
const HOPELESS = -13
/** What nothing at all can make good: the rest is not looked at. */
const LOST = -17
const NEVER = -50

/** What speaks for a pair. */
function pairGain({ band, matches, source, target, style }: Evidence, weights: Weights) {
  const { base } = band
  const { missing: sourceMissing, found: sourceFound, counts: sourceCounts } = source.coverage
  const { missing: targetMissing, found: targetFound, counts: targetCounts } = target.coverage
  const endGain = agreement(source.signs.ends, target.signs.ends)
  const introducesGain = agreement(source.signs.introduces, target.signs.introduces)
  const sourceDamps = damps(sourceCounts)
  const targetDamps = damps(targetCounts)
  const lengths = lengthModel(source.lengths, target.lengths, style)
  const orderGain = orderModel(band, matches, source.lengths, target.lengths)
  const speechGain = speechModel(source.speech, target.speech, weights)
  const ap=weights.shapes[1]!
  const sourceAlone = runsOf(relative(source.lengths).map(x=>ap+x*weights.aloneLength)), targetAlone=runsOf(relative(target.lengths).map(x=>ap+x*weights.aloneLength))
  const sourceUnfinished = source.signs.unfinished

  return (row: number, column: number, sources: number, targets: number, prior: number): number => {
    const sourceRun = row * MOST_LINES + sources - 1
    const targetRun = column * MOST_LINES + targets - 1
    let gain = prior + weights.length * lengths.most(sourceRun, targetRun)
    if (gain - weights.length * lengths.surprise(sourceRun, targetRun) < LOST) return NEVER
    const alone = (sourceAlone[sourceRun] ?? 0) + (targetAlone[targetRun] ?? 0) - 2
    let whole = 0
    for (let line = row; line < row + sources; line += 1) {
      const slot = ((base[line] ?? 0) + column) * MOST_LINES + targets - 1
      gain += sourceMissing[slot] ?? 0
      whole += sourceFound[slot] ?? 0
    }
    gain += whole * (sourceDamps[sourceRun] ?? 0)
    whole = 0
    let slot = ((base[row] ?? 0) + column) * MOST_LINES + sources - 1
    for (let line = 0; line < targets; line += 1, slot += MOST_LINES) {
      gain += targetMissing[slot] ?? 0
      whole += targetFound[slot] ?? 0
    }
    gain += whole * (targetDamps[targetRun] ?? 0)
    if (gain < alone) return gain
    gain -= weights.length * lengths.surprise(sourceRun, targetRun)
    if (gain < alone) return gain
    const lastSource = row + sources - 1
    const lastTarget = column + targets - 1
    gain += weights.ends * endGain(lastSource, lastTarget) + weights.introduces * introducesGain(lastSource, lastTarget)
    for (let line = row; line < lastSource; line += 1) gain += weights.unfinished * (sourceUnfinished[line] ?? 0)
    gain += speechGain(row, column, sources, targets)
    return gain < HOPELESS ? gain : gain + weights.order * orderGain(row, column, sources, targets)
  }
}

/** What speaks for a line having no counterpart: it is short. */
function loneGain({ source, target }: Evidence, { aloneLength }: Weights) {
  const sourceLengths = relative(source.lengths)
  const targetLengths = relative(target.lengths)
  return (row: number, column: number, targets: number): number =>
    aloneLength * ((targets === 0 ? sourceLengths[row] : targetLengths[column]) ?? 0)
}

const SHORT = 10

/** The logarithm of each length against the mean. */
function relative(lengths: Float64Array): Float64Array {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  return lengths.map((length) => Math.log((length + SHORT) / (mean + SHORT)))
}

/** For each run of lines, what the sum over its tokens is damped by. */
function damps(counts: Float32Array): Float64Array {
  return runsOf(counts).map((count) => 1 / Math.sqrt(count + 1))
}
