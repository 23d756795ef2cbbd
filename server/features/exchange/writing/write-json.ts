import { LANGUAGE_TAGS, isMarked, type ArticleFile } from './article-file.ts'

/**
 * The whole article, whatever the layout: `format` and `schema` first, texts exactly as they are kept, then one LF.
 * `{format:"duizhao.article",schema:1,languages:{source,target},title:{source,target},version:{number,kind,hash,at,
 * approved}|null,notice:"not-approved"|null,address:string|null,pairs:[{kind,link,source,target}]}`; a change of
 * shape raises `schema`.
 */
export function writeJson(file: ArticleFile): string {
  const { title, version, address, pairs } = file
  const shape = {
    format: 'duizhao.article',
    schema: 1,
    languages: LANGUAGE_TAGS,
    title: { source: title.source, target: title.target },
    version: version && {
      number: version.number,
      kind: version.kind,
      hash: version.hash,
      at: version.at,
      approved: version.approved,
    },
    notice: isMarked(file) ? 'not-approved' : null,
    address,
    pairs: pairs.map(({ kind, link, source, target }) => ({ kind, link, source, target })),
  }
  return `${JSON.stringify(shape, null, 2)}\n`
}
