import type { Request, Response } from 'express'
import { wantsFragment } from './request.ts'

/** A page's own values; `title` is what the browser's tab shows. */
export type PageLocals = { title: string } & Record<string, unknown>

/** Draws a page inside the layout of the working screens. */
export function page(res: Response, view: string, locals: PageLocals): void {
  res.send(drawPage(res, view, locals))
}

export function drawPage(res: Response, view: string, locals: PageLocals): string {
  const all = { ...res.locals, ...locals }
  const body: string = res.locals.draw(view, all)
  return res.locals.draw('layouts/page', { ...all, body })
}

/** A part of a page by itself. */
export function fragment(res: Response, view: string, locals: object): void {
  res.send(res.locals.draw(view, { ...res.locals, ...locals }))
}

/** After a deed that changes the whole page: the script is sent there too. */
export function moved(req: Request, res: Response, location: string): void {
  if (wantsFragment(req)) res.set('HX-Redirect', location).status(204).end()
  else res.redirect(303, location)
}

/** A sentence that the next page shows once; `key` is one of the locales. */
export function flash(req: Request, key: string, values: Record<string, string | number> = {}, undo?: string): void {
  req.session.flash = { key, values, ...(undo ? { undo } : {}) }
}

declare module 'express-session' {
  interface SessionData {
    /** Whether texts are shown without the marks of a review; undefined: with them. */
    marksHidden?: true | undefined
    /** `undo` is the address that a POST takes the deed back at. */
    flash?: { key: string; values: Record<string, string | number>; undo?: string } | undefined
  }
}
