import { linkSentences, type SentenceLink } from '../../engines/align/link-sentences.ts'
import { lexiconFromFile } from '../../engines/lexicon-file.ts'
import { remembered } from '../../lib/remembered.ts'

const MOST_REMEMBERED = 5_000
/** UTF-16 units of both sides together; nobody reads a longer paragraph by sentences, and linking would hold up the server. */
const LONGEST = 20_000
const BETWEEN = '\0' // in no text

/**
 * Which sentences of two texts belong together, in order, offsets in UTF-16 units. A few milliseconds the first time, nothing
 * after that: pages ask for the same texts again and again. None where there is nothing to tell apart, because either side is one
 * sentence or all belongs together, and none for texts of more than 20,000 units.
 */
export function sentenceLinks(source: string, target: string): readonly SentenceLink[] {
  if (source.trim() === '' || target.trim() === '' || source.length + target.length > LONGEST) return []
  return linksOfBoth(source + BETWEEN + target)
}

const linksOfBoth = remembered((both) => {
  const [source = '', target = ''] = both.split(BETWEEN)
  const links = linkSentences(source, target, lexiconFromFile())
  const sentences = (side: 'source' | 'target') => links.reduce((count, link) => count + link[side].length, 0)
  return Math.min(links.length, sentences('source'), sentences('target')) < 2 ? [] : links
}, MOST_REMEMBERED)
