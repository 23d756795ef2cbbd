import type { Evidence } from './evidence.ts'
import { lengthModel, likeliest, surprise } from './lengths.ts'
import { MOVES } from './moves.ts'
import { orderModel } from './order.ts'
import { MOST_LINES, runsOf } from './runs.ts'
import { marksModel } from './signs.ts'
import { speechModel } from './speech.ts'
import type { Weights } from './weights.ts'

/** The gains of one move from a row of the band, from the column `from` to the column `to`, written from `slot` on. */
export type PairMove = {
  row: number
  from: number
  to: number
  sources: number
  targets: number
  prior: number
  slot: number
}

/** What the order of words cannot make good any more; most places of a band are like that. */
const HOPELESS = -13
/** Less than this below what the same lines are worth without any counterpart, a pair is not looked at further. */
const LOST = -3

/** What speaks for pairs; `alone` is what speaks for lines without counterpart, by line. */
export function pairGains(
  evidence: Evidence,
  weights: Weights,
  alone: { source: Float64Array; target: Float64Array },
  gains: Float32Array,
): (move: PairMove) => void {
  const { source, target, style } = evidence
  const lengths = lengthModel(source.lengths, target.lengths, style)
  const sourceAlone = runsOf(alone.source)
  const targetAlone = runsOf(alone.target)
  const addWords = wordGains(evidence, gains)
  const restGain = restOf(evidence, weights)
  return (move) => {
    const { row, from, to, sources, targets, prior } = move
    const sourceRun = row * MOST_LINES + sources - 1
    const least = (sourceAlone[sourceRun] ?? 0) + LOST
    addWords(move)
    for (let column = from, { slot } = move; column <= to; column += 1, slot += MOVES.length) {
      const targetRun = column * MOST_LINES + targets - 1
      const lost = least + (targetAlone[targetRun] ?? 0)
      let gain = (gains[slot] ?? 0) + prior + weights.length * likeliest(lengths, sourceRun, targetRun)
      if (gain >= lost) gain -= weights.length * surprise(lengths, sourceRun, targetRun)
      gains[slot] = gain < lost ? gain : gain + restGain(row, column, sources, targets, gain)
    }
  }
}

/** What words say, found and missing on both sides, in a loop of its own without calls: it runs for every place and shape. */
function wordGains({ band: { base }, source, target }: Evidence, gains: Float32Array): (move: PairMove) => void {
  const { missing: sourceMissing, found: sourceFound } = source.coverage
  const { missing: targetMissing, found: targetFound } = target.coverage
  const sourceDamps = damps(source.coverage.counts)
  const targetDamps = damps(target.coverage.counts)
  return ({ row, from, to, sources, targets, slot: first }) => {
    const sourceDamp = sourceDamps[row * MOST_LINES + sources - 1] ?? 0
    const start = base[row] ?? 0
    for (let column = from, slot = first; column <= to; column += 1, slot += MOVES.length) {
      let gain = 0
      let whole = 0
      for (let line = row; line < row + sources; line += 1) {
        const cell = ((base[line] ?? 0) + column) * MOST_LINES + targets - 1
        gain += sourceMissing[cell] ?? 0
        whole += sourceFound[cell] ?? 0
      }
      gain += whole * sourceDamp
      whole = 0
      let cell = (start + column) * MOST_LINES + sources - 1
      for (let line = 0; line < targets; line += 1, cell += MOST_LINES) {
        gain += targetMissing[cell] ?? 0
        whole += targetFound[cell] ?? 0
      }
      gains[slot] = gain + whole * (targetDamps[column * MOST_LINES + targets - 1] ?? 0)
    }
  }
}

/** What is looked at only where words and lengths leave a chance: marks, speech, the order of words. */
function restOf({ band, matches, source, target }: Evidence, weights: Weights) {
  const marksGain = marksModel(source.signs, target.signs, weights)
  const orderGain = orderModel(band, matches, source.lengths, target.lengths)
  const speechGain = speechModel(source.speech, target.speech, weights)
  const { unfinished } = source.signs
  return (row: number, column: number, sources: number, targets: number, gain: number): number => {
    const lastSource = row + sources - 1
    let rest = marksGain(lastSource, column + targets - 1)
    for (let line = row; line < lastSource; line += 1) rest += weights.unfinished * (unfinished[line] ?? 0)
    rest += speechGain(row, column, sources, targets)
    return gain + rest < HOPELESS ? rest : rest + weights.order * orderGain(row, column, sources, targets)
  }
}

/** For each run of lines, what the sum over its tokens is damped by. */
function damps(counts: Float32Array): Float64Array {
  return runsOf(counts).map((count) => 1 / Math.sqrt(count + 1))
}
