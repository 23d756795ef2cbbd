import { z } from 'zod'
import { isLocalPath } from './local-path.ts'

const Carried = z.object({
  /** Where the form was going. */
  path: z.string().refine(isLocalPath),
  /** The page that it stood on. */
  back: z.string().refine(isLocalPath),
  /** Who typed, when the form says so. */
  person: z.string(),
  /** True when the form is one that takes files. */
  takesFiles: z.boolean(),
  fields: z.array(z.tuple([z.string(), z.string()])),
})

/** A form that was sent when nobody was signed in (any more), on its way through the sign-in. */
export type Carried = z.infer<typeof Carried>

export const MOST_CARRIED_BYTES = 2 * 1024 * 1024

/** The fields of a sent form that may be carried: everything but the old token and passwords. */
export function fieldsToCarry(body: unknown): Carried['fields'] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body)
    .filter(([name]) => name !== '_csrf' && !/password|current/i.test(name))
    .flatMap(([name, value]: [string, unknown]) =>
      (Array.isArray(value) ? value : [value])
        .filter((each) => typeof each === 'string')
        .map((each) => [name, each] satisfies [string, string]),
    )
}

/** As the value of a hidden field; null when it is more than two megabytes. Base64 keeps Chinese small on its way back. */
export function pack(carried: Carried): string | null {
  const bytes = Buffer.from(JSON.stringify(carried))
  return bytes.length > MOST_CARRIED_BYTES ? null : bytes.toString('base64url')
}

/** What came back from the browser; null when it is nothing of ours. */
export function unpack(packed: string): Carried | null {
  if (packed === '') return null
  try {
    const { success, data } = Carried.safeParse(JSON.parse(Buffer.from(packed, 'base64url').toString('utf8')))
    return success ? data : null
  } catch {
    return null
  }
}

/** What a person typed among the fields, to be shown: neither the form's own words nor ids and numbers. */
export function typedTexts({ fields }: Carried): string[] {
  return fields.filter(([name, value]) => TYPED.has(name) && !isMachineWord(value)).map(([, value]) => value)
}

/** May this person see what was typed? Only the one who typed it, when that is known. */
export function belongsTo(carried: Carried, personId: string): boolean {
  return carried.person === '' || carried.person === personId
}

/** The fields of our forms that somebody writes in. */
const TYPED = new Set([
  'text',
  'source',
  'target',
  'title',
  'note',
  'find',
  'replacement',
  'name',
  'email',
  'sourceLink',
  'slug',
])

/** Empty, a number, or a row's id. */
function isMachineWord(value: string): boolean {
  return value.trim() === '' || /^\d{1,9}$/.test(value) || /^(?=.*\d)[0-9a-hjkmnp-tv-z]{20}$/.test(value)
}
