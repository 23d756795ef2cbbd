import type { Block } from './imported.ts'
import type { Cut } from './paragraphs.ts'
import { placedParagraphs } from './paragraphs.ts'

/** Plain text as blocks; its kinds are unknown and its places are lines. */
export function readText(text: string, cut: Cut): Block[] {
  return placedParagraphs(text, cut).map(({ text: words, line }) => ({
    text: words,
    kind: null,
    place: `line:${line}`,
  }))
}
