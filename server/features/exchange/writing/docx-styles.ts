import { AlignmentType, BorderStyle, LevelFormat, LineRuleType } from 'docx'
import type {
  IFontAttributesProperties,
  INumberingOptions,
  IParagraphStyleOptions,
  ISpacingProperties,
  IStylesOptions,
} from 'docx'
import { KINDS, SIDES, type Kind, type Side } from '../../pairs/pair.ts'
import type { Layout } from './article-file.ts'

export const INK_SOFT = '5F5A51'
export const VERMILION = 'B02A12'
export const RULE = 'DDD6C8'

/** The faces of the two scripts. Fonts that every Word has; others fall back by the script's own rules. */
const FONTS = {
  source: { body: fonts('Times New Roman', 'SimSun'), head: fonts('Arial', 'SimHei') },
  target: { body: fonts('Cambria', 'SimSun'), head: fonts('Cambria', 'SimHei') },
} as const satisfies Record<Side, Record<'body' | 'head', IFontAttributesProperties>>

/** English and Chinese live in every run; Word picks by the script of each character. */
export const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' } as const

export const BULLETS = 'bullets'

/** How a kind differs from the body: `size` in half-points above it, `before` and `after` in twentieths of a point. */
type Look = {
  size?: number
  color?: string
  isHead?: boolean
  outline?: number
  before?: number
  after?: number
  isTight?: boolean
}

const LOOKS: Record<Kind, Look> = {
  kicker: { color: VERMILION, after: 80, isHead: true },
  title: { size: 14, isHead: true, outline: 0, before: 80, after: 120, isTight: true },
  subtitle: { size: 3, color: INK_SOFT, after: 160 },
  dateline: { size: -2, color: INK_SOFT },
  heading: { size: 4, isHead: true, outline: 1, before: 240, after: 80, isTight: true },
  body: {},
  'list-item': {},
  quote: {},
  caption: { size: -2, color: INK_SOFT },
  credit: { size: -2, color: INK_SOFT },
}

const CENTRED: readonly Kind[] = ['kicker', 'title', 'subtitle', 'dateline']

/** The name of the paragraph style for a kind and side: `BodyZh`, `ListItemEn`. */
export function styleOf(kind: Kind, side: Side): string {
  const name = kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
  return `${name}${side === 'source' ? 'Zh' : 'En'}`
}

export function docxStyles(layout: Layout): IStylesOptions {
  const paragraphStyles = SIDES.flatMap((side) => KINDS.map((kind) => paragraphStyle(kind, side, layout)))
  return {
    default: { document: { run: { font: FONTS.target.body, size: 21, language: LANGUAGE } } },
    paragraphStyles: [...paragraphStyles, furniture('Notice', VERMILION, 18), furniture('Imprint', INK_SOFT, 13)],
  }
}

/** The one bulleted list; the sign is Word's, not a part of the text. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 340, hanging: 340 } }, run: { font: FONTS.target.body } },
        },
      ],
    },
  ],
}

function paragraphStyle(kind: Kind, side: Side, layout: Layout): IParagraphStyleOptions {
  const id = styleOf(kind, side)
  return {
    id,
    name: id,
    basedOn: 'Normal',
    next: kind === 'body' || kind === 'list-item' ? id : styleOf('body', side),
    quickFormat: true,
    run: characters(kind, side, layout),
    paragraph: { ...lines(kind, side, layout), ...extras(kind, side, layout) },
  }
}

function characters(kind: Kind, side: Side, layout: Layout): IParagraphStyleOptions['run'] {
  const look = LOOKS[kind]
  const face = look.isHead ? FONTS[side].head : FONTS[side].body
  return {
    font: kind === 'quote' && side === 'source' ? { ...face, eastAsia: 'KaiTi' } : face,
    size: bodySize(side, layout) + (look.size ?? 0),
    bold: look.isHead && side === 'target', // SimHei is a bold face already; Word would thicken it once more
    color: look.color,
    language: LANGUAGE,
  }
}

function lines(kind: Kind, side: Side, layout: Layout): IParagraphStyleOptions['paragraph'] {
  const look = LOOKS[kind]
  const isSecond = layout === 'interleaved' && side === 'target'
  return {
    spacing: {
      before: isSecond ? 0 : (look.before ?? 0),
      after: spaceAfter(look, side, layout),
      ...lineHeight(look, side),
    },
    alignment: side === 'source' && !look.isHead ? AlignmentType.BOTH : AlignmentType.LEFT,
    keepNext: look.isHead,
    outlineLevel: look.outline,
  }
}

function extras(kind: Kind, side: Side, layout: Layout): IParagraphStyleOptions['paragraph'] {
  if (kind === 'quote') {
    return { indent: { left: 340 }, border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: RULE } } }
  }
  // A Chinese office indents each paragraph by two characters; beside English the rows part them instead.
  if (kind === 'body' && side === 'source' && layout === 'source') {
    return { indent: { firstLine: bodySize(side, layout) * 20, firstLineChars: 200 } }
  }
  // The same office sets what stands above the text in the middle.
  if (CENTRED.includes(kind) && side === 'source' && layout === 'source') return { alignment: AlignmentType.CENTER }
  return {}
}

/** In 240ths of a line; without `auto` some readers take the number for an exact height. */
function lineHeight(look: Look, side: Side): ISpacingProperties {
  const line = look.isTight ? 260 : side === 'source' ? 300 : 288
  return { line, lineRule: LineRuleType.AUTO }
}

/** Half-points: a column is narrower than a page, and Chinese on a page of its own stands at 小四. */
function bodySize(side: Side, layout: Layout): number {
  if (layout === 'side-by-side') return 21
  return side === 'source' ? 24 : 23
}

/** Where the languages take turns, the two of a pair stand closer than the pairs. */
function spaceAfter(look: Look, side: Side, layout: Layout): number {
  if (layout === 'side-by-side') return 0
  if (layout === 'interleaved' && side === 'source') return 60
  return Math.max(look.after ?? 0, layout === 'source' ? 60 : 160)
}

function furniture(id: string, color: string, size: number): IParagraphStyleOptions {
  return { id, name: id, basedOn: 'Normal', run: { color, size, language: LANGUAGE } }
}

function fonts(latin: string, chinese: string): IFontAttributesProperties {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese }
}
