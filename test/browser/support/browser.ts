import { existsSync } from 'node:fs'
import { expect } from 'chai'
import { after, afterEach, before } from 'mocha'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { ensureBuilt } from './built.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Milliseconds that a state may take to come about. */
const PATIENCE = 15_000

let browser: Browser | undefined
let faults: string[] = []

before(async function () {
  ensureBuilt()
  const executablePath = process.env.DUIZHAO_TEST_CHROMIUM ?? PLACES.find((place) => existsSync(place))
  if (!executablePath) throw new Error('no Chromium found: set DUIZHAO_TEST_CHROMIUM to its path')
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
})

after(async () => {
  await browser?.close()
})

afterEach(async function () {
  // a second attempt (.mocharc.browser.json) keeps a slow machine from failing a run; whoever reads the run learns of it
  if (this.currentTest?.['currentRetry']()) process.stdout.write('    ↑ at the second attempt\n')
  const found = faults
  faults = []
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()))
  expect(found).to.deep.equal([], 'said by a browser')
})

/** A browser of its own, speaking English; whatever its console complains of fails the test. */
export async function openWindow(options: BrowserContextOptions = {}): Promise<Page> {
  if (!browser) throw new Error('the browser has not been started')
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options })
  context.setDefaultTimeout(PATIENCE)
  context.on('page', (page) => listen(page))
  return context.newPage()
}

function listen(page: Page): void {
  page.on('pageerror', (error) => faults.push(`${page.url()} ${error.message}`))
  page.on('console', (message) => {
    const isTold = message.type() === 'error' || message.type() === 'warning'
    if (isTold && !REFUSED.test(message.text())) faults.push(`${page.url()} ${message.text()}`)
  })
}

/** A refusal is an answer: the browser notes it, the page deals with it. */
const REFUSED = /the server responded with a status of 4(?:01|03|04|09|10|22)\b|net::ERR_INTERNET_DISCONNECTED/
