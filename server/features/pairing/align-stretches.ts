import { align } from '../../engines/align/align.ts'
import { lexiconFromFile } from '../../engines/lexicon-file.ts'
import { inWorker, type Progress, type WorkOptions } from './in-worker.ts'

/** Paragraphs of both languages that are paired by themselves. */
export type Stretch = { sources: readonly string[]; targets: readonly string[] }
/** One pair that the engine made, with its paragraphs. */
export type Made = { source: readonly string[]; target: readonly string[]; score: number }

/** More UTF-16 units than this are paired in a worker, so that nobody else waits meanwhile. */
const WORKER_UNITS = 20_000

/** Pairs each stretch by itself, with the dictionary; long ones in a worker thread. */
export async function alignStretches(stretches: readonly Stretch[], options: WorkOptions = {}): Promise<Made[][]> {
  const units = stretches.reduce((sum, { sources, targets }) => sum + lengthOf(sources) + lengthOf(targets), 0)
  if (units <= WORKER_UNITS) return alignEach(stretches)
  return inWorker(new URL('./align-stretches.worker.ts', import.meta.url), stretches, options)
}

/** The work itself; the worker calls it as well. */
export function alignEach(stretches: readonly Stretch[], onProgress?: Progress): Made[][] {
  const lines = stretches.map(({ sources, targets }) => sources.length + targets.length)
  const all = lines.reduce((sum, count) => sum + count, 0)
  let before = 0
  return stretches.map(({ sources, targets }, index) => {
    const count = lines[index] ?? 0
    const start = before
    before += count
    const options = {
      lexicon: lexiconFromFile(),
      onProgress: (done: number, of: number) => onProgress?.(start + (count * done) / Math.max(1, of), all),
    }
    const { pairs } = align(sources, targets, options)
    onProgress?.(before, all)
    return pairs.map(({ source, target, score }) => ({
      source: source.map((line) => sources[line] ?? ''),
      target: target.map((line) => targets[line] ?? ''),
      score,
    }))
  })
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}
