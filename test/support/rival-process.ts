import type { Database } from '../../server/db/open.ts'
import { openAt, perform, type RaceDeed } from './race-deeds.ts'

// The other process of a race: performs the deeds that it is sent, all at once, and answers each.
const open = new Map<string, Database>()

function databaseAt(address: string): Database {
  const database = open.get(address) ?? openAt(address)
  open.set(address, database)
  return database
}

process.on('message', ({ id, address, deed }: { id: number; address: string; deed: RaceDeed }) => {
  perform(databaseAt(address), deed).then(
    (outcome) => process.send?.({ id, outcome }),
    (error: unknown) => process.send?.({ id, outcome: { answer: null, refused: `bug: ${String(error)}` } }),
  )
})
process.on('disconnect', () => void Promise.all([...open.values()].map((database) => database.close())))
process.send?.({ id: 0, outcome: null })
