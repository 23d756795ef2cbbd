import { load } from 'cheerio'
import type { APIRequestContext } from 'playwright-core'

/** More pages than the product has kinds of; a crawl that goes on and on ends here. */
const MOST_PAGES = 120

/**
 * One address for each kind of page that links lead to from the given ones: ids, numbers and slugs do not make a kind,
 * but what `kindOf` says of an article does.
 */
export async function everyPage(
  request: APIRequestContext,
  starts: readonly string[],
  kindOf: (articleId: string) => string,
): Promise<string[]> {
  const seen = new Map<string, string>()
  const waiting = [...starts]
  while (waiting.length > 0 && seen.size < MOST_PAGES) {
    const path = waiting.shift() ?? ''
    const kind = patternOf(path, kindOf)
    if (seen.has(kind)) continue
    const answer = await request.get(path)
    const isPage = answer.headers()['content-type']?.startsWith('text/html') === true
    const arrived = new URL(answer.url())
    if (!isPage || seen.has(patternOf(arrived.pathname + arrived.search, kindOf))) continue
    seen.set(kind, path)
    waiting.push(...linksIn(await answer.text(), arrived))
  }
  return [...seen.values()]
}

function linksIn(html: string, page: URL): string[] {
  const page$ = load(html)
  return page$('a[href]')
    .map((_index, link) => page$(link).attr('href'))
    .get()
    .map((href) => new URL(href, page))
    .filter(({ origin, pathname }) => origin === page.origin && !/\/exports\/|__/.test(pathname)) // files, and patterns of addresses
    .map(({ pathname, search }) => pathname + search)
}

function patternOf(path: string, kindOf: (articleId: string) => string): string {
  const { pathname, searchParams } = new URL(path, 'http://x')
  const [, id] = /^\/articles\/([0-9a-z]{20})$/.exec(pathname) ?? [] // the desks of an article are not alike at each stage
  const named = pathname
    .replace(/\/published\/(?!index)[^/]+/, '/published/*')
    .replace(/\/[0-9a-z]{20}(?=\/|$)/g, '/*')
    .replace(/\d+/g, '#')
  return `${named} ${id ? kindOf(id) : ''} ${[...searchParams.keys()].sort().join()}`
}
