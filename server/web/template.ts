import { basename } from 'node:path'
import ejs from 'ejs'

export type Values = Readonly<Record<string, unknown>>

/** Draws from the values that an include hands over, `own`, and from those of the page around it, `shared`. */
export type Template = (shared: Values, own: Values) => string

/** Draws another view from a template: its path as written, the values around, and those handed over. */
export type Include = (path: string, shared: Values, own: Values) => string

type Drawn = (shared: Values, own: Values, include: Include, escape: (text: unknown) => string) => string
type Variant = { fits: (shared: Values, own: Values) => boolean; draw: Drawn }

/**
 * Compiles EJS as EJS does, but without its `with` and without copying the values for every include, which made up most
 * of a long page's cost. A name that a template uses and nobody handed over is a ReferenceError, as ever.
 */
export function compileTemplate(text: string, file: string, include: Include): Template {
  const names = namesIn(text)
  const code = codeOf(text, file)
  const variants = new Map<string, Variant>()
  let last: Variant | undefined
  return (shared, own) => {
    if (!last?.fits(shared, own)) {
      const places = names.map((name) => (name in own ? 'own' : name in shared ? 'shared' : 'nowhere'))
      const kept = variants.get(places.join())
      last = kept ?? variantOf(file, code, names, places)
      if (!kept) variants.set(places.join(), last)
    }
    return last.draw(shared, own, include, ejs.escapeXML)
  }
}

type Place = 'own' | 'shared' | 'nowhere'

/** The same code for one way in which the names are handed over: each becomes a constant of the function. */
function variantOf(file: string, code: string, names: readonly string[], places: readonly Place[]): Variant {
  const constants = names.flatMap((name, index) => (places[index] === 'nowhere' ? [] : [`${name} = __${places[index]}.${name}`]))
  const asked = names.map((name, index) => {
    if (places[index] === 'own') return `'${name}' in __own`
    return `!('${name}' in __own) && ${places[index] === 'shared' ? '' : '!'}('${name}' in __shared)`
  })
  const asksForAll = /\blocals\b/.test(code)
  const body = `
    let __line = 1
    ${asksForAll ? 'const locals = { ...__shared, ...__own }' : ''}
    const include = (path, more) => __include(path, __shared, { ...__own, ...more })
    ${constants.length > 0 ? `const ${constants.join(', ')}` : ''}
    try { ${code} } catch (error) { ${whereIn(file)}; throw error }`
  return {
    // the code is that of the views, which nobody but us writes: EJS itself makes its functions so
    fits: new Function('__shared', '__own', `return ${['true', ...asked].join(' && ')}`) as Variant['fits'],
    draw: new Function('__shared', '__own', '__include', 'escapeFn', `${body}\n//# sourceURL=${file}`) as Drawn,
  }
}

/** Says in an error where it was thrown; the innermost view is the one. */
function whereIn(file: string): string {
  return `if (error instanceof Error && !error.view) { error.view = true; error.message += ' (${basename(file)}:' + __line + ')' }`
}

/** The statements that EJS makes of a template. */
function codeOf(text: string, filename: string): string {
  const template = new ejs.Template(text, { filename, _with: false })
  template.compile()
  return template.source
}

/** Every word of a template's code that may be a value: not behind a dot, and no word of the language. */
function namesIn(text: string): string[] {
  const code = [...text.matchAll(/<%[-=_]?(?!#)([\s\S]*?)[-_]?%>/g)].map(([, inside]) => inside ?? '').join('\n')
  const words = code.match(/(?<![\w$.]|\?\.)[A-Za-z_$][\w$]*/g) ?? []
  return [...new Set(words)].filter((word) => !NO_VALUES.has(word))
}

const NO_VALUES = new Set(
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null of package private protected public return static super switch this throw true try typeof undefined var void while with yield eval arguments include locals'.split(' '),
)
