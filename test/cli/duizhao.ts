import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'esbuild'
import { ROOT } from '../../server/lib/root.ts'

export type Ended = { code: number | null; stdout: string; stderr: string }

type Surroundings = { input?: string; settings?: Record<string, string> }

/** Runs the command line as a process of its own, with these settings and no others. */
export async function duizhao(
  args: readonly string[],
  { input = '', settings = {} }: Surroundings = {},
): Promise<Ended> {
  const child = await start(args, settings)
  const stdout = textOf(child.stdout)
  const stderr = textOf(child.stderr)
  child.stdin?.on('error', () => undefined) // a process that refuses its arguments may be gone before it reads
  child.stdin?.end(input)
  const [code] = (await once(child, 'close')) as [number | null] // the event's first value
  return { code, stdout: await stdout, stderr: await stderr }
}

export type Running = {
  child: ChildProcess
  /** What it has printed until it was ready. */
  greeting: string
  address: string
  /** Asks it to end, and answers its exit code. */
  end(): Promise<number | null>
}

/** What a serving command says last: with a link to set an empty office up, or how a demo is ended. */
const GREETING = /ready at \S+\n[\s\S]*(?:set-up\/|Ctrl\+C)/
/** The same of an office that has its people. */
export const READY = /ready at \S+\n/

/** Starts a serving command and waits until it says that it is ready. */
export async function started(
  args: readonly string[],
  settings: Record<string, string>,
  greeted = GREETING,
): Promise<Running> {
  const child = await start(args, settings)
  child.stderr?.resume()
  let greeting = ''
  for await (const chunk of child.stdout?.setEncoding('utf8').iterator({ destroyOnReturn: false }) ?? []) {
    greeting += String(chunk)
    if (greeted.test(greeting)) break
  }
  const address = /ready at (\S+)/.exec(greeting)?.[1]
  if (!address) throw new Error(`the server did not start: ${greeting}`)
  child.stdout?.resume()
  const ended = once(child, 'exit') as Promise<[number | null]> // the event's first value
  return {
    child,
    greeting,
    address,
    async end() {
      child.kill('SIGTERM')
      return (await ended)[0]
    },
  }
}

async function start(args: readonly string[], settings: Record<string, string>): Promise<ChildProcess> {
  compiled ??= compile()
  return spawn(process.execPath, [await compiled, ...args], { cwd: ROOT, env: { PATH: process.env.PATH, ...settings } })
}

let compiled: Promise<string> | undefined

/** The sources as they are now, compiled once for all processes: a loader in each of them would take seconds. */
async function compile(): Promise<string> {
  const outdir = join(ROOT, 'node_modules/.cache/duizhao-cli')
  const main = join(ROOT, 'server/cli/main.ts')
  await build({
    entryPoints: [main],
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  return join(outdir, 'main.js')
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = ''
  for await (const chunk of stream?.setEncoding('utf8') ?? []) text += String(chunk)
  return text
}
