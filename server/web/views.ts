import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import { ROOT } from '../lib/root.ts'

/** Draws a view by its name in `views/`, such as `pairs/_pair`, from plain values. */
export type Draw = (view: string, locals: object) => string

type Compiled = { draw: ejs.TemplateFunction; changedAt: number }

/** `fresh` looks for changed files, for development. */
export function createViews({ fresh }: { fresh: boolean }): Draw {
  const folder = join(ROOT, 'views')
  const compiled = new Map<string, Compiled>()

  const find = (view: string): Compiled => {
    const filename = join(folder, `${view}.ejs`)
    const kept = compiled.get(view)
    if (kept && !(fresh && statSync(filename).mtimeMs !== kept.changedAt)) return kept
    const made = {
      draw: ejs.compile(readFileSync(filename, 'utf8'), { filename, root: folder, cache: !fresh, rmWhitespace: false }),
      changedAt: fresh ? statSync(filename).mtimeMs : 0,
    }
    compiled.set(view, made)
    return made
  }

  return (view, locals) => find(view).draw(locals)
}
