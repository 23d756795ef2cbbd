/**
 * What a line shows besides words: how it ends (a number for each kind of mark), and whether that is a
 * colon, which ties the line to the next one; and whether the sentence does not end there.
 */
export type Signs = { ends: Uint8Array; introduces: Uint8Array; unfinished: Uint8Array }

const COLON = 3
/** By kind of mark. */
const UNFINISHED = [0, 0, 0, 1, 0, 1]
const ENDS: readonly (readonly [RegExp, number])[] = [
  [/[?？][”’"'」』）)\]]*$/, 1],
  [/[!！][”’"'」』）)\]]*$/, 2],
  [/[:：]["“「]?$/, 3],
  [/[.。．｡…][”’"'」』）)\]]*$/, 4],
  [/[,，、;；—-]$/, 5],
]

export function signsOf(lines: readonly string[]): Signs {
  const signs = {
    ends: new Uint8Array(lines.length),
    introduces: new Uint8Array(lines.length),
    unfinished: new Uint8Array(lines.length),
  }
  lines.forEach((line, index) => {
    const text = line.trim()
    const tail = text.slice(-6)
    signs.ends[index] = ENDS.find(([pattern]) => pattern.test(tail))?.[1] ?? 0
    signs.introduces[index] = signs.ends[index] === COLON ? 1 : 0
    signs.unfinished[index] = UNFINISHED[signs.ends[index] ?? 0] ?? 0
  })
  return signs
}

const CLASSES = 8
const AGREE = 0.85
const UNSEEN = 4

/** How much likelier two marks stand in a pair than by chance; lines that belong together mostly carry the same. */
export function agreement(sources: Uint8Array, targets: Uint8Array): (source: number, target: number) => number {
  const shares = new Float64Array(CLASSES).fill(1 / (targets.length + UNSEEN))
  for (const mark of targets) shares[mark] = (shares[mark] ?? 0) + 1 / (targets.length + UNSEEN)
  const table = new Float64Array(CLASSES * CLASSES)
  for (let source = 0; source < CLASSES; source += 1) {
    const share = shares[source] ?? 0
    const same = Math.log(AGREE / Math.min(AGREE, share))
    const other = Math.log((1 - AGREE) / Math.max(1 - AGREE, 1 - share))
    table.fill(other, source * CLASSES, (source + 1) * CLASSES)
    table[source * CLASSES + source] = same
  }
  return (source, target) => table[(sources[source] ?? 0) * CLASSES + (targets[target] ?? 0)] ?? 0
}
