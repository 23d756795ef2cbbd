import { dayWords } from './office-days.ts'
import type { Language, Part, Words } from './sentence.ts'

/** What a row's details say; text that is no JSON object says nothing. */
export function readDetails(json: string): Details {
  try {
    const value: unknown = JSON.parse(json)
    // The cast follows the question: an object that is no list has text keys.
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {}
  } catch {
    return {}
  }
}

export type Details = Readonly<Record<string, unknown>>

/** In what language, and how times are written in it. */
export type Speech = { t: Words; language: Language; moments: { dateTime(iso: string): string } }

/** The details as parts of a sentence: roles, stages and times in the reader's language, the rest as it is. */
export function deedValues(details: Details, speech: Speech): Record<string, Part[]> {
  const isRenaming = details.from !== undefined // then `to` is an address, else a stage
  return Object.fromEntries(
    Object.entries(details).map(([name, value]): [string, Part[]] => {
      const form = isRenaming && name === 'to' ? FORMS.from : FORMS[name]
      return [name, [form ? form(value, speech) : { kind: 'text', text: String(value) }]]
    }),
  )
}

/** What was written beside a deed: somebody's note, else the refusal that was the reason. */
export function noteOf({ note, reason }: Details, t: Words): string {
  if (typeof note === 'string') return note.trim()
  const sentence = typeof reason === 'string' ? t(`problems:${reason}`) : ''
  return sentence === reason ? '' : sentence // a code without words comes back as it is
}

const ROLES = ['translator', 'reviewer', 'editor', 'admin']
const STAGES = ['pairing', 'translation', 'review', 'approval', 'approved']
const PURPOSES = ['invitation', 'reset', 'set-up']

type Form = (value: unknown, speech: Speech) => Part

/** How the details of each name are written. */
const FORMS: Readonly<Record<string, Form>> = {
  name: (value) => ({ kind: 'person', text: String(value) }),
  before: (value) => ({ kind: 'person', text: String(value) }),
  from: (value) => ({ kind: 'value', text: String(value) }),
  to: (value, { t }) => text(known(STAGES, 'stage', value, t)),
  role: (value, { t }) => text(known(ROLES, 'role', value, t)),
  roles: (value, { t, language }) => {
    const roles = Array.isArray(value) ? value.map((role) => known(ROLES, 'role', role, t)) : []
    return text(roles.length === 0 ? t('activity:no_role') : new Intl.ListFormat(language).format(roles))
  },
  purpose: (value, { t }) => text(known(PURPOSES, 'purpose', value, t)),
  at: (value, { moments }) => {
    const iso = String(value)
    return text(Number.isNaN(Date.parse(iso)) ? iso : moments.dateTime(iso))
  },
  dueOn: (value, { language }) => text(dayWords(language, String(value))),
}

/** The words of a known value; what is not known stays as it is. */
function known(values: readonly string[], prefix: string, value: unknown, t: Words): string {
  return values.includes(String(value)) ? t(`activity:${prefix}_${String(value)}`) : String(value)
}

function text(words: string): Part {
  return { kind: 'text', text: words }
}
