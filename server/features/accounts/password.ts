import { hash, verify } from '@node-rs/argon2'
import { newToken } from '../../lib/ids.ts'
import type { Fault } from '../../lib/problem.ts'
import { COMMON_PASSWORDS } from './common-passwords.ts'

export const LEAST_PASSWORD = 10
const MOST_PASSWORD = 200

/** argon2id with 19 MiB and two passes, the least that OWASP's password storage cheat sheet asks for. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(tidy(password), COST)
}

/**
 * Does the password belong to this hash? Without a hash, as for an address that nobody has, the same work is done for
 * nothing, so that the time of the answer tells nothing.
 */
export async function passwordMatches(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoy()), tidy(password.slice(0, MOST_PASSWORD * 2)))
  return matches && passwordHash !== null
}

/** What is wrong with a new password; `personal` are words that it must not be. */
export function passwordFaults(password: string, personal: readonly string[]): Fault[] {
  const { length } = [...tidy(password)]
  const fault = (code: Fault['code'], details = {}): Fault[] => [{ pointer: 'password', code, details }]
  if (length < LEAST_PASSWORD) return fault('password.short', { least: LEAST_PASSWORD })
  if (length > MOST_PASSWORD) return fault('password.long', { most: MOST_PASSWORD })
  if (isCommon(tidy(password).toLowerCase())) return fault('password.common')
  if (personal.some((word) => word !== '' && sameWord(word, password))) return fault('password.personal')
  return []
}

/** One password has many spellings, such as full-width digits of a Chinese keyboard; all are the same to us. */
function tidy(password: string): string {
  return password.normalize('NFKC')
}

function isCommon(password: string): boolean {
  return COMMON_PASSWORDS.has(password) || new Set(password).size <= 2
}

function sameWord(word: string, password: string): boolean {
  const plain = (text: string) => tidy(text).toLowerCase().replaceAll(/\s/gu, '')
  return plain(word) === plain(password)
}

let made: Promise<string> | undefined

/** A hash that no password belongs to. */
function decoy(): Promise<string> {
  made ??= hashPassword(newToken())
  return made
}
