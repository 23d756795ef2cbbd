import autocannon from 'autocannon'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Share } from './where.ts'

/** A server in a process of its own, started with `serve` of child.ts. */
export type Server = {
  url: string
  /** What it told about itself when it was ready. */
  told: Readonly<Record<string, string>>
  ask(question: 'cpu'): Promise<number>
  ask(question: 'watch'): Promise<null>
  ask(question: 'where'): Promise<readonly Share[]>
  stop(): Promise<void>
}

/** What is asked of a server: the request, made anew each time, and the status that every answer must have. */
export type Asked = Pick<autocannon.Request, 'method' | 'path' | 'headers' | 'setupRequest'> & { status: number }

/** One side of a comparison. */
export type Side = { server: Server; asked: Asked }

/** Milliseconds of server CPU for one request, and ours divided by the reference, round by round. */
export type Cost = {
  ours: number
  reference: number
  ratio: number
  least: number
  most: number
  where: readonly Share[]
}

const CONNECTIONS = 4
const ROUNDS = 7
/** Milliseconds after which autocannon looks whether it is done; its usual second would be most of the run. */
const SAMPLE = 20
/** So many rounds' requests, until V8 has compiled what is hot. */
const WARM_UP = 6

/** Starts a server file of this folder; `setting` is handed to it as JSON. */
export async function start(file: string, setting: object = {}): Promise<Server> {
  const options = {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'] as ['ignore', 'inherit', 'inherit', 'ipc'],
  }
  const child = fork(join(import.meta.dirname, file), [JSON.stringify(setting)], options)
  const { port, ...told } = (await answer(child)) as { port: number } & Record<string, string> // what `serve` tells first
  return {
    url: `http://127.0.0.1:${port}`,
    told,
    async ask(question: 'cpu' | 'watch' | 'where'): Promise<never> {
      const answered = answer(child)
      child.send(question)
      return (await answered) as never // what child.ts answers to each of its questions
    },
    async stop() {
      if (child.exitCode !== null) return
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

/**
 * Measures two servers in turn, A B A B, after both have warmed up. CPU time is user and system of the server's process;
 * the clock on the wall plays no part, since the machine may be busy with other things.
 */
export async function compare(ours: Side, reference: Side, requests: number): Promise<Cost> {
  for (const side of [ours, reference]) await load(side, requests * WARM_UP)
  const rounds: { ours: number; reference: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ ours: await cost(ours, requests), reference: await cost(reference, requests) })
  }
  await ours.server.ask('watch')
  await load(ours, requests)
  const ratios = rounds.map((round) => round.ours / round.reference)
  return {
    ours: median(rounds.map((round) => round.ours)),
    reference: median(rounds.map((round) => round.reference)),
    ratio: median(ratios),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
    where: await ours.server.ask('where'),
  }
}

async function cost(side: Side, requests: number): Promise<number> {
  const before = await side.server.ask('cpu')
  const done = await load(side, requests)
  return ((await side.server.ask('cpu')) - before) / done
}

/** Sends so many requests over a few kept connections; any answer but the expected one ends the benchmark. */
async function load({ server, asked: { status, ...request } }: Side, amount: number): Promise<number> {
  const result = await autocannon({
    url: server.url,
    amount,
    connections: CONNECTIONS,
    requests: [request],
    timeout: 120,
    sampleInt: SAMPLE,
  })
  const counts = Object.entries(result.statusCodeStats ?? {}).map(
    ([code, { count = 0 }]) => [Number(code), count] as const,
  )
  const wrong = counts.filter(([code]) => code !== status)
  if (wrong.length > 0 || result.errors > 0) {
    throw new Error(
      `${request.method ?? 'GET'} ${request.path ?? '/'} answered ${JSON.stringify(wrong)} instead of ${status}; ${result.errors} failed`,
    )
  }
  return result.requests.total
}

/** The child's next message; an error when it ends instead. */
function answer(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      child.off('message', told).off('exit', ended)
      end()
    }
    const told = (message: unknown) => settle(() => resolve(message))
    const ended = (code: number | null) =>
      settle(() => reject(new Error(`a server of the benchmark ended with ${code}`)))
    child.on('message', told).on('exit', ended)
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
