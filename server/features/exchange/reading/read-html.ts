import type { Kind } from '../../pairs/pair.ts'
import type { Gatherer } from './gather.ts'
import { gatherer } from './gather.ts'
import { clutterIn, isHidden } from './html-clutter.ts'
import { BLOCKS, DROPPED, KINDS, markOf, textOf } from './html-elements.ts'
import type { Gathered } from './imported.ts'
import type { HtmlElement, HtmlNode } from './parse-html.ts'
import { parseHtml, ROOT, TEXT } from './parse-html.ts'
import { firstCharacter, joinsTightly, lastCharacter } from './tidy-text.ts'

/** An HTML page or fragment as blocks; menus, scripts and forms are dropped, and told. */
export function readHtml(html: string): Gathered {
  const gather = gatherer()
  gatherHtml(html, gather, 'paragraph')
  return gather.finish()
}

/** Adds the blocks of some HTML. `place` is where it stands; for a whole page, `paragraph` counts them. */
export function gatherHtml(html: string, gather: Gatherer, place: string): void {
  const root = parseHtml(html)
  const walk = new Walk(gather, place, clutterIn(root))
  const steps: Step[] = [{ node: root, leaving: false }]
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step.leaving) walk.leave(step.node)
    else if (walk.enter(step.node) && 'children' in step.node) {
      steps.push({ node: step.node, leaving: true })
      for (const node of step.node.children.toReversed()) steps.push({ node, leaving: false })
    }
  }
  gather.end()
}

type Step = { node: HtmlNode; leaving: boolean }

/** One way through a page: what each element begins, ends, marks or drops. */
class Walk {
  readonly #gather: Gatherer
  readonly #place: string
  readonly #clutter: ReadonlySet<HtmlNode>
  readonly #kinds: Kind[] = []
  #preformatted = 0
  #titled = false
  #paragraphs = 0
  #space = false
  #last = ''

  constructor(gather: Gatherer, place: string, clutter: ReadonlySet<HtmlNode>) {
    this.#gather = gather
    this.#place = place
    this.#clutter = clutter
  }

  /** False when nothing below the node is to be read. */
  enter(node: HtmlNode): boolean {
    if (node.type === TEXT) this.#text(node.data)
    if (node.type === ROOT) return true
    if (!('attribs' in node)) return false
    const name = node.name.toLowerCase()
    if (this.#drops(node, name)) return false
    if (name === 'br') this.#lineBreak()
    if (name === 'pre') this.#preformatted += 1
    const kind = this.#kindOf(name)
    if (kind) this.#kinds.push(kind)
    if (BLOCKS.has(name)) this.#begin()
    this.#noteShape(name)
    const mark = markOf(node, name)
    if (mark) this.#gather.open(mark)
    return true
  }

  leave(node: HtmlNode): void {
    if (!('attribs' in node)) return
    const name = node.name.toLowerCase()
    const mark = markOf(node, name)
    if (mark) this.#gather.close(mark)
    if (KINDS.has(name) || name === 'h1') this.#kinds.pop()
    if (name === 'pre') this.#preformatted -= 1
    if (BLOCKS.has(name)) this.#begin()
  }

  #drops(node: HtmlElement, name: string): boolean {
    const what = this.#clutter.has(node) ? 'navigation' : isHidden(node) ? 'hidden' : DROPPED.get(name)
    if (what === undefined) return false
    if (name === 'hr') this.#begin()
    if (what) this.#gather.note(what, node.attribs['alt'] ?? textOf(node))
    return true
  }

  #kindOf(name: string): Kind | null {
    if (name !== 'h1') return KINDS.get(name) ?? null
    const kind = this.#titled ? 'heading' : 'title'
    this.#titled = true
    return kind
  }

  #begin(): void {
    if (this.#gather.hasWords()) this.#paragraphs += 1
    const place = this.#place === 'paragraph' ? `paragraph:${this.#paragraphs + 1}` : this.#place
    this.#gather.begin(this.#kinds.at(-1) ?? null, place)
    this.#space = false
    this.#last = ''
  }

  #noteShape(name: string): void {
    if (name === 'table') this.#gather.note('table', '')
    if (name === 'ol') this.#gather.note('numbering', '')
  }

  #lineBreak(): void {
    this.#gather.add('\n')
    this.#space = false
    this.#last = '\n'
  }

  /** White space as browsers collapse it, but none between Chinese characters; an indent after a break parts. */
  #text(data: string): void {
    if (this.#preformatted > 0) {
      this.#gather.add(data)
      return
    }
    if (this.#last === '\n' && INDENT.test(data)) this.#gather.add('\n')
    for (const [run] of data.matchAll(RUNS)) {
      if (SPACE.test(run)) this.#space = this.#last !== '' && this.#last !== '\n'
      else this.#words(run)
    }
  }

  #words(words: string): void {
    if (this.#space && !joinsTightly(this.#last, firstCharacter(words))) this.#gather.add(' ')
    this.#gather.add(words)
    this.#space = false
    this.#last = lastCharacter(words)
  }
}

const SPACE = /^[\t\n\f\r \u00A0]/
const RUNS = /[\t\n\f\r \u00A0]+|[^\t\n\f\r \u00A0]+/g
const INDENT = /^[\t\n\f\r ]*(\u3000|[\u00A0]{2})/
