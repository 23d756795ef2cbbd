import type { Request, Response } from 'express'
import { csrfToken } from '../../web/csrf.ts'
import { DAY } from '../../lib/clock.ts'
import type { Language, SignedInUser } from './user.ts'

/** Signs this browser in: a new session id, a new token. An older session of the browser ends. */
export async function beginSession(req: Request, res: Response, user: SignedInUser): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    req.logIn(user, (error: unknown) => (error ? reject(error) : resolve()))
  })
  req.session.agent = (req.get('User-Agent') ?? '').slice(0, 300)
  csrfToken(req)
  keepLanguage(res, user.language)
}

/** Signs this browser out. */
export function leaveSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.destroy((error: unknown) => (error ? reject(error) : resolve()))
  })
}

/** The sign-in page speaks the language that was last used here. */
export function keepLanguage(res: Response, language: Language): void {
  res.cookie('language', language, { maxAge: 365 * DAY, httpOnly: true, sameSite: 'lax' })
}
