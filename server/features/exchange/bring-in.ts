import { Problem } from '../../lib/problem.ts'
import { inWorker, type Progress, type WorkOptions } from '../pairing/in-worker.ts'
import type { Side } from '../pairs/pair.ts'
import { pairTexts, type Incoming } from './incoming.ts'
import type { FileInput, Imported } from './reading/imported.ts'
import { readFile, readPasted } from './reading/read-file.ts'

/** One side of a new article: a file's bytes, or text that was pasted. */
export type Brought = { file: Omit<FileInput, 'side'> } | { pasted: string }
export type BroughtTexts = { source: Brought; target: Brought | null }

/** More bytes than this are read and paired in a worker, so that nobody else waits meanwhile. */
const WORKER_BYTES = 40_000

/** Reads both sides and pairs them; refuses with `import.*`. Large texts go through a worker thread. */
export async function bringIn(texts: BroughtTexts, options: WorkOptions = {}): Promise<Incoming> {
  const size = sizeOf(texts.source) + (texts.target ? sizeOf(texts.target) : 0)
  if (size <= WORKER_BYTES) return readAndPair(texts)
  return inWorker(new URL('./bring-in.worker.ts', import.meta.url), texts, options)
}

/** The work itself; the worker calls it as well. Texts that were given the wrong way round are turned, and it says so. */
export async function readAndPair({ source, target }: BroughtTexts, onProgress?: Progress): Promise<Incoming> {
  const texts = { source: await readSide(source, 'source'), target: target && (await readSide(target, 'target')) }
  try {
    return pairTexts(texts.source, texts.target, onProgress)
  } catch (error) {
    const areSwapped = error instanceof Problem && error.code === 'import.sides_swapped'
    if (!areSwapped || !texts.target) throw error
    return { ...pairTexts(texts.target, texts.source, onProgress), swapped: true }
  }
}

export function readSide(brought: Brought, side: Side): Promise<Imported> | Imported {
  return 'file' in brought ? readFile({ ...brought.file, side }) : readPasted(brought.pasted, side)
}

export function sizeOf(brought: Brought): number {
  return 'file' in brought ? brought.file.bytes.length : brought.pasted.length * 2
}
