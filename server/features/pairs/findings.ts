import type { Finding } from '../../engines/checks/check.ts'
import { runChecks } from '../../engines/checks/checks.ts'
import { fingerprint } from '../../engines/checks/fingerprint.ts'
import type { Pair } from './pair.ts'

/** "This finding is fine", until the text it speaks of changes. */
export type Waiver = { pairId: string; fingerprint: string; actorId: string; note: string; createdAt: string }

/** A finding about a pair with its key, and the waiver that holds for it. */
export type PairFinding = Finding & { pairId: string; fingerprint: string; waiver: Waiver | null }

/** What the checks say about pairs, each with its waiver if there is one. */
export function findingsOf(pairs: readonly Pair[], waivers: readonly Waiver[]): PairFinding[] {
  const keyOf = (pairId: string, key: string) => `${pairId} ${key}` // another pair of the same words has not been looked at
  const byKey = new Map(waivers.map((waiver) => [keyOf(waiver.pairId, waiver.fingerprint), waiver]))
  return pairs.flatMap((pair) =>
    runChecks(pair).map((finding) => {
      const key = fingerprint(pair, finding)
      return { ...finding, pairId: pair.id, fingerprint: key, waiver: byKey.get(keyOf(pair.id, key)) ?? null }
    }),
  )
}

/** Does this finding keep the article from being handed over? */
export function isBlocking(finding: PairFinding): boolean {
  return finding.blocking && finding.waiver === null
}
