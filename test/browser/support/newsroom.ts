import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'mocha'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { readConfig } from '../../../server/config.ts'
import { createArticle } from '../../../server/features/exchange/create-article.ts'
import { publishedHandler } from '../../../server/features/publications/published.handler.ts'
import type { User } from '../../../server/features/accounts/user.ts'
import { openOffice, PASSWORD } from '../../support/office.ts'
import { openWindow } from './browser.ts'

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>

/** The whole product at an address, with a translator, a reviewer and an editor; its clock is the real one. */
export async function openNewsroom() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a server on a port has such an address
  const config = readConfig({ DUIZHAO_PUBLIC_URL: url, DUIZHAO_TIME_ZONE: 'UTC' })
  const office = await openOffice({ config, clock: () => new Date() })
  const published = publishedHandler(office.services)
  server.on('request', (req, res) => {
    if (!published(req, res)) office.app(req, res)
  })

  const people = {
    chen: await office.add('chen', 'translator'),
    hall: await office.add('hall', 'reviewer'),
    li: await office.add('li', 'editor'),
  }
  return {
    url,
    office,
    people,
    /** A window in which this person has signed in, at a page. */
    windowOf: (person: User, path: string, options?: BrowserContextOptions) => signedIn(url, person, path, options),
    /** An article in translation, one paragraph for each pair of texts; answers its path. */
    article: async (texts: readonly (readonly [source: string, target: string])[], translators = [people.chen]) => {
      const { id } = await createArticle(office.as(people.li), {
        pairs: texts.map(([source, target], index) => ({
          kind: index === 0 ? 'title' : 'body',
          link: 'one-to-one',
          source,
          target,
          score: 1,
        })),
        people: [
          ...translators.map(({ id }) => ({ userId: id, role: 'translator' as const })),
          { userId: people.hall.id, role: 'reviewer' },
          { userId: people.li.id, role: 'editor' },
        ],
        targetAuthorId: people.chen.id,
        slug: '',
        dueOn: null,
        sourceLink: '',
        settled: true,
      })
      return `/articles/${id}`
    },
    /** Ends every session, as fourteen days do. */
    endSessions: () =>
      office.database.write((tx) => tx.updateTable('sessions').set({ endedAt: new Date().toISOString() }).execute()),
  }
}

/** Signs in on the page that asks for it. */
export async function signIn(page: Page, { email }: Pick<User, 'email'>): Promise<void> {
  await page.fill('[name=email]', email)
  await page.fill('[name=password]', PASSWORD)
  await page.locator('main form').getByRole('button', { name: 'Sign in' }).click()
}

async function signedIn(url: string, person: User, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openWindow({ baseURL: url, ...options })
  await page.goto(`/sign-in?to=${encodeURIComponent(path)}`)
  await signIn(page, person)
  await page.waitForURL((address) => `${address.pathname}${address.search}` === path)
  return page
}
