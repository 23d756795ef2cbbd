/**
 * How one list of words becomes another with the fewest edits. `wrong` says of each word whether it has no counterpart,
 * `missed` the same of the wanted ones; `aligned` says of each wanted word at which word it stands (or would stand after).
 */
export type Alignment = {
  distance: number
  insertions: number
  deletions: number
  substitutions: number
  wrong: readonly boolean[]
  missed: readonly boolean[]
  aligned: readonly number[]
}

type Words = readonly number[]

/** By the usual table (R. Wagner, M. Fischer, 1974). */
export function alignWords(words: Words, wanted: Words): Alignment {
  const width = wanted.length + 1
  const table = tableOf(words, wanted, width)
  const at = (row: number, column: number) => table[row * width + column] ?? 0
  const [wrong, missed, aligned] = [words.map(() => false), wanted.map(() => false), wanted.map(() => 0)]
  const counts = { insertions: 0, deletions: 0, substitutions: 0 }
  let [row, column] = [words.length, wanted.length]
  while (row > 0 || column > 0) {
    const isSame = row > 0 && column > 0 && words[row - 1] === wanted[column - 1]
    if (isSame && at(row, column) === at(row - 1, column - 1)) {
      row -= 1
      column -= 1
      aligned[column] = row
    } else if (row > 0 && column > 0 && at(row, column) === at(row - 1, column - 1) + 1) {
      row -= 1
      column -= 1
      counts.substitutions += 1
      wrong[row] = missed[column] = true
      aligned[column] = row
    } else if (row > 0 && at(row, column) === at(row - 1, column) + 1) {
      row -= 1
      counts.deletions += 1
      wrong[row] = true
    } else {
      column -= 1
      counts.insertions += 1
      missed[column] = true
      aligned[column] = row - 1
    }
  }
  return { distance: at(words.length, wanted.length), ...counts, wrong, missed, aligned }
}

/**
 * A question asked of many lists: the fewest edits from it to the wanted one. Thirty-two cells of the table at once: G. Myers,
 * "A fast bit-vector algorithm for approximate string matching", JACM 46, 1999, in the blocks of H. Hyyrö, 2003.
 */
export function distanceTo(wanted: Words): (words: Words) => number {
  const blocks = Math.ceil(wanted.length / BITS)
  const places = placesOf(wanted, blocks)
  const nowhere = new Int32Array(blocks)
  const [up, down] = [new Int32Array(blocks), new Int32Array(blocks)] // where a column's values rise and fall
  const lastBit = 1 << ((wanted.length - 1) % BITS)
  return (words) => {
    if (blocks === 0) return words.length
    let distance = wanted.length
    up.fill(ALL)
    down.fill(0)
    for (const word of words) {
      const equal = places.get(word) ?? nowhere
      let carry = 1
      for (let block = 0; block < blocks; block += 1) {
        const [rising, falling] = [up[block] ?? 0, down[block] ?? 0]
        const same = (equal[block] ?? 0) | (carry < 0 ? 1 : 0)
        const vertical = (equal[block] ?? 0) | falling
        const across = (((same & rising) + rising) ^ rising) | same
        let plus = falling | ~(across | rising)
        let minus = rising & across
        const bit = block === blocks - 1 ? lastBit : HIGHEST_BIT
        const out = (plus & bit) !== 0 ? 1 : (minus & bit) !== 0 ? -1 : 0
        plus = (plus << 1) | (carry > 0 ? 1 : 0)
        minus = (minus << 1) | (carry < 0 ? 1 : 0)
        up[block] = minus | ~(vertical | plus)
        down[block] = plus & vertical
        carry = out
      }
      distance += carry
    }
    return distance
  }
}

const BITS = 32
const ALL = -1
const HIGHEST_BIT = 1 << 31

/** For each word a bit at every place where it is wanted. */
function placesOf(wanted: Words, blocks: number): ReadonlyMap<number, Int32Array> {
  const places = new Map<number, Int32Array>()
  for (const [place, word] of wanted.entries()) {
    const bits = places.get(word) ?? new Int32Array(blocks)
    bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place % BITS))
    places.set(word, bits)
  }
  return places
}

function tableOf(words: Words, wanted: Words, width: number): Int32Array {
  const table = new Int32Array((words.length + 1) * width)
  for (let column = 0; column < width; column += 1) table[column] = column
  for (let row = 1; row <= words.length; row += 1) {
    table[row * width] = row
    for (let column = 1; column < width; column += 1) {
      const place = row * width + column
      const across = (table[place - width - 1] ?? 0) + (words[row - 1] === wanted[column - 1] ? 0 : 1)
      const down = (table[place - width] ?? 0) + 1
      const along = (table[place - 1] ?? 0) + 1
      table[place] = across < down ? (across < along ? across : along) : down < along ? down : along
    }
  }
  return table
}
