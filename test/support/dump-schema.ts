import { writeFileSync } from 'node:fs'
import { newestSchema, SCHEMA_FILE } from './schema-text.ts'

// `npm run schema`: writes the newest schema to migrations/schema.sql, to be read in review.
writeFileSync(SCHEMA_FILE, await newestSchema())
