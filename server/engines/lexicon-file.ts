import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { ROOT } from '../lib/root.ts'
import { openLexicon, type Lexicon } from './lexicon/lexicon.ts'

/** The dictionary that comes with the product, opened at the first asking and kept: about 70 ms of CPU and 10 MB. */
export function lexiconFromFile(): Lexicon {
  opened ??= openLexicon(inflateRawSync(readFileSync(join(ROOT, 'server/engines/lexicon/cc-cedict.lexicon'))))
  return opened
}

let opened: Lexicon | undefined
