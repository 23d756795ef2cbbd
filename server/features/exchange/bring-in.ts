import { Worker } from 'node:worker_threads'
import { Problem, type ProblemCode, type ProblemDetails } from '../../lib/problem.ts'
import { pairTexts, type Incoming } from './incoming.ts'
import type { FileInput, Imported } from './reading/imported.ts'
import { readFile, readPasted } from './reading/read-file.ts'
import type { Side } from '../pairs/pair.ts'

/** One side of a new article: a file's bytes, or text that was pasted. */
export type Brought = { file: Omit<FileInput, 'side'> } | { pasted: string }
export type BroughtTexts = { source: Brought; target: Brought | null }

/** More bytes than this are read and paired in a worker, so that nobody else waits meanwhile. */
const WORKER_BYTES = 40_000
/** A text that takes longer than this to read and pair is refused. */
const LIMIT_MILLISECONDS = 60_000

/** Reads both sides and pairs them; refuses with `import.*`. Large texts go through a worker thread. */
export async function bringIn(texts: BroughtTexts): Promise<Incoming> {
  const size = sizeOf(texts.source) + (texts.target ? sizeOf(texts.target) : 0)
  return size > WORKER_BYTES ? inWorker(texts) : readAndPair(texts)
}

/** The work itself; the worker calls it as well. */
export async function readAndPair({ source, target }: BroughtTexts): Promise<Incoming> {
  return pairTexts(await readSide(source, 'source'), target && (await readSide(target, 'target')))
}

/** What a worker sends back: the pairs, or a refusal, whose class does not survive the journey. */
export type WorkerAnswer = { incoming: Incoming } | { code: ProblemCode; details: ProblemDetails } | { bug: string }

function inWorker(texts: BroughtTexts): Promise<Incoming> {
  const isSource = import.meta.filename.endsWith('.ts')
  const file = new URL(isSource ? './bring-in.worker.ts' : './bring-in.worker.js', import.meta.url)
  const worker = new Worker(file, { workerData: texts, ...(isSource ? { execArgv: ['--import', 'tsx'] } : {}) })
  return new Promise<Incoming>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Problem('import.too_slow')), LIMIT_MILLISECONDS)
    worker.once('error', reject)
    worker.once('message', (answer: WorkerAnswer) => {
      clearTimeout(timer)
      if ('incoming' in answer) resolve(answer.incoming)
      else reject('code' in answer ? new Problem(answer.code, answer.details) : new Error(answer.bug))
    })
  }).finally(() => void worker.terminate())
}

function readSide(brought: Brought, side: Side): Promise<Imported> | Imported {
  return 'file' in brought ? readFile({ ...brought.file, side }) : readPasted(brought.pasted, side)
}

function sizeOf(brought: Brought): number {
  return 'file' in brought ? brought.file.bytes.length : brought.pasted.length * 2
}
