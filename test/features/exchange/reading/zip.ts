import { crc32, deflateRawSync } from 'node:zlib'

/** One file of a zip that a test makes by hand; what is given beside the content may lie. */
export type ZipFile = { name: string; content: string | Uint8Array; flags?: number; claimedSize?: number; crc?: number }

/** A zip, written byte by byte so that it can also be wrong. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const name = Buffer.from(file.name)
    const content = Buffer.from(file.content)
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE((file.flags ?? 0) | 0x800, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(file.crc ?? crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(file.claimedSize ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    local.push(Buffer.from('PK\u0003\u0004'), fields, name, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, rest, name)
    offset += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end]))
}

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"'

/** A Word document around the XML of its body. */
export function wordOf(body: string, others: readonly ZipFile[] = []): Uint8Array {
  const content = `<?xml version="1.0"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`
  return zipOf([{ name: 'word/document.xml', content }, ...others])
}

/** A part of a Word document, with the names its root needs. */
export function partOf(root: string, inside: string): string {
  return `<w:${root} ${NAMES}>${inside}</w:${root}>`
}
