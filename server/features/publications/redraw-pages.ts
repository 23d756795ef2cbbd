import type { Context } from '../../context.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { findVersion } from '../road/versions.queries.ts'
import type { Press } from './edition.ts'
import { editionsOf, publicArticleIds, replacePages } from './editions.queries.ts'
import { matterOf } from './keep-edition.ts'
import { linkAhead } from './link-ahead.ts'
import { writePublic } from './published-stamp.ts'

/**
 * Draws the public pages again from the same approved text: after the office's name or address has changed, or when a
 * release draws better ones. Answers how many articles there were.
 */
export async function redrawPages({ read, write }: Pick<Context, 'read' | 'write'>, press: Press): Promise<number> {
  const ids = await publicArticleIds(read)
  for (const id of ids) {
    await linkAhead(read, id)
    await writePublic(write, async (tx) => {
      const article = await lockArticle(tx, id)
      const editions = await editionsOf(tx, id)
      const current = editions.at(-1)
      if (!current || article.publicStatus !== 'public') return
      const version = await findVersion(tx, id, current.version)
      await replacePages(tx, current, press(matterOf(article.slug, version, editions)))
    })
  }
  return ids.length
}
