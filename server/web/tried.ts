import type { Response } from 'express'
import { Problem, type ProblemCode, type ProblemDetails } from '../lib/problem.ts'
import type { Words } from './i18n.ts'
import { problemWords, STATUS } from './problems.ts'
import { wantsFragment, wantsJson } from './request.ts'

export type Refusal = {
  status: number
  /** The sentence over the form; empty when every fault stands at its field. */
  sentence: string
  /** The sentence at each field at fault, by the field's name. */
  faults: Readonly<Record<string, string>>
  details: ProblemDetails
}

type Tried<Result> = { result: Result; refusal: null } | { result: null; refusal: Refusal }

/**
 * What a form's command gave, or the words for a form that comes back filled in. Some problems are no matter of the form, and
 * whoever asked for no page gets no form.
 */
export async function tried<Result>(res: Response, work: Promise<Result>): Promise<Tried<Result>> {
  return work.then(
    (result) => ({ result, refusal: null }),
    (error: unknown) => {
      if (!(error instanceof Problem) || ELSEWHERE.includes(error.code)) throw error
      if (wantsFragment(res.req) || wantsJson(res.req)) throw error
      return { result: null, refusal: refusalOf(res.locals.t as Words, error) } // set by the page locals for every request
    },
  )
}

const ELSEWHERE: readonly ProblemCode[] = [
  'not_found',
  'role.required',
  'session.required',
  'link.used_up',
  'set_up.done',
]

function refusalOf(t: Words, problem: Problem): Refusal {
  const faults = problem.faults.map(({ pointer, code, details = {} }) => [pointer, problemWords(t, { code, details })])
  return {
    status: STATUS[problem.code],
    sentence: faults.length > 0 ? '' : problemWords(t, problem),
    faults: Object.fromEntries(faults) as Record<string, string>, // pairs of two texts, as made just above
    details: problem.details,
  }
}
