import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import autocannon from 'autocannon'

export const SLUG = 'sixty-pairs'
export const PATH = `/published/${SLUG}`

/** How often each server is measured, and with how many requests. */
const ROUNDS = 7
const REQUESTS = 6000
const WARM_UP = 4000

export type BenchResult = { name: string; ratio: number; aim: number; detail: string }

/**
 * The public page of 60 pairs against node:http that sends the same bytes and headers and writes the same log line: CPU
 * time of the server per request, in turn, in the same run; the ratio of the medians.
 */
export async function benchPublished(): Promise<BenchResult> {
  const servers = [await start('ours'), await start('bare')] as const
  try {
    for (const server of servers) await load(server, WARM_UP)
    const costs: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const which of [0, 1] as const) costs[which].push(await cost(servers[which]))
    }
    const [ours, bare] = [median(costs[0]), median(costs[1])]
    const detail = `${microseconds(ours)} against ${microseconds(bare)} of CPU a request, medians of ${ROUNDS} rounds of ${REQUESTS}`
    return { name: 'published page of 60 pairs', ratio: ours / bare, aim: 1.4, detail }
  } finally {
    for (const { child } of servers) child.disconnect()
  }
}

type Server = { child: ChildProcess; url: string }

async function start(which: 'ours' | 'bare'): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'published-server.ts'), [which], { execArgv: ['--import', 'tsx'] })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }] // what published-server.ts tells first
  return { child, url: `http://127.0.0.1:${port}${PATH}` }
}

/** Milliseconds of the server's CPU, user and system, for one request. */
async function cost(server: Server): Promise<number> {
  const before = await cpuOf(server)
  const requests = await load(server, REQUESTS)
  return ((await cpuOf(server)) - before) / requests
}

async function cpuOf({ child }: Server): Promise<number> {
  const answered = once(child, 'message')
  child.send('cpu')
  const [{ cpu }] = (await answered) as [{ cpu: NodeJS.CpuUsage }] // what published-server.ts answers
  return (cpu.user + cpu.system) / 1000
}

async function load({ url }: Server, amount: number): Promise<number> {
  const result = await autocannon({ url, amount, connections: 10 })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx + result.errors} requests of ${url} failed`)
  return result.requests.total
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function microseconds(milliseconds: number): string {
  return `${(milliseconds * 1000).toFixed(0)} µs`
}
