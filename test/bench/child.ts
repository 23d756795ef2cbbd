import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { destination, pino, type Logger } from 'pino'
import { watch, whereTimeWent } from './where.ts'

/** What the parent handed over as JSON. */
export function setting<Setting>(): Setting {
  return JSON.parse(process.argv[2] ?? '{}') as Setting // `start` of harness.ts writes it
}

/** A folder of its own for this process, gone with it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A log like the product's, at its usual level, into a file. */
export function fileLog(folder: string): Logger {
  return pino({ level: 'info', base: null }, destination(join(folder, 'log')))
}

/** Listens at a free port, tells it, and answers questions about CPU time until the parent goes. */
export function serve(listener: RequestListener, about: Record<string, string> = {}): void {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo // a server on a port has such an address
    process.send?.({ port, ...about })
  })
  process.on('message', (question) => void answer(question).then((answered) => process.send?.(answered)))
  process.once('disconnect', () => process.exit(0))
}

async function answer(question: unknown): Promise<unknown> {
  if (question === 'watch') return watch()
  if (question === 'where') return whereTimeWent()
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
