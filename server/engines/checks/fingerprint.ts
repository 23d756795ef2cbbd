import { createHash } from 'node:crypto'
import type { CheckedPair, Finding } from './check.ts'

/**
 * What a waiver is kept under, 64 hex digits: the same finding about the same two texts. A change of either text gives
 * another one, so that a waiver ends with the text it spoke of.
 */
export function fingerprint(pair: Pick<CheckedPair, 'source' | 'target'>, finding: Finding): string {
  const { check, source, target } = finding
  const spoken = [check, pair.source, pair.target, place(source), place(target)]
  return createHash('sha256').update(JSON.stringify(spoken)).digest('hex')
}

function place(span: Finding['source']): readonly number[] | null {
  return span && [span.start, span.end]
}
