import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new row's id: 20 characters of Crockford's base 32, 100 random bits. */
export function newId(): string {
  return Array.from(randomBytes(20), (byte) => ALPHABET[byte % 32]).join('')
}

/** A secret for a link that works once: 32 random bytes, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}
