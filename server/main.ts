import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from './app.ts'
import { publishedHandler } from './features/publications/published.handler.ts'
import { jobsOf } from './jobs/jobs.ts'
import { startJobs } from './jobs/runner.ts'
import type { Services } from './services.ts'

/** Milliseconds that running requests get to finish after the signal to stop. */
const STOP_MILLISECONDS = 10_000
/** How often connections that have become idle are closed while stopping. */
const SWEEP_MILLISECONDS = 100
/** One Ctrl+C may come twice, from the terminal and from npm; what comes later is a wish of its own. */
const SAME_SIGNAL_MILLISECONDS = 500

/**
 * Serves until SIGTERM or SIGINT: then it accepts nothing new, lets running requests and jobs finish and closes the
 * database. A second signal ends the process at once. `ready` gets the address when the first request can come; Node's
 * own error comes out when the port or the host cannot be listened at.
 */
export async function serve(
  services: Services,
  { ready }: { ready: (address: string) => Promise<void> | void },
): Promise<void> {
  const stopping = new AbortController()
  const server = createServer(listenerOf({ ...services, stopping: stopping.signal }))
  try {
    await listen(server, services)
    const jobs = startJobs(services, jobsOf(services))
    await ready(addressOf(server, services))
    await signalToStop(services)
    stopping.abort()
    await Promise.all([stop(server), within(STOP_MILLISECONDS, jobs.stop())])
  } finally {
    await services.database.close()
  }
  services.log.info('stopped')
}

/** Public pages are answered ahead of everything that signed-in people need. */
function listenerOf(services: Services): RequestListener {
  const published = publishedHandler(services)
  const app = createApp(services)
  return (req, res) => {
    if (!published(req, res)) app(req, res)
  }
}

function listen(server: Server, { config }: Services): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
}

/** The public address; where the system chose the port, with that port. */
function addressOf(server: Server, { config }: Services): string {
  const { port } = server.address() as AddressInfo // a server on a port has such an address
  return config.port === 0 ? config.publicUrl.replace(/:0$/, `:${port}`) : config.publicUrl
}

function signalToStop({ log }: Services): Promise<void> {
  return new Promise((resolve) => {
    let isHeard = false
    const hear = (signal: NodeJS.Signals) => {
      if (isHeard) return
      isHeard = true
      log.info({ signal }, 'stopping')
      setTimeout(endOnSignal, SAME_SIGNAL_MILLISECONDS).unref()
      resolve()
    }
    for (const name of SIGNALS) process.on(name, hear)
  })
}

function endOnSignal(): void {
  for (const name of SIGNALS) process.on(name, () => process.exit(1))
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const

async function stop(server: Server): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MILLISECONDS)
  const limit = setTimeout(() => server.closeAllConnections(), STOP_MILLISECONDS)
  await new Promise((resolve) => server.close(resolve))
  clearInterval(sweep)
  clearTimeout(limit)
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))
  await Promise.race([work, limit])
  clearTimeout(timer)
}
