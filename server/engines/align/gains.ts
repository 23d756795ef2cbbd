import type { Band } from './band.ts'
import type { Evidence } from './evidence.ts'
import { lengthModel } from './lengths.ts'
import { MOVES } from './moves.ts'
import type { Move } from './moves.ts'
import { MOST_LINES, runsOf } from './runs.ts'
import type { Weights } from './weights.ts'

/** For each state and move, how much likelier the lines belong together than not; -Infinity outside the band. */
export function gainsOf(evidence: Evidence, weights: Weights): Float32Array {
  const { band, shapes } = evidence
  const gains = new Float32Array(band.cells * MOVES.length).fill(-Infinity)
  const gainOf = pairGain(evidence, weights)
  for (let row = 0; row <= band.sources; row += 1) {
    const last = band.last[row] ?? 0
    for (let column = band.first[row] ?? 0; column <= last; column += 1) {
      const slot = ((band.base[row] ?? 0) + column) * MOVES.length
      for (let index = 0; index < MOVES.length; index += 1) {
        const move = MOVES[index]
        if (!move || !isInside(band, row, column, move)) continue
        const prior = (weights.shapes[move.shape] ?? 0) + weights.habit * (shapes[move.shape] ?? 0)
        const isPair = move.source > 0 && move.target > 0
        gains[slot + index] = isPair ? prior + gainOf(row, column, move) : prior
      }
    }
  }
  return gains
}

function isInside(band: Band, row: number, column: number, { source, target }: Move): boolean {
  const nextRow = row + source
  const nextColumn = column + target
  if (nextRow > band.sources || nextColumn > (band.last[nextRow] ?? 0) || nextColumn < (band.first[nextRow] ?? 0))
    return false
  if (source === 0 || target === 0) return true
  return column >= (band.first[nextRow - 1] ?? 0) && nextColumn <= (band.end[row] ?? 0)
}

/** What speaks for a pair, but for its shape. */
function pairGain({ band, source, target, style }: Evidence, weights: Weights) {
  const endGain = agreement(source.signs.ends, target.signs.ends)
  const introducesGain = agreement(source.signs.introduces, target.signs.introduces)
  const { coverage: bySource } = source
  const { coverage: byTarget } = target
  const sourceDamps = damps(bySource.counts)
  const targetDamps = damps(byTarget.counts)
  const lengthGain = lengthModel(source.lengths, target.lengths, style)

  return (row: number, column: number, move: Move): number => {
    const rowEnd = row + move.source
    const columnEnd = column + move.target
    const sourceRun = row * MOST_LINES + move.source - 1
    const targetRun = column * MOST_LINES + move.target - 1
    let gain = 0
    let whole = 0
    for (let line = row; line < rowEnd; line += 1) {
      const slot = ((band.base[line] ?? 0) + column) * MOST_LINES + move.target - 1
      gain += bySource.byLine[slot] ?? 0
      whole += bySource.bySide[slot] ?? 0
    }
    gain += whole * (sourceDamps[sourceRun] ?? 0)
    whole = 0
    for (let line = column; line < columnEnd; line += 1) {
      const slot = ((band.base[row] ?? 0) + line) * MOST_LINES + move.source - 1
      gain += byTarget.byLine[slot] ?? 0
      whole += byTarget.bySide[slot] ?? 0
    }
    gain += whole * (targetDamps[targetRun] ?? 0)
    gain += weights.length * lengthGain(sourceRun, targetRun)
    gain += weights.ends * endGain(rowEnd - 1, columnEnd - 1)
    return gain + weights.introduces * introducesGain(rowEnd - 1, columnEnd - 1)
  }
}

/** For each run of lines, what the sum over its tokens is damped by. */
function damps(counts: Float32Array): Float64Array {
  return runsOf(counts).map((count) => 1 / Math.sqrt(count + 1))
}

const CLASSES = 8
const AGREE = 0.85
const UNSEEN = 4

/** How much likelier two marks stand in a pair than by chance; lines that belong together mostly carry the same. */
function agreement(sources: Uint8Array, targets: Uint8Array): (source: number, target: number) => number {
  const shares = new Float64Array(CLASSES).fill(1 / (targets.length + UNSEEN))
  for (const mark of targets) shares[mark] = (shares[mark] ?? 0) + 1 / (targets.length + UNSEEN)
  const table = new Float64Array(CLASSES * CLASSES)
  for (let source = 0; source < CLASSES; source += 1) {
    const share = shares[source] ?? 0
    const same = Math.log(AGREE / Math.min(AGREE, share))
    const other = Math.log((1 - AGREE) / Math.max(1 - AGREE, 1 - share))
    table.fill(other, source * CLASSES, (source + 1) * CLASSES)
    table[source * CLASSES + source] = same
  }
  return (source, target) => table[(sources[source] ?? 0) * CLASSES + (targets[target] ?? 0)] ?? 0
}
