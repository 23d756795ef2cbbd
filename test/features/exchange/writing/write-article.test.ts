import { expect } from 'chai'
import { FORMATS, LAYOUTS } from '../../../../server/features/exchange/writing/article-file.ts'
import { writeArticle } from '../../../../server/features/exchange/writing/write-article.ts'
import { article, WORDS } from './article.fixture.ts'

describe('writing an article to a file', () => {
  it('names the file’s ending and what it is', async () => {
    const files = await Promise.all(
      FORMATS.map((format) => writeArticle(article(), { format, layout: 'interleaved', words: WORDS })),
    )

    expect(files.map(({ extension, mediaType }) => [extension, mediaType])).to.deep.equal([
      ['html', 'text/html; charset=utf-8'],
      ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['txt', 'text/plain; charset=utf-8'],
      ['md', 'text/markdown; charset=utf-8'],
      ['json', 'application/json'],
    ])
  })

  it('marks what is not approved in every format and every layout', async () => {
    for (const format of FORMATS) {
      for (const layout of LAYOUTS) {
        const plain = await writeArticle(article(), { format, layout, words: WORDS })
        const marked = await writeArticle(article({ notice: 'not-approved' }), { format, layout, words: WORDS })
        expect(marked.bytes.equals(plain.bytes), `${format} ${layout}`).to.equal(false)
        if (format !== 'docx')
          expect(marked.bytes.toString('utf8'), `${format} ${layout}`).to.match(/未经批准|[Nn]ot.approved/)
      }
    }
  })

  it('writes UTF-8 without a byte order mark', async () => {
    const { bytes } = await writeArticle(article(), { format: 'txt', layout: 'source', words: WORDS })

    expect(bytes.subarray(0, 12).toString('utf8')).to.equal('民生一线')
  })

  it('gives the same bytes each time, but for Word files, which carry the time', async () => {
    for (const format of FORMATS.filter((each) => each !== 'docx')) {
      const wanted = { format, layout: 'side-by-side', words: WORDS } as const
      const [first, second] = [await writeArticle(article(), wanted), await writeArticle(article(), wanted)]
      expect(first.bytes.equals(second.bytes), format).to.equal(true)
    }
  })
})
