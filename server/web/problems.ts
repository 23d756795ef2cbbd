import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Logger } from 'pino'
import { Problem, type ProblemCode } from '../lib/problem.ts'
import type { Words } from './i18n.ts'
import { wantsFragment } from './request.ts'
import { drawPage } from './respond.ts'

/** One status for each problem; a new code without a status does not compile. */
export const STATUS = {
  not_found: 404,
  'form.invalid': 422,
  'form.csrf': 403,
  'form.too_large': 413,
  'session.required': 401,
  'role.required': 403,
  'database.busy': 503,
  'version.text': 422,
} as const satisfies Record<ProblemCode, number>

/** The sentence of a problem in the reader's language. */
export function problemWords(t: Words, problem: Pick<Problem, 'code' | 'details'>): string {
  return t(`problems:${problem.code}`, problem.details)
}

/** Answers what went wrong as it was asked for: a page, a fragment, or `application/problem+json` (RFC 9457). */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error)
    const problem = asProblem(error)
    if (!problem) {
      log.error({ err: error, request: req.id }, 'unexpected')
      return answer(req, res, 500, 'unexpected', { id: req.id })
    }
    answer(req, res, STATUS[problem.code], problem.code, problem.details, problem)
  }
}

function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  const status = error instanceof Error && 'status' in error ? error.status : 0
  if (status === 413) return new Problem('form.too_large')
  if (typeof status === 'number' && status >= 400 && status < 500) return new Problem('form.invalid', { field: '' })
  return null
}

function answer(req: Request, res: Response, status: number, code: string, details: object, problem?: Problem): void {
  const t = res.locals.t as Words // set by the page locals for every request
  const title = t(`problems:${code}`, { ...details })
  res.status(status)
  if (wantsFragment(req)) {
    res.set('HX-Retarget', '#notice').set('HX-Reswap', 'innerHTML')
    res.send(res.locals.draw('errors/_problem', { ...res.locals, status, code, sentence: title, requestId: req.id }))
    return
  }
  if (req.accepts(['html', 'json']) === 'json') {
    const errors = problem?.faults.map((fault) => ({ pointer: fault.pointer, detail: problemWords(t, { code: fault.code, details: fault.details ?? {} }) }))
    res.type('application/problem+json')
    res.send(JSON.stringify({ type: `urn:duizhao:problem:${code}`, title, status, detail: title, instance: req.id, ...(errors?.length ? { errors } : {}) }))
    return
  }
  res.send(drawPage(res, 'errors/problem', { title, status, code, sentence: title, requestId: req.id }))
}
