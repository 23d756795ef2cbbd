// How long pairing takes, and how that grows: texts of 100, 1,000 and 10,000 lines made here. `node --import tsx test/bench/align.ts`
import { align } from '../../server/engines/align/align.ts'
import { lexiconFromFile } from '../../server/engines/lexicon-file.ts'

const WORDS: readonly (readonly [string, string])[] = [
  ['政府', 'government'], ['图书馆', 'library'], ['花园', 'garden'], ['学生', 'students'], ['船', 'ships'], ['市场', 'markets'],
  ['医院', 'hospitals'], ['老师', 'teachers'], ['农民', 'farmers'], ['铁路', 'railways'], ['河流', 'rivers'], ['音乐', 'music'],
] // prettier-ignore

const started = performance.now()
const lexicon = lexiconFromFile()
console.log(`start-up with the dictionary: ${(performance.now() - started).toFixed(0)} ms`)
for (const lines of [100, 1000, 10_000]) {
  const { source, target } = textOf(lines)
  for (const passes of [1, 2]) {
    const before = performance.now()
    const { pairs } = align(source, target, { lexicon, passes })
    const seconds = (performance.now() - before) / 1000
    const megabytes = (process.memoryUsage.rss() / 1e6).toFixed(0)
    console.log(
      `${lines} lines, ${passes} passes: ${seconds.toFixed(2)} s, ${(lines / seconds).toFixed(0)} lines/s, ${pairs.length} pairs, ${megabytes} MB`,
    )
  }
}

/** Lines of words and figures; now and then English joins two lines, or leaves one out. */
function textOf(lines: number): { source: readonly string[]; target: readonly string[] } {
  const word = (index: number) => WORDS[index % WORDS.length] ?? ['', '']
  const made = Array.from({ length: lines }, (_, line) => {
    const words = Array.from({ length: 4 + (line % 9) }, (_, place) => word(line * 7 + place * place * 5))
    return {
      source: `${words.map(([chinese]) => chinese).join('和')}共${1000 + ((line * 7919) % 9000)}个。`,
      target: `There were ${1000 + ((line * 7919) % 9000)} ${words.map(([, english]) => english).join(' and ')}.`,
    }
  })
  const target: string[] = []
  made.forEach((pair, line) => {
    if (line % 23 === 11) return
    if (line % 17 === 5 && target.length > 0) target.push(`${target.pop() ?? ''} ${pair.target}`)
    else target.push(pair.target)
  })
  return { source: made.map((pair) => pair.source), target }
}
