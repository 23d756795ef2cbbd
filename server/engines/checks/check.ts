export type Severity = 'error' | 'warning'

/** A part of one side of a pair; offsets in UTF-16 units, the end is not part of it. */
export type Span = { start: number; end: number; text: string }

/**
 * What a check says about a pair: a code and values, never a sentence. A blocking one must be mended or waived before the
 * article moves on. `source` and `target` are the places it speaks of, null where there is none.
 */
export type Finding = {
  check: string
  severity: Severity
  blocking: boolean
  source: Span | null
  target: Span | null
  details: Record<string, string | number>
}

/** As much of a pair as a check may know: no row, no actor. `link` is one of the product's links. */
export type CheckedPair = { source: string; target: string; link: string }

/** One rule over one pair. Its id is also the `check` of all its findings. */
export type Check = { id: string; run(pair: CheckedPair): readonly Finding[] }
