import { basename } from 'node:path'
import ejs from 'ejs'

export type Values = Readonly<Record<string, unknown>>

/** One drawing of a page: the values that all its templates share, and a number that no other drawing has. */
export type Page = { shared: Values; number: number }

/** Draws from the values that includes handed over, `own`, and from those of the page around it. */
export type Template = (page: Page, own: Values) => string

type Drawn = (page: Page, shared: Values, own: Values, include: Include, escape: (text: unknown) => string) => string
type Include = (path: string, page: Page, own: Values) => string
type Fits = (values: Values) => boolean
/** The template for one way in which the names that it uses are handed over. */
type Variant = { fitsPage: Fits; fitsOwn: Fits; draw: Drawn }

/**
 * Compiles EJS as EJS does, but without its `with` and without copying the page's values for every include, which made up
 * most of a long page's cost. A name that a template uses and nobody handed over is a ReferenceError, as ever.
 */
export function compileTemplate(text: string, file: string, include: Include): Template {
  const names = namesIn(text)
  const code = codeOf(text, file)
  const variants = new Map<string, Variant>()
  let last: Variant | undefined
  let lastPage = 0

  const find = (shared: Values, own: Values): Variant => {
    const places = names.map((name) => (name in own ? 'own' : name in shared ? 'shared' : 'nowhere'))
    const variant = variants.get(places.join()) ?? variantOf(file, code, names, places)
    variants.set(places.join(), variant)
    return variant
  }
  return (page, own) => {
    const { shared, number } = page
    const isSame = last?.fitsOwn(own) && (lastPage === number || last.fitsPage(shared))
    const variant = last && isSame ? last : find(shared, own)
    last = variant
    lastPage = number
    return variant.draw(page, shared, own, include, ejs.escapeXML)
  }
}

type Place = 'own' | 'shared' | 'nowhere'

/** Each name becomes a constant of the function. */
function variantOf(file: string, code: string, names: readonly string[], places: readonly Place[]): Variant {
  const at = (place: Place) => names.filter((_name, index) => places[index] === place)
  const constants = [
    ...at('own').map((name) => `${name} = __own.${name}`),
    ...at('shared').map((name) => `${name} = __shared.${name}`),
  ]
  const body = `
    let __line = 1
    ${/\blocals\b/.test(code) ? 'const locals = { ...__shared, ...__own }' : ''}
    const include = (path, more) => __include(path, __page, { ...__own, ...more })
    ${constants.length > 0 ? `const ${constants.join(', ')}` : ''}
    try { ${code} } catch (error) { ${whereIn(file)}; throw error }`
  return {
    fitsPage: questionOf(at('shared'), at('nowhere')),
    fitsOwn: questionOf(at('own'), [...at('shared'), ...at('nowhere')]),
    // the code is that of the views, which nobody but us writes: EJS itself makes its functions so
    draw: new Function(
      '__page',
      '__shared',
      '__own',
      '__include',
      'escapeFn',
      `${body}\n//# sourceURL=${file}`,
    ) as Drawn,
  }
}

/** Asks whether values have these names and lack those. */
function questionOf(present: readonly string[], absent: readonly string[]): Fits {
  const asked = [...present.map((name) => `'${name}' in values`), ...absent.map((name) => `!('${name}' in values)`)]
  return new Function('values', `return ${asked.join(' && ') || 'true'}`) as Fits
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
  const words = code.match(/(?<!(?:[\w$]|(?<!\.\.)\.))[A-Za-z_$][\w$]*/g) ?? []
  return [...new Set(words)].filter((word) => !NO_VALUES.has(word))
}

const NO_VALUES = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static ' +
    'super switch this throw true try typeof undefined var void while with yield eval arguments include locals'
  ).split(' '),
)
