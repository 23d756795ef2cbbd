import { answerAsWorker } from '../pairing/in-worker.ts'
import { readAndPair, type BroughtTexts } from './bring-in.ts'

await answerAsWorker((texts: BroughtTexts, onProgress) => readAndPair(texts, onProgress))
