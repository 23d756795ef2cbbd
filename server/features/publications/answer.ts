import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'

/** Names and values in turn, as `writeHead` takes them. */
export type HeaderList = readonly string[]

/** One body in one encoding, with the headers for sending it and for saying that it is unchanged. */
export type Form = { body: Buffer; etag: string; sent: HeaderList; unchanged: HeaderList }

/** Everything that is sent for one address, made once and kept. */
export type Answer = {
  status: number
  forms: Record<Encoding, Form>
  /** What readers who chose another layout earlier get instead, by the value of their cookie. */
  byCookie?: ReadonlyMap<string, Answer>
}

/**
 * Stored by whoever likes, but asked about every time: a withdrawal or a correction must reach readers at once, and
 * being told "unchanged" costs next to nothing.
 */
export const ASK_EACH_TIME = 'public, max-age=0, must-revalidate'

/** Nothing runs but our own file, nothing may come from elsewhere, nobody may frame it. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

export type AnswerContent = {
  status: number
  type: string
  body: string | Buffer
  cache?: string
  headers?: HeaderList
  compress?: boolean
}

const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

/** Makes an answer; the compressed forms are made here, once, off the event loop. */
export async function makeAnswer(content: AnswerContent, always: HeaderList): Promise<Answer> {
  const identity = Buffer.from(content.body)
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 27)
  const form = (encoding: Encoding, body: Buffer) => formOf(content, always, tag, encoding, body)
  const plain = form('identity', identity)
  if (content.compress === false || identity.length === 0)
    return { status: content.status, forms: { identity: plain, gzip: plain, br: plain } }
  const [zipped, brotli] = await Promise.all([
    compressGzip(identity, { level: 9 }),
    compressBrotli(identity, brotliOptions(identity)),
  ])
  return { status: content.status, forms: { identity: plain, gzip: form('gzip', zipped), br: form('br', brotli) } }
}

function brotliOptions(body: Buffer) {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }
}

/** A strong tag names these very bytes, so each encoding has its own. */
function formOf(content: AnswerContent, always: HeaderList, tag: string, encoding: Encoding, body: Buffer): Form {
  const etag = encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`
  const kept = [
    ...always,
    'Cache-Control',
    content.cache ?? ASK_EACH_TIME,
    ...vary(content),
    ...(content.headers ?? []),
  ]
  const tagged = content.status === 200 ? [...kept, 'ETag', etag] : kept
  const encoded = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  return {
    body,
    etag,
    sent: [...tagged, ...encoded, 'Content-Type', content.type, 'Content-Length', String(body.length)],
    unchanged: tagged,
  }
}

function vary({ compress, headers }: AnswerContent): string[] {
  return compress === false || headers?.includes('Vary') ? [] : ['Vary', 'Accept-Encoding']
}
