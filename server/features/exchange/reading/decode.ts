import { Problem } from '../../../lib/problem.ts'

/** The text of a file, without a byte order mark, and the encoding it was found to be in. */
export type Decoded = { text: string; encoding: string }

/**
 * Reads UTF-8, UTF-16 (marked or not), GB18030, and the Western code page of old Windows (curly quotes in English
 * drafts). Throws `import.binary` for bytes that are no text, `import.encoding` { line } for text that cannot be told.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  const decoded = marked ? decodeMarked(bytes, marked) : (decodeUtf8(bytes) ?? decodeGuessed(bytes))
  if (decoded.text.includes('\u0000')) throw new Problem('import.binary')
  return decoded
}

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
]
const SAMPLE_BYTES = 200_000

function decodeMarked(bytes: Uint8Array, { mark, encoding }: (typeof MARKS)[number]): Decoded {
  const text = decodeAs(bytes.subarray(mark.length), encoding)
  if (text === null) throw new Problem('import.encoding', { line: faultyLine(bytes, encoding) })
  return { text, encoding }
}

function decodeUtf8(bytes: Uint8Array): Decoded | null {
  const text = decodeAs(bytes, 'utf-8')
  // UTF-16 of English is valid UTF-8 with a NUL after each letter: leave it to the guess.
  return text === null || text.includes('\u0000') ? null : { text, encoding: 'utf-8' }
}

/** The most plausible of the encodings that carry no mark. */
function decodeGuessed(bytes: Uint8Array): Decoded {
  const hasNul = bytes.includes(0)
  const encoding = likelyUtf16(bytes) ?? (hasNul ? null : likelyLegacy(bytes))
  if (!encoding && hasNul) throw new Problem('import.binary')
  const text = encoding ? decodeAs(bytes, encoding) : null
  if (!encoding || text === null) throw new Problem('import.encoding', { line: faultyLine(bytes, encoding ?? 'utf-8') })
  return { text, encoding }
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'windows-1252') return decodeWestern(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Node's own decoder takes this code page for Latin 1, which has no quotation marks (seen in Node 20.20). */
function decodeWestern(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\u0080-\u009F]/g, (character) => WESTERN.charAt(character.charCodeAt(0) - 0x80))
}

// Bytes 80 to 9F; the five that the code page leaves empty are refused before.
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Little or big endian, when nearly all code units are ones that Chinese and English text is made of. */
function likelyUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0 || bytes.length === 0) return null
  const little = shareOfUsualUnits(bytes, 1)
  const big = shareOfUsualUnits(bytes, 0)
  if (Math.max(little, big) < 0.95) return null
  return little >= big ? 'utf-16le' : 'utf-16be'
}

function shareOfUsualUnits(bytes: Uint8Array, high: 0 | 1): number {
  const end = Math.min(bytes.length, SAMPLE_BYTES)
  let usual = 0
  for (let index = 0; index < end; index += 2) {
    if (isUsual((bytes[index + high] ?? 0) * 256 + (bytes[index + 1 - high] ?? 0))) usual += 1
  }
  return usual / (end / 2)
}

function isUsual(unit: number): boolean {
  if (unit < 0x7f) return unit >= 0x20 || unit === 9 || unit === 10 || unit === 13
  if (unit >= 0x4e00 && unit <= 0x9fa5) return true
  return (unit >= 0x3000 && unit <= 0x3020) || (unit >= 0xff01 && unit <= 0xff5e) || (unit >= 0x2010 && unit <= 0x2033)
}

/**
 * GB18030 accepts nearly any bytes, so valid is not enough: in Chinese text most double bytes lie in the rows of
 * punctuation and of the 3,755 common characters (GB 2312 level 1). Big5 and Western text mostly fall elsewhere.
 */
function likelyLegacy(bytes: Uint8Array): 'gb18030' | 'windows-1252' | null {
  let common = 0
  let pairs = 0
  let lone = 0
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[index + 1] ?? 0
    if (trail < 0x80) lone += 1
    pairs += 1
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common += 1
    index += 1
  }
  if (common >= pairs * 0.5) return 'gb18030'
  // Western letters and quotes come one by one, between ASCII.
  return lone >= pairs * 0.9 && pairs * 4 < bytes.length ? westernOrNothing(bytes) : null
}

/** Refuses the five bytes the code page leaves empty, and the control characters. */
function westernOrNothing(bytes: Uint8Array): 'windows-1252' | null {
  const odd = bytes.some(
    (byte) => (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || UNUSED_WESTERN.includes(byte),
  )
  return odd ? null : 'windows-1252'
}

const UNUSED_WESTERN = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

/** The line of the first byte that does not fit, where a user would look for it. */
function faultyLine(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes)
  const end = text.indexOf('\uFFFD')
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
