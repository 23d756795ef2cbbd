import { hasChinese } from '../../engines/text/language.ts'
import type { IncomingPair } from './incoming.ts'

/**
 * The pairs with this title, which is Chinese or English: the pair that says it already becomes the title, else the
 * title is put before all others. What was guessed to be the title is then a heading.
 */
export function titled(pairs: readonly IncomingPair[], title: string): IncomingPair[] {
  const words = title.trim()
  if (words === '') return [...pairs]
  const others = pairs.map((pair) => (pair.kind === 'title' ? { ...pair, kind: 'heading' as const } : pair))
  const known = pairs.findIndex(({ source, target }) => source.trim() === words || target.trim() === words)
  if (known >= 0) return others.map((pair, index) => (index === known ? { ...pair, kind: 'title' } : pair))
  return [titlePair(words), ...others]
}

function titlePair(title: string): IncomingPair {
  const sure = { kind: 'title', score: 1 } as const
  if (hasChinese(title)) return { ...sure, link: 'one-to-one', source: title, target: '' }
  return { ...sure, link: 'added', source: '', target: title }
}
