import { EMAIL, PASSWORD } from './office.ts'

/** What a browser holds after signing in. */
export type SignedIn = { cookie: string; token: string; person: string }

/** Signs in by the form, as a person does. */
export async function signIn(url: string): Promise<SignedIn> {
  const body = new URLSearchParams({ email: EMAIL, password: PASSWORD })
  const entered = await fetch(`${url}/sign-in`, { method: 'POST', body, redirect: 'manual', headers: { Origin: url } })
  const cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ')
  const page = await (await fetch(`${url}/account`, { headers: { Cookie: cookie } })).text()
  return {
    cookie,
    token: valueIn(page, /name="csrf-token" content="(\w+)"/),
    person: valueIn(page, /data-person="(\w+)"/),
  }
}

/** The headers that a browser sends along; gzip is asked of neither side. */
export function headersOf({ cookie }: SignedIn, url: string): Record<string, string> {
  return {
    cookie,
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-language': 'en-GB,en;q=0.7,zh-CN;q=0.3',
    'accept-encoding': 'identity',
    origin: url,
    'sec-fetch-site': 'same-origin',
  }
}

function valueIn(page: string, pattern: RegExp): string {
  const value = pattern.exec(page)?.[1]
  if (value === undefined) throw new Error(`a page of the product does not hold ${pattern.source}`)
  return value
}
