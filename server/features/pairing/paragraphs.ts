import { reopened, type Desk, type Link, type Pair, type Side } from '../pairs/pair.ts'

/** The paragraphs of one side of a pair; an empty side has none. */
export function paragraphsOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

/** How the sides hang together by their numbers of paragraphs. A side left empty waits for its text; only a person omits. */
export function linkOfCounts(sources: number, targets: number): Link {
  if (sources === 0) return 'added'
  if (targets === 0) return 'one-to-one'
  if (sources > 1) return targets > 1 ? 'regrouped' : 'merged'
  return targets > 1 ? 'split' : 'one-to-one'
}

/** A pair with other paragraphs on its sides: link, state and revisions follow; a person has looked at it. */
export function regrouped(pair: Pair, sides: Partial<Record<Side, readonly string[]>>, desk: Desk): Pair {
  const source = sides.source?.join('\n') ?? pair.source
  const target = sides.target?.join('\n') ?? pair.target
  const sourceRevision = pair.sourceRevision + (source === pair.source ? 0 : 1)
  const isSeen = pair.sourceSeen === pair.sourceRevision
  return {
    ...pair,
    source,
    target,
    presence: source === '' && target === '' ? 'removed' : 'present',
    link: linkOfCounts(paragraphsOf(source).length, paragraphsOf(target).length),
    state: reopened({ target }, desk),
    sourceRevision,
    targetRevision: pair.targetRevision + (target === pair.target ? 0 : 1),
    sourceSeen: isSeen ? sourceRevision : pair.sourceSeen,
    confidence: null,
    note: '',
  }
}
