import type { Services } from '../../services.ts'
import type { Answer } from './answer.ts'
import { committedHere, publishedStamp } from './published-stamp.ts'
import type { FindAnswer } from './published-answers.ts'

/** Milliseconds for which a process trusts that no other one has published anything. */
const TRUST = 1000
/** Bytes of bodies that are kept; the oldest go first. */
const ROOM = 64 * 1024 * 1024

/** The answers that a process keeps in memory. */
export type Shelf = {
  /** What stands there, at once; undefined when it has to be looked up, or looked after. */
  now(key: string): Answer | undefined
  /** What stands there after a look at the database. */
  find(key: string, path: string, query: string): Promise<Answer>
}

export function createShelf(
  { database, clock, log }: Pick<Services, 'database' | 'clock' | 'log'>,
  findAnswer: FindAnswer,
): Shelf {
  const kept = new Map<string, Answer>()
  const underWay = new Map<string, Promise<Answer>>()
  let room = ROOM
  let stamp: string | null = null
  let seen = { at: 0, committed: -1 }
  let looking: Promise<void> | null = null

  const isFresh = () => seen.committed === committedHere() && Math.abs(clock().getTime() - seen.at) < TRUST

  const look = async (): Promise<void> => {
    const committed = committedHere()
    try {
      const found = await publishedStamp(database.read)
      if (found !== stamp) clear()
      stamp = found
    } catch (error) {
      log.warn({ err: error }, 'the published stamp could not be read; readers get what is in memory')
    }
    seen = { at: clock().getTime(), committed }
  }

  const clear = () => {
    kept.clear()
    underWay.clear()
    room = ROOM
  }

  const keep = (key: string, answer: Answer) => {
    room -= sizeOf(answer)
    for (const [oldest, { size }] of sizes(kept)) {
      if (room >= 0) break
      kept.delete(oldest)
      room += size
    }
    kept.set(key, answer)
  }

  const load = (key: string, path: string, query: string): Promise<Answer> => {
    const loading = findAnswer(path, query).then((answer) => {
      // cleared meanwhile: the answer may be of before, so it is given but not kept
      if (underWay.get(key) === loading && isKept(answer)) keep(key, answer)
      return answer
    })
    underWay.set(key, loading)
    const end = () => void (underWay.get(key) === loading && underWay.delete(key))
    loading.then(end, end)
    return loading
  }

  return {
    now: (key) => (isFresh() ? kept.get(key) : undefined),
    async find(key, path, query) {
      // twice: the first look may have begun before the commit that this request comes after
      for (let tries = 0; tries < 2 && !isFresh(); tries += 1)
        await (looking ??= look().finally(() => void (looking = null)))
      return kept.get(key) ?? underWay.get(key) ?? load(key, path, query)
    },
  }
}

/** Addresses that do not exist are endless: they are looked up each time and never fill the memory. */
function isKept(answer: Answer): boolean {
  return answer.status === 200 || answer.status === 410
}

function* sizes(kept: ReadonlyMap<string, Answer>): Generator<[string, { size: number }]> {
  for (const [key, answer] of kept) yield [key, { size: sizeOf(answer) }]
}

function sizeOf({ forms }: Answer): number {
  return forms.identity.body.length + forms.gzip.body.length + forms.br.body.length
}
