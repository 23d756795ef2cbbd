import type { Kind, Side } from '../../pairs/pair.ts'
import type { Cut } from './paragraphs.ts'

/** One paragraph as it came. `place` is `line:12`, `paragraph:7` or `table:1:2:3` (table, row, cell), all 1-based. */
export type Block = { text: string; kind: Kind | null; place: string }

/** Something of the file that the product does not keep; in words under `left_out.*` of the locales. */
export const LEFT_OUT = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'superscript',
  'code',
  'link',
  'footnote',
  'comment',
  'insertion',
  'deletion',
  'numbering',
  'picture',
  'media',
  'table',
  'formula',
  'symbol',
  'ruby',
  'hidden',
  'contents',
  'embedded',
  'front-matter',
  'navigation',
  'form',
  'script',
] as const
export type LeftOutWhat = (typeof LEFT_OUT)[number]

/** `paragraph` is the 1-based number of the block it stood in, or of the next one; `text` a short excerpt. */
export type LeftOut = { what: LeftOutWhat; paragraph: number; text: string }

export type Format = 'text' | 'markdown' | 'html' | 'docx'

/** A file as paragraphs. `raw` and `cut` are set for plain text only, so that `recut` can cut it another way. */
export type Imported = {
  format: Format
  encoding: string | null
  raw: string | null
  cut: Cut | null
  blocks: readonly Block[]
  leftOut: readonly LeftOut[]
}

/** What a format's reader gives back. */
export type Gathered = { blocks: Block[]; leftOut: LeftOut[] }

/** A file from a user. The name is a hint only; `side` goes into the details of every refusal. */
export type FileInput = { name: string; bytes: Uint8Array; limitBytes: number; side?: Side }
