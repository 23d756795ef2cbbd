import { diffArrays } from 'diff'
import type { Language } from '../text/language.ts'
import { absorbed, joined, trimmed } from './clean-up.ts'
import type { Region } from './clean-up.ts'
import { slid } from './slide.ts'
import type { Run } from './slide.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

/** A stretch of text that stayed, came or went. */
export type Change = { op: 'equal' | 'insert' | 'delete'; text: string }

/** Work limits: how many tokens may differ, and a time in milliseconds (with a time, slow machines may give up sooner). */
export type DiffLimits = { tokens?: number; milliseconds?: number }

/**
 * What became of a text, by whole words, Chinese ones too. Joining equal and insert gives `after`, joining equal and delete
 * gives `before`; a delete stands before its insert. Past the limits everything between the common beginning and end is
 * one change and `exact` is false. By Myers, "An O(ND) Difference Algorithm", Algorithmica 1, 1986, in the package `diff`.
 */
export function diffText(
  before: string,
  after: string,
  language: Language,
  limits: DiffLimits = {},
): { changes: readonly Change[]; exact: boolean } {
  const { runs, exact } = runsOf(tokensOf(before, language), tokensOf(after, language), limits)
  return { changes: joined(absorbed(slid(runs).flatMap(regionsOf).flatMap(trimmed))), exact }
}

// A third of a second of work: two unrelated texts of 2,000 characters pass, beyond that nothing of the old text is left.
const MOST_TOKENS = 1500

function runsOf(
  before: readonly Token[],
  after: readonly Token[],
  { tokens = MOST_TOKENS, milliseconds }: DiffLimits,
): { runs: readonly Run[]; exact: boolean } {
  const head = commonStart(before, after)
  const tail = commonStart(before.slice(head).reverse(), after.slice(head).reverse())
  const old = before.slice(head, before.length - tail)
  const fresh = after.slice(head, after.length - tail)
  const timeout = milliseconds === undefined ? {} : { timeout: milliseconds }
  const middle = diffArrays(old.map(wordOf), fresh.map(wordOf), { maxEditLength: tokens, ...timeout })
  const runs = middle ? runsFrom(middle, old, fresh) : [{ before: old, after: fresh, isEqual: false }]
  const start = { before: before.slice(0, head), after: after.slice(0, head), isEqual: true }
  const end = { before: before.slice(before.length - tail), after: after.slice(after.length - tail), isEqual: true }
  return { runs: [start, ...runs, end], exact: middle !== undefined }
}

function commonStart(before: readonly Token[], after: readonly Token[]): number {
  let count = 0
  while (count < before.length && count < after.length && before[count]?.word === after[count]?.word) count += 1
  return count
}

function wordOf({ word }: Token): string {
  return word
}

/** The package's answer with our tokens; a deletion and an insertion side by side become one run. */
function runsFrom(
  parts: readonly { added: boolean; removed: boolean; count: number }[],
  before: readonly Token[],
  after: readonly Token[],
): readonly Run[] {
  const runs: Run[] = []
  let old = 0
  let fresh = 0
  for (const { added, removed, count } of parts) {
    const run = {
      before: added ? [] : before.slice(old, (old += count)),
      after: removed ? [] : after.slice(fresh, (fresh += count)),
      isEqual: !added && !removed,
    }
    const last = runs.at(-1)
    if (!last || last.isEqual || run.isEqual) runs.push(run)
    else
      runs[runs.length - 1] = {
        before: [...last.before, ...run.before],
        after: [...last.after, ...run.after],
        isEqual: false,
      }
  }
  return runs
}

/** A changed run is one region; an equal one is cut where the same words are spaced differently. */
function regionsOf(run: Run): readonly Region[] {
  if (!run.isEqual) return [{ before: run.before.flatMap(partsOf), after: run.after.flatMap(partsOf) }]
  return run.before.flatMap(({ word, space }, index) => {
    const other = run.after[index]?.space ?? ''
    if (space === other) return [word + space]
    return [word, { before: space ? [space] : [], after: other ? [other] : [] }]
  })
}

function partsOf({ word, space }: Token): readonly string[] {
  return [word, space].filter((part) => part !== '')
}
