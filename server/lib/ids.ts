import { randomBytes, randomFillSync } from 'node:crypto'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new row's id: 20 characters of Crockford's base 32, 100 random bits. */
export function newId(): string {
  let id = ''
  for (const byte of freshBytes(20)) id += ALPHABET.charAt(byte % 32)
  return id
}

/** A secret for a link that works once: 32 random bytes, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What one page's styles are allowed by: 16 random bytes, base64. */
export function newNonce(): string {
  return freshBytes(16).toString('base64')
}

/** Every request needs some, and asking the system for more at once is many times cheaper. No byte is given twice. */
const store = Buffer.alloc(4096)
let used = store.length

function freshBytes(count: number): Buffer {
  if (used + count > store.length) {
    randomFillSync(store)
    used = 0
  }
  used += count
  return store.subarray(used - count, used)
}
