import { pressOf } from '../features/publications/draw-article.ts'
import { imprintOf } from '../features/publications/imprint.ts'
import { redrawPages } from '../features/publications/redraw-pages.ts'
import { createViews } from '../web/views.ts'
import { withDesk } from './open-services.ts'
import { printLine } from './print.ts'

/** Draws the public pages again from the same approved texts; a running server shows them within a second. */
export async function redraw(): Promise<void> {
  const count = await withDesk((desk) =>
    redrawPages(desk.database, pressOf(createViews({ fresh: false }), imprintOf(desk))),
  )
  printLine(`Public articles drawn again: ${count}`)
}
