// The reference of a confirmed save: a bare Express route that reads the same form and inserts one row, durably.
import SqliteConnection from 'better-sqlite3'
import express from 'express'
import { join } from 'node:path'
import { fileLog, serve, temporaryFolder } from './child.ts'

const folder = temporaryFolder()
const connection = new SqliteConnection(join(folder, 'bare.db'))
connection.pragma('journal_mode = WAL')
connection.pragma('synchronous = FULL')
connection.exec(
  'create table saves (id integer primary key, pair text not null, side text not null, based_on integer not null, text text not null)',
)
const insert = connection.prepare('insert into saves (pair, side, based_on, text) values (?, ?, ?, ?)')

const log = fileLog(folder)
const app = express()
app.use(express.urlencoded({ extended: false }))
app.post('/pairs/:pairId/revisions', (req, res) => {
  const began = Date.now()
  res.once('finish', () =>
    log.info({ method: req.method, path: req.path, status: res.statusCode, ms: Date.now() - began }),
  )
  const { side, basedOn, text } = req.body as Record<string, string>
  insert.run(req.params.pairId, side, Number(basedOn), text)
  res.redirect(303, `/pairs/${req.params.pairId}`)
})
serve(app)
