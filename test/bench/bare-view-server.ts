// The reference of the workbench page: a bare Express application that draws the same templates from ready-made values.
// Every word, time and address of the page was looked up beforehand and is handed out in the order of the page.
import express from 'express'
import { readWorkbench } from '../../server/features/workbench/read-workbench.ts'
import { presentWorkbench } from '../../server/features/workbench/workbench.view.ts'
import { asSignedIn } from '../../server/features/accounts/user.ts'
import { allUsers } from '../../server/features/accounts/users.queries.ts'
import { titleOf } from '../../server/features/articles/article.ts'
import { momentsFor } from '../../server/web/moments.ts'
import { fileLog, serve, setting, temporaryFolder } from './child.ts'
import { openOffice } from './office.ts'

type Saying = (...values: never[]) => string

const { folder, articleId } = setting<{ folder: string; articleId: string }>()
const services = openOffice(folder)
const { draw, clock, config } = services
const values = await valuesOfPage()
await services.database.close()

const drawPage = (sayings: object) => {
  const all = { ...values, ...sayings }
  return draw('layouts/page', { ...all, body: draw('workbench/page', all) })
}
const said: string[] = []
const keep =
  (saying: Saying): Saying =>
  (...given) => {
    const text = saying(...given)
    said.push(text)
    return text
  }
const moments = momentsFor('en', config.timeZone, clock)
drawPage({
  t: keep(services.words('en')), // as the views call it
  asset: keep(services.asset),
  moments: { short: keep(moments.short), day: keep(moments.day) },
})

let place = 0
const again = () => said[place++]
const ready = { t: again, asset: again, moments: { short: again, day: again } }
const log = fileLog(temporaryFolder())
const app = express()
app.get('/', (req, res) => {
  const began = Date.now()
  res.once('finish', () =>
    log.info({ method: req.method, path: req.path, status: res.statusCode, ms: Date.now() - began }),
  )
  place = 0
  res.send(drawPage(ready))
})
serve(app)

async function valuesOfPage(): Promise<object> {
  const { read, write } = services.database
  const [user] = await allUsers(read)
  if (!user) throw new Error('nobody is there')
  const actor = asSignedIn(user)
  const context = { read, write, actor, now: clock().toISOString(), rules: config.rules }
  const bench = await readWorkbench(context, articleId)
  const shared = {
    language: 'en',
    theme: 'auto',
    actor,
    csrf: 'c'.repeat(64),
    nonce: 'n'.repeat(24),
    path: `/articles/${articleId}`,
  }
  const view = presentWorkbench(bench, actor, config.rules, { pairId: null, side: 'target', history: null })
  return { ...shared, office: config.officeName, flash: null, unread: 0, title: titleOf(bench.article), ...view }
}
