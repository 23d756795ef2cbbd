import { headersOf, signIn } from './browser.ts'
import { compare, start } from './harness.ts'
import type { Result } from './report.ts'

/** The workbench page of 60 pairs, signed in, against a bare cached EJS render of the same HTML under Express. */
export async function workbenchPage(): Promise<Result[]> {
  const product = await start('product-server.ts', { pairs: 60, revisions: 0 })
  const { folder = '', articleId = '' } = product.told
  const bare = await start('bare-view-server.ts', { folder, articleId })
  try {
    const headers = headersOf(await signIn(product.url), product.url)
    const path = `/articles/${articleId}`
    await ensureSame(await pageAt(`${product.url}${path}`, headers), await pageAt(bare.url, headers))
    const cost = await compare(
      { server: product, asked: { method: 'GET', path, headers, status: 200 } },
      { server: bare, asked: { method: 'GET', path: '/', headers, status: 200 } },
      60,
    )
    return [{ name: 'workbench page of 60 pairs', against: 'cached EJS under Express', aim: 2.5, ...cost }]
  } finally {
    await Promise.all([product.stop(), bare.stop()])
  }
}

async function pageAt(url: string, headers: Record<string, string>): Promise<string> {
  return (await fetch(url, { headers })).text()
}

/** Both must send the same page, but for the token and the nonce. */
async function ensureSame(one: string, other: string): Promise<void> {
  const plain = (page: string) =>
    page.replaceAll(/(?:value|content|data-token)="(?:c{64}|[0-9a-f]{64}|n{24}|[\w+/]{22}==)"/g, '""')
  if (plain(one) !== plain(other)) throw new Error('the reference draws another page than the product')
}
