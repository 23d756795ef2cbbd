import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { Problem } from '../../../lib/problem.ts'
import { readXml } from './xml.ts'

/** The parts of a Word file as text. `read` gives null for a part that is not there. */
export type Docx = { main: string; read(part: string): Promise<string | null> }

/**
 * Opens the zip around a Word document and looks at its directory before anything is unpacked.
 * Throws `import.docx_bomb`, `import.locked`, `import.docx_broken` { part }, or `import.binary` for another zip.
 */
export async function openDocx(bytes: Uint8Array): Promise<Docx> {
  const { zip, entries } = await directoryOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const read = async (part: string): Promise<string | null> => {
    const entry = entries.get(part)
    return entry ? decodePart(await unpack(zip, entry, part), part) : null
  }
  return { main: await mainPart(read, entries), read }
}

const MOST_BYTES = 100_000_000
const MOST_ENTRIES = 2000
const MOST_RATIO = 200
const RATIO_FROM_BYTES = 1_000_000

type Directory = { zip: yauzl.ZipFile; entries: Map<string, yauzl.Entry> }

async function directoryOf(buffer: Buffer): Promise<Directory> {
  const entries = new Map<string, yauzl.Entry>()
  let bytes = 0
  try {
    const zip = await yauzl.fromBufferPromise(buffer)
    if (zip.entryCount > MOST_ENTRIES) throw new Problem('import.docx_bomb')
    for await (const entry of zip.eachEntry()) {
      bytes += entry.uncompressedSize
      if (bytes > MOST_BYTES || swells(entry)) throw new Problem('import.docx_bomb')
      if (entry.isEncrypted()) throw new Problem('import.locked')
      // Two parts of one name: readers would disagree on which one counts.
      if (entries.has(entry.fileName)) throw new Problem('import.docx_broken', { part: plainName(entry.fileName) })
      entries.set(entry.fileName, entry)
    }
    return { zip, entries }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('import.docx_broken', { part: 'ZIP' })
  }
}

/** A name that goes into a sentence, without whatever a hostile file has put there. */
function plainName(name: string): string {
  return name.replace(/[^\w./-]/g, '').slice(0, 60)
}

function swells(entry: yauzl.Entry): boolean {
  return entry.uncompressedSize > RATIO_FROM_BYTES && entry.uncompressedSize > entry.compressedSize * MOST_RATIO
}

/** yauzl stops at more bytes than the directory said; the checksum tells the rest. */
async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, part: string): Promise<Buffer> {
  try {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer) // a binary stream gives nothing else
    const bytes = Buffer.concat(chunks)
    if (crc32(bytes) === entry.crc32) return bytes
  } catch {
    // Falls through to the refusal: a part that cannot be unpacked is a broken part.
  }
  throw new Problem('import.docx_broken', { part })
}

/** XML is UTF-8 unless a mark says UTF-16. */
function decodePart(bytes: Buffer, part: string): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('import.docx_broken', { part })
  }
}

/** The document's own part, by the package's relations; Word's web version calls it `document2.xml`. */
async function mainPart(read: Docx['read'], entries: Map<string, yauzl.Entry>): Promise<string> {
  const relations = (await read('_rels/.rels')) ?? ''
  let main = 'word/document.xml'
  if (relations !== '') {
    readXml(relations, '_rels/.rels', {
      open(name, { Type = '', Target = '' }) {
        if (name === 'r:Relationship' && Type.endsWith('/officeDocument')) main = plainName(Target.replace(/^\//, ''))
      },
      close: () => undefined,
    })
  }
  const isWord = [...entries.keys()].some((name) => name.startsWith('word/'))
  if (!isWord) throw new Problem('import.binary')
  if (!entries.has(main)) throw new Problem('import.docx_broken', { part: main })
  return main
}
