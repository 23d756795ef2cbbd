import type { Weights } from './glosses.ts'

/** What a compiled lexicon is made of. */
export type Unpacked = {
  glosses: ReadonlyMap<string, Weights>
  stems: readonly string[]
  readings: ReadonlyMap<string, readonly string[]>
  simplified: ReadonlyMap<string, string>
}

/** First bytes of the file, `DZL1`. Then the lengths of the sections, then the sections, each from a multiple of four. */
export const MAGIC = 0x444c5a31
/** The top bit of a node's first gloss tells that the way to it is a word. */
export const IS_WORD = 0x80000000

type Node = { children: Map<number, Node>; weights: Weights | null }

/** The bytes of a lexicon: its Chinese words as a trie, breadth first, so that the children of a node stand side by side. */
export function pack({ glosses, stems, readings, simplified }: Unpacked): Uint8Array {
  const nodes = breadthFirst(trieOf(glosses))
  const stemIds = new Map(stems.map((stem, index) => [stem, index]))
  const codes = new Uint16Array(nodes.length)
  const firstChild = new Uint32Array(nodes.length + 1)
  const firstGloss = new Uint32Array(nodes.length + 1)
  const glossStems: number[] = []
  const glossWeights: number[] = []
  let child = 1
  nodes.forEach(({ code, node }, index) => {
    codes[index] = code
    firstChild[index] = child
    child += node.children.size
    firstGloss[index] = (glossStems.length | (node.weights ? IS_WORD : 0)) >>> 0
    for (const [stem, weight] of node.weights ?? []) {
      glossStems.push(stemIds.get(stem) ?? 0)
      glossWeights.push(Math.round(weight * 255))
    }
  })
  firstChild[nodes.length] = child
  firstGloss[nodes.length] = glossStems.length
  const syllables = [...new Set([...readings.values()].flat())].sort()
  return joined([
    firstChild,
    firstGloss,
    codes,
    Uint16Array.from(glossStems),
    Uint8Array.from(glossWeights),
    Uint16Array.from(
      [...readings].flatMap(([character, [first, second]]) => [
        character.charCodeAt(0),
        syllables.indexOf(first ?? '') + 1,
        syllables.indexOf(second ?? '') + 1,
      ]),
    ),
    Uint16Array.from([...simplified].flatMap(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)])),
    new TextEncoder().encode(syllables.join('\n')),
    new TextEncoder().encode(stems.join('\n')),
  ])
}

function trieOf(glosses: ReadonlyMap<string, Weights>): Node {
  const root: Node = { children: new Map(), weights: null }
  for (const [word, weights] of glosses) {
    let node = root
    for (let index = 0; index < word.length; index += 1) {
      const code = word.charCodeAt(index)
      const next = node.children.get(code) ?? { children: new Map<number, Node>(), weights: null }
      node.children.set(code, next)
      node = next
    }
    node.weights = weights
  }
  return root
}

function breadthFirst(root: Node): readonly { code: number; node: Node }[] {
  const nodes = [{ code: 0, node: root }]
  for (const { node } of nodes) {
    for (const [code, child] of [...node.children].sort(([a], [b]) => a - b)) nodes.push({ code, node: child })
  }
  return nodes
}

function joined(sections: readonly (Uint8Array | Uint16Array | Uint32Array)[]): Uint8Array {
  const head = new Uint32Array([MAGIC, ...sections.map(({ byteLength }) => byteLength)])
  const starts: number[] = []
  let size = head.byteLength
  for (const { byteLength } of sections) {
    starts.push(size)
    size += Math.ceil(byteLength / 4) * 4
  }
  const bytes = new Uint8Array(size)
  bytes.set(new Uint8Array(head.buffer), 0)
  sections.forEach((section, index) => {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), starts[index])
  })
  return bytes
}
