export const ROLES = ['translator', 'reviewer', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const LANGUAGES = ['zh-Hans', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export type UserStatus = 'invited' | 'active' | 'deactivated'

/** A person of the office, without the password. */
export type User = {
  id: string
  email: string
  name: string
  language: Language
  theme: Theme
  status: UserStatus
  createdAt: string
  roles: readonly Role[]
}
