import { parentPort, Worker, workerData } from 'node:worker_threads'
import { Problem, type ProblemCode, type ProblemDetails } from '../../lib/problem.ts'

/** Says how much of a work is done. */
export type Progress = (done: number, of: number) => void

/** Aborting the signal ends the work with `work.cancelled`. */
export type WorkOptions = { onProgress?: Progress; signal?: AbortSignal }

/** A text that takes longer than this to read and pair is refused. */
const LIMIT_MILLISECONDS = 60_000

/** What a worker sends: how far it is, its result, or a refusal, whose class does not survive the journey. */
type Said<Result> =
  { done: number; of: number } | { result: Result } | { code: ProblemCode; details: ProblemDetails } | { bug: string }

/** Lets a worker thread do the work of a file (`….worker.ts`), so that nobody else waits meanwhile. */
export function inWorker<Result>(file: URL, data: unknown, { onProgress, signal }: WorkOptions = {}): Promise<Result> {
  const worker = begin(file, data)
  let timer: NodeJS.Timeout | undefined
  const stop = new AbortController()
  return new Promise<Result>((resolve, reject) => {
    timer = setTimeout(() => reject(new Problem('import.too_slow')), LIMIT_MILLISECONDS)
    if (signal?.aborted) reject(new Problem('work.cancelled'))
    signal?.addEventListener('abort', () => reject(new Problem('work.cancelled')), { signal: stop.signal })
    worker.once('error', reject)
    worker.on('message', (said: Said<Result>) => {
      if ('done' in said) onProgress?.(said.done, said.of)
      else if ('result' in said) resolve(said.result)
      else reject('code' in said ? new Problem(said.code, said.details) : new Error(said.bug))
    })
  }).finally(() => {
    clearTimeout(timer)
    stop.abort()
    void worker.terminate()
  })
}

/** Inside a worker: does the work and passes on what comes of it. */
export async function answerAsWorker<Task, Result>(
  work: (task: Task, onProgress: Progress) => Result | Promise<Result>,
): Promise<void> {
  const say = (said: Said<Result>) => parentPort?.postMessage(said)
  try {
    say({ result: await work(workerData as Task, (done, of) => say({ done, of })) }) // sent by `inWorker` alone
  } catch (error) {
    if (error instanceof Problem) say({ code: error.code, details: error.details })
    else say({ bug: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

/** Run from sources, the thread has to be taught TypeScript first: it does not inherit the loader. */
function begin(file: URL, workerData: unknown): Worker {
  const isSource = import.meta.filename.endsWith('.ts')
  if (!isSource) return new Worker(new URL(file.href.replace(/\.ts$/, '.js')), { workerData })
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${file.href}') })`
  return new Worker(start, { eval: true, workerData })
}
