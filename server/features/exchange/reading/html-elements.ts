import type { Kind } from '../../pairs/pair.ts'
import type { LeftOutWhat } from './imported.ts'
import type { HtmlElement, HtmlNode } from './parse-html.ts'
import { TEXT } from './parse-html.ts'

/** How the words in an element look; null for a name without an address. */
export function markOf(node: HtmlElement, name: string): LeftOutWhat | null {
  return name === 'a' && !node.attribs['href'] ? null : (MARKS.get(name) ?? null)
}

/** The beginning of the words below a node, for an excerpt. */
export function textOf(node: HtmlNode): string {
  const open: HtmlNode[] = [node]
  let text = ''
  for (let next = open.pop(); next && text.length < 200; next = open.pop()) {
    if (next.type === TEXT) text += next.data
    if ('children' in next) for (const child of next.children.toReversed()) open.push(child)
  }
  return text
}

/** Elements whose words are not read; null where a reader would miss nothing. */
export const DROPPED = byName<LeftOutWhat | null>([
  ['title meta link template wbr rp hr', null],
  ['script style noscript', 'script'],
  ['nav aside menu', 'navigation'],
  ['button input select textarea option', 'form'],
  ['img svg canvas', 'picture'],
  ['iframe object embed video audio', 'media'],
  ['rt', 'ruby'],
  ['del', 'deletion'],
  ['math', 'formula'],
])

/** Elements that begin and end a paragraph. */
export const BLOCKS = new Set(
  (
    'address article body blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** h1 is missing here: the first is the title, the others are headings. */
export const KINDS = byName<Kind>([
  ['h2 h3 h4 h5 h6', 'heading'],
  ['li', 'list-item'],
  ['blockquote', 'quote'],
  ['figcaption caption', 'caption'],
])

const MARKS = byName<LeftOutWhat>([
  ['b strong', 'bold'],
  ['i em', 'italic'],
  ['u', 'underline'],
  ['s strike', 'strikethrough'],
  ['sup sub', 'superscript'],
  ['code', 'code'],
  ['a', 'link'],
  ['ins', 'insertion'],
])

// A map, not an object: a page may call an element `constructor`.
function byName<Value>(groups: readonly (readonly [names: string, value: Value])[]): ReadonlyMap<string, Value> {
  return new Map(groups.flatMap(([names, value]) => names.split(' ').map((name) => [name, value] as const)))
}
