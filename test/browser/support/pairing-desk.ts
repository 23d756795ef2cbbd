import type { Locator, Page } from 'playwright-core'
import { createArticle } from '../../../server/features/exchange/create-article.ts'
import type { IncomingPair } from '../../../server/features/exchange/incoming.ts'
import { pairsOfArticle } from '../../../server/features/pairs/pairs.queries.ts'
import type { Newsroom } from './newsroom.ts'

/** An article at the pairing desk with these pairs; answers its path. */
export async function articleToPair({ office, people }: Newsroom, pairs: readonly IncomingPair[]): Promise<string> {
  const { id } = await createArticle(office.as(people.li), {
    pairs,
    people: [
      { userId: people.chen.id, role: 'translator' },
      { userId: people.li.id, role: 'editor' },
    ],
    targetAuthorId: people.chen.id,
    slug: '',
    dueOn: null,
    sourceLink: '',
    settled: false,
  })
  return `/articles/${id}`
}

/** Its pairs as they stand: `中文 = English`, or `中文 omitted: why`. */
export async function standingOf({ office }: Newsroom, path: string): Promise<string[]> {
  const pairs = await pairsOfArticle(office.database.read, path.slice(10))
  return pairs.map(({ source, target, link, note }) =>
    link === 'omitted' ? `${source} omitted: ${note ?? ''}` : `${source} = ${target}`,
  )
}

/** The row that stands at this place. */
export function row(page: Page, number: number): Locator {
  return page.locator('.seams > .seam-row').nth(number - 1)
}

/** Waits until the row at this place is in hand. */
export async function inHand(page: Page, number: number): Promise<void> {
  await page.locator(`.seams > .seam-row.now:nth-child(${number}):focus`).waitFor()
}
