import { escapeHtml } from '../features/exchange/writing/escape-html.ts'
import { printable } from '../features/exchange/writing/printable.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="duizhao" creationtoolversion="1" segtype="block" o-tmf="duizhao" adminlang="en" srclang="zh-Hans" datatype="plaintext"/>
<body>
`

/** Pairs of texts as TMX 1.4; one without a counterpart is no memory and is left out. */
export function tmxOf(pairs: readonly { source: string; target: string }[]): string {
  const units = pairs.filter(({ source, target }) => source.trim() !== '' && target.trim() !== '')
  return `${HEAD}${units.map(unit).join('')}</body>\n</tmx>\n`
}

function unit({ source, target }: { source: string; target: string }): string {
  return `<tu>${variant('zh-Hans', source)}${variant('en', target)}</tu>\n`
}

function variant(language: string, text: string): string {
  return `<tuv xml:lang="${language}"><seg>${escapeHtml(printable(text))}</seg></tuv>`
}
