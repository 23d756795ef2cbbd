import type { Response } from 'express'
import { shareOfChinese } from '../../engines/text/language.ts'
import type { Words } from '../../web/i18n.ts'
import type { PageLocals } from '../../web/respond.ts'
import { belongsTo, typedTexts, type Carried } from './carried.ts'

type Shown = { text: string; lang: string; face: string }

type SignInPage = {
  to: string
  email?: string
  /** The sentence over the form. */
  refusal?: string
  /** The packed form that goes through the sign-in. */
  carried?: string | null
  /** The same form, to be shown when it is too large to be packed. */
  tooMuch?: Carried | null
}

/** The sign-in page; with a form on its way the bar offers nothing that would lose it. */
export function presentSignIn(
  res: Response,
  { to, email = '', refusal = '', carried = '', tooMuch = null }: SignInPage,
): PageLocals {
  const t = res.locals.t as Words // set by the page locals for every request
  return {
    title: t('accounts:sign_in_title'),
    path: `/sign-in?to=${encodeURIComponent(to)}`,
    keepsText: carried !== '',
    to,
    email,
    refusal,
    carried: carried ?? '',
    copies: carried === null && tooMuch ? typedTexts(tooMuch).map(shown) : [],
  }
}

/** «Your text is here»: what was typed, and a form that sends it once more with the new token. */
export function presentCarried(res: Response, carried: Carried, personId: string, csrf: string): PageLocals {
  const t = res.locals.t as Words // set by the page locals for every request
  const isTheirs = belongsTo(carried, personId)
  return {
    title: t(isTheirs ? 'accounts:carried_title' : 'accounts:carried_other_title'),
    path: carried.back,
    keepsText: true,
    isTheirs,
    action: carried.path,
    back: carried.back,
    takesFiles: carried.takesFiles,
    texts: isTheirs ? typedTexts(carried).map(shown) : [],
    fields: isTheirs ? carried.fields.map(([name, value]) => ({ name, value })) : [],
    csrf,
  }
}

function shown(text: string): Shown {
  const isChinese = shareOfChinese(text) > 0.5
  return { text, lang: isChinese ? 'zh-Hans' : 'en', face: isChinese ? 'zh' : 'en' }
}
