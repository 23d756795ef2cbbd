import { expect } from 'chai'
import { load } from 'cheerio'
import { drawArticle } from '../../../server/features/publications/draw-article.ts'
import { LAYOUTS, type Layout, type PageMatter } from '../../../server/features/publications/edition.ts'
import { NOON } from '../../support/scene.ts'
import { draw, imprint, press, text } from './press-room.ts'

const PAIRS = [
  text('要闻', 'Top Story', { kind: 'kicker' }),
  text('春雨', 'Rain in Spring', { kind: 'title' }),
  text('——江城来信', 'A letter from River City', { kind: 'subtitle' }),
  text('雨停了。', 'The rain stopped.'),
  text('此段只在中文。', '', { link: 'omitted' }),
  text('', 'River City lies on a river.', { link: 'added' }),
  text('一、修路', 'Repair the road', { kind: 'list-item' }),
  text('种树', 'Plant trees', { kind: 'list-item' }),
  text('“好雨。”\n他说。', '"A good rain,"\nhe said.', { kind: 'quote' }),
  text('编辑：李烨', 'Editor: LI Ye', { kind: 'credit' }),
]

const MATTER: PageMatter = {
  slug: 'rain-in-spring',
  pairs: PAIRS,
  version: 3,
  hash: 'ab'.repeat(32),
  approvedByAuthor: false,
  editions: [
    { number: 1, version: 1, publishedAt: '2026-11-20T02:00:00.000Z', note: '' },
    { number: 2, version: 3, publishedAt: NOON, note: 'The date was wrong.' },
  ],
}

const page = (layout: Layout, matter: Partial<PageMatter> = {}) =>
  load(drawArticle(draw, imprint, { ...MATTER, ...matter }, layout))
const runs = ($: ReturnType<typeof load>) =>
  $('[data-side]')
    .toArray()
    .map((element) => $(element).text())

