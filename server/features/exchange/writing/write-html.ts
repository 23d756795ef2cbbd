import type { Kind, Side } from '../../pairs/pair.ts'
import { isMarked, LANGUAGE_TAGS, shownPairs, sidesOf, titleOf } from './article-file.ts'
import type { ArticleFile, ShownPair, SideWords, Wanted } from './article-file.ts'
import { escapeHtml } from './escape-html.ts'
import { HTML_STYLE } from './html-style.ts'

/** What stands around a paragraph of each kind; the style finds the kind by the class of the pair. */
const ELEMENTS: Partial<Record<Kind, readonly [string, string]>> = {
  title: ['<h1>', '</h1>'],
  heading: ['<h2>', '</h2>'],
  'list-item': ['<ul><li>', '</li></ul>'],
  quote: ['<blockquote><p>', '</p></blockquote>'],
}

/** One page that needs nothing else: its style inside, no script, and a policy that forbids it to load anything. */
export function writeHtml(file: ArticleFile, wanted: Wanted): string {
  const { layout } = wanted
  const language = LANGUAGE_TAGS[layout === 'target' ? 'target' : 'source']
  const lines = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(titleOf(file, layout))}</title>`,
    `<style>${HTML_STYLE}</style>`,
    '</head>',
    `<body class="${layout}">`,
    notice(file, wanted),
    '<main>',
    ...shownPairs(file, layout).map((pair) => section(pair, wanted)),
    '</main>',
    imprint(file, wanted),
    '</body>',
    '</html>',
  ]
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}

function section(pair: ShownPair, { layout }: Wanted): string {
  const shown = sidesOf(layout).filter((side) => pair[side].trim() !== '')
  const isOnlyTarget = layout === 'side-by-side' && shown[0] === 'target'
  const texts = shown.map((side) => paragraph(pair.kind, side, pair[side], isOnlyTarget))
  return `<div class="pair ${pair.kind}">${texts.join('')}</div>`
}

function paragraph(kind: Kind, side: Side, text: string, isOnlyTarget: boolean): string {
  const [open, close] = ELEMENTS[kind] ?? ['<p>', '</p>']
  const attributes = ` lang="${LANGUAGE_TAGS[side]}"${isOnlyTarget ? ' class="only-target"' : ''}`
  return `${open.replace('>', `${attributes}>`)}${escapeHtml(text).replaceAll('\n', '<br>')}${close}`
}

function notice(file: ArticleFile, wanted: Wanted): string {
  if (!isMarked(file)) return ''
  return `<div class="notice" role="note"><p>${sideWords(wanted, 'notApproved').join(' · ')}</p></div>`
}

function imprint(file: ArticleFile, wanted: Wanted): string {
  const hash = file.version ? `SHA-256 <code>${escapeHtml(file.version.hash)}</code>` : ''
  const version = file.version ? [...sideWords(wanted, 'version'), hash].join(' · ') : ''
  const lines = [version, link(file.address ?? '')].filter((line) => line !== '')
  return lines.length === 0 ? '' : `<footer class="imprint">${lines.join('<br>')}</footer>`
}

function sideWords({ layout, words }: Wanted, key: keyof SideWords): string[] {
  return sidesOf(layout).map((side) => `<span lang="${LANGUAGE_TAGS[side]}">${escapeHtml(words[side][key])}</span>`)
}

/** Only a web address becomes a link; anything else is shown as the text it is. */
function link(address: string): string {
  const escaped = escapeHtml(address)
  return /^https?:\/\//i.test(address) ? `<a href="${escaped}">${escaped}</a>` : escaped
}
