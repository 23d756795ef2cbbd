import { answerAsWorker } from '../pairing/in-worker.ts'
import { readAndPlan, type RenewalTask } from './plan-renewal.ts'

await answerAsWorker((task: RenewalTask, onProgress) => readAndPlan(task, onProgress))
