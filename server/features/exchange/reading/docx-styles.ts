import type { Kind } from '../../pairs/pair.ts'
import type { Docx } from './open-docx.ts'
import { readXml } from './xml.ts'

/** What a paragraph's style says of it. `numberedBy` is the id of the list that the style belongs to. */
export type Style = { kind: Kind | null; isContents: boolean; numberedBy: string | null }

/** The styles by id, each with what it inherits. A style that the file does not define goes by its id. */
export async function stylesOf(docx: Docx, folder: string): Promise<(id: string) => Style> {
  const styles = parse((await docx.read(`${folder}styles.xml`)) ?? '', `${folder}styles.xml`)
  const known = new Map<string, Style>()
  return (id) => {
    const style = known.get(id) ?? resolve(styles, id)
    known.set(id, style)
    return style
  }
}

type Defined = { name: string; basedOn: string | null; numberedBy: string | null }

function parse(xml: string, part: string): Map<string, Defined> {
  const styles = new Map<string, Defined>()
  if (xml === '') return styles
  let open: Defined | null = null
  readXml(xml, part, {
    open(name, { styleId, val, type }) {
      if (name === 'w:style') {
        open = { name: styleId ?? '', basedOn: null, numberedBy: null }
        if (styleId !== undefined && type !== 'character') styles.set(styleId, open)
      } else if (open && name === 'w:name') open.name = val ?? open.name
      else if (open && name === 'w:basedOn') open.basedOn = val ?? null
      else if (open && name === 'w:numId') open.numberedBy = val ?? null
    },
    close(name) {
      if (name === 'w:style') open = null
    },
  })
  return styles
}

/** Looks ten ancestors up: real files have three, and a circle must end. */
function resolve(styles: ReadonlyMap<string, Defined>, id: string): Style {
  const style: Style = { kind: null, isContents: false, numberedBy: null }
  let next: string | null = id
  for (let steps = 0; next !== null && steps < 10; steps += 1) {
    const defined: Defined = styles.get(next) ?? { name: next, basedOn: null, numberedBy: null }
    style.kind ??= kindOf(defined.name)
    style.isContents ||= /^(toc|目录)\s*\d/i.test(defined.name)
    style.numberedBy ??= defined.numberedBy
    next = defined.basedOn
  }
  return style
}

/** Word's own styles keep their English names in every language; offices' templates have Chinese ones. */
const NAMES: readonly (readonly [RegExp, Kind])[] = [
  [/^(sub-?title|副标题|副题)/i, 'subtitle'],
  [/^(kicker|引题|肩题|眉题)/i, 'kicker'],
  [/^(title|article title|文章标题|主标题|标题)$/i, 'title'],
  [/^(heading|标题|小标题)\s*\d*$/i, 'heading'],
  [/^((intense )?quote|block text|明显引用|引用|引文)$/i, 'quote'],
  [/^(caption|题注|图注|图片说明)$/i, 'caption'],
  [/^(list\b.*|列出段落|列表段落|列表.*|项目符号.*)$/i, 'list-item'],
]

function kindOf(name: string): Kind | null {
  const spaced = name.trim().replace(/^(heading|list|toc|intense)(?=[A-Z\d])/i, '$1 ')
  return NAMES.find(([pattern]) => pattern.test(spaced))?.[1] ?? null
}
