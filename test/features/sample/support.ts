import { readConfig } from '../../../server/config.ts'
import type { Database } from '../../../server/db/open.ts'
import type { Article } from '../../../server/features/articles/article.ts'
import { findArticle } from '../../../server/features/articles/articles.queries.ts'
import { loadSampleDesk, type SampleOptions } from '../../../server/features/sample/load-sample-desk.ts'
import { loadWords } from '../../../server/web/i18n.ts'
import { createViews } from '../../../server/web/views.ts'
import { openTestDatabase } from '../../support/database.ts'

/** Monday, 15:20 in Shanghai. */
export const NOW = '2026-11-23T07:20:00.000Z'

/** A fresh office with the sample desk. */
export async function sampleDesk(options: SampleOptions = {}) {
  const database = await openTestDatabase()
  const services = {
    database,
    clock: () => new Date(NOW),
    config: readConfig({}),
    words: loadWords(),
    draw: createViews({ fresh: false }),
  }
  const { accounts } = await loadSampleDesk(services, options)
  return { database, accounts }
}

/** Every article of the desk, by the readable end of its address. */
export async function articlesBySlug({ read }: Database): Promise<Map<string, Article>> {
  const rows = await read.selectFrom('articles').select(['id', 'slug']).execute()
  const articles = await Promise.all(rows.map(({ id }) => findArticle(read, id)))
  return new Map(articles.map((article) => [article.slug, article]))
}
