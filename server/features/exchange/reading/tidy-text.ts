/** Text as the product stores it: NFC, no control characters but tab and line feed, no halves of surrogate pairs. */
export function tidyText(text: string): string {
  return text.replace(HALF_PAIRS, '\uFFFD').replace(CONTROLS, '').normalize('NFC')
}

/** Without white space, ideographic spaces and byte order marks at both ends. U+2028 is a character and stays. */
export function trimParagraph(text: string): string {
  // Loops: an expression anchored at the end takes quadratic time on long runs of spaces.
  let start = 0
  let end = text.length
  while (start < end && isPadding(text.charCodeAt(start))) start += 1
  while (end > start && isPadding(text.charCodeAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** True for Han, Chinese punctuation and full-width forms. */
export function isChineseCharacter(character: string): boolean {
  return CHINESE.test(character)
}

/** True where joined lines take no space: between Chinese, or Chinese and marks that both languages write. */
export function joinsTightly(before: string, after: string): boolean {
  if (isChineseCharacter(before)) return isChineseCharacter(after) || SHARED.test(after)
  return isChineseCharacter(after) && SHARED.test(before)
}

/** True for characters of Western text alone. */
export function joinsLoosely(character: string): boolean {
  return !isChineseCharacter(character) && !SHARED.test(character)
}

export function firstCharacter(text: string): string {
  return Array.from(text.slice(0, 2))[0] ?? ''
}

export function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? ''
}

/** The first forty characters on one line, for lists of what is left out. */
export function excerptOf(text: string): string {
  const line = trimParagraph(tidyText(text.slice(0, 400)).replace(/\s+/g, ' '))
  const characters = Array.from(line)
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line
}

const HALF_PAIRS = /\p{Surrogate}/gu

const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g
const CHINESE = /^[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]$/u
const SHARED = /^[‘’“”—…·]$/

function isPadding(code: number): boolean {
  if (code === 0x2028 || code === 0x2029) return false
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b)
}
