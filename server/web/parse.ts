import { parse } from 'node:querystring'
import { Problem } from '../lib/problem.ts'

/** What a form sent, before anything is believed of it. */
type Body = unknown

/** What stands behind the `?` of an address, without the NUL that no database keeps. */
export function parseQuery(query: string | null): NodeJS.Dict<string | string[]> {
  return parse((query ?? '').replaceAll('%00', ''))
}

/** The text of a field, trimmed of nothing; an absent field is an empty text, anything but one text is refused. */
export function text(body: Body, name: string): string {
  const value = field(body, name)
  if (value === undefined) return ''
  if (typeof value === 'string') return keepable(value)
  throw invalid(name)
}

/** A whole number from 0 up; anything else is refused. */
export function integer(body: Body, name: string): number {
  const value = text(body, name)
  if (!/^\d{1,9}$/.test(value)) throw invalid(name)
  return Number(value)
}

/** All values of a field that may come several times. */
export function texts(body: Body, name: string): string[] {
  const value = field(body, name)
  if (value === undefined) return []
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.map((each) => {
    if (typeof each === 'string') return keepable(each)
    throw invalid(name)
  })
}

/** One of the known values; anything else is refused. */
export function choice<Value extends string>(body: Body, name: string, values: readonly Value[]): Value {
  const value = text(body, name)
  const known = values.find((each) => each === value)
  if (known === undefined) throw invalid(name)
  return known
}

function field(body: Body, name: string): unknown {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return undefined
  return (body as Record<string, unknown>)[name] // checked to be an object just above
}

/** PostgreSQL refuses NUL, and half a character cannot be written as UTF-8; neither comes from a keyboard. */
function keepable(value: string): string {
  return value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')
}

function invalid(name: string): Problem {
  return new Problem('form.invalid', { field: name }, [{ pointer: name, code: 'form.invalid' }])
}
