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
