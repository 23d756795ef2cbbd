import type { Context } from '../../context.ts'
import { newId } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import type { Services } from '../../services.ts'
import type { WorkOptions } from '../pairing/in-worker.ts'
import { deleteWork, findWork, insertWork, keepWork, type Work, type WorkName } from './works.queries.ts'

/** So long a request waits for work before it shows how far it is. */
const PATIENCE_MILLISECONDS = 1_500
/** How often it is written down how far work is. */
const BEAT_MILLISECONDS = 700

export type WorkServices = Pick<Services, 'clock' | 'log'>

export type WorkForm = {
  name: WorkName
  /** The page where it was begun. */
  from: string
  /** Does the work; answers the address of what came of it. */
  run: (options: WorkOptions) => Promise<string>
}

/**
 * Does work that may take long. Answers where its result is, or, when that takes longer than a page should wait, the
 * address of a page that shows how far it is. What is refused in time is refused here.
 */
export async function doWork(
  context: Context,
  services: WorkServices,
  { name, from, run }: WorkForm,
  patience = PATIENCE_MILLISECONDS,
): Promise<string> {
  const stop = new AbortController()
  const work: Work = {
    id: newId(),
    userId: context.actor.id,
    name,
    from,
    done: 0,
    of: 0,
    seenAt: services.clock().toISOString(),
    outcome: null,
  }
  const end = run({ signal: stop.signal, onProgress: (done, of) => void Object.assign(work, { done, of }) })
  end.catch(() => undefined) // told below, or by `watch`
  const inTime = await Promise.race([end, after(patience)])
  if (inTime !== null) return inTime
  await context.write((tx) => insertWork(tx, work, context.now))
  running.set(work.id, stop)
  void watch(context, services, work, end, stop)
  return `/works/${work.id}`
}

/** Ends work and forgets it; nothing of it is kept. */
export async function cancelWork({ read, write, actor }: Context, id: string): Promise<Work> {
  const work = await findWork(read, id, actor.id)
  running.get(id)?.abort()
  await write((tx) => deleteWork(tx, id))
  return work
}

/** Work of this process, by its id; another process finds its row gone at the next beat. */
const running = new Map<string, AbortController>()

/** Writes down how far the work is until it ends, and then what came of it. */
async function watch(
  { write }: Context,
  { clock, log }: WorkServices,
  work: Work,
  end: Promise<string>,
  stop: AbortController,
): Promise<void> {
  const keep = async (outcome: Work['outcome']) => {
    Object.assign(work, { seenAt: clock().toISOString(), outcome })
    const isWanted = await write((tx) => keepWork(tx, work)).catch(() => true) // a busy database is no wish to end
    if (!isWanted) stop.abort()
  }
  const beat = setInterval(() => void keep(null), BEAT_MILLISECONDS)
  const outcome = await end.then(
    (to) => ({ to }),
    (error: unknown) => {
      if (error instanceof Problem) return { code: error.code, details: error.details }
      log.error({ err: error, work: work.name }, 'work failed')
      return { bug: true as const }
    },
  )
  clearInterval(beat)
  running.delete(work.id)
  await keep(outcome)
}

function after(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, null).unref())
}
