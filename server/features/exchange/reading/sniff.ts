import { Problem } from '../../../lib/problem.ts'
import type { Format } from './imported.ts'

/** What the bytes are, whatever the file is called: a zip, or text. Throws for the formats that are refused by name. */
export function sniffBytes(bytes: Uint8Array): 'zip' | 'text' {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new Problem(isLocked(bytes) ? 'import.locked' : 'import.old_word')
  const start = latin(bytes.subarray(0, 1024))
    .trimStart()
    .replace(/^\u00EF\u00BB\u00BF/, '')
  if (start.startsWith('%PDF-')) throw new Problem('import.pdf')
  if (start.startsWith('{\\rtf')) throw new Problem('import.rtf')
  return 'text'
}

/** The format of a decoded text: its look first, its name only between formats that look alike. */
export function sniffText(text: string, name: string): Exclude<Format, 'docx'> {
  const start = text.slice(0, 4000).replace(/^(\s|<!--[\s\S]*?-->|<\?xml[^>]*>)+/, '')
  if (/^<(!doctype\s+html|html|head|body)[\s>]/i.test(start)) return 'html'
  if (/\.html?$/i.test(name) && /<(p|div|br|h[1-6]|table|li|article|section)[\s/>]/i.test(text)) return 'html'
  return /\.(md|markdown|mdown)$/i.test(name) ? 'markdown' : 'text'
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** A DOCX with a password is an old compound file around the encrypted one. */
function isLocked(bytes: Uint8Array): boolean {
  const needle = Buffer.from('EncryptedPackage', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(needle)
}
