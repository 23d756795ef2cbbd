import { newId } from '../lib/ids.ts'

/** A password of 80 random bits that can be read out and typed: four groups of four. */
export function newPassword(): string {
  return newId().slice(0, 16).match(/.{4}/g)?.join('-') ?? ''
}
