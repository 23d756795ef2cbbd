/** Text in the encodings that Node can read but not write. */
export function gb18030(text: string): Uint8Array {
  return new Uint8Array(Array.from(text).flatMap((character) => doubleByte('gb18030', character)))
}

export function big5(text: string): Uint8Array {
  return new Uint8Array(Array.from(text).flatMap((character) => doubleByte('big5', character)))
}

/** Only what English drafts hold of the code page. */
export function windows1252(text: string): Uint8Array {
  const typographic: Record<string, number> = { '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97 }
  return new Uint8Array(Array.from(text).map((character) => typographic[character] ?? character.charCodeAt(0)))
}

export function utf16(text: string, order: 'little' | 'big', mark = ''): Uint8Array {
  const bytes = Buffer.from(mark + text, 'utf16le')
  return new Uint8Array(order === 'little' ? bytes : bytes.swap16())
}

function doubleByte(encoding: string, character: string): number[] {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return [code]
  const bytes = tableOf(encoding).get(character)
  if (!bytes) throw new Error(`${character} has no two bytes in ${encoding}`)
  return bytes
}

const tables = new Map<string, Map<string, number[]>>()

/** The inverse of decoding, for every pair of bytes. */
function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(new Uint8Array([lead, trail]))
      if (Array.from(text).length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, [lead, trail])
    }
  }
  tables.set(encoding, table)
  return table
}
