import { readConfig } from '../config.ts'
import { openDatabase } from './open-services.ts'
import { printLine } from './print.ts'

/** Brings the database to this release's schema, as a start does; says what ran. */
export async function migrate(): Promise<void> {
  const ran: string[] = []
  const database = await openDatabase(readConfig(process.env), (event, name) => ran.push(`${event} ${name}`))
  await database.close()
  printLine(ran.length === 0 ? 'The database is up to date.' : ran.join('\n'))
}
