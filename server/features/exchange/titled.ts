import { hasChinese } from '../../engines/text/language.ts'
import type { IncomingPair } from './incoming.ts'

/**
 * The pairs with this title, which is Chinese or English. The pair that says it becomes the title; where the texts say another
 * title themselves theirs stays, and where they say none it is put before all others.
 */
export function titled(pairs: readonly IncomingPair[], title: string): IncomingPair[] {
  const words = title.trim()
  const isTitle = ({ source, target }: IncomingPair) => source.trim() === words || target.trim() === words
  const known = words === '' ? -1 : pairs.findIndex(isTitle)
  if (known >= 0) return pairs.map((pair, index) => withKind(pair, index === known))
  if (words === '' || pairs.some(({ kind }) => kind === 'title')) return [...pairs]
  return [titlePair(words), ...pairs]
}

/** There is one title: what was guessed to be another is a heading. */
function withKind(pair: IncomingPair, isTitle: boolean): IncomingPair {
  if (isTitle) return { ...pair, kind: 'title' }
  return pair.kind === 'title' ? { ...pair, kind: 'heading' } : pair
}

function titlePair(title: string): IncomingPair {
  const sure = { kind: 'title', score: 1 } as const
  if (hasChinese(title)) return { ...sure, link: 'one-to-one', source: title, target: '' }
  return { ...sure, link: 'added', source: '', target: title }
}
