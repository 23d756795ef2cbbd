import { expect } from 'chai'
import { kinds, leftOut, read, texts } from './support.ts'

describe('reading Markdown', () => {
  it('gives headings, lists and quotes their kinds', async () => {
    const imported = await read(
      'a.md',
      '# 江城地铁开通\n\n## 建设历程\n\n工程历时四年。\n\n- 甲\n- 乙\n\n> 坐地铁快多了。\n\n# 另一节\n',
    )

    expect(imported.format).to.equal('markdown')
    expect(texts(imported)).to.deep.equal([
      '江城地铁开通',
      '建设历程',
      '工程历时四年。',
      '甲',
      '乙',
      '坐地铁快多了。',
      '另一节',
    ])
    expect(kinds(imported)).to.deep.equal(['title', 'heading', null, 'list-item', 'list-item', 'quote', 'heading'])
    expect(imported.blocks.map((block) => block.place)).to.deep.equal(
      [1, 3, 5, 7, 8, 10, 12].map((line) => `line:${line}`),
    )
  })

  it('keeps the words of emphasis and links, and tells of what is left out with its paragraph', async () => {
    const imported = await read(
      'a.md',
      'One.\n\nA **bold** and *slanted* [link](https://example.org) ![a train](t.png) with `code`.\n\n1. first\n2. second\n',
    )

    expect(texts(imported)).to.deep.equal(['One.', 'A bold and slanted link  with code.', 'first', 'second'])
    expect(leftOut(imported)).to.deep.equal([
      'bold@2:bold',
      'italic@2:slanted',
      'link@2:link',
      'picture@2:a train',
      'code@2:code',
      'numbering@3:1.',
    ])
  })

  it('joins wrapped lines, keeps a hard break, and parts Chinese written one paragraph a line', async () => {
    const wrapped = await read('a.md', 'The new line in the city opened to the public on\nMonday.  \nTrains run.\n')
    const chinese = await read('b.md', '三号线今天开通。\n全长四十公里。\n')
    const hard = await read('c.md', '三号线今天\n开通，全长\n四十公里\n')

    expect(texts(wrapped)).to.deep.equal(['The new line in the city opened to the public on Monday.\nTrains run.'])
    expect(texts(chinese)).to.deep.equal(['三号线今天开通。', '全长四十公里。'])
    expect(texts(hard)).to.deep.equal(['三号线今天开通，全长四十公里'])
  })

  it('reads the cells of a table one by one and tells of the table', async () => {
    const imported = await read('a.md', '| 项目 | 数量 |\n|---|---|\n| 车站 | 20 |\n')

    expect(texts(imported)).to.deep.equal(['项目', '数量', '车站', '20'])
    expect(leftOut(imported)).to.deep.equal(['table@1:'])
  })

  it('reads HTML in it as HTML, and leaves scripts out', async () => {
    const imported = await read('a.md', '<p>段<b>一</b></p>\n<script>alert(1)</script>\n\n段二<br>换行\n')

    expect(texts(imported)).to.deep.equal(['段一', '段二\n换行'])
    expect(leftOut(imported)).to.deep.equal(['bold@1:一', 'script@2:alert(1)'])
  })

  it('leaves out the settings at the head of a file, and goes on counting lines', async () => {
    const imported = await read('a.md', '---\ntitle: x\nlayout: post\n---\n# 标题\n')

    expect(imported.blocks).to.deep.equal([{ text: '标题', kind: 'title', place: 'line:5' }])
    expect(leftOut(imported)).to.deep.equal(['front-matter@1:title: x layout: post'])
  })

  it('does not take a line of dashes and text for settings', async () => {
    expect(texts(await read('a.md', '---\n\n甲\n\n---\n'))).to.deep.equal(['甲'])
  })
})
