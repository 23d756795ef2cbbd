import { expect } from 'chai'
import { gb18030 } from './encodings.ts'
import { kinds, leftOut, read, refusal, texts } from './support.ts'

describe('reading HTML', () => {
  it('reads an article page: kinds by element, menus and scripts dropped and told', async () => {
    const imported = await read(
      'a.html',
      `<!DOCTYPE html><html><head><title>网站</title><style>p{}</style></head><body>
      <nav><a href="/">首页</a></nav><script>track()</script>
      <article><h1>江城地铁三号线开通</h1><p>　　今天，三号线<strong>正式</strong>开通。</p>
      <figure><img src="a.jpg" alt="首班列车"><figcaption>图为首班列车。</figcaption></figure>
      <h2>建设历程</h2><blockquote><p>快多了。</p></blockquote><ol><li>甲</li><li>乙</li></ol></article></body></html>`,
    )

    expect(imported).to.include({ format: 'html', encoding: 'utf-8', raw: null })
    expect(texts(imported)).to.deep.equal([
      '江城地铁三号线开通',
      '今天，三号线正式开通。',
      '图为首班列车。',
      '建设历程',
      '快多了。',
      '甲',
      '乙',
    ])
    expect(kinds(imported)).to.deep.equal(['title', null, 'caption', 'heading', 'quote', 'list-item', 'list-item'])
    expect(leftOut(imported)).to.deep.equal([
      'script@1:p{}',
      'navigation@1:首页',
      'script@1:track()',
      'bold@2:正式',
      'picture@3:首班列车',
      'numbering@6:',
    ])
  })

  it('parts paragraphs at two line breaks, and at one that an indent follows; keeps a single one', async () => {
    const imported = await read(
      'a.htm',
      '<div>第一段。<br>&nbsp;<br />第二段。<br/>　　第三段。<BR>&nbsp;&nbsp;&nbsp;&nbsp;第四段，<br>同一段。</div>',
    )

    expect(texts(imported)).to.deep.equal(['第一段。', '第二段。', '第三段。', '第四段，\n同一段。'])
  })

  it('collapses white space as browsers do, with none between Chinese characters', async () => {
    const imported = await read(
      'a.html',
      '<p>三号线\n      开通，  全长 <b>40.2</b>\n公里。</p><p>The&nbsp;line\n <i>opened</i> today</p><pre>a\n  b</pre>',
    )

    expect(texts(imported)).to.deep.equal(['三号线开通，全长 40.2 公里。', 'The line opened today', 'a\nb'])
  })

  it('finds the article in a page of an old Chinese news site, in GB2312, with tables around it', async () => {
    const links = (words: string): string =>
      words
        .split(' ')
        .map((word) => `<td><a href="#">${word}</a></td>`)
        .join('')
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>江城网</title>
      <script language="javascript">document.write("广告")</script></head><body bgcolor=#ffffff>
      <table width=980><tr>${links('首页 新闻 财经 体育 视频')}</tr></table>
      <table><tr><td><h1>江城地铁三号线开通</h1><p>2026-01-05 08:30 来源：江城日报</p>
      <div class="TRS_Editor"><p align=center>　　本报讯（记者张三）今天上午，江城地铁三号线正式开通运营，全长40.2公里。</p>
      <P>&emsp;&emsp;沿线二十座车站同时启用，市民出行更加便捷。<p>　　据介绍，工程历时四年。</div></td>
      <td><ul><li><a href=1>相关一</a><li><a href=2>相关二</a><li><a href=3>相关三</a></ul></td></tr></table>
      <div style="display:none">隐藏文字</div><form><input value="搜"><button>搜索</button></form></body></html>`

    const imported = await read('新闻.htm', gb18030(page.replace(/&emsp;/g, '&emsp;')))

    expect(imported.encoding).to.equal('gb18030')
    expect(texts(imported)).to.deep.equal([
      '江城地铁三号线开通',
      '2026-01-05 08:30 来源：江城日报',
      '本报讯（记者张三）今天上午，江城地铁三号线正式开通运营，全长40.2公里。',
      '沿线二十座车站同时启用，市民出行更加便捷。',
      '据介绍，工程历时四年。',
    ])
    expect(imported.leftOut.map((entry) => entry.what)).to.include.members([
      'navigation',
      'hidden',
      'form',
      'script',
      'table',
    ])
    expect(leftOut(imported)).to.include('navigation@5:相关一相关二相关三')
  })

  it('keeps an article that is nothing but links', async () => {
    const imported = await read(
      'a.html',
      '<ul><li><a href=1>甲</a></li><li><a href=2>乙</a></li><li><a href=3>丙</a></li></ul>',
    )

    expect(texts(imported)).to.deep.equal(['甲', '乙', '丙'])
  })

  it('reads entities once, and never as elements', async () => {
    const imported = await read(
      'a.html',
      '<p>&lt;script&gt;&amp;lt;b&amp;gt; A&amp;B &#x4E2D;&#25991; &copy; &nosuch;</p>',
    )

    expect(texts(imported)).to.deep.equal(['<script>&lt;b&gt; A&B 中文 © &nosuch;'])
  })

  it('reads nested tables cell by cell, and elements with odd names', async () => {
    const imported = await read(
      'a.html',
      '<table><tr><td>甲<table><tr><td>乙</td></tr></table>丙</td></tr></table><constructor>丁</constructor>',
    )

    expect(texts(imported)).to.deep.equal(['甲', '乙', '丙', '丁'])
  })

  it('reads a page whose head was never closed', async () => {
    expect(texts(await read('a.html', '<html><head><title>x</title><body><p>正文'))).to.deep.equal(['正文'])
  })

  it('keeps insertions, drops deletions and pinyin, and tells', async () => {
    const imported = await read(
      'a.html',
      '<p><ins>新</ins><del>旧</del><ruby>长<rp>(</rp><rt>zhǎng</rt><rp>)</rp></ruby></p>',
    )

    expect(texts(imported)).to.deep.equal(['新长'])
    expect(leftOut(imported)).to.deep.equal(['insertion@1:新', 'deletion@1:旧', 'ruby@1:zhǎng'])
  })

  it('reads a page nested fifteen hundred deep and refuses one that is deeper than any, in no time', async () => {
    const nested = (depth: number): string => `<html>${'<div>'.repeat(depth)}底${'</div>'.repeat(depth)}`

    expect(texts(await read('a.html', nested(1500)))).to.deep.equal(['底'])
    expect((await refusal(() => read('a.html', nested(300_000)))).code).to.equal('import.too_nested')
  })
})
