import { shareOfChinese } from '../../../engines/text/language.ts'
import { Problem } from '../../../lib/problem.ts'
import type { Side } from '../../pairs/pair.ts'

/** More than any article; what is longer was cut wrongly, or is a book. */
export const MOST_PARAGRAPHS = 5000

/**
 * Checks what was put on the two sides before it is paired; an empty target is an article still to be translated.
 * Throws `import.empty`, `import.too_many_paragraphs`, `import.sides_swapped`, `import.no_chinese`, `import.mostly_english`
 * (a bilingual file, say) and `import.no_english`.
 */
export function checkSides(source: readonly string[], target: readonly string[]): void {
  refuseTooMany('source', source)
  refuseTooMany('target', target)
  const isSourceEmpty = source.length === 0
  const sourceShare = shareOf(source)
  const targetShare = shareOf(target)
  if (targetShare >= CHINESE_FROM && !isSourceEmpty && sourceShare < CHINESE_FROM) {
    throw new Problem('import.sides_swapped', { side: 'source' })
  }
  if (isSourceEmpty) throw new Problem('import.empty', { side: 'source' })
  if (sourceShare < CHINESE_FROM) {
    throw new Problem(sourceShare < A_NAME_OR_TWO ? 'import.no_chinese' : 'import.mostly_english', { side: 'source' })
  }
  if (targetShare >= CHINESE_MOSTLY) throw new Problem('import.no_english', { side: 'target' })
}

/** Chinese articles full of company names and model numbers still have a third; English with Chinese names under a tenth. */
const CHINESE_FROM = 0.2
const A_NAME_OR_TWO = 0.05
/** A target with Chinese beside each English paragraph is odd, but not to be refused. */
const CHINESE_MOSTLY = 0.6
const SAMPLE_CHARACTERS = 50_000

function refuseTooMany(side: Side, paragraphs: readonly string[]): void {
  if (paragraphs.length <= MOST_PARAGRAPHS) return
  throw new Problem('import.too_many_paragraphs', { side, limit: MOST_PARAGRAPHS, found: paragraphs.length })
}

function shareOf(paragraphs: readonly string[]): number {
  let sample = ''
  for (const paragraph of paragraphs) {
    if (sample.length >= SAMPLE_CHARACTERS) break
    sample += `${paragraph.slice(0, SAMPLE_CHARACTERS)}\n`
  }
  return shareOfChinese(sample)
}
