import type { Request, RequestHandler } from 'express'
import multer, { MulterError } from 'multer'
import { Problem } from '../lib/problem.ts'
import { requireToken } from './csrf.ts'

/** One uploaded file: its name is only ever shown, its type only ever read from its bytes. */
export type Upload = { name: string; bytes: Uint8Array }

/** Reads a multipart form with these file fields into memory, then asks for the token that such a form carries. */
export function upload(fields: readonly string[], limitBytes: number): RequestHandler {
  const read = multer({
    storage: multer.memoryStorage(),
    defParamCharset: 'utf8',
    limits: { fileSize: limitBytes, files: fields.length, fieldSize: limitBytes, fields: 20 },
  }).fields(fields.map((name) => ({ name, maxCount: 1 })))
  return async (req, res, next) => {
    if (!req.is('multipart/form-data')) return next()
    await new Promise<void>((resolve, reject) => {
      read(req, res, (error: unknown) => (error ? reject(asProblem(error, limitBytes)) : resolve()))
    })
    requireToken(req) // here and not in the callback: what is thrown there is caught by nobody and ends the process
    next()
  }
}

/** The file of a field; null when none was chosen. */
export function uploaded(req: Request, field: string): Upload | null {
  const files = req.files
  const file = files && !Array.isArray(files) ? files[field]?.[0] : undefined
  return file && file.size + file.originalname.length > 0 ? { name: file.originalname, bytes: file.buffer } : null
}

/** Whatever goes wrong while a form is read is the form's fault: it is broken, too large, or ends too early. */
function asProblem(error: unknown, limitBytes: number): Problem {
  if (!(error instanceof MulterError)) return new Problem('form.invalid', { field: '' })
  const isLarge = error.code === 'LIMIT_FILE_SIZE' || error.code === 'LIMIT_FIELD_VALUE'
  if (!isLarge) return new Problem('form.invalid', { field: error.field ?? '' })
  return new Problem('import.too_large', {
    side: (error.field ?? '').replace(/File$/, ''),
    limit: Math.round(limitBytes / 1024 / 1024),
  })
}
