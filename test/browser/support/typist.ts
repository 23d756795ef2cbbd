import type { Page } from 'playwright-core'
import { open, ready, write } from './desk.ts'

/** Somebody who confirms a text in each open paragraph, one after another from the first. */
export type Typist = { name: string; hasScripts: boolean; confirmEach: (page: Page, texts: readonly string[]) => Promise<void> }

/** By keys alone; the script opens the next paragraph. */
export const WITH_SCRIPTS: Typist = {
  name: 'with scripts',
  hasScripts: true,
  confirmEach: async (page, texts) => {
    await open(page, 1)
    for (const [index, text] of texts.entries()) {
      await ready(page, index + 1)
      await write(page, text)
      await page.keyboard.press('Control+Enter')
    }
    await page.getByText('No paragraph waits any more.').waitFor()
  },
}

/** By links, textareas and buttons; every step is a page. */
export const WITHOUT_SCRIPTS: Typist = {
  name: 'without scripts',
  hasScripts: false,
  confirmEach: async (page, texts) => {
    await page.locator('.pair').first().locator('.no a').click()
    for (const [index, text] of texts.entries()) {
      await page.locator(`.pair:nth-of-type(${index + 1}) form.editor textarea`).fill(text)
      await page.locator('form.editor button[value=confirm]').click()
    }
    await page.getByText('No paragraph waits any more.').waitFor()
  },
}
