import type { Context, OfficeRules } from '../../context.ts'
import type { Actor } from '../../policy/actor.ts'
import { holdsPen } from '../articles/pen.ts'
import { litSides } from '../pairing/agreeing-figures.ts'
import { isDoubtful, isLonely } from '../pairing/pairing.ts'
import { paragraphsOf } from '../pairing/paragraphs.ts'
import type { Steps } from '../pairing/steps.ts'
import { KINDS, type Pair, type Side } from '../pairs/pair.ts'
import { presentHead } from './head.view.ts'
import { deedsFor, type PairDeed } from './pairing-deeds.ts'
import type { Workbench } from './read-workbench.ts'
import { progressOf } from './workbench.view.ts'

/** What of the desk is shown: which row is in hand, and what can be undone and done again. */
export type DeskFocus = { activeId: string | null; steps: Steps }

/** The pairing desk: two columns and the seam between them; only the rows that `isWanted`. */
export function presentPairing(
  bench: Workbench,
  actor: Actor,
  rules: OfficeRules,
  { activeId, steps }: DeskFocus,
  isWanted: (pair: Pair) => boolean = () => true,
) {
  const { pairs } = bench
  const doubtful = pairs.filter(isDoubtful)
  const lonely = pairs.filter(isLonely)
  return {
    head: presentHead(bench, actor, rules),
    progress: progressOf(bench),
    articleId: bench.article.id,
    shown: bench.article.change,
    kinds: KINDS,
    rows: pairs.flatMap((pair, index) => (isWanted(pair) ? [presentRow(pairs, index, activeId)] : [])),
    counts: {
      source: countOf(pairs, 'source'),
      target: countOf(pairs, 'target'),
      sure: pairs.filter((pair) => !isDoubtful(pair) && !isLonely(pair)).length,
      doubtful: doubtful.length,
      lonely: lonely.length,
    },
    doubtful: doubtful.map(({ id }) => id),
    nextDoubtful: nextDoubtful(pairs, activeId),
    steps,
    activeId,
  }
}

/** Is the article at the pairing desk, for somebody who may mend its pairs? Others read it on the workbench. */
export function isPairingDesk({ article }: Workbench, { actor, rules }: Pick<Context, 'actor' | 'rules'>): boolean {
  return article.stage === 'pairing' && holdsPen(article, actor, rules)
}

/** The pair that is taken in hand when the desk opens: the one that was asked for, else a doubtful one, else the first. */
export function inHand({ pairs }: Pick<Workbench, 'pairs'>, wanted: string | null): string | null {
  const known = pairs.find(({ id }) => id === wanted)
  return known?.id ?? nextDoubtful(pairs, null) ?? pairs[0]?.id ?? null
}

/** The next pair worth a look after this one, going round. */
export function nextDoubtful(pairs: readonly Pair[], afterId: string | null): string | null {
  const index = pairs.findIndex((pair) => pair.id === afterId)
  const round = [...pairs.slice(index + 1), ...pairs.slice(0, index + 1)]
  return round.find(isDoubtful)?.id ?? null
}

function presentRow(pairs: readonly Pair[], index: number, activeId: string | null) {
  const pair = pairs[index] as Pair // the index is one of theirs
  const [before, after] = [pairs[index - 1], pairs[index + 1]]
  const { source, target } = litSides(pair)
  const isOnPurpose = pair.link === 'omitted' || pair.link === 'added'
  return {
    id: pair.id,
    number: index + 1,
    before: before?.id ?? '',
    after: after?.id ?? '',
    kind: pair.kind,
    link: pair.link,
    note: isOnPurpose ? (pair.note ?? '') : '',
    sides: [
      { side: 'source' as const, units: source },
      { side: 'target' as const, units: target },
    ],
    percent: typeof pair.confidence === 'number' ? Math.round(pair.confidence * 100) : null,
    isDoubtful: isDoubtful(pair),
    isLonely: isLonely(pair),
    isActive: pair.id === activeId,
    deeds: pair.id === activeId ? deedsFor(pair, before, after) : new Set<PairDeed>(),
  }
}

function countOf(pairs: readonly Pair[], side: Side): number {
  return pairs.reduce((sum, pair) => sum + paragraphsOf(pair[side]).length, 0)
}

export type PairingView = ReturnType<typeof presentPairing>
