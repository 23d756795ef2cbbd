import { load, type CheerioAPI } from 'cheerio'
import { LANGUAGES, type Language } from '../../server/web/i18n.ts'
import { entries } from '../house/locales.ts'

export type Expected = {
  /** The language of the interface. */
  language: Language
  /** Forms that write carry a token then. */
  isSignedIn: boolean
  /** A part of a page, sent to a script. */
  isPart?: boolean
  /** Texts of the article, whatever the interface speaks. */
  chinese: readonly string[]
  english: readonly string[]
}

/** Everything that is wrong with a page whatever it shows; each fault as one line. */
export function faultsOfPage(html: string, expected: Expected): string[] {
  const errors: string[] = []
  const $ = load(html, { onParseError: ({ code }) => void errors.push(code) }, !expected.isPart)
  return [
    ...(expected.isPart ? [] : [...errors.map((code) => `the parser says ${code}`), ...faultsOfFrame($, expected)]),
    ...unbalanced(html).map((tag) => `${tag} has no counterpart`),
    ...strangeWords($, html),
    ...faultsOfForms($, expected),
    ...namelessControls($),
    ...faultsOfIds($, expected),
    ...faultsOfLanguage($, expected),
  ]
}

function faultsOfFrame($: CheerioAPI, { language }: Expected): string[] {
  const isReading = $('main#text').length === 1 // public pages speak both languages
  return [
    ...(isReading || $('html').attr('lang') === language ? [] : [`the page says it is ${$('html').attr('lang')}`]),
    ...(['title', 'main', 'h1'] as const).filter((name) => $(name).length === 0).map((name) => `there is no ${name}`),
    ...($('main').length > 1 ? ['there are two mains'] : []),
    ...($('title').text().trim() === '' ? ['the title is empty'] : []),
  ]
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
const RAW = /^(?:script|style|textarea|title)$/

/** Tags without their counterpart; the HTML parser itself would mend them in silence. */
function unbalanced(html: string): string[] {
  const open: string[] = []
  const faults: string[] = []
  const tags = /<!--[^]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    const [, slash, name = ''] = match
    if (name === '' || VOID.test(name)) continue
    if (slash === '') open.push(name)
    else if (open.at(-1) === name) open.pop()
    else faults.push(`</${name}> after <${open.at(-1) ?? ''}>`)
    if (slash === '' && RAW.test(name)) tags.lastIndex = Math.max(tags.lastIndex, html.indexOf(`</${name}`, tags.lastIndex))
  }
  return [...faults, ...open.map((name) => `<${name}>`)]
}

const KEY = new RegExp(`\\b(?:${[...new Set(entries().map(({ key }) => key.slice(0, key.indexOf(':'))))].join('|')}):[a-z][\\w.-]*`)
const STRANGE = [/\bundefined\b/, /\[object /, /\bNaN\b/, /^null$/, /\bInvalid Date\b/, /\{\{/, KEY]

/** Values that are none, and words that were not found, in what people read and in what attributes say. */
function strangeWords($: CheerioAPI, html: string): string[] {
  const texts = textsOf($).map(({ text }) => text)
  const attributes = [...html.matchAll(/=(?:"([^"]*)"|'([^']*)')/g)].map((match) => match[1] ?? match[2] ?? '')
  return [...texts, ...attributes].filter((text) => STRANGE.some((pattern) => pattern.test(text.trim()))).map((text) => `“${text.trim()}” is shown`)
}

function faultsOfForms($: CheerioAPI, { isSignedIn }: Expected): string[] {
  const forms = $('form').toArray()
  const writing = forms.filter((form) => $(form).attr('method') === 'post')
  return [
    ...forms.filter((form) => !/^(?:get|post|dialog)$/.test($(form).attr('method') ?? '')).map(() => 'a form has no method'),
    ...writing.filter((form) => !/^\/(?![/\\])/.test($(form).attr('action') ?? '')).map((form) => `a form goes to ${$(form).attr('action')}`),
    ...writing
      .filter((form) => isSignedIn && !/^\w{32,}$/.test($(form).find('input[name=_csrf]').attr('value') ?? ''))
      .map((form) => `the form to ${$(form).attr('action')} has no token`),
    ...writing.filter((form) => sendersOf($, form) === 0).map((form) => `the form to ${$(form).attr('action')} has no button`),
  ]
}

/** Buttons inside a form, and those elsewhere that name it. */
function sendersOf($: CheerioAPI, form: Parameters<CheerioAPI>[0]): number {
  const id = $(form).attr('id')
  return $(form).find('button:not([type=button])').length + (id ? $(`button[form="${id}"]`).length : 0)
}

/** Fields without a label, buttons and links without words. */
function namelessControls($: CheerioAPI): string[] {
  const fields = $('input:not([type=hidden]), select, textarea').toArray().filter((field) => $(field).attr('hidden') === undefined)
  const unlabelled = fields.filter((field) => {
    const id = $(field).attr('id') ?? ''
    const label = $(`label[for="${id}"]`).text() + $(field).closest('label').text() + ($(field).attr('aria-label') ?? '')
    return label.trim() === ''
  })
  const wordless = $('button, a, summary').toArray().filter((each) => ($(each).text() + ($(each).attr('aria-label') ?? '')).trim() === '')
  return [
    ...unlabelled.map((field) => `the field ${$(field).attr('name')} has no label`),
    ...wordless.map((each) => `there are no words on ${$.html(each).slice(0, 80)}`),
  ]
}

function faultsOfIds($: CheerioAPI, { isPart }: Expected): string[] {
  const ids = $('[id]').toArray().map((each) => $(each).attr('id') ?? '')
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  const pointing = ['for', 'aria-describedby', 'aria-labelledby', 'form'] as const
  const lost = pointing.flatMap((name) =>
    $(`[${name}]`).toArray().flatMap((each) => ($(each).attr(name) ?? '').split(' ')).filter((id) => !ids.includes(id)).map((id) => `${name}="${id}"`),
  )
  return [...twice.map((id) => `the id ${id} is there twice`), ...(isPart ? [] : lost.map((each) => `${each} leads nowhere`))]
}

/** Runs of an article's text say their language, whatever the page around them speaks. */
function faultsOfLanguage($: CheerioAPI, { chinese, english }: Expected): string[] {
  const langOf = (element: Parameters<CheerioAPI>[0]) => $(element).closest('[lang]').attr('lang') ?? ''
  const shown = textsOf($).filter(({ parent }) => $(parent).closest('head, option, [hidden]').length === 0)
  const wrong = (words: readonly string[], lang: string) =>
    shown.filter(({ text, parent }) => words.includes(text.trim()) && langOf(parent) !== lang).map(({ text }) => `“${text.trim()}” is not said to be ${lang}`)
  const odd = $('[lang]').toArray().map((each) => $(each).attr('lang') ?? '').filter((lang) => !(LANGUAGES as readonly string[]).includes(lang))
  return [...wrong(chinese, 'zh-Hans'), ...wrong(english, 'en'), ...odd.map((lang) => `lang="${lang}"`)]
}

function textsOf($: CheerioAPI) {
  return $('*').toArray().flatMap((parent) =>
    $(parent).contents().toArray().flatMap((node) => (node.type === 'text' && node.data.trim() !== '' ? [{ text: node.data, parent }] : [])),
  )
}
