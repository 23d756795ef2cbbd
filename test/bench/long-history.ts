import { headersOf, signIn } from './browser.ts'
import { compare, start, type Server, type Side } from './harness.ts'
import type { Result } from './report.ts'

/** Opening an article of 500 pairs with 20 revisions each against one with none. */
export async function longHistory(): Promise<Result[]> {
  const [long, short] = await Promise.all([
    start('product-server.ts', { pairs: 500, revisions: 20 }),
    start('product-server.ts', { pairs: 500, revisions: 0 }),
  ])
  try {
    const cost = await compare(await opening(long), await opening(short), 20)
    return [{ name: 'article of 500 pairs, 20 revisions each', against: 'the same without history', aim: 1.1, ...cost }]
  } finally {
    await Promise.all([long.stop(), short.stop()])
  }
}

async function opening(server: Server): Promise<Side> {
  const headers = headersOf(await signIn(server.url), server.url)
  return { server, asked: { method: 'GET', path: `/articles/${server.told.articleId ?? ''}`, headers, status: 200 } }
}
