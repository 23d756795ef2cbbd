import { readConfig } from '../config.ts'
import { makeSetUpLink } from '../features/accounts/make-set-up-link.ts'
import { countUsers } from '../features/accounts/users.queries.ts'
import { serve } from '../main.ts'
import type { Services } from '../services.ts'
import { openServices } from './open-services.ts'
import { printLine } from './print.ts'

/** Serves the office's desk; with nobody in it, prints the link that makes the first admin. */
export async function serveDesk(): Promise<void> {
  const services: Services = await openServices(readConfig(process.env))
  services.loadSampleDesk = async (adminId) => {
    const { loadSampleDesk } = await import('../features/sample/load-sample-desk.ts') // needed once in an office's life
    await loadSampleDesk(services, { adminId })
  }
  await serve(services, { ready: (address) => announce(services, address) })
}

async function announce(services: Services, address: string): Promise<void> {
  printLine(`Duizhao is ready at ${address}`)
  if ((await countUsers(services.database.read)) > 0) return
  const { write } = services.database
  const token = await makeSetUpLink({ write, now: services.clock().toISOString() })
  printLine(`Nobody is here yet. Make the first admin with this link, which works once: ${address}/set-up/${token}`)
}
