/** What each kind of evidence weighs, and minus the cost of each shape of pair (moves.ts), as logarithms. */
export type Weights = {
  /** Words found in the other side, damped by the length of their own line, and by the length of the whole side. */
  foundByLine: number
  foundBySide: number
  missingByLine: number
  missingBySide: number
  length: number
  ends: number
  introduces: number
  /** How far the shapes that the first pass met count. */
  habit: number
  shapes: readonly number[]
  /** For a line without counterpart after another one, and for a pair after such a line. */
  stay: number
  leave: number
}

/** For the first pass, that knows nothing of the text; fitted as in docs/decisions (a conditional random field). */
export const FIRST_WEIGHTS: Weights = {
  foundByLine: 0.19,
  foundBySide: 0.36,
  missingByLine: 0.51,
  missingBySide: 0.78,
  length: 1.08,
  ends: 0.67,
  introduces: 0.7,
  habit: 0,
  shapes: [-0.65, -4.17, -2.89, -5.44, -5.01, -6.49, -5.8],
  stay: 0.93,
  leave: -0.66,
}

/** For the passes that have learned from the one before. */
export const LATER_WEIGHTS: Weights = {
  foundByLine: 0.1,
  foundBySide: 0.29,
  missingByLine: 0.89,
  missingBySide: 0.73,
  length: 1.12,
  ends: 0.63,
  introduces: 0.7,
  habit: 0.48,
  shapes: [-0.99, -4.01, -3.19, -5.34, -5.0, -6.31, -5.45],
  stay: 0.81,
  leave: -0.27,
}
