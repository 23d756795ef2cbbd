import type { Locator, Page } from 'playwright-core'

/** The paragraph with this number. */
export function paragraph(page: Page, number: number): Locator {
  return page.locator('.pair').nth(number - 1)
}

/** Opens a paragraph with the mouse and waits until its editor has the cursor. */
export async function open(page: Page, number: number, side: 'source' | 'target' = 'target'): Promise<void> {
  await page.waitForLoadState() // a click on the text is for the scripts
  await paragraph(page, number).locator(`[data-open-pair=${side}]`).last().click()
  await ready(page, number)
}

/** Waits until this paragraph is open and the cursor is in it. */
export async function ready(page: Page, number: number): Promise<void> {
  await page.locator(`.pair:nth-of-type(${number}).active .cm-content:focus`).waitFor()
}

/** Writes a text over what stands in the open editor. */
export async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

/** What stands in the open editor. */
export function written(page: Page): Promise<string> {
  return page.locator('form.editor textarea').inputValue()
}

/** Waits for a line or a notice that says this, and for the scripts of its page: keys mean nothing before. */
export async function says(page: Page | Locator, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor()
  await ('waitForLoadState' in page ? page : page.page()).waitForLoadState()
}
