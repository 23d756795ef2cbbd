import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { Problem } from '../../lib/problem.ts'
import type { PairText } from '../pairs/pair.ts'

/** The hand-over that froze a version. */
export const VERSION_KINDS = ['submitted', 'returned', 'reviewed', 'approved'] as const
export type VersionKind = (typeof VERSION_KINDS)[number]

export type Credit = { source: string; target: string }

/** All that a version holds: `at` is ISO 8601 in UTC, `previous` the hash of the approved version before, or null. */
export type VersionContent = {
  schema: 1
  article: string
  version: number
  kind: VersionKind
  languages: { source: 'zh-Hans'; target: 'en' }
  pairs: readonly PairText[]
  credits: readonly Credit[]
  by: { id: string; name: string }
  at: string
  approvedByAuthor: boolean
  previous: string | null
}

/** A version as it was written down: `canonical` is the text that `hash` (SHA-256, lower-case hex) was taken of. */
export type FrozenVersion = { canonical: string; hash: string }
export type NumberedVersion = FrozenVersion & { number: number; kind: VersionKind }

/** What is wrong with a version: its hash, its place in the chain, or what it says of itself. */
export type VersionFault = { number: number; fault: 'hash' | 'chain' | 'content' }

/** The credits of a version are its pairs of that kind, and nothing else. */
export function creditsOf(pairs: readonly PairText[]): Credit[] {
  return pairs.filter((pair) => pair.kind === 'credit').map(({ source, target }) => ({ source, target }))
}

/**
 * The one text that stands for a version: JSON after RFC 8785, of the named fields alone.
 * Throws `version.text` for half a character (a lone surrogate), which UTF-8 cannot write; `pair` counts from 1.
 */
export function canonical(content: VersionContent): string {
  const broken = content.pairs.findIndex((pair) => isBroken(pair.source) || isBroken(pair.target))
  if (broken >= 0) throw new Problem('version.text', { pair: broken + 1 })
  const fields = fieldsOf(content)
  if (holdsBroken(fields)) throw new Problem('version.text')

  const text = canonicalize(fields)
  if (text === undefined) throw new Error('a version has no canonical text')
  return text
}

/** SHA-256 of the text in UTF-8, as lower-case hex. */
export function hashOf(canonicalText: string): string {
  return createHash('sha256').update(canonicalText, 'utf8').digest('hex')
}

export function freeze(content: VersionContent): FrozenVersion {
  const text = canonical(content)
  return { canonical: text, hash: hashOf(text) }
}

/** Whether the text is still the one that the hash was taken of. */
export function verifyVersion(version: FrozenVersion): boolean {
  // Half a character is written to UTF-8 as U+FFFD: without this question two texts would share a hash.
  return !isBroken(version.canonical) && hashOf(version.canonical) === version.hash
}

/**
 * Everything wrong with all versions of one article, given in the order of their numbers; empty when all is well.
 * Shows accidents and single changes; whoever rewrites the whole chain is only found by a hash kept elsewhere.
 */
export function verifyChain(versions: readonly NumberedVersion[]): VersionFault[] {
  const faults: VersionFault[] = []
  let previous: string | null = null
  let article: unknown

  for (const [index, version] of versions.entries()) {
    const content = contentOf(version.canonical)
    article ??= content?.article
    if (!verifyVersion(version)) faults.push({ number: version.number, fault: 'hash' })
    if (version.number !== index + 1 || (content !== null && content.previous !== previous)) {
      faults.push({ number: version.number, fault: 'chain' })
    }
    if (content === null || content.article !== article || !isContentOf(content, version)) {
      faults.push({ number: version.number, fault: 'content' })
    }
    if (version.kind === 'approved') previous = version.hash
  }
  return faults
}

/** Names each field: a caller may hand over rows that carry more, and what is hashed must never depend on that. */
function fieldsOf(content: VersionContent): VersionContent {
  const { article, version, kind, by, at, approvedByAuthor, previous } = content
  return {
    schema: 1,
    article,
    version,
    kind,
    languages: { source: content.languages.source, target: content.languages.target },
    pairs: content.pairs.map(({ kind, link, source, target }) => ({ kind, link, source, target })),
    credits: content.credits.map(({ source, target }) => ({ source, target })),
    by: { id: by.id, name: by.name },
    at,
    approvedByAuthor,
    previous,
  }
}

function isBroken(text: string): boolean {
  return /\p{Surrogate}/u.test(text)
}

function holdsBroken(value: unknown): boolean {
  if (typeof value === 'string') return isBroken(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsBroken)
}

/** What a stored text says, or null when it is no canonical JSON of an object. */
function contentOf(canonicalText: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(canonicalText)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    // The cast follows the question above: an object that is no list has text keys.
    return isObject && canonicalize(value) === canonicalText ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function isContentOf(content: Record<string, unknown>, version: NumberedVersion): boolean {
  return content.schema === 1 && content.version === version.number && content.kind === version.kind
}
