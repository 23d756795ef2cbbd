/** Every refusal the product can give; each has a status in `web/problems.ts` and words in `locales/LANGUAGE/problems.json`. */
export type ProblemCode =
  | 'not_found'
  | 'form.invalid'
  | 'form.csrf'
  | 'form.too_large'
  | 'database.busy'
  | 'session.required'
  | 'role.required'
  | 'version.text'

/** A fault at one field of a form; `pointer` is the field's name. */
export type Fault = { pointer: string; code: ProblemCode; details?: ProblemDetails }

/** Values that the words of a problem are filled with. */
export type ProblemDetails = Record<string, string | number>

/** An expected refusal: a code and its values, no HTTP and no sentence. Anything else that is thrown is a bug. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: ProblemDetails
  readonly faults: readonly Fault[]

  constructor(code: ProblemCode, details: ProblemDetails = {}, faults: readonly Fault[] = []) {
    super(`${code} ${JSON.stringify(details)}`)
    this.name = 'Problem'
    this.code = code
    this.details = details
    this.faults = faults
  }
}
