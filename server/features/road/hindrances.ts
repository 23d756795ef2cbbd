import { isBlocking, type PairFinding } from '../pairs/findings.ts'
import { isOpen, type Pair } from '../pairs/pair.ts'
import type { Deed } from './deeds.ts'

export const HINDRANCES = [
  'empty',
  'untranslated',
  'unconfirmed',
  'unreviewed',
  'findings',
  'must-fix',
  'unreasoned',
  'own-words',
] as const
export type HindranceCode = (typeof HINDRANCES)[number]

/** Why a deed cannot be done yet: how many places, and the first of them to go to. */
export type Hindrance = { code: HindranceCode; count: number; pairId: string | null }

export type Reading = {
  pairs: readonly Pair[]
  findings: readonly PairFinding[]
  /** Open threads that must be fixed, by where they stand; null: their paragraph is gone. */
  demands: readonly { pairId: string | null }[]
  /** Where the review changed words without saying why, in an office that asks for reasons; else none. */
  unreasoned: readonly Pair[]
  isAuthor: boolean
}

/** What stands in the way of a deed, by the article's text alone. The page shows it and the command refuses with it. */
export function hindrances(deed: Deed, { pairs, findings, demands, unreasoned, isAuthor }: Reading): Hindrance[] {
  const blocking = findings.filter(isBlocking)
  const open = (found: readonly Pair[], code: HindranceCode): Hindrance[] =>
    found[0] ? [{ code, count: found.length, pairId: found[0].id }] : []
  const blocked: Hindrance[] = blocking[0]
    ? [{ code: 'findings', count: blocking.length, pairId: blocking[0].pairId }]
    : []
  switch (deed) {
    case 'settle':
      return open(
        pairs.filter((pair) => pair.source === '' && pair.target === ''),
        'empty',
      )
    case 'submit': {
      const notTranslated = pairs.filter((pair) => isOpen(pair, 'translation'))
      const hasText = (pair: Pair) => pair.target !== ''
      const empties = new Set(notTranslated.filter((pair) => !hasText(pair)).map((pair) => pair.id))
      return [
        ...open(
          notTranslated.filter((pair) => !hasText(pair)),
          'untranslated',
        ),
        ...open(notTranslated.filter(hasText), 'unconfirmed'),
        ...withoutCounted(blocking, empties),
      ]
    }
    case 'finish':
      return [
        ...open(
          pairs.filter((pair) => isOpen(pair, 'review')),
          'unreviewed',
        ),
        ...blocked,
        ...(demands[0] ? [{ code: 'must-fix' as const, count: demands.length, pairId: demands[0].pairId }] : []),
        ...open(unreasoned, 'unreasoned'),
      ]
    case 'return':
      return open(unreasoned, 'unreasoned')
    case 'approve':
      return [...blocked, ...(isAuthor ? [{ code: 'own-words' as const, count: 1, pairId: null }] : [])]
    default:
      return []
  }
}

/** An untranslated pair is said once, not again as a finding. */
function withoutCounted(blocking: readonly PairFinding[], counted: ReadonlySet<string>): Hindrance[] {
  const others = blocking.filter((finding) => !counted.has(finding.pairId))
  return others[0] ? [{ code: 'findings', count: others.length, pairId: others[0].pairId }] : []
}
