/** A number of lines on each side: a place in both texts, or a distance between two places. */
export type Lines = { readonly source: number; readonly target: number }

/** A move takes so many lines of each side as one pair. Its cost is minus the logarithm of how often news needs it. */
export type Move = Lines & { readonly cost: number }

/** What a pair at a place would cost, as minus the logarithm of a likelihood. */
export type CostOf = (at: Lines, move: Move) => number

/** Every move the aligner knows. The order decides between equal costs. */
export const MOVES: readonly Move[] = [
  { source: 1, target: 1, cost: -Math.log(0.86) },
  { source: 1, target: 2, cost: -Math.log(0.045) },
  { source: 2, target: 1, cost: -Math.log(0.045) },
  { source: 1, target: 0, cost: -Math.log(0.03) },
  { source: 0, target: 1, cost: -Math.log(0.03) },
  { source: 2, target: 2, cost: -Math.log(0.002) },
  { source: 1, target: 3, cost: -Math.log(0.004) },
  { source: 3, target: 1, cost: -Math.log(0.004) },
]
