import { mkdtempSync, readdirSync, existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig, type Config } from '../config.ts'
import { loadSampleDesk } from '../features/sample/load-sample-desk.ts'
import { serve } from '../main.ts'
import { openServices } from './open-services.ts'
import { print, printLine, table } from './print.ts'
import { WrongUsage } from './refusal.ts'

/** Serves a sample desk from a fresh data folder, and prints who can sign in. */
export async function demo(): Promise<void> {
  const config = await demoConfig()
  const services = await openServices(config)
  const { accounts } = await loadSampleDesk(services)
  await serve(services, {
    ready(address) {
      printLine(`Duizhao's sample desk is ready at ${address}`)
      printLine()
      const rows = accounts.map(({ email, password, name, roles }) => [email, password, name, roles.join(', ')])
      print(table([['e-mail', 'password', 'name', 'roles'], ...rows]))
      printLine()
      printLine(`The passwords were made for this run. The data stays in ${config.dataFolder}; Ctrl+C ends the demo.`)
    },
  })
}

async function demoConfig(): Promise<Config> {
  const given = readConfig(process.env)
  if (given.databaseUrl)
    throw new WrongUsage('DUIZHAO_DATABASE_URL: the demo uses a data folder of its own; unset it for this')
  const port = process.env.DUIZHAO_PORT === undefined ? await freePort(given.host, given.port) : given.port
  return readConfig({
    ...process.env,
    DUIZHAO_DATA:
      process.env.DUIZHAO_DATA === undefined
        ? mkdtempSync(join(tmpdir(), 'duizhao-demo-'))
        : emptyFolder(given.dataFolder),
    DUIZHAO_OFFICE: process.env.DUIZHAO_OFFICE ?? 'Lanchuan News',
    DUIZHAO_OFFICE_ZH: process.env.DUIZHAO_OFFICE_ZH ?? '澜川发布',
    DUIZHAO_PORT: String(port),
    DUIZHAO_LOG_LEVEL: process.env.DUIZHAO_LOG_LEVEL ?? 'warn', // the accounts stay in sight
  })
}

function emptyFolder(folder: string): string {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new WrongUsage(`DUIZHAO_DATA: the demo needs an empty folder, and ${folder} holds something`)
  }
  return folder
}

/** The first port from this one on that nobody listens at. */
async function freePort(host: string, from: number): Promise<number> {
  for (let port = from; port < from + 100; port += 1) {
    if (await isFree(host, port)) return port
  }
  return from
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
