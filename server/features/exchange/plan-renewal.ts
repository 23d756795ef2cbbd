import { lexiconFromFile } from '../../engines/lexicon-file.ts'
import { Problem } from '../../lib/problem.ts'
import { inWorker, type Progress, type WorkOptions } from '../pairing/in-worker.ts'
import { paragraphsOf } from '../pairing/paragraphs.ts'
import { readSide, sizeOf, type Brought } from './bring-in.ts'
import type { Imported } from './reading/imported.ts'
import { checkSides } from './reading/sides.ts'
import { linesOf, planRenewal, type OldPair, type RenewalRow } from './renewal.ts'

export type BroughtSides = { source: Brought | null; target: Brought | null }
export type ReadSides = { source: Imported | null; target: Imported | null }
export type Planned = ReadSides & { rows: readonly RenewalRow[] }

/** What is handed to a worker: an article's pairs, and files that are to be read or have been. */
export type RenewalTask = { pairs: readonly OldPair[] } & ({ brought: BroughtSides } | { read: ReadSides })

/** More UTF-16 units than this are compared in a worker, so that nobody else waits meanwhile. */
const WORKER_UNITS = 40_000

/** Reads newer files of an article and plans what they make of it; long ones in a worker thread. */
export async function renewalFor(task: RenewalTask, options: WorkOptions = {}): Promise<Planned> {
  const units = task.pairs.reduce((sum, { source, target }) => sum + source.length + target.length, 0)
  if (units + sizeOfTask(task) <= WORKER_UNITS) return readAndPlan(task)
  const light = task.pairs.map(({ id, kind, link, source, target }) => ({ id, kind, link, source, target }))
  return inWorker(new URL('./plan-renewal.worker.ts', import.meta.url), { ...task, pairs: light }, options)
}

/** The work itself; the worker calls it as well. */
export async function readAndPlan(task: RenewalTask, onProgress?: Progress): Promise<Planned> {
  const { pairs } = task
  const { source, target } =
    'read' in task
      ? task.read
      : {
          source: task.brought.source && (await readSide(task.brought.source, 'source')),
          target: task.brought.target && (await readSide(task.brought.target, 'target')),
        }
  if (!source && !target) throw new Problem('import.empty', { side: 'source' })
  const texts = (side: Imported | null) => side?.blocks.map(({ text }) => text) ?? []
  checkSides(source ? texts(source) : pairs.flatMap((pair) => paragraphsOf(pair.source)), texts(target))
  const fresh = { source: source && linesOf(source.blocks), target: target && linesOf(target.blocks) }
  return { source, target, rows: planRenewal(pairs, fresh, lexiconFromFile(), onProgress) }
}

function sizeOfTask(task: RenewalTask): number {
  const sides = ['source', 'target'] as const
  if ('brought' in task)
    return sides.reduce((sum, side) => sum + (task.brought[side] ? sizeOf(task.brought[side]) : 0), 0)
  return sides.reduce(
    (sum, side) => sum + (task.read[side]?.blocks.reduce((units, { text }) => units + text.length, 0) ?? 0),
    0,
  )
}
