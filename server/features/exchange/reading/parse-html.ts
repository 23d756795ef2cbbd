import { DomHandler, ElementType, Parser, type parseDocument } from 'htmlparser2'
import { Problem } from '../../../lib/problem.ts'

export type HtmlRoot = ReturnType<typeof parseDocument>
export type HtmlNode = HtmlRoot | HtmlRoot['children'][number]
export type HtmlElement = Extract<HtmlNode, { attribs: Record<string, string> }>

export const TEXT = ElementType.ElementType.Text
export const ROOT = ElementType.ElementType.Root

/**
 * The tree of a page, mended as browsers mend it. Throws `import.too_nested` past a depth that browsers do not follow
 * either: the parser's time grows with the square of the depth.
 */
export function parseHtml(html: string): HtmlRoot {
  const handler = new ShallowHandler()
  const parser = new Parser(handler)
  parser.end(html)
  return handler.root
}

const DEEPEST = 2000

class ShallowHandler extends DomHandler {
  #depth = 0

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.#depth += 1
    if (this.#depth > DEEPEST) throw new Problem('import.too_nested')
    super.onopentag(name, attributes)
  }

  override onclosetag(): void {
    this.#depth -= 1
    super.onclosetag()
  }
}
