import { byTimer, type Every } from '../lib/clock.ts'
import type { Services } from '../services.ts'

/** Work that is done again and again; `stopping` is aborted when the process is to end. */
export type Job = { name: string; everySeconds: number; run(stopping: AbortSignal): Promise<void> }

export type RunningJobs = {
  /** Begins nothing more and waits for what is under way. */
  stop(): Promise<void>
  /** Runs a job now, or once more when it is under way. */
  kick(name: string): void
}

/** Runs each job at once and then at its interval. A job never overlaps itself; a fault is logged and the job goes on. */
export function startJobs({ log }: Pick<Services, 'log'>, jobs: readonly Job[], every: Every = byTimer): RunningJobs {
  const stopping = new AbortController()
  const lanes = new Map(jobs.map((job) => [job.name, new Lane(job, log, stopping.signal)]))
  const ends = jobs.map((job) => every(job.everySeconds, () => lanes.get(job.name)?.tick()))
  for (const lane of lanes.values()) lane.tick()
  return {
    async stop() {
      stopping.abort()
      for (const end of ends) end()
      await Promise.all([...lanes.values()].map((lane) => lane.rest()))
    },
    kick(name) {
      const lane = lanes.get(name)
      if (!lane) throw new Error(`there is no job ${name}`)
      lane.kick()
    },
  }
}

/** One job and its present run. */
class Lane {
  readonly #job: Job
  readonly #log: Services['log']
  readonly #stopping: AbortSignal
  #run: Promise<void> | null = null
  #isWantedAgain = false

  constructor(job: Job, log: Services['log'], stopping: AbortSignal) {
    this.#job = job
    this.#log = log
    this.#stopping = stopping
  }

  tick(): void {
    if (this.#run === null && !this.#stopping.aborted) this.#run = this.#runs()
  }

  kick(): void {
    if (this.#run !== null) this.#isWantedAgain = true
    this.tick()
  }

  async rest(): Promise<void> {
    await this.#run
  }

  async #runs(): Promise<void> {
    do {
      this.#isWantedAgain = false
      await this.#runOnce()
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- `kick` may have set it meanwhile
    } while (this.#isWantedAgain && !this.#stopping.aborted)
    this.#run = null
  }

  async #runOnce(): Promise<void> {
    try {
      await this.#job.run(this.#stopping)
    } catch (error) {
      this.#log.error({ err: error, job: this.#job.name }, 'job failed')
    }
  }
}
