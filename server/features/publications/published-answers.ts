import type { Services } from '../../services.ts'
import { findVersion } from '../road/versions.queries.ts'
import { makeAnswer, type Answer, type AnswerContent, type HeaderList } from './answer.ts'
import { ADDRESSES, contentOf, layoutAt, LAYOUTS, type Edition, type Layout } from './edition.ts'
import { countPublicArticles, editionsOf, latestWithdrawal, pageOfEdition, publicArticles } from './editions.queries.ts'
import { imprintOf } from './imprint.ts'
import { drawGone, drawIndex, drawMissing, INDEX_LENGTH } from './public-pages.view.ts'
import { ownerOfSlug, type SlugOwner } from './slugs.queries.ts'

const HTML = 'text/html; charset=utf-8'

/** Finds what the database has for an address below /published. */
export type FindAnswer = (path: string, query: string) => Promise<Answer>

export function answersFrom(services: Services, always: HeaderList): FindAnswer {
  const { draw, database } = services
  const imprint = imprintOf(services)
  const make = (content: AnswerContent) => makeAnswer(content, always)
  const missing = make({ status: 404, type: HTML, body: drawMissing(draw, imprint) })

  const index = async (query: string): Promise<Answer> => {
    const page = pageNumber(query)
    const count = await countPublicArticles(database.read)
    if (page === null || (page > 1 && (page - 1) * INDEX_LENGTH >= count)) return missing
    const articles = await publicArticles(database.read, { limit: INDEX_LENGTH, offset: (page - 1) * INDEX_LENGTH })
    return make({ status: 200, type: HTML, body: drawIndex(draw, imprint, articles, page, count) })
  }

  const gone = async ({ articleId }: SlugOwner): Promise<Answer> =>
    make({ status: 410, type: HTML, body: drawGone(draw, imprint, await latestWithdrawal(database.read, articleId)) })

  const article = async (slug: string, part: string | undefined): Promise<Answer> => {
    const layout = part === undefined ? 'side-by-side' : layoutAt(part)
    const owner = layout || part === 'version.json' ? await ownerOfSlug(database.read, slug) : undefined
    if (!owner || owner.publicStatus === 'none') return missing
    if (owner.publicStatus === 'withdrawn') return gone(owner)
    if (owner.slug !== slug) return make(redirect(301, addressOf(owner.slug, part)))
    const edition = (await editionsOf(database.read, owner.articleId)).at(-1)
    if (!edition) return missing
    if (!layout) return make(await versionContent(services, owner, edition))
    return part === undefined
      ? plainPage(services, make, owner, edition)
      : make(await chosenPage(services, edition, layout))
  }

  return async (path, query) => {
    if (path === '/published') return index(query)
    const [slug, part, more] = path.slice('/published/'.length).split('/')
    if (slug === '') return make(redirect(301, '/published'))
    if (part === '' && more === undefined) return make(redirect(301, addressOf(slug ?? '')))
    return /^[a-z0-9-]{3,80}$/.test(slug ?? '') && more === undefined ? article(slug ?? '', part) : missing
  }
}

/** The plain address: side by side, unless the reader chose another layout before. */
async function plainPage(
  { database }: Services,
  make: (content: AnswerContent) => Promise<Answer>,
  { slug }: SlugOwner,
  edition: Edition,
) {
  const vary = ['Vary', 'Accept-Encoding, Cookie']
  const others = LAYOUTS.filter((layout) => layout !== 'side-by-side')
  const redirects = others.map(async (layout) => {
    const answer = await make({
      ...redirect(302, addressOf(slug, ADDRESSES[layout])),
      headers: ['Location', addressOf(slug, ADDRESSES[layout]), ...vary],
    })
    return [ADDRESSES[layout], answer] as const
  })
  const answer = await make({
    status: 200,
    type: HTML,
    body: await htmlOf(database, edition, 'side-by-side'),
    headers: vary,
  })
  return { ...answer, byCookie: new Map(await Promise.all(redirects)) }
}

/** A layout's own address: whoever asks for it has chosen it. */
async function chosenPage({ database, config }: Services, edition: Edition, layout: Layout): Promise<AnswerContent> {
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : ''
  const cookie = `reading=${ADDRESSES[layout]}; Path=/published; Max-Age=31536000; SameSite=Lax; HttpOnly${secure}`
  return { status: 200, type: HTML, body: await htmlOf(database, edition, layout), headers: ['Set-Cookie', cookie] }
}

async function htmlOf({ read }: Services['database'], { articleId, number }: Edition, layout: Layout): Promise<string> {
  const page = await pageOfEdition(read, articleId, number, layout)
  if (!page) throw new Error(`edition ${number} of article ${articleId} has no page "${layout}"`)
  return page.html
}

/** What anybody needs to check that the public text is the approved one. */
async function versionContent(
  { database, config }: Services,
  { slug, articleId }: SlugOwner,
  edition: Edition,
): Promise<AnswerContent> {
  const version = await findVersion(database.read, articleId, edition.version)
  const address = `${config.publicUrl}/published/${slug}`
  const facts = {
    article: articleId,
    address,
    edition: edition.number,
    publishedAt: edition.publishedAt,
    version: version.number,
    approvedByAuthor: contentOf(version).approvedByAuthor,
    sha256: version.hash,
    canonical: version.canonical,
    verify: {
      how: '"canonical" is the approved text as RFC 8785 JSON. The SHA-256 of its UTF-8 bytes, without a line break at the end, is "sha256".',
      command: `curl -s ${address}/version.json | jq -j .canonical | sha256sum`,
    },
  }
  return { status: 200, type: 'application/json; charset=utf-8', body: `${JSON.stringify(facts, null, 2)}\n` }
}

function redirect(status: number, location: string): AnswerContent {
  return { status, type: 'text/plain; charset=utf-8', body: '', headers: ['Location', location] }
}

function addressOf(slug: string, part?: string): string {
  return part === undefined ? `/published/${slug}` : `/published/${slug}/${part}`
}

/** `page=2`, and nothing that is no number from 1. */
function pageNumber(query: string): number | null {
  const given = new URLSearchParams(query).get('page')
  if (!given) return 1
  return /^[1-9]\d{0,5}$/.test(given) ? Number(given) : null
}
