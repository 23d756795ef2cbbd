/** Why a reviewer changed something; the names of MQM and GB/T 19682 that a reviewer says aloud. */
export const REASONS = ['meaning', 'figure', 'term', 'name', 'grammar', 'style', 'omission', 'addition'] as const
export type Reason = (typeof REASONS)[number]

/** How bad the error was that a change mended, after MQM; null: it was none, only better put. */
export const SEVERITIES = ['minor', 'major', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What was said of a change: nothing at all when `reason` is null. */
export type Marking = { reason: Reason | null; severity: Severity | null }

export const UNMARKED: Marking = { reason: null, severity: null }

/** One key does both: another reason replaces the one that stands, the same one again tells a worse error, and after the worst none. */
export function markedAgain(before: Marking, reason: Reason): Marking {
  if (before.reason !== reason) return { reason, severity: null }
  const next = before.severity === null ? 0 : SEVERITIES.indexOf(before.severity) + 1
  return { reason, severity: SEVERITIES[next] ?? null }
}
