/** What the translator says to a change that came back with a return. */
export const ANSWERS = ['taken', 'contested', 'put-back'] as const
export type Answer = (typeof ANSWERS)[number]
