import type { ArticleFile, Format, Wanted } from './article-file.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'
import { writeJson } from './write-json.ts'
import { writeMarkdown } from './write-markdown.ts'
import { writeText } from './write-text.ts'

/** The file's bytes, and how to name and send them; `extension` is without a dot. */
export type WrittenFile = { bytes: Buffer; mediaType: string; extension: string }

type Writer = { mediaType: string; write: (file: ArticleFile, wanted: Wanted) => Promise<Buffer> | string }

const WRITERS: Record<Format, Writer> = {
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: writeDocx },
  html: { mediaType: 'text/html; charset=utf-8', write: writeHtml },
  txt: { mediaType: 'text/plain; charset=utf-8', write: writeText },
  md: { mediaType: 'text/markdown; charset=utf-8', write: writeMarkdown },
  json: { mediaType: 'application/json', write: writeJson },
}

/** An article as one file. DOCX carries the time of writing; every other format gives the same bytes for the same article. */
export async function writeArticle(
  file: ArticleFile,
  { format, ...wanted }: Wanted & { format: Format },
): Promise<WrittenFile> {
  const { mediaType, write } = WRITERS[format]
  const written = await write(file, wanted)
  return { bytes: Buffer.from(written), mediaType, extension: format }
}
