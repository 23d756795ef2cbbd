import { Router } from 'express'
import type { Services } from '../services.ts'

/** `/health/live`: the process answers. `/health/ready`: so does its database. */
export function health({ database }: Services): Router {
  const routes = Router()

  routes.get('/health/live', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'live' })
  })

  routes.get('/health/ready', async (_req, res) => {
    const ready = await database.isReady()
    res
      .set('Cache-Control', 'no-store')
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ready' : 'not ready' })
  })

  return routes
}
