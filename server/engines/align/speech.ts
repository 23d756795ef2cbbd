/**
 * What is spoken in a text, by its quotation marks: for each line 1 where speech goes on from the line before, goes on after
 * it, stands in it, and where another speaker begins after one has ended.
 */
export type Speech = { before: Uint8Array; after: Uint8Array; within: Uint8Array; turns: Uint8Array; isUsed: boolean }

const ENDS_SPEECH = /[”」』"'’]$/
const ALWAYS_OPEN = '“「『'
const ALWAYS_CLOSE = '”」』'
const MAY_STAND_BEFORE = /[\s(—–-]/
const MARK = /[.,!?…—–;:-]/
const SPACE = /\s/

export function speechOf(lines: readonly string[]): Speech {
  const before = new Uint8Array(lines.length)
  const after = new Uint8Array(lines.length)
  const within = new Uint8Array(lines.length)
  const turns = new Uint8Array(lines.length)
  let state = 0
  let hasEnded = false
  lines.forEach((line, index) => {
    before[index] = state
    const text = line.trim()
    within[index] = state
    for (const { index: place } of ANY.test(text) ? text.matchAll(EVERY) : []) {
      const mark = markAt(text, place)
      if (mark === 0) continue
      within[index] = 1
      if (mark > 0 && place === 0 && hasEnded) turns[index] = 1
      state = mark > 0 ? 1 : 0
    }
    after[index] = state
    hasEnded = ENDS_SPEECH.test(text)
  })
  return { before, after, within, turns, isUsed: within.includes(1) }
}

const ANY = /["'‘’“”「」『』]/
const EVERY = new RegExp(ANY, 'g')

/** 1 for a mark that opens speech, -1 for one that closes it, 0 for anything else, an apostrophe among them. */
function markAt(text: string, place: number): number {
  const character = text[place] ?? ''
  if (ALWAYS_OPEN.includes(character)) return 1
  if (ALWAYS_CLOSE.includes(character)) return -1
  const before = text[place - 1] ?? ' '
  const next = text[place + 1] ?? ' '
  if (MAY_STAND_BEFORE.test(before) && !SPACE.test(next)) return 1
  if (MARK.test(before)) return -1
  return (character === '"' || character === '‘') && SPACE.test(next) ? -1 : 0
}

/** What speech on the two sides of a pair says against it; nothing where one side uses no marks for it. */
export function speechModel(source: Speech, target: Speech, weights: { speech: number; turns: number }) {
  if (!source.isUsed || !target.isUsed) return () => 0
  const sourceTurns = sumsOf(source.turns)
  const targetTurns = sumsOf(target.turns)
  const sourceWithin = sumsOf(source.within)
  const targetWithin = sumsOf(target.within)
  return (row: number, column: number, sources: number, targets: number): number => {
    const rowEnd = row + sources
    const columnEnd = column + targets
    let differences = source.before[row] === target.before[column] ? 0 : 1
    if (source.after[rowEnd - 1] !== target.after[columnEnd - 1]) differences += 1
    const isSpoken = (sourceWithin[rowEnd] ?? 0) > (sourceWithin[row] ?? 0)
    if (isSpoken !== (targetWithin[columnEnd] ?? 0) > (targetWithin[column] ?? 0)) differences += 1
    const turns = (sourceTurns[rowEnd] ?? 0) - (sourceTurns[row + 1] ?? 0)
    const others = (targetTurns[columnEnd] ?? 0) - (targetTurns[column + 1] ?? 0)
    return weights.speech * differences + weights.turns * Math.abs(turns - others)
  }
}

function sumsOf(values: Uint8Array): Int32Array {
  const sums = new Int32Array(values.length + 1)
  for (let index = 0; index < values.length; index += 1) sums[index + 1] = (sums[index] ?? 0) + (values[index] ?? 0)
  return sums
}
