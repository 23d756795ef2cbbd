import { BorderStyle, Document, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun } from 'docx'
import { LineRuleType, VerticalAlignTable, WidthType } from 'docx'
import type { Kind, Side } from '../../pairs/pair.ts'
import { shownPairs, sidesOf, titleOf, type ArticleFile, type ShownPair, type Wanted } from './article-file.ts'
import { docxPage, TEXT_WIDTH } from './docx-page.ts'
import { BULLETS, docxStyles, NUMBERING, RULE, styleOf } from './docx-styles.ts'

/** English needs more room than the same Chinese. */
const COLUMNS = { source: Math.round(TEXT_WIDTH * 0.45), target: TEXT_WIDTH - Math.round(TEXT_WIDTH * 0.45) }
const GUTTER = 190
/** Kinds that lead on to the next row and stay on its page. */
const LEADING: readonly Kind[] = ['kicker', 'title', 'heading']
/** Neighbours of one group are not parted by a rule: the head of the article, a list, the credits. */
const GROUPS: Partial<Record<Kind, string>> = {
  kicker: 'head',
  title: 'head',
  subtitle: 'head',
  dateline: 'head',
  'list-item': 'list',
  credit: 'credits',
}

/**
 * A Word file: two columns in a table, the languages in turn, or one alone. Each paragraph has the style of its kind
 * and language (`BodyZh`, `TitleEn`), so that a file that comes back can be read by its styles and rows.
 */
export async function writeDocx(file: ArticleFile, wanted: Wanted): Promise<Buffer> {
  const { layout } = wanted
  const pairs = shownPairs(file, layout)
  const children = layout === 'side-by-side' ? table(pairs) : paragraphs(pairs, sidesOf(layout))
  const document = new Document({
    title: titleOf(file, layout),
    creator: '', // the library would write a name of its own
    lastModifiedBy: '',
    styles: docxStyles(layout),
    numbering: NUMBERING,
    compatibility: { doNotExpandShiftReturn: true }, // else a line before a soft break is drawn out to the margin
    sections: [{ ...docxPage(file, wanted), children: children.length > 0 ? children : [new Paragraph('')] }],
  })
  return Packer.toBuffer(document)
}

function paragraphs(pairs: readonly ShownPair[], sides: readonly Side[]): Paragraph[] {
  return pairs.flatMap((pair) => {
    const shown = sides.filter((side) => pair[side].trim() !== '')
    return shown.map((side, at) => paragraph(pair.kind, side, pair[side], at < shown.length - 1))
  })
}

function table(pairs: readonly ShownPair[]): (Table | Paragraph)[] {
  if (pairs.length === 0) return []
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  const grid = new Table({
    rows: pairs.map((pair, at) => tableRow(pair, pairs[at + 1])),
    columnWidths: [COLUMNS.source, COLUMNS.target],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders,
  })
  // Word wants a paragraph after a table; this one is too low to open a page of its own.
  const end = new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 } })
  return [grid, end]
}

function tableRow(pair: ShownPair, next: ShownPair | undefined): TableRow {
  const isRuled = !LEADING.includes(pair.kind) && !isSameGroup(pair.kind, next?.kind)
  return new TableRow({
    cantSplit: false,
    keepNext: LEADING.includes(pair.kind) || undefined, // false would undo what the styles say
    children: [tableCell(pair, 'source', isRuled), tableCell(pair, 'target', isRuled)],
  })
}

function isSameGroup(kind: Kind, next: Kind | undefined): boolean {
  return next !== undefined && GROUPS[kind] !== undefined && GROUPS[kind] === GROUPS[next]
}

function tableCell({ kind, ...texts }: ShownPair, side: Side, isRuled: boolean): TableCell {
  const rule = { style: BorderStyle.SINGLE, size: 4, color: RULE }
  const inner = side === 'source' ? { left: 0, right: GUTTER } : { left: GUTTER, right: 0 }
  return new TableCell({
    width: { size: COLUMNS[side], type: WidthType.DXA },
    margins: { top: 90, bottom: isRuled ? 90 : 20, ...inner, marginUnitType: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    borders: isRuled ? { bottom: rule } : undefined,
    children: [paragraph(texts[side] === '' ? 'body' : kind, side, texts[side], LEADING.includes(kind))],
  })
}

function paragraph(kind: Kind, side: Side, text: string, keepNext: boolean): Paragraph {
  const lines = text === '' ? [] : text.split('\n')
  // Quotation marks and dashes are shared by both scripts: the hint tells Word to take the Chinese ones.
  const font = side === 'source' ? { hint: 'eastAsia' } : undefined
  const runs = lines.map((line, at) => new TextRun({ text: line, font, break: at > 0 ? 1 : undefined }))
  const numbering = kind === 'list-item' ? { reference: BULLETS, level: 0, custom: true } : undefined
  return new Paragraph({ style: styleOf(kind, side), keepNext: keepNext || undefined, numbering, children: runs })
}
