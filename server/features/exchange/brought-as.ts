import type { Request } from 'express'
import { text } from '../../web/parse.ts'
import { uploaded } from '../../web/upload.ts'
import type { Side } from '../pairs/pair.ts'
import type { Brought } from './bring-in.ts'

/** A side of a form as a file, else as pasted text, else nothing. */
export function broughtAs(req: Request, side: Side, limitBytes: number): Brought | null {
  const file = uploaded(req, `${side}File`)
  if (file) return { file: { ...file, limitBytes } }
  const pasted = text(req.body, side)
  return pasted.trim() === '' ? null : { pasted }
}
