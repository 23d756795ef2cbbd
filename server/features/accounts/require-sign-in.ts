import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import multer from 'multer'
import { Problem } from '../../lib/problem.ts'
import { csrfToken, isFromHere } from '../../web/csrf.ts'
import { wantsFragment } from '../../web/request.ts'
import { drawPage } from '../../web/respond.ts'
import { fieldsToCarry, MOST_CARRIED_BYTES, pack, type Carried } from './carried.ts'
import { presentCarried, presentSignIn } from './carried.view.ts'
import { isLocalPath, pathOnHost } from './local-path.ts'

/**
 * Everything after this needs a person. A page is asked for again after the sign-in; a form that was sent goes through
 * the sign-in with all its text; a script gets its 401 and keeps its text itself.
 */
export const requireSignIn: RequestHandler = async (req, res, next) => {
  if (req.user) return next()
  if (!wantsPage(req)) throw new Problem('session.required')
  if (req.method === 'GET' || req.method === 'HEAD') {
    return res.redirect(303, `/sign-in?to=${encodeURIComponent(req.originalUrl)}`)
  }
  await readUpload(req, res)
  const carried = carry(req)
  const shown = presentSignIn(res, { to: carried.back, carried: pack(carried), tooMuch: carried })
  res.status(401).send(drawPage(res, 'accounts/sign-in', shown))
}

/**
 * A form of an earlier session: its token is old, but it was sent from a page of ours and somebody is signed in. What was
 * typed is shown and can be sent again. Stands before the last error handler.
 */
export const keepTypedText: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (!(error instanceof Problem && error.code === 'form.csrf') || !req.user) return next(error)
  if (!wantsPage(req) || !isFromHere(req) || NOTHING_TYPED.includes(req.path)) return next(error)
  res.status(403).send(drawPage(res, 'accounts/carried', presentCarried(res, carry(req), req.user.id, csrfToken(req))))
}

const NOTHING_TYPED = ['/language', '/theme', '/sign-out']

function carry(req: Request): Carried {
  const fields = fieldsToCarry(req.body)
  return {
    path: isLocalPath(req.originalUrl) ? req.originalUrl : '/',
    back: pathOnHost(req.get('Referer'), req.get('Host'), '/desk'),
    person: fields.find(([name]) => name === 'person')?.[1] ?? '',
    takesFiles: isUpload(req),
    fields,
  }
}

function wantsPage(req: Request): boolean {
  return !wantsFragment(req) && req.is('json') !== 'json' && req.accepts(['html', 'json']) === 'html'
}

function isUpload(req: Request): boolean {
  return req.is('multipart/form-data') === 'multipart/form-data'
}

const readTexts = multer({
  limits: { fieldSize: MOST_CARRIED_BYTES, fields: 12 }, // all of it is held in memory, for somebody we do not know
  fileFilter: (_req, _file, take) => take(null, false), // a browser cannot be given its files back
}).any()

/** A form with files is read by its own route, which this one does not reach; only its texts are read here. */
function readUpload(req: Request, res: Response): Promise<void> {
  if (!isUpload(req)) return Promise.resolve()
  return new Promise((resolve, reject) => {
    readTexts(req, res, (error: unknown) => (error ? reject(new Problem('form.too_large')) : resolve()))
  })
}
