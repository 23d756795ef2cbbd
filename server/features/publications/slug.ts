import { pinyin } from 'pinyin-pro'
import { Problem } from '../../lib/problem.ts'

/** The longest slug that is made from a title; a person may write a longer one. */
const MADE_LENGTH = 60
/** What stands at a title's place may be a whole paragraph. */
const LOOKED_AT = 500

/** Letters that Unicode does not take apart into a plain one and its mark. */
const FOLDED: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' }

/**
 * The readable end of an address, made from the English title: plain letters and figures joined by hyphens, at most 60
 * characters, cut at a word. Without English letters it is the pinyin of the Chinese title.
 */
export function slugFrom(title: string, sourceTitle: string): string {
  const [target, source] = [title.slice(0, LOOKED_AT), sourceTitle.slice(0, LOOKED_AT)]
  return [target, romanised(source)].map(joined).find((slug) => slug.length >= 3) ?? together(target, source)
}

/** Refuses a slug that no address could carry: 3 to 80 of a to z, 0 to 9 and hyphens, none at an end. */
export function ensureSlug(slug: string): void {
  if (/^[a-z0-9][a-z0-9-]{1,78}[a-z0-9]$/.test(slug)) return
  throw new Problem('slug.invalid', { slug }, [{ pointer: 'slug', code: 'slug.invalid' }])
}

function joined(words: string): string {
  const plain = words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[ßæœøđðþłı]/g, (letter) => FOLDED[letter] ?? '')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
  return cut(plain.replace(/^-|-$/g, ''))
}

/** Words that promise another one. */
const DANGLING = /(?:-(?:a|an|and|as|at|by|for|from|in|into|its|of|on|or|the|to|with))+$/

function cut(slug: string): string {
  if (slug.length <= MADE_LENGTH) return slug
  const end = slug.lastIndexOf('-', MADE_LENGTH)
  return slug.slice(0, end > 0 ? end : MADE_LENGTH).replace(DANGLING, '')
}

function romanised(source: string): string {
  return pinyin(source, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ')
}

/** A title of one or two letters, or of none at all. */
function together(target: string, source: string): string {
  return joined(`article ${joined(target) || joined(romanised(source))}`)
}
