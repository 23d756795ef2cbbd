import MarkdownIt from 'markdown-it'
import type { Kind } from '../../pairs/pair.ts'
import type { Gatherer } from './gather.ts'
import { gatherer } from './gather.ts'
import type { Gathered, LeftOutWhat } from './imported.ts'
import { guessCut, joinLines } from './paragraphs.ts'
import { gatherHtml } from './read-html.ts'

/** Markdown as blocks; emphasis, links, pictures, tables, code and numbering are told as left out. */
export function readMarkdown(text: string): Gathered {
  const gather = gatherer()
  const body = withoutFrontMatter(text, gather)
  const reader = new Reader(gather, linesIn(text.slice(0, text.length - body.length)))
  for (const token of parser.parse(body, {})) reader.read(token)
  return gather.finish()
}

const parser = new MarkdownIt({ html: true, linkify: false, typographer: false })

type Token = ReturnType<typeof parser.parse>[number]

const MARKS: Record<string, LeftOutWhat> = { strong: 'bold', em: 'italic', s: 'strikethrough', link: 'link' }

/** Turns the flat list of tokens into paragraphs; knows which list, quote and table it is in. */
class Reader {
  readonly #gather: Gatherer
  readonly #linesBefore: number
  #lists = 0
  #quotes = 0
  #titled = false
  #place = 'line:1'

  constructor(gather: Gatherer, linesBefore: number) {
    this.#gather = gather
    this.#linesBefore = linesBefore
  }

  read(token: Token): void {
    if (token.map) this.#place = `line:${token.map[0] + 1 + this.#linesBefore}`
    if (token.type === 'inline') {
      this.#inlines(token.children ?? [])
      return
    }
    if (token.type === 'fence' || token.type === 'code_block') {
      this.#code(token.content)
      return
    }
    if (token.type === 'html_block') {
      gatherHtml(token.content, this.#gather, this.#place)
      return
    }
    if (token.nesting === 1) this.#open(token)
    if (token.nesting === -1) this.#close(token)
  }

  #open(token: Token): void {
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') this.#lists += 1
    if (token.type === 'blockquote_open') this.#quotes += 1
    if (token.type === 'heading_open') this.#gather.begin(this.#headingKind(token.tag), this.#place)
    if (['paragraph_open', 'th_open', 'td_open'].includes(token.type)) this.#gather.begin(this.#kind(), this.#place)
    if (token.type === 'ordered_list_open') this.#note('numbering', `${token.attrGet('start') ?? '1'}.`)
    if (token.type === 'table_open') this.#note('table', '')
  }

  #close(token: Token): void {
    if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') this.#lists -= 1
    if (token.type === 'blockquote_close') this.#quotes -= 1
    this.#gather.end()
  }

  #note(what: LeftOutWhat, text: string): void {
    this.#gather.end()
    this.#gather.note(what, text)
    this.#gather.end()
  }

  #kind(): Kind | null {
    if (this.#lists > 0) return 'list-item'
    return this.#quotes > 0 ? 'quote' : null
  }

  #headingKind(tag: string): Kind {
    const kind = tag === 'h1' && !this.#titled ? 'title' : 'heading'
    this.#titled = true
    return kind
  }

  #code(content: string): void {
    this.#gather.begin(this.#kind(), this.#place)
    this.#gather.open('code')
    this.#gather.add(content)
    this.#gather.close('code')
    this.#gather.end()
  }

  #inlines(tokens: readonly Token[]): void {
    const breaks = breaksOf(tokens)
    for (const token of tokens) {
      const what = MARKS[token.tag === 'a' ? 'link' : token.type.replace(/_(open|close)$/, '')]
      if (what && token.nesting === 1) this.#gather.open(what)
      else if (what && token.nesting === -1) this.#gather.close(what)
      else if (token.type === 'softbreak') this.#gather.add(breaks.shift() ?? ' ')
      else if (token.type === 'hardbreak') this.#gather.add('\n')
      else if (token.type === 'image') this.#gather.note('picture', token.content)
      else if (token.type === 'html_inline') this.#html(token.content)
      else if (token.type === 'code_inline') this.#codeWords(token.content)
      else this.#gather.add(token.content)
    }
  }

  #html(tag: string): void {
    if (/^<br[\s/>]/i.test(tag)) this.#gather.add('\n')
  }

  #codeWords(words: string): void {
    this.#gather.open('code')
    this.#gather.add(words)
    this.#gather.close('code')
  }
}

/**
 * What stands for each soft break. Many Chinese writers put one paragraph on a line and no empty line between; where
 * the lines look like that, a break parts paragraphs, else it joins lines.
 */
function breaksOf(tokens: readonly Token[]): string[] {
  if (!tokens.some((token) => token.type === 'softbreak')) return []
  const lines = tokens
    .map((token) => (token.type === 'softbreak' ? '\n' : token.content))
    .join('')
    .split('\n')
  const parts = guessCut(lines.join('\n')) === 'lines' && lines.every((line) => ENDED.test(line))
  return lines.slice(1).map((line, index) => (parts ? '\n\n' : seamOf(lines[index] ?? '', line)))
}

const ENDED = /[。！？；：!?.:;][”’"'）)】]*\s*$/

function seamOf(before: string, after: string): string {
  const length = before.length + after.length
  return joinLines([before, after]).length > length ? ' ' : ''
}

/** The settings some sites put between two lines of --- at the head of a file. */
function withoutFrontMatter(text: string, gather: Gatherer): string {
  const match = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(---|\.\.\.)[ \t]*(\r?\n|$)/.exec(text)
  if (!match?.[1] || !/^[\w-]+\s*:/.test(match[1])) return text
  gather.note('front-matter', match[1])
  gather.end()
  return text.slice(match[0].length)
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}
