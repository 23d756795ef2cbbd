import type { Encoding } from './answer.ts'

/** The best encoding that a browser takes, by its Accept-Encoding. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  const known = KNOWN.get(accepted)
  if (known) return known
  const found = (['br', 'gzip'] as const).find((encoding) => takes(accepted, encoding)) ?? 'identity'
  if (KNOWN.size < 200) KNOWN.set(accepted, found) // browsers send few different ones
  return found
}

/** Does one of the tags that the browser holds name these bytes? A proxy may have marked it as weak. */
export function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return (
    ifNoneMatch === etag ||
    ifNoneMatch.trim() === '*' ||
    ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  )
}

/** The layout that a reader chose before; undefined when none. */
export function chosenLayout(cookies: string | undefined): string | undefined {
  if (!cookies?.includes('reading=')) return undefined
  return /(?:^|;\s*)reading=([a-z-]+)/.exec(cookies)?.[1]
}

const KNOWN = new Map<string, Encoding>()

function takes(accepted: string, encoding: Encoding): boolean {
  return accepted.split(',').some((part) => {
    const [name, ...parameters] = part.trim().toLowerCase().split(';')
    return name?.trim() === encoding && !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter))
  })
}
