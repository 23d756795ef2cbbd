import type { Page } from 'playwright-core'
import { open, ready, write } from './desk.ts'

/** Somebody who confirms a text in each paragraph that waits, one after another from this number, until none waits. */
export type Typist = {
  name: string
  hasScripts: boolean
  confirmFrom: (page: Page, number: number, texts: readonly string[]) => Promise<void>
}

/** By keys alone; the script opens the next paragraph. */
export const WITH_SCRIPTS: Typist = {
  name: 'with scripts',
  hasScripts: true,
  confirmFrom: async (page, number, texts) => {
    await open(page, number)
    for (const [index, text] of texts.entries()) {
      await ready(page, number + index)
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
  confirmFrom: async (page, number, texts) => {
    await page
      .locator('.pair')
      .nth(number - 1)
      .locator('.no a')
      .click()
    for (const [index, text] of texts.entries()) {
      await page.locator(`.pair:nth-of-type(${number + index}) form.editor textarea`).fill(text)
      await page.locator('form.editor button[value=confirm]').click()
    }
    await page.getByText('No paragraph waits any more.').waitFor()
  },
}
