import {
  firstCharacter,
  isChineseCharacter,
  joinsLoosely,
  joinsTightly,
  lastCharacter,
  tidyText,
  trimParagraph,
} from './tidy-text.ts'

/** Where plain text is cut into paragraphs: at empty lines (lines in between are joined), or at every line. */
export const CUTS = ['blank-lines', 'lines'] as const
export type Cut = (typeof CUTS)[number]

/** A paragraph and the 1-based line that it begins on. */
export type Paragraph = { text: string; line: number }

/** The likelier cut: `blank-lines` when the lines look wrapped at a margin, else `lines`. Looks at the first 400,000 characters. */
export function guessCut(text: string): Cut {
  const groups = groupsOf(text.slice(0, LOOKED_AT))
  const inner = groups.flatMap((group) => group.slice(0, -1).map((line) => line.text))
  if (inner.length === 0) return 'lines'
  const margin = percentile(inner.map(widthOf), 0.9)
  if (margin < NARROWEST_MARGIN || margin > WIDEST_MARGIN) return 'lines'
  if (margin < USUAL_MARGIN && !goesOnInSmall(groups)) return 'lines'
  const wrapped = inner.filter((line) => !FINAL.test(line) && widthOf(line) >= margin * 0.7)
  return wrapped.length * 2 >= inner.length ? 'blank-lines' : 'lines'
}

/** The paragraphs of a text, without indents and without empty ones. */
export function cutParagraphs(text: string, cut: Cut): string[] {
  return placedParagraphs(text, cut).map((paragraph) => paragraph.text)
}

/** As `cutParagraphs`, with the line of each. */
export function placedParagraphs(text: string, cut: Cut): Paragraph[] {
  const groups = groupsOf(text)
  const paragraphs = cut === 'lines' ? groups.flat() : groups.map(joined)
  return paragraphs
    .map(({ text, line }) => ({ text: trimParagraph(tidyText(text)), line }))
    .filter((paragraph) => paragraph.text.trim() !== '')
}

/** Wrapped lines as one: nothing between Chinese, a space elsewhere; mixed seams go by what the lines mostly are. */
export function joinLines(lines: readonly string[]): string {
  const chinese = mostlyChinese(lines)
  const seams = lines.map((line, index) => (index === 0 ? '' : seam(lines[index - 1] ?? '', line, chinese)))
  return lines.map((line, index) => `${seams[index] ?? ''}${line}`).join('')
}

const LOOKED_AT = 400_000
const NARROWEST_MARGIN = 30
/** Narrower lines may as well be verses, a list or an address. */
const USUAL_MARGIN = 40
const WIDEST_MARGIN = 120
const FINAL = /[.!?。！？；：:][”’"'）)】]*$/

/** Do most lines go on with a small letter where the line before them ended? Only wrapped English does. */
function goesOnInSmall(groups: readonly Paragraph[][]): boolean {
  const following = groups.flatMap((group) => group.slice(1))
  return following.filter(({ text }) => /^\p{Ll}/u.test(text)).length * 2 >= following.length
}

/** Lines with words, in the groups that empty lines make. Lines are cut at LF alone; trimming takes the CR before it. */
function groupsOf(text: string): Paragraph[][] {
  const groups: Paragraph[][] = []
  let open: Paragraph[] | null = null
  let line = 0
  for (let start = 0; start <= text.length;) {
    const at = text.indexOf('\n', start)
    const end = at === -1 ? text.length : at
    const words = end === start ? '' : trimParagraph(text.slice(start, end))
    line += 1
    start = end + 1
    if (words.trim() === '') {
      open = null
      continue
    }
    if (!open) groups.push((open = []))
    open.push({ text: words, line })
  }
  return groups
}

function joined(group: readonly Paragraph[]): Paragraph {
  return { text: joinLines(group.map((line) => line.text)), line: group[0]?.line ?? 1 }
}

function seam(before: string, after: string, chinese: boolean): '' | ' ' {
  const [last, first] = [lastCharacter(before), firstCharacter(after)]
  if (chinese) return joinsLoosely(last) && joinsLoosely(first) ? ' ' : ''
  return joinsTightly(last, first) ? '' : ' '
}

/** Columns on a terminal: a Chinese character takes two. */
function widthOf(line: string): number {
  if (line.length > WIDEST_MARGIN * 2) return line.length
  let width = 0
  for (const character of line) width += isChineseCharacter(character) ? 2 : 1
  return width
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function mostlyChinese(lines: readonly string[]): boolean {
  const sample = lines.slice(0, 20).join('').slice(0, 2000)
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = sample.match(/[A-Za-z]+/g)?.length ?? 0
  return han > words * 2
}
