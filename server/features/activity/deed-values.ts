import type { Moments } from '../../web/moments.ts'
import type { Language, Part, Words } from './sentence.ts'

/** What a row's details say; text that is no JSON object says nothing. */
export function readDetails(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json)
    // The cast follows the question: an object that is no list has text keys.
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

type Speech = { t: Words; language: Language; moments: Moments }

/** The details as parts of a sentence: roles, stages and times in the reader's language, the rest as it is. */
export function deedValues(details: Readonly<Record<string, unknown>>, speech: Speech): Record<string, Part[]> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]): [string, Part[]] => [name, [valueOf(name, value, speech)]]),
  )
}

const ROLES = ['translator', 'reviewer', 'editor', 'admin']
const STAGES = ['pairing', 'translation', 'review', 'approval', 'approved']
const PURPOSES = ['invitation', 'reset', 'set-up']

function valueOf(name: string, value: unknown, { t, language, moments }: Speech): Part {
  const words = (known: readonly string[], prefix: string, each: unknown) =>
    known.includes(String(each)) ? t(`activity:${prefix}_${String(each)}`) : String(each)
  switch (name) {
    case 'name':
    case 'before':
      return { kind: 'person', text: String(value) }
    case 'roles':
      return { kind: 'text', text: listOf(language, Array.isArray(value) ? value.map((each) => words(ROLES, 'role', each)) : [], t) }
    case 'role':
      return { kind: 'text', text: words(ROLES, 'role', value) }
    case 'to':
      return { kind: 'text', text: words(STAGES, 'stage', value) }
    case 'purpose':
      return { kind: 'text', text: words(PURPOSES, 'purpose', value) }
    case 'at':
      return { kind: 'text', text: Number.isNaN(Date.parse(String(value))) ? String(value) : moments.dateTime(String(value)) }
    default:
      return { kind: name === 'slug' ? 'value' : 'text', text: String(value) }
  }
}

function listOf(language: Language, words: readonly string[], t: Words): string {
  return words.length === 0 ? t('activity:no_role') : new Intl.ListFormat(language).format(words)
}
