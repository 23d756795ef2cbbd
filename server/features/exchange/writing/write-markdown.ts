import type { Kind } from '../../pairs/pair.ts'
import { imprintOf, noticeOf, shownPairs, sidesOf } from './article-file.ts'
import type { ArticleFile, ShownPair, Wanted } from './article-file.ts'
import { escapeLine, escapeOneLine, escapeParagraph } from './escape-markdown.ts'

/** Markdown (CommonMark; side by side as a table of GitHub's kind) that reads as the text and nothing else. */
export function writeMarkdown(file: ArticleFile, wanted: Wanted): string {
  const notice = strong(escapeLine(noticeOf(file, wanted)))
  const pairs = shownPairs(file, wanted.layout)
  const body = wanted.layout === 'side-by-side' ? table(pairs, wanted) : paragraphs(pairs, wanted)
  const imprint = escapeLine(imprintOf(file, wanted))
  const address = escapeLine(file.address ?? '')
  const blocks = [notice, ...body, imprint, address, notice].filter((block) => block !== '')
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`
}

function paragraphs(pairs: readonly ShownPair[], { layout }: Wanted): string[] {
  return pairs.flatMap((pair) => sidesOf(layout).map((side) => paragraph(pair.kind, pair[side])))
}

function paragraph(kind: Kind, text: string): string {
  if (text.trim() === '') return ''
  if (kind === 'title') return `# ${heading(text)}`
  if (kind === 'heading') return `## ${heading(text)}`
  const escaped = escapeParagraph(text)
  if (kind === 'quote') return escaped.replace(/^/gm, '> ')
  if (kind === 'list-item') return `- ${escaped.replace(/\n(?=.)/g, '\n  ')}`
  return escaped
}

/** A run of # at the end of a heading is taken for its closing mark. */
function heading(text: string): string {
  return escapeOneLine(text).replace(/(^|[ \t])(#+)$/, '$1\\$2')
}

function table(pairs: readonly ShownPair[], { words }: Wanted): string[] {
  if (pairs.length === 0) return []
  const head = row([escapeOneLine(words.source.language), escapeOneLine(words.target.language)])
  const rows = pairs.map((pair) => row([cell(pair.kind, pair.source), cell(pair.kind, pair.target)]))
  return [[head, '| --- | --- |', ...rows].join('\n')]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function cell(kind: Kind, text: string): string {
  const escaped = escapeOneLine(text)
  return kind === 'title' || kind === 'heading' ? strong(escaped) : escaped
}

function strong(escaped: string): string {
  return escaped === '' ? '' : `**${escaped}**`
}
