import { IS_WORD, MAGIC } from './packed.ts'

/** A Chinese–English dictionary, opened. Words are ways through a trie whose root is node 0. */
export type Lexicon = {
  /** English stems; a gloss names one by its index. */
  stems: readonly string[]
  stemIds: ReadonlyMap<string, number>
  /** 1 for each stem that stands for a family of small words (function-words.ts). */
  isSmall: Uint8Array
  /** The node after one more character (a UTF-16 code, simplified), or 0. */
  next: (node: number, code: number) => number
  isWord: (node: number) => boolean
  /** Where the glosses of a word stand in `glossStems` and `glossWeights`: from here to before the next node's. */
  firstGloss: (node: number) => number
  glossStems: Uint16Array
  /** 0 to 255. */
  glossWeights: Uint8Array
  /** The simplified character for each character. */
  simplified: Uint16Array
  /** For each character its syllables as 1-based indexes into `syllables`, or 0. */
  firstReading: Uint16Array
  secondReading: Uint16Array
  syllables: readonly string[]
}

/** Opens what `compileLexicon` has made. Copies nothing but the list of stems. */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const section = sectionsOf(bytes)
  const firstChild = new Uint32Array(...section(0, 4))
  const firstGloss = new Uint32Array(...section(1, 4))
  const codes = new Uint16Array(...section(2, 2))
  const syllables = textOf(section(7, 1))
  const stems = textOf(section(8, 1))
  const root = rootTable(codes, firstChild)
  return {
    stems,
    stemIds: new Map(stems.map((stem, index) => [stem, index])),
    isSmall: Uint8Array.from(stems, (stem) => (stem.startsWith('=') ? 1 : 0)),
    next: (node, code) => (node === 0 ? (root[code] ?? 0) : childOf(codes, firstChild, node, code)),
    isWord: (node) => ((firstGloss[node] ?? 0) & IS_WORD) !== 0,
    firstGloss: (node) => (firstGloss[node] ?? 0) & ~IS_WORD,
    glossStems: new Uint16Array(...section(3, 2)),
    glossWeights: new Uint8Array(...section(4, 1)),
    simplified: simplifiedTable(new Uint16Array(...section(6, 2))),
    ...readingTables(new Uint16Array(...section(5, 2))),
    syllables,
  }
}

type Section = [buffer: ArrayBuffer, start: number, length: number]
const SECTIONS = 9
const CODES = 0x10000

function sectionsOf(bytes: Uint8Array): (index: number, size: number) => Section {
  const buffer = bytes.slice().buffer // sections must begin at multiples of four
  const head = new Uint32Array(buffer, 0, SECTIONS + 1)
  if (head[0] !== MAGIC) throw new Error('this is no lexicon')
  const starts: number[] = []
  let start = head.byteLength
  for (let index = 1; index <= SECTIONS; index += 1) {
    starts.push(start)
    start += Math.ceil((head[index] ?? 0) / 4) * 4
  }
  return (index, size) => [buffer, starts[index] ?? 0, (head[index + 1] ?? 0) / size]
}

function textOf([buffer, start, length]: Section): readonly string[] {
  return new TextDecoder().decode(new Uint8Array(buffer, start, length)).split('\n')
}

function rootTable(codes: Uint16Array, firstChild: Uint32Array): Uint32Array {
  const table = new Uint32Array(CODES)
  for (let node = firstChild[0] ?? 0; node < (firstChild[1] ?? 0); node += 1) table[codes[node] ?? 0] = node
  return table
}

function childOf(codes: Uint16Array, firstChild: Uint32Array, node: number, code: number): number {
  let low = firstChild[node] ?? 0
  const end = firstChild[node + 1] ?? 0
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((codes[middle] ?? 0) < code) low = middle + 1
    else high = middle
  }
  return low < end && codes[low] === code ? low : 0
}

function simplifiedTable(couples: Uint16Array): Uint16Array {
  const table = new Uint16Array(CODES)
  for (let code = 0; code < CODES; code += 1) table[code] = code
  for (let index = 0; index < couples.length; index += 2) table[couples[index] ?? 0] = couples[index + 1] ?? 0
  return table
}

function readingTables(rows: Uint16Array): { firstReading: Uint16Array; secondReading: Uint16Array } {
  const firstReading = new Uint16Array(CODES)
  const secondReading = new Uint16Array(CODES)
  for (let index = 0; index < rows.length; index += 3) {
    firstReading[rows[index] ?? 0] = rows[index + 1] ?? 0
    secondReading[rows[index] ?? 0] = rows[index + 2] ?? 0
  }
  return { firstReading, secondReading }
}
