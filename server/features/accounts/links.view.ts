import type { Response } from 'express'
import type { Words } from '../../web/i18n.ts'
import type { PageLocals } from '../../web/respond.ts'
import type { LinkPurpose } from './one-time-link.ts'
import { LEAST_PASSWORD } from './password.ts'
import type { Refusal } from '../../web/tried.ts'
import type { User } from './user.ts'

export type SetUpPage = { token: string; email: string; name: string; wantsSample: boolean; offersSample: boolean }

/** The page of the first start. */
export function presentSetUp(res: Response, form: SetUpPage, refusal?: Refusal): PageLocals {
  const t = res.locals.t as Words // set by the page locals for every request
  return {
    ...shared(refusal),
    title: t('accounts:set_up_title'),
    action: `/set-up/${form.token}`,
    email: form.email,
    name: form.name,
    wantsSample: form.wantsSample,
    offersSample: form.offersSample,
  }
}

/** The page where an invited person, or one with a reset link, chooses a password. */
export function presentInvitation(
  res: Response,
  invited: { user: User; purpose: LinkPurpose },
  token: string,
  refusal?: Refusal,
): PageLocals {
  const t = res.locals.t as Words // set by the page locals for every request
  const isReset = invited.purpose === 'reset'
  return {
    ...shared(refusal),
    title: t(isReset ? 'accounts:reset_title' : 'accounts:invitation_title'),
    action: `/invitations/${token}`,
    isReset,
    name: invited.user.name,
    email: invited.user.email,
    roles: invited.user.roles,
  }
}

function shared(refusal?: Refusal) {
  return { refusal: refusal?.sentence ?? '', faults: refusal?.faults ?? {}, least: LEAST_PASSWORD }
}
