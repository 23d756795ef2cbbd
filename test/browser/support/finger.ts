import type { Locator, Page } from 'playwright-core'

/** A finger on a touch screen, as the browser itself gets it; `brush` does not rest before it moves. */
export async function fingerOn(page: Page) {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  const pointIn = async (locator: Locator) => {
    const box = await locator.boundingBox()
    if (!box) throw new Error('nothing to touch')
    return { x: box.x + Math.min(20, box.width / 2), y: box.y + box.height / 2 }
  }
  return {
    down: async (on: Locator) => touch('touchStart', [await pointIn(on)]),
    move: async (to: Locator) => touch('touchMove', [await pointIn(to)]),
    up: () => touch('touchEnd', []),
    brush: async (from: Locator, to: Locator) => {
      const [start, end] = [await pointIn(from), await pointIn(to)]
      await Promise.all([touch('touchStart', [start]), touch('touchMove', [end]), touch('touchEnd', [])])
    },
  }
}
