/** What each kind of evidence weighs, and minus the cost of each shape of pair (moves.ts), as logarithms. */
export type Weights = {
  /** Words found in the other side, damped by the length of the whole side, and words missing, by that of their line. */
  found: number
  missing: number
  length: number
  ends: number
  introduces: number
  /** Words that stand in the same order on both sides. */
  order: number
  /** For each way in which speech on the two sides disagrees, and for each speaker who begins on one side only. */
  speech: number
  turns: number
  /** For each line that ends without a full stop inside a pair. */
  unfinished: number
  /** For a line without counterpart, by the logarithm of its length against the mean. */
  aloneLength: number
  /** How far the shapes that the first pass met count. */
  habit: number
  shapes: readonly number[]
  /** For a line without counterpart after another one, and for a pair after such a line. */
  stay: number
  leave: number
}

/** For the first pass, that knows nothing of the text; fitted as in docs/decisions (a conditional random field). */
export const FIRST_WEIGHTS: Weights = {
  order: 0,
  found: 0.49,
  missing: 2.11,
  length: 1.01,
  ends: 0.6,
  introduces: 0.36,
  speech: -0.13,
  turns: -4.87,
  unfinished: 0.85,
  aloneLength: -1.65,
  habit: 0,
  shapes: [-1.07, -5.99, -2.94, -5.52, -4.81, -6.51, -5.31],
  stay: 0.46,
  leave: -1.4,
}

/** For the passes that have learned from the one before. */
export const LATER_WEIGHTS: Weights = {
  found: 0.49,
  missing: 1.38,
  length: 0.77,
  ends: 0.46,
  introduces: 0.23,
  order: 0.28,
  speech: -0.25,
  turns: -4.24,
  unfinished: 0.75,
  aloneLength: -0.77,
  habit: 0.62,
  shapes: [-1.29, -4.12, -3.08, -5.46, -4.69, -6.42, -5.42],
  stay: 0.65,
  leave: -0.55,
}

/** The same for texts that are paired without a dictionary. */
export const BARE_FIRST_WEIGHTS: Weights = {
  order: 0,
  found: 0.55,
  missing: 0.86,
  length: 1.46,
  ends: 0.84,
  introduces: 0.31,
  speech: -0.4,
  turns: -4.79,
  unfinished: 0.29,
  aloneLength: -1.26,
  habit: 0,
  shapes: [-0.94, -4.71, -3.02, -5.97, -4.74, -6.72, -5.05],
  stay: 1.43,
  leave: -1.33,
}

export const BARE_LATER_WEIGHTS: Weights = {
  found: 0.52,
  missing: 0.85,
  length: 1.47,
  ends: 0.84,
  introduces: 0.18,
  order: 0.21,
  speech: -0.28,
  turns: -4.29,
  unfinished: 0.56,
  aloneLength: -1,
  habit: 0.52,
  shapes: [-1.15, -3.96, -3.24, -5.74, -4.82, -6.35, -5.15],
  stay: 1.17,
  leave: -1.08,
}
