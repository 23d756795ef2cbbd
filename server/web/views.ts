import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../lib/root.ts'
import { compileTemplate, type Page, type Template, type Values } from './template.ts'

/** Draws a view by its name in `views/`, such as `pairs/_pair`, from plain values. */
export type Draw = (view: string, locals: object) => string

type Compiled = { draw: Template; changedAt: number }

const NOTHING: Values = {}

/** `fresh` looks for changed files, for development. */
export function createViews({ fresh }: { fresh: boolean }): Draw {
  const folder = join(ROOT, 'views')
  const compiled = new Map<string, Compiled>()

  const find = (view: string): Compiled => {
    const kept = compiled.get(view)
    if (kept && !fresh) return kept
    const file = join(folder, `${view}.ejs`)
    const changedAt = fresh ? statSync(file).mtimeMs : 0
    if (kept?.changedAt === changedAt) return kept
    const made = { draw: compileTemplate(readFileSync(file, 'utf8'), file, includeFrom(view)), changedAt }
    compiled.set(view, made)
    return made
  }

  /** A path that begins with a slash counts from `views/`, any other from the view's own folder. */
  const includeFrom = (view: string) => {
    const names = new Map<string, string>()
    return (path: string, page: Page, own: Values) => {
      const name = names.get(path) ?? (path.startsWith('/') ? path.slice(1) : `${dirname(view)}/${path}`)
      names.set(path, name)
      return find(name).draw(page, own)
    }
  }

  let drawn = 0
  return (view, locals) => find(view).draw({ shared: locals as Values, number: (drawn += 1) }, NOTHING) // an object's values by their names
}
