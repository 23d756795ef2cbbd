import { AlignmentType, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { ISectionOptions } from 'docx'
import { imprintOf, noticeOf, type ArticleFile, type Wanted } from './article-file.ts'
import { printable } from './printable.ts'

/** A4 with margins of 22 mm, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838 }
const MARGIN = 1247
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN

/** Paper, the mark at the head of every page, and at its foot the version and the page's number. */
export function docxPage(file: ArticleFile, wanted: Wanted): Omit<ISectionOptions, 'children'> {
  const notice = noticeOf(file, wanted)
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 600, footer: 600 }
  return {
    properties: { page: { size: PAGE, margin } },
    headers: notice === '' ? undefined : { default: header(notice) },
    footers: { default: footer(imprintOf(file, wanted), printable(file.address ?? '')) },
  }
}

function header(notice: string): Header {
  const run = new TextRun({ text: notice, bold: true })
  return new Header({
    children: [new Paragraph({ style: 'Notice', alignment: AlignmentType.CENTER, children: [run] })],
  })
}

function footer(imprint: string, address: string): Footer {
  const pageNumber = new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 })
  const first = new Paragraph({
    style: 'Imprint',
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun(imprint), pageNumber],
  })
  const second = new Paragraph({ style: 'Imprint', children: [new TextRun(address)] })
  return new Footer({ children: address === '' ? [first] : [first, second] })
}
