// The product's own server in a process of its own, as `server/main.ts` puts it together, with one article.
import { createApp } from '../../server/app.ts'
import { publishedHandler } from '../../server/features/publications/published.handler.ts'
import { pairsOfArticle } from '../../server/features/pairs/pairs.queries.ts'
import { serve, setting, temporaryFolder } from './child.ts'
import { furnish, openOffice } from './office.ts'

const folder = temporaryFolder()
const services = openOffice(folder)
const articleId = await furnish(services, setting())
const pairs = await pairsOfArticle(services.database.read, articleId)
const published = publishedHandler(services)
const app = createApp(services)

serve((req, res) => void (published(req, res) || app(req, res)), {
  folder,
  articleId,
  pairs: JSON.stringify(pairs.map(({ id, target, targetRevision }) => ({ id, target, targetRevision }))),
})
