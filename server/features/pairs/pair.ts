import { Problem } from '../../lib/problem.ts'

/** What a pair is in its article, in the order an article usually has them. */
export const KINDS = [
  'kicker',
  'title',
  'subtitle',
  'dateline',
  'heading',
  'body',
  'list-item',
  'quote',
  'caption',
  'credit',
] as const
export type Kind = (typeof KINDS)[number]

/** How the two sides hang together: 1-1, n-1, 1-n, n-m, left out on purpose, added for readers. */
export const LINKS = ['one-to-one', 'merged', 'split', 'regrouped', 'omitted', 'added'] as const
export type Link = (typeof LINKS)[number]

export const STATES = ['untranslated', 'draft', 'translated', 'reviewed', 'approved'] as const
export type PairState = (typeof STATES)[number]

export const SIDES = ['source', 'target'] as const
export type Side = (typeof SIDES)[number]

/** The part of a pair that versions freeze and files carry. */
export type PairText = { kind: Kind; link: Link; source: string; target: string }

/** One source paragraph (or several) and its target, as one unit of work. */
export type Pair = PairText & {
  id: string
  articleId: string
  presence: 'present' | 'removed'
  position: number
  state: PairState
  sourceRevision: number
  targetRevision: number
  /** The source revision that the target was last confirmed against. */
  sourceSeen: number
  /** The change that last touched the pair. */
  change: number
  /** How sure the engine was of the pair, 0 to 1; null once a person has looked at it. */
  confidence?: number | null
  /** Why it was left out or added, in the words of whoever marked it. */
  note?: string
}

/** Where the deed happens: a confirmation in review also marks reviewed. */
export type Desk = 'translation' | 'review'

/** `confirm`: the text is meant so. `leave`: it was edited and left open. */
export type Deed = 'confirm' | 'leave'

/** The state after a deed that changed the text. */
const AFTER_EDIT: Record<Desk, Record<Deed, PairState>> = {
  translation: { confirm: 'translated', leave: 'draft' },
  review: { confirm: 'reviewed', leave: 'translated' },
}

/** The pair after an edit of the English, or the same object when nothing changes. Refuses with `pair.stale`. */
export function reviseTarget(pair: Pair, text: string, basedOn: number, desk: Desk, deed: Deed): Pair {
  if (basedOn !== pair.targetRevision) throw new Problem('pair.stale', { current: pair.targetRevision })
  const same = text === pair.target
  if (same && deed === 'leave') return pair
  const state = same ? confirmed(pair, desk) : text === '' ? 'untranslated' : AFTER_EDIT[desk][deed]
  const sourceSeen = deed === 'confirm' ? pair.sourceRevision : pair.sourceSeen
  if (same && state === pair.state && sourceSeen === pair.sourceSeen) return pair
  const link = text !== '' && pair.link === 'omitted' ? 'one-to-one' : pair.link
  return { ...pair, target: text, link, state, sourceSeen, targetRevision: pair.targetRevision + (same ? 0 : 1) }
}

/** The pair after a correction of the Chinese: what is translated of it is open again. */
export function reviseSource(pair: Pair, text: string, basedOn: number, desk: Desk): Pair {
  if (basedOn !== pair.sourceRevision) throw new Problem('pair.stale', { current: pair.sourceRevision })
  if (text === pair.source) return pair
  if (text === '' && pair.target === '') throw new Problem('pair.empty')
  const link = text !== '' && pair.link === 'added' ? 'one-to-one' : pair.link
  return { ...pair, source: text, link, sourceRevision: pair.sourceRevision + 1, state: reopened(pair, desk) }
}

/** Was the Chinese corrected after the English was last confirmed? */
export function isSourceChanged(pair: Pick<Pair, 'sourceSeen' | 'sourceRevision' | 'target'>): boolean {
  return pair.target !== '' && pair.sourceSeen < pair.sourceRevision
}

/** The number of a side's newest revision. */
export function revisionOf(pair: Pick<Pair, 'sourceRevision' | 'targetRevision'>, side: Side): number {
  return side === 'source' ? pair.sourceRevision : pair.targetRevision
}

/** Is there still something to do here before the article can be handed over from this desk? */
export function isOpen(pair: Pair, desk: Desk): boolean {
  if (desk === 'review') return pair.state !== 'reviewed' && pair.state !== 'approved'
  return pair.state === 'untranslated' || pair.state === 'draft'
}

/** The state of a pair whose text or shape was touched without being confirmed. */
export function reopened(pair: Pick<Pair, 'target'>, desk: Desk): PairState {
  return pair.target === '' ? 'untranslated' : AFTER_EDIT[desk].leave
}

/** Confirming the words as they are: taken unchanged they keep what a review gave them. */
function confirmed(pair: Pair, desk: Desk): PairState {
  if (pair.target === '' && pair.link !== 'omitted') return 'untranslated'
  if (pair.state === 'approved' || pair.state === 'reviewed') return pair.state
  return AFTER_EDIT[desk].confirm
}
