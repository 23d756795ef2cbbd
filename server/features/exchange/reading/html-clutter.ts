import type { HtmlElement, HtmlNode, HtmlRoot } from './parse-html.ts'
import { TEXT } from './parse-html.ts'

/**
 * The parts of a page that are no article: headers and footers of the site, and lists of links (three or more, four
 * fifths of the words), unless the article's own words are in them.
 */
export function clutterIn(root: HtmlRoot): ReadonlySet<HtmlNode> {
  const weights = weigh(root)
  const all = weights.get(root)?.letters ?? 0
  const clutter = new Set<HtmlNode>()
  for (const [node, { letters, linked, links, hasTitle }] of weights) {
    if (!('attribs' in node)) continue
    const listsLinks = links >= 3 && linked >= letters * 0.8 && letters <= all * 0.5
    const frames = (node.name === 'header' || node.name === 'footer') && !hasTitle && letters <= all * 0.5
    if ((listsLinks && LISTS.has(node.name)) || (frames && !isInArticle(node))) clutter.add(node)
  }
  return clutter
}

/** Hidden from readers by an attribute or in its own style; style sheets are not read. */
export function isHidden(node: HtmlElement): boolean {
  return 'hidden' in node.attribs || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.attribs['style'] ?? '')
}

type Weight = { letters: number; linked: number; links: number; hasTitle: boolean }

const LISTS = new Set(['ul', 'ol', 'dl', 'div', 'table', 'section', 'td', 'p', 'center', 'form'])
const WORDLESS = new Set(['script', 'style', 'noscript', 'title', 'template'])

/** Letters, linked letters and links below each element, added up from the leaves without recursion. */
function weigh(root: HtmlRoot): Map<HtmlNode, Weight> {
  const weights = new Map<HtmlNode, Weight>()
  const order: HtmlNode[] = [root]
  for (let index = 0; index < order.length; index += 1) {
    const node = order[index]
    if (!node || !('children' in node) || ('name' in node && WORDLESS.has(node.name))) continue
    weights.set(node, { letters: 0, linked: 0, links: 0, hasTitle: 'name' in node && node.name === 'h1' })
    for (const child of node.children) order.push(child)
  }
  for (const node of order.toReversed()) {
    const weight = weights.get(node)
    const above = node.parent ? weights.get(node.parent) : undefined
    if (!above) continue
    if (node.type === TEXT) above.letters += node.data.replace(/\s+/g, '').length
    else if (weight) addUp(above, weight, 'name' in node && node.name === 'a')
  }
  return weights
}

function addUp(above: Weight, weight: Weight, isLink: boolean): void {
  above.letters += weight.letters
  above.linked += isLink ? weight.letters : weight.linked
  above.links += weight.links + (isLink ? 1 : 0)
  above.hasTitle ||= weight.hasTitle
}

/** Looks up fifty steps at most. */
function isInArticle(node: HtmlElement): boolean {
  let above: HtmlNode | null = node.parent
  for (let steps = 0; above && steps < 50; steps += 1) {
    if ('name' in above && (above.name === 'article' || above.name === 'main')) return true
    above = above.parent
  }
  return false
}
