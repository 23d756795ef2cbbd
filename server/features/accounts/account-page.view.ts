import type { Response } from 'express'
import type { Schema } from '../../db/schema.ts'
import type { Words } from '../../web/i18n.ts'
import type { Moments } from '../../web/moments.ts'
import type { PageLocals } from '../../web/respond.ts'
import { describeAgent } from './agent.ts'
import { LEAST_PASSWORD } from './password.ts'
import type { Refusal } from '../../web/tried.ts'
import { LANGUAGES, THEMES, type SignedInUser } from './user.ts'

type SessionRow = Schema['sessions']

/** A person's own page. */
export function presentAccount(
  res: Response,
  person: SignedInUser,
  sessions: readonly SessionRow[],
  currentId: string,
  refusal?: Refusal,
): PageLocals {
  const t = res.locals.t as Words // both are set by the page locals for every request
  const moments = res.locals.moments as Moments
  return {
    title: t('accounts:account_title'),
    path: '/account',
    person,
    languages: LANGUAGES.map((value) => ({ value, isChosen: value === person.language })),
    themes: THEMES.map((value) => ({ value, isChosen: value === person.theme })),
    least: LEAST_PASSWORD,
    refusal: refusal?.sentence ?? '',
    faults: refusal?.faults ?? {},
    sessions: sessions.map((row) => ({
      id: row.id,
      agent: describeAgent(row.agent),
      began: moments.short(row.createdAt),
      seen: moments.short(row.seenAt),
      isCurrent: row.id === currentId,
    })),
  }
}
