import type { Draw } from '../../web/views.ts'
import { factsOf, headOf, languageOfLayout, titlesOf } from './article-head.view.ts'
import { presentArticle } from './article-page.view.ts'
import { ADDRESSES, LAYOUTS, pageHash, type Layout, type PageMatter, type Press } from './edition.ts'
import type { Imprint } from './imprint.ts'
import { chromeOf, drawReadingPage, type LayoutLink, type PreviewBar, type ReadingPage } from './reading-page.ts'

/** Draws the pages of an edition; the same matter and imprint always give the same bytes. */
export function pressOf(draw: Draw, imprint: Imprint): Press {
  return (matter) =>
    LAYOUTS.map((layout) => {
      const html = drawArticle(draw, imprint, matter, layout)
      return { layout, html, hash: pageHash(html) }
    })
}

/** One layout as readers get it; with a preview's bar it is the same page, kept from search engines, with links inside the office. */
export function drawArticle(
  draw: Draw,
  imprint: Imprint,
  matter: PageMatter,
  layout: Layout,
  preview?: Preview,
): string {
  const lang = languageOfLayout(layout)
  const titles = titlesOf(matter)
  const page: ReadingPage = {
    lang,
    title: titles[lang],
    look: layout,
    head: preview ? { noindex: true } : headOf(imprint, matter, layout),
    layouts: layoutLinks(
      imprint,
      layout,
      preview?.addressOf ?? ((each) => `/published/${matter.slug}/${ADDRESSES[each]}`),
    ),
    bar: preview?.bar,
    ...(preview ? {} : { facts: factsOf(imprint, matter, layout) }),
  }
  const article = presentArticle(imprint, matter, layout, chromeOf(page))
  // a preview's text is at no public address yet that could be verified
  return drawReadingPage(
    draw,
    imprint,
    page,
    'publications/article',
    preview ? { ...article, verifyAddress: null } : article,
  )
}

export type Preview = { bar: PreviewBar; addressOf: (layout: Layout) => string }

/** The two that are one language are called by that language's own name. */
function layoutLinks({ t }: Imprint, current: Layout, addressOf: (layout: Layout) => string): LayoutLink[] {
  const chrome = languageOfLayout(current)
  const languageFor: Record<Layout, LayoutLink['lang']> = {
    'side-by-side': chrome,
    interleaved: chrome,
    target: 'en',
    source: 'zh-Hans',
  }
  return LAYOUTS.map((layout) => {
    const lang = languageFor[layout]
    return {
      lang,
      text: t[lang](`publications:layout_${layout}`),
      href: addressOf(layout),
      current: layout === current,
    }
  })
}
