import type { Side } from './vocabulary.ts'

/** How often a word, a single character, a figure and a name are found again in a translation, whichever the direction. */
const USUAL = [0.6, 0.3, 0.9, 0.8]

/** For each type, what is usual for its kind. */
export function usualHabits({ kinds }: Side): Float32Array {
  return Float32Array.from(kinds, (kind) => USUAL[kind] ?? 0.5)
}
