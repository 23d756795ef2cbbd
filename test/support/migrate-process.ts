import { migrateToLatest } from '../../server/db/migrate.ts'
import { openAt } from './race-deeds.ts'

// A process that starts on a database beside others: waits for a word, migrates, says what ran.
const database = openAt(process.argv[2] ?? '')
process.once('message', () => {
  migrateToLatest(database)
    .then(
      (names) => process.send?.({ names }),
      (error: unknown) => process.send?.({ error: String(error) }),
    )
    .then(() => database.close())
    .then(() => process.disconnect())
})
process.send?.('ready')
