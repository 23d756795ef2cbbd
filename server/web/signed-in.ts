import type { Actor } from '../policy/actor.ts'
import type { Language } from './i18n.ts'

/** The person that a session belongs to, as pages need them. */
export type SignedIn = Actor & { email: string; language: Language; theme: 'auto' | 'light' | 'dark' }

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Passport's types are extended this way
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is what merges
    interface User extends SignedIn {}
  }
}
