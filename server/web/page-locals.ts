import type { Request, RequestHandler, Response } from 'express'
import type { Services } from '../services.ts'
import { csrfToken } from './csrf.ts'
import { guessLanguage, type Language } from './i18n.ts'
import { momentsFor } from './moments.ts'

/** What pages are drawn with, as long as the process runs. */
export type PageServices = Pick<Services, 'words' | 'config' | 'clock' | 'draw' | 'asset'>

/** Puts on every answer what all views need: words, times, theme, person, token, addresses. */
export function pageLocals(services: PageServices): RequestHandler {
  const put = localsOf(services)
  return (req, res, next) => {
    put(req, res)
    next()
  }
}

/** The same for whoever has to answer before it was done: a session that cannot be read is nobody's. */
export function localsOf({ words, config, clock, draw, asset }: PageServices): (req: Request, res: Response) => void {
  const moments = new Map(
    (['zh-Hans', 'en'] as const).map((language) => [language, momentsFor(language, config.timeZone, clock)]),
  )
  return (req, res) => {
    const language = languageOf(req)
    Object.assign(res.locals, {
      draw,
      asset,
      language,
      t: words(language),
      moments: moments.get(language),
      theme: req.user?.theme ?? 'auto',
      actor: req.user ?? null,
      csrf: csrfToken(req),
      marksHidden: (req.session as Request['session'] | undefined)?.marksHidden === true,
      path: req.originalUrl,
      signIn: signInFrom(req),
      office: language === 'en' ? config.officeName : config.officeNameZh,
    })
    // taken when a page is drawn: what only leads on to another address must not lose it
    Object.defineProperty(res.locals, 'flash', { enumerable: true, configurable: true, get: () => takeFlash(req) })
    res.vary('Accept-Language')
  }
}

/** Where a visitor signs in to come back to this page; what was sent has no page to come back to. */
function signInFrom({ method, originalUrl }: Request): string {
  return method === 'GET' || method === 'HEAD' ? `/sign-in?to=${encodeURIComponent(originalUrl)}` : '/sign-in'
}

function languageOf(req: Request): Language {
  if (req.user) return req.user.language
  const cookie = /(?:^|;\s*)language=([\w-]+)/.exec(req.get('Cookie') ?? '')?.[1]
  return guessLanguage(cookie, req.acceptsLanguages()[0] ?? false)
}

/** A flash is shown by the next whole page; fragments and writes leave it for that. */
function takeFlash(req: Request): object | null {
  const session = req.session as Request['session'] | undefined // none where the database could not be asked
  const flash = session?.flash
  if (!flash || req.method !== 'GET' || req.get('HX-Request')) return null
  session.flash = undefined
  return flash
}
