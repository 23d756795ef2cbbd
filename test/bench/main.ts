// Server CPU time a request, interleaved with a reference in the same run: `npm run bench`, `-- --json` for machines,
// `-- --only save` for those whose names hold the word. It measures and judges nothing: the exit code is always 0.
import { parseArgs } from 'node:util'
import { alignTexts } from './align.ts'
import { confirmedSave } from './confirmed-save.ts'
import { diffTexts } from './diff.ts'
import { longHistory } from './long-history.ts'
import { benchPublished } from './published.ts'
import { inWords, type Result } from './report.ts'
import { workbenchPage } from './workbench-page.ts'

const BENCHMARKS: readonly [string, () => Promise<Result[]>][] = [
  ['public-page', benchPublished],
  ['workbench-page', workbenchPage],
  ['confirmed-save', confirmedSave],
  ['long-history', longHistory],
  ['align', alignTexts],
  ['diff', diffTexts],
]

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const results: Result[] = []
for (const [name, run] of BENCHMARKS.filter(([each]) => each.includes(values.only))) {
  try {
    for (const result of await run()) {
      results.push(result)
      if (!values.json) console.log(`${inWords(result)}\n`)
    }
  } catch (error) {
    console.error(`${name} could not be measured:`, error)
  }
}
if (values.json) console.log(JSON.stringify(results, null, 2))
