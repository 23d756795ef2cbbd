import { Body } from './docx-body.ts'
import { notesOf, numberingOf } from './docx-notes.ts'
import { stylesOf } from './docx-styles.ts'
import type { Gathered } from './imported.ts'
import { openDocx } from './open-docx.ts'
import { readXml } from './xml.ts'

/** A Word file (.docx) as blocks: as if all tracked changes were accepted, with each of them told. */
export async function readDocx(bytes: Uint8Array): Promise<Gathered> {
  const docx = await openDocx(bytes)
  const folder = docx.main.slice(0, docx.main.lastIndexOf('/') + 1)
  const body = new Body({
    styleOf: await stylesOf(docx, folder),
    numbering: await numberingOf(docx, `${folder}numbering.xml`),
    footnotes: await notesOf(docx, `${folder}footnotes.xml`),
    endnotes: await notesOf(docx, `${folder}endnotes.xml`),
    comments: await notesOf(docx, `${folder}comments.xml`),
  })
  readXml((await docx.read(docx.main)) ?? '', docx.main, body)
  return body.finish()
}
