import type { Band } from './band.ts'
import { MOST_LINES } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import { lengthGain } from './lengths.ts'
import type { Style } from './lengths.ts'
import { MOVES } from './moves.ts'
import type { Signs } from './signs.ts'

/** What each kind of evidence weighs, and the logarithm of how often each shape of pair is met. */
export type Weights = {
  lexical: number
  damped: number
  lack: number
  dampedLack: number
  length: number
  ends: number
  quotes: number
  begins: number
  colons: number
  priors: readonly number[]
  /** For a line without counterpart after another one, and for a pair after such a line. */
  stay: number
  leave: number
}

/** All that is known about two texts in a band. */
export type Evidence = {
  band: Band
  bySource: Coverage
  byTarget: Coverage
  sourceLengths: Float64Array
  targetLengths: Float64Array
  meanLength: number
  style: Style
  sourceSigns: Signs
  targetSigns: Signs
}

/** For each state and move, how much likelier the lines belong together than not; -Infinity outside the band. */
export function gainsOf(evidence: Evidence, weights: Weights): Float32Array {
  const { style, band, bySource, byTarget, sourceLengths, targetLengths, meanLength, sourceSigns, targetSigns } = evidence
  const gains = new Float32Array(band.cells * MOVES.length).fill(-Infinity)
  const sourceSums = running(sourceLengths)
  const targetSums = running(targetLengths)
  const sourceCounts = running(bySource.counts)
  const targetCounts = running(byTarget.counts)
  const endGain = agreement(sourceSigns.ends, targetSigns.ends)
  const colonGain = agreement(sourceSigns.colons, targetSigns.colons)
  const logMean = Math.log(meanLength)
  for (let row = 0; row <= band.sources; row += 1) {
    const base = band.base[row] ?? 0
    const lastColumn = band.last[row] ?? 0
    for (let column = band.first[row] ?? 0; column <= lastColumn; column += 1) {
      const slot = (base + column) * MOVES.length
      for (let index = 0; index < MOVES.length; index += 1) {
        const move = MOVES[index]
        if (!move) continue
        const { source, target } = move
        const nextRow = row + source
        const nextColumn = column + target
        if (nextRow > band.sources || nextColumn > (band.last[nextRow] ?? 0) || nextColumn < (band.first[nextRow] ?? 0)) continue
        const prior = (weights.priors[move.shape] ?? 0) + weights.quotes * (style.shapes[move.shape] ?? 0)
        if (source === 0 || target === 0) {
          gains[slot + index] = prior
          continue
        }
        if (column < (band.first[nextRow - 1] ?? 0) || nextColumn > (band.end[row] ?? 0)) continue
        let forward = 0
        let lined = 0
        let linedLack = 0
        let lackForward = 0
        let lackBackward = 0
        for (let line = row; line < nextRow; line += 1) {
          const damp = 1 / Math.sqrt((bySource.counts[line] ?? 0) + 1)
          const a = bySource.values[((band.base[line] ?? 0) + column) * MOST_LINES + target - 1] ?? 0
          const b = bySource.missing[((band.base[line] ?? 0) + column) * MOST_LINES + target - 1] ?? 0
          forward += a
          lackForward += b
          lined += a * damp
          linedLack += b * damp
        }
        let backward = 0
        for (let line = column; line < nextColumn; line += 1) {
          const damp = 1 / Math.sqrt((byTarget.counts[line] ?? 0) + 1)
          const a = byTarget.values[(base + line) * MOST_LINES + source - 1] ?? 0
          const b = byTarget.missing[(base + line) * MOST_LINES + source - 1] ?? 0
          backward += a
          lackBackward += b
          lined += a * damp
          linedLack += b * damp
        }
        const sourceCount = (sourceCounts[nextRow] ?? 0) - (sourceCounts[row] ?? 0)
        const targetCount = (targetCounts[nextColumn] ?? 0) - (targetCounts[column] ?? 0)
        const expected = (sourceSums[nextRow] ?? 0) - (sourceSums[row] ?? 0)
        const length = (targetSums[nextColumn] ?? 0) - (targetSums[column] ?? 0)
        let gain = prior + weights.lexical * lined
        gain += weights.damped * (forward / Math.sqrt(sourceCount + 1) + backward / Math.sqrt(targetCount + 1))
        gain += weights.lack * linedLack
        gain += weights.dampedLack * (lackForward / Math.sqrt(sourceCount + 1) + lackBackward / Math.sqrt(targetCount + 1))
        let lengths = lengthGain(expected, length, meanLength, style)
        if (target > 1) lengths += (target - 1) * (logMean - Math.log(length + 1))
        gain += weights.length * lengths
        gain += weights.ends * endGain(nextRow - 1, nextColumn - 1)
        gain += weights.colons * colonGain(nextRow - 1, nextColumn - 1)
        gains[slot + index] = gain
      }
    }
  }
  return gains
}

function running(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let index = 0; index < values.length; index += 1) sums[index + 1] = (sums[index] ?? 0) + (values[index] ?? 0)
  return sums
}

const CLASSES = 8
const AGREE = 0.85

/** How much likelier two marks stand in a pair than by chance; lines that belong together mostly carry the same. */
function agreement(sources: Uint8Array, targets: Uint8Array): (source: number, target: number) => number {
  const shares = new Float64Array(CLASSES).fill(1 / (targets.length + 4))
  for (const mark of targets) shares[mark] = (shares[mark] ?? 0) + 1 / (targets.length + 4)
  const same = shares.map((share) => Math.log(AGREE / Math.min(AGREE, share)))
  const table = new Float64Array(CLASSES * CLASSES)
  for (let source = 0; source < CLASSES; source += 1) {
    const other = Math.log((1 - AGREE) / Math.max(1 - AGREE, 1 - (shares[source] ?? 0)))
    for (let target = 0; target < CLASSES; target += 1) {
      table[source * CLASSES + target] = source === target ? (same[source] ?? 0) : other
    }
  }
  return (source, target) => table[(sources[source] ?? 0) * CLASSES + (targets[target] ?? 0)] ?? 0
}
