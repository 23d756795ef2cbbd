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

/** As many kinds of marks as a table has room for. */
const CLASSES = 8
const AGREE = 0.85
const UNSEEN = 4

/** How much likelier two lines end with these marks in a pair than by chance, and by how much a colon on one side counts more. */
export function marksModel(
  source: Signs,
  target: Signs,
  weights: { ends: number; introduces: number },
): (source: number, target: number) => number {
  const ends = agreement(target.ends)
  const introduces = agreement(target.introduces)
  const table = ends.map((gain, index) => {
    const isColon = Math.floor(index / CLASSES) === COLON ? CLASSES : 0
    const isOther = index % CLASSES === COLON ? 1 : 0
    return weights.ends * gain + weights.introduces * (introduces[isColon + isOther] ?? 0)
  })
  return (line, other) => table[(source.ends[line] ?? 0) * CLASSES + (target.ends[other] ?? 0)] ?? 0
}

/** How much likelier two marks stand in a pair than by chance; lines that belong together mostly carry the same. */
function agreement(targets: Uint8Array): Float64Array {
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
  return table
}
