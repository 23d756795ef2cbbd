import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { sql, type TableMetadata } from 'kysely'
import { openTestDatabase, openTestFile } from '../support/database.ts'
import { newestSchema, SCHEMA_FILE } from '../support/schema-text.ts'

describe('the schema', () => {
  it('is the one in migrations/schema.sql (npm run schema writes it anew)', async () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).to.equal(await newestSchema())
  })

  it('is the same on SQLite and PostgreSQL: tables, columns, what may be null', async () => {
    const tables = async ({ read }: Awaited<ReturnType<typeof openTestDatabase>>) =>
      shapeOf(await read.introspection.getTables())

    const embedded = await tables((await openTestFile()).database)

    expect(await tables(await openTestDatabase())).to.deep.equal(embedded)
    expect(Object.keys(embedded)).to.include.members(['articles', 'pairs', 'revisions', 'versions'])
  })

  it('has an index for every foreign key', async () => {
    const { read } = (await openTestFile()).database
    const { rows: keys } = await sql<{ key: string }>`
      select m.name || '.' || f."from" as key from sqlite_master m, pragma_foreign_key_list(m.name) f
      where m.type = 'table' and f.seq = 0`.execute(read)
    const { rows: indexed } = await sql<{ key: string }>`
      select m.name || '.' || c.name as key from sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) c
      where m.type = 'table' and c.seqno = 0`.execute(read)

    const without = keys.filter(({ key }) => !indexed.some((index) => index.key === key))

    expect(keys.length).to.be.greaterThan(30)
    expect(without.map(({ key }) => key)).to.deep.equal([])
  })

  it('takes no null in a key', async () => {
    const { read } = (await openTestFile()).database
    const { rows } = await sql<{ key: string }>`
      select m.name || '.' || c.name as key from sqlite_master m, pragma_table_info(m.name) c
      where m.type = 'table' and m.name not like 'kysely%' and c.pk > 0 and c."notnull" = 0`.execute(read)

    expect(rows.map(({ key }) => key)).to.deep.equal([])
  })
})

function shapeOf(tables: TableMetadata[]): Record<string, string[]> {
  const columns = ({ columns }: TableMetadata) =>
    columns.map(({ name, isNullable }) => `${name}${isNullable ? '?' : ''}`).sort()
  const own = tables
    .filter(({ name }) => !name.startsWith('kysely'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  return Object.fromEntries(own.map((table) => [table.name, columns(table)]))
}
