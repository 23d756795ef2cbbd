import { alignEach, type Stretch } from './align-stretches.ts'
import { answerAsWorker } from './in-worker.ts'

await answerAsWorker((stretches: readonly Stretch[], onProgress) => alignEach(stretches, onProgress))
