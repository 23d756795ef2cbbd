import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../../lib/problem.ts'
import { readAndPair, type BroughtTexts, type WorkerAnswer } from './bring-in.ts'

/** Only passes the message on. */
async function answer(): Promise<WorkerAnswer> {
  try {
    return { incoming: await readAndPair(workerData as BroughtTexts) } // sent by bring-in.ts alone
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, details: error.details }
    return { bug: String(error) }
  }
}

parentPort?.postMessage(await answer())
