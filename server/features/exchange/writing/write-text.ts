import { imprintOf, noticeOf, shownPairs, sidesOf, type ArticleFile, type Wanted } from './article-file.ts'

/** Plain text: the sides of a pair under each other, then an empty line; nothing is added to the words themselves. */
export function writeText(file: ArticleFile, wanted: Wanted): string {
  const notice = noticeOf(file, wanted)
  const pairs = shownPairs(file, wanted.layout).map((pair) =>
    sidesOf(wanted.layout)
      .map((side) => pair[side])
      .filter((text) => text.trim() !== '')
      .join('\n'),
  )
  const imprint = [imprintOf(file, wanted), file.address ?? ''].filter((line) => line !== '').join('\n')
  const blocks = [notice, ...pairs, imprint, notice].filter((block) => block !== '')
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`
}