describe('a published page', () => {
  it('is the same bytes for the same matter, and drawn in every layout', () => {
    expect(press(MATTER)).to.deep.equal(press(structuredClone(MATTER)))
    expect(press(MATTER).map((printed) => printed.layout)).to.deep.equal([...LAYOUTS])
  })

  it('shows English and Chinese, each paragraph beside the other, credits at the foot', () => {
    expect(runs(page('side-by-side')).slice(0, 8)).to.deep.equal([
      'Top Story',
      '要闻',
      'Rain in Spring',
      '春雨',
      'A letter from River City',
      '——江城来信',
      'The rain stopped.',
      '雨停了。',
    ])
    expect(page('side-by-side')('.colophon [data-side]').first().text()).to.equal('Editor: LI Ye')
  })

  it('shows one language alone, without what only the other has', () => {
    expect(runs(page('target'))).to.deep.equal(PAIRS.map((pair) => pair.target).filter((words) => words !== ''))
    expect(runs(page('source'))).to.deep.equal(PAIRS.map((pair) => pair.source).filter((words) => words !== ''))
    expect(page('target').text()).to.not.include('雨停了')
  })

  it('says side by side where one language has no such paragraph, and leaves it out elsewhere', () => {
    expect(
      page('side-by-side')('.absent')
        .toArray()
        .map((cell) => page('side-by-side')(cell).text()),
    ).to.have.length(2)
    expect(page('side-by-side')('#p5 .absent').text()).to.equal('In the Chinese only')
    expect(page('interleaved')('.absent')).to.have.length(0)
  })

  it('has one main heading, and the items of a list in a list', () => {
    const $ = page('side-by-side')

    expect($('h1')).to.have.length(1)
    expect($('ul > li')).to.have.length(2)
    expect($('blockquote')).to.have.length(1)
  })

  it('says the language of every run', () => {
    for (const layout of LAYOUTS) {
      const $ = page(layout)
      $('[data-side]').each((_index, element) => {
        expect($(element).attr('lang')).to.equal($(element).attr('data-side') === 'source' ? 'zh-Hans' : 'en')
      })
      expect($('html').attr('lang')).to.equal(layout === 'source' ? 'zh-Hans' : 'en')
    }
  })

  it('speaks Chinese in the Chinese layout, and English in the English one', () => {
    expect(page('source')('.dates').text().replace(/\s+/g, ' ').trim()).to.equal(
      '2026年11月20日发布 2026年11月23日更正',
    )
    expect(page('target')('.dates').text().replace(/\s+/g, ' ').trim()).to.equal(
      'Published November 20, 2026 Corrected November 23, 2026',
    )
    expect(page('source')('.layouts').text()).to.include('左右对照')
  })

  it('tells the editions, the note and the hash, and where the text can be verified', () => {
    const $ = page('target')

    expect($('.correction').text()).to.equal('Edition 2, corrected November 23, 2026: The date was wrong.')
    expect($('.verify abbr').attr('title')).to.equal('ab'.repeat(32))
    expect($('.verify a').attr('href')).to.equal('/published/rain-in-spring/version.json')
    expect($('.imprint').text()).to.not.include('author')
    expect(page('target', { approvedByAuthor: true })('.imprint').text()).to.include(
      'Approved by an author of the text.',
    )
  })

  it('links its four layouts and names the one that is shown', () => {
    const $ = page('interleaved')

    expect(
      $('.layouts a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).to.deep.equal([
      '/published/rain-in-spring/side-by-side',
      '/published/rain-in-spring/interleaved',
      '/published/rain-in-spring/english',
      '/published/rain-in-spring/chinese',
    ])
    expect($('.layouts [aria-current]').text()).to.equal('Interleaved')
  })

  it('gives search engines one address for each text', () => {
    const canonical = (layout: Layout) => page(layout)('link[rel=canonical]').attr('href')
    const plain = 'https://news.example.org/published/rain-in-spring'

    expect(LAYOUTS.map(canonical)).to.deep.equal([plain, plain, `${plain}/english`, `${plain}/chinese`])
    const $ = page('source')
    const others = $('link[rel=alternate]')
      .toArray()
      .map((link) => [$(link).attr('hreflang'), $(link).attr('href')])
    expect(others).to.deep.equal([
      ['en', `${plain}/english`],
      ['zh-Hans', `${plain}/chinese`],
      ['x-default', plain],
    ])
  })

  it('carries Open Graph and a NewsArticle that machines can read', () => {
    const $ = page('source')
    const facts = JSON.parse($('script[type="application/ld+json"]').text()) as Record<string, unknown>

    expect($('meta[property="og:title"]').attr('content')).to.equal('春雨')
    expect($('meta[property="og:locale"]').attr('content')).to.equal('zh_CN')
    expect($('meta[property="article:modified_time"]').attr('content')).to.equal(NOON)
    expect(facts).to.include({
      '@type': 'NewsArticle',
      headline: '春雨',
      alternativeHeadline: 'Rain in Spring',
      inLanguage: 'zh-Hans',
      datePublished: '2026-11-20T02:00:00.000Z',
      dateModified: NOON,
      version: 2,
      correction: 'The date was wrong.',
    })
  })

  it('calls an edition a correction only when its text is another', () => {
    const again = { number: 2, version: 3, publishedAt: NOON, note: 'Back after a withdrawal.' }
    const first = { number: 1, version: 3, publishedAt: '2026-11-20T02:00:00.000Z', note: '' }
    const $ = page('side-by-side', { editions: [first, again] })

    expect($('.colophon').text()).to.include('Edition 2, published again').and.include('第2版')
    expect($('.article').text()).to.not.include('orrected').and.not.include('更正')
    expect(page('side-by-side')('.dates').text()).to.include('Corrected')
  })

  it('gives readers of each language the lines of a note that are in it', () => {
    const note = '第6段的日期有误。\nThe date in paragraph 6 was wrong.'
    const editions = [...MATTER.editions.slice(0, 1), { number: 2, version: 3, publishedAt: NOON, note }]
    const notes = (layout: Layout) => {
      const $ = page(layout, { editions })
      return $('.note')
        .toArray()
        .map((each) => $(each).text())
    }

    expect(notes('side-by-side')).to.deep.equal(['The date in paragraph 6 was wrong.', '第6段的日期有误。'])
    expect(notes('source')).to.deep.equal(['第6段的日期有误。'])
    expect(notes('target')).to.deep.equal(['The date in paragraph 6 was wrong.'])
  })

  it('tells which sentences of a paragraph belong together, where both languages stand there', () => {
    const pairs = [text('4月5日下雨。3座桥关了。', 'It rained on April 5. 3 bridges were closed.')]
    const linked = (layout: Layout) => {
      const $ = page(layout, { pairs })
      return $('.s')
        .toArray()
        .map((element) => `${$(element).attr('data-link')} ${$(element).text()}`)
    }

    const both = ['1 It rained on April 5.', '2 3 bridges were closed.', '1 4月5日下雨。', '2 3座桥关了。']
    expect(linked('side-by-side')).to.deep.equal(both)
    expect(linked('interleaved')).to.deep.equal(both)
    expect(linked('target')).to.deep.equal([])
    expect(runs(page('side-by-side', { pairs }))).to.deep.equal([pairs[0]?.target, pairs[0]?.source])
  })

  it('asks nothing of another site and runs no script but its own file', () => {
    for (const { html } of press(MATTER)) {
      const $ = load(html)
      const asked = $('link[rel=stylesheet], link[rel=icon], img, iframe, script[src]').toArray()
      expect(asked.map((element) => $(element).attr('href') ?? $(element).attr('src'))).to.deep.equal([
        '/published/seal.svg',
        '/published/reading.css',
        '/published/reading.js',
      ])
      expect(
        $('script')
          .toArray()
          .map((script) => $(script).attr('type')),
      ).to.deep.equal(['module', 'application/ld+json'])
      expect($('[style], [onclick], [onload], style')).to.have.length(0)
    }
  })

  it('shows hostile text as the text it is, everywhere it stands', () => {
    const hostile = `</script><script>alert("1")</script><img src=x onerror='alert(2)'> & "quotes" <!--`
    const pairs = (
      ['kicker', 'title', 'subtitle', 'dateline', 'heading', 'body', 'quote', 'list-item', 'caption', 'credit'] as const
    ).map((kind) => text(`中${hostile}`, hostile, { kind }))
    for (const layout of LAYOUTS) {
      const $ = page(layout, {
        pairs,
        editions: [...MATTER.editions, { number: 3, version: 4, publishedAt: NOON, note: hostile }],
      })
      expect(
        $('script')
          .toArray()
          .map((script) => $(script).attr('type')),
      ).to.deep.equal(['module', 'application/ld+json'])
      expect($('img')).to.have.length(0)
      expect(new Set(runs($).filter((run) => !run.startsWith('中')))).to.deep.equal(
        new Set(layout === 'source' ? [] : [hostile]),
      )
      const facts = JSON.parse($('script[type*=json]').text()) as { headline: string }
      expect(facts.headline).to.include('<img src=x')
    }
  })

  it('is complete for an article without a title, and in Chinese alone', () => {
    const $ = page('side-by-side', { pairs: [text('只有中文。', '')] })

    expect($('title').text()).to.equal('rain-in-spring · River City News')
    expect(page('target', { pairs: [text('只有中文。', '')] })('main').text()).to.not.include('undefined')
  })
})
