import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../lib/root.ts'
import { makeAnswer, type Answer, type HeaderList } from './answer.ts'

/**
 * What published pages need beside their text, at addresses that stay the same whatever is built: a page is drawn once and
 * names them for ever. Fonts carry a hash in their names, and only the stylesheet names them.
 */
export async function publishedFiles(
  always: HeaderList,
  folder = join(ROOT, 'public/build'),
): Promise<Map<string, Answer>> {
  const files = new Map<string, Answer>()
  const put = async (name: string, file: string, type: string, cache: string, compress: boolean) => {
    const content = { status: 200, type, cache, compress, body: readFileSync(join(folder, file)) }
    files.set(`/published/${name}`, await makeAnswer(content, always))
  }
  if (!existsSync(join(folder, 'manifest.json'))) return files
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string> // our own build wrote it
  for (const [name, type] of STABLE) if (manifest[name]) await put(name, manifest[name], type, A_WHILE, true)
  for (const font of readdirSync(folder).filter((file) => file.endsWith('.woff2')))
    await put(font, font, 'font/woff2', FOR_EVER, false)
  return files
}

const STABLE = [
  ['reading.css', 'text/css; charset=utf-8'],
  ['reading.js', 'text/javascript; charset=utf-8'],
  ['seal.svg', 'image/svg+xml'],
] as const

/** Ten minutes without a question, so that reading on costs no round trip before the first word is drawn. */
const A_WHILE = 'public, max-age=600, stale-while-revalidate=86400'
const FOR_EVER = 'public, max-age=31536000, immutable'
