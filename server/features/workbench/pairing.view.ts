import type { Context, OfficeRules } from '../../context.ts'
import type { Actor } from '../../policy/actor.ts'
import { holdsPen } from '../articles/pen.ts'
import { isDoubtful, isLonely } from '../pairing/pairing.ts'
import { paragraphsOf } from '../pairing/paragraphs.ts'
import { KINDS, type Pair } from '../pairs/pair.ts'
import { presentHead } from './head.view.ts'
import type { Workbench } from './read-workbench.ts'
import { progressOf } from './workbench.view.ts'

/** The pairing desk: two columns and the seam between them. */
export function presentPairing(bench: Workbench, actor: Actor, rules: OfficeRules, activeId: string | null) {
  const rows = bench.pairs.map((pair, index) => presentRow(pair, index, bench.pairs.length, activeId))
  const doubtful = rows.filter((row) => row.isDoubtful)
  return {
    head: presentHead(bench, actor, rules),
    progress: progressOf(bench),
    articleId: bench.article.id,
    kinds: KINDS,
    rows,
    counts: {
      source: bench.pairs.reduce((sum, pair) => sum + paragraphsOf(pair.source).length, 0),
      target: bench.pairs.reduce((sum, pair) => sum + paragraphsOf(pair.target).length, 0),
      sure: rows.filter((row) => !row.isDoubtful && !row.isLonely).length,
      doubtful: doubtful.length,
      lonely: rows.filter((row) => row.isLonely).length,
    },
    nextDoubtful: nextDoubtful(bench.pairs, activeId),
    activeId,
  }
}

/** Is the article at the pairing desk, for somebody who may mend its pairs? Others read it on the workbench. */
export function isPairingDesk({ article }: Workbench, { actor, rules }: Pick<Context, 'actor' | 'rules'>): boolean {
  return article.stage === 'pairing' && holdsPen(article, actor, rules)
}

/** The next pair worth a look after this one, going round. */
export function nextDoubtful(pairs: readonly Pair[], afterId: string | null): string | null {
  const index = pairs.findIndex((pair) => pair.id === afterId)
  const round = [...pairs.slice(index + 1), ...pairs.slice(0, index + 1)]
  return round.find(isDoubtful)?.id ?? null
}

function presentRow(pair: Pair, index: number, count: number, activeId: string | null) {
  return {
    id: pair.id,
    number: index + 1,
    kind: pair.kind,
    link: pair.link,
    sources: paragraphsOf(pair.source),
    targets: paragraphsOf(pair.target),
    percent: typeof pair.confidence === 'number' ? Math.round(pair.confidence * 100) : null,
    isDoubtful: isDoubtful(pair),
    isLonely: isLonely(pair),
    isActive: pair.id === activeId,
    isFirst: index === 0,
    isLast: index === count - 1,
    mayOmit: pair.target === '' && pair.source !== '' && pair.link !== 'omitted',
    mayAdd: pair.source === '' && pair.target !== '' && pair.link !== 'added',
    mayUnmark: pair.link === 'omitted' || (pair.link === 'added' && pair.source !== ''),
  }
}
