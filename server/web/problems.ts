import { STATUS_CODES } from 'node:http'
import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Logger } from 'pino'
import { Problem, type ProblemCode } from '../lib/problem.ts'
import type { Words } from './i18n.ts'
import { localsOf, type PageServices } from './page-locals.ts'
import { wantsFragment, wantsJson } from './request.ts'
import { drawPage } from './respond.ts'

/** One status for each problem; a new code without a status does not compile. */
export const STATUS = {
  not_found: 404,
  'form.invalid': 422,
  'form.csrf': 403,
  'form.too_large': 413,
  'article.put_away': 409,
  'article.public': 409,
  'import.gone': 404,
  'import.too_slow': 413,
  'work.cancelled': 409,
  'renewal.overtaken': 409,
  'claim.taken': 409,
  'live.too_many': 429,
  'article.source_link': 422,
  'change.not_undoable': 409,
  'change.overtaken': 409,
  'change.undone': 409,
  'deed.not_here': 409,
  'deed.not_yours': 403,
  'export.not_yours': 403,
  'finding.gone': 409,
  'hindered.empty': 409,
  'hindered.untranslated': 409,
  'hindered.unconfirmed': 409,
  'hindered.unreviewed': 409,
  'hindered.findings': 409,
  'hindered.must-fix': 409,
  'hindered.unreasoned': 409,
  'hindered.own-words': 403,
  'thread.range': 422,
  'thread.quote_missing': 422,
  'thread.must_fix_not_yours': 403,
  'thread.not_yours': 403,
  'comment.required': 422,
  'comment.long': 422,
  'comment.not_yours': 403,
  'note.required': 422,
  'note.long': 422,
  'pair.cut': 422,
  'pair.edge': 409,
  'pair.empty': 422,
  'pair.last': 409,
  'pair.not_added': 409,
  'pair.not_omitted': 409,
  'pair.nothing_to_move': 409,
  'pair.only': 409,
  'pair.stale': 409,
  'pen.elsewhere': 403,
  'pen.pairing': 409,
  'people.unfit': 422,
  'answer.none': 409,
  'answer.no_change': 409,
  'answer.not_here': 409,
  'answer.overwritten': 409,
  'reason.no_change': 409,
  'suggestion.empty': 422,
  'suggestion.long': 422,
  'suggestion.unchanged': 422,
  'suggestion.not_here': 409,
  'suggestion.pen_yours': 409,
  'suggestion.not_yours': 403,
  'suggestion.decided': 409,
  'suggestion.withdrawn': 409,
  'suggestion.conflict': 409,
  'suggestion.gone': 409,
  'suggestion.too_many': 409,
  'guest.days': 422,
  'guest.over': 410,
  'guest.too_many': 429,
  'guest.not_yours': 403,
  'reason.not_here': 409,
  'recall.too_late': 409,
  'replace.nothing': 409,
  'session.required': 401,
  'role.required': 403,
  'sign_in.refused': 401,
  'sign_in.too_many': 429,
  'user.email_invalid': 422,
  'user.email_taken': 422,
  'user.name_missing': 422,
  'user.roles_missing': 422,
  'user.last_admin': 409,
  'user.deactivated': 409,
  'password.short': 422,
  'password.long': 422,
  'password.common': 422,
  'password.personal': 422,
  'password.wrong': 422,
  'link.used_up': 410,
  'set_up.done': 410,
  'database.busy': 503,
  'publication.not_approved': 409,
  'publication.not_public': 409,
  'publication.not_waiting': 409,
  'publication.not_yours': 403,
  'publication.note_required': 422,
  'publication.in_past': 422,
  'publication.same_version': 409,
  'publication.time_stands': 422,
  'publication.scheduled': 409,
  'publication.version_moved': 409,
  'slug.invalid': 422,
  'slug.public': 409,
  'slug.taken': 422,
  'version.text': 422,
  'import.empty': 422,
  'import.too_large': 413,
  'import.binary': 415,
  'import.old_word': 415,
  'import.locked': 422,
  'import.pdf': 415,
  'import.rtf': 415,
  'import.docx_bomb': 422,
  'import.docx_broken': 422,
  'import.encoding': 422,
  'import.too_nested': 422,
  'import.no_chinese': 422,
  'import.mostly_english': 422,
  'import.no_english': 422,
  'import.sides_swapped': 422,
  'import.too_many_paragraphs': 422,
} as const satisfies Record<ProblemCode, number>

/** The sentence of a problem in the reader's language. */
export function problemWords(t: Words, problem: Pick<Problem, 'code' | 'details'>): string {
  return t(`problems:${problem.code}`, problem.details)
}

/** Answers what went wrong as it was asked for: a page, a fragment, or `application/problem+json` (RFC 9457). */
export function problemHandler({ log, ...services }: PageServices & { log: Logger }): ErrorRequestHandler {
  const putLocals = localsOf(services)
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error)
    if (res.locals.t === undefined) putLocals(req, res) // what broke stands before the page locals
    const problem = asProblem(error)
    if (!problem) log.error({ err: error, request: req.id }, 'unexpected')
    try {
      if (problem) answer(req, res, STATUS[problem.code], problem.code, problem.details, problem)
      else answer(req, res, 500, 'unexpected', { id: req.id })
    } catch (broken) {
      log.error({ err: broken, request: req.id }, 'not even the page of a problem could be drawn')
      res.status(500).type('txt').send(req.id)
    }
  }
}

function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (error instanceof URIError) return new Problem('not_found') // an address that no browser writes
  const status = error instanceof Error && 'status' in error ? error.status : 0
  if (status === 413) return new Problem('form.too_large')
  if (typeof status === 'number' && status >= 400 && status < 500) return new Problem('form.invalid', { field: '' })
  return null
}

function answer(req: Request, res: Response, status: number, code: string, details: object, problem?: Problem): void {
  const t = res.locals.t as Words // set by the page locals for every request
  const sentence = t(`problems:${code}`, { ...details })
  res.status(status)
  if (wantsFragment(req)) {
    res.set('HX-Retarget', '#notice').set('HX-Reswap', 'innerHTML')
    res.send(res.locals.draw('errors/_problem', { ...res.locals, status, code, sentence, requestId: req.id }))
    return
  }
  if (wantsJson(req)) {
    const errors = problem?.faults.map((fault) => ({
      pointer: `#/${fault.pointer}`,
      detail: problemWords(t, { code: fault.code, details: fault.details ?? {} }),
    }))
    res.type('application/problem+json')
    res.send(
      JSON.stringify({
        type: `urn:duizhao:problem:${code}`,
        title: STATUS_CODES[status],
        status,
        detail: sentence,
        instance: `urn:duizhao:request:${req.id}`,
        ...(errors?.length ? { errors } : {}),
      }),
    )
    return
  }
  res.send(drawPage(res, 'errors/problem', { title: sentence, status, code, sentence, requestId: req.id }))
}
