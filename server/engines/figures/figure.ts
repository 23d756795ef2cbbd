/** What a figure counts. A `multiple` is how many times as much; `decade` is the first year (or its last two digits). */
export type FigureKind =
  'number' | 'percent' | 'points' | 'year' | 'month' | 'day' | 'time' | 'decade' | 'ordinal' | 'multiple' | 'fraction'

/**
 * A figure in a text, as a value: 40.2万 is 402,000, 百分之三十 is 30 percent. `unit` is what follows, in English and singular
 * where it is a common unit, or ''. Offsets in UTF-16 units, the end is not part of it.
 */
export type Figure = { start: number; end: number; text: string; value: number; unit: string; kind: FigureKind }
