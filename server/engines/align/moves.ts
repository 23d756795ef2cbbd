/** A number of lines on each side. */
export type Lines = { readonly source: number; readonly target: number }

/** A move takes so many lines of each side as one pair; `shape` is an index into SHAPES. */
export type Move = Lines & { readonly shape: number }

/** The shapes that a prior is kept for; which side has more lines makes no difference to it. */
export const SHAPES = ['1-1', '1-0', '1-2', '2-2', '1-3', '2-3', '1-4'] as const

/** Every move the aligner knows. The order decides between equal costs. */
export const MOVES: readonly Move[] = [
  { source: 1, target: 1, shape: 0 },
  { source: 1, target: 0, shape: 1 },
  { source: 0, target: 1, shape: 1 },
  { source: 1, target: 2, shape: 2 },
  { source: 2, target: 1, shape: 2 },
  { source: 2, target: 2, shape: 3 },
  { source: 1, target: 3, shape: 4 },
  { source: 3, target: 1, shape: 4 },
  { source: 2, target: 3, shape: 5 },
  { source: 3, target: 2, shape: 5 },
  { source: 1, target: 4, shape: 6 },
  { source: 4, target: 1, shape: 6 },
]
