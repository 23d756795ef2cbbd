import type { User } from '../accounts/user.ts'
import { ARTICLE_ROLES, type ArticleRole } from '../articles/article.ts'
import { KINDS } from '../pairs/pair.ts'
import { isDoubtful } from '../pairing/pairing.ts'
import type { Import } from './imports.queries.ts'
import type { IncomingPair } from './incoming.ts'
import type { Imported } from './reading/imported.ts'
import { CUTS } from './reading/paragraphs.ts'

export type PeopleByRole = Record<ArticleRole, readonly User[]>
export type Typed = { slug: string; dueOn: string; sourceLink: string; author: string; people: readonly string[] }

/** The preview of an import: the pairs, their anatomy, what of the files is left out, and the article's particulars. */
export function presentImport(
  { id, content }: Import,
  people: PeopleByRole,
  actorId: string,
  slug: string,
  typed?: Typed,
) {
  const { source, target, pairs } = content
  const title = pairs.find((pair) => pair.kind === 'title')
  const isWorthALook = (pair: IncomingPair) => target !== null && isDoubtful({ ...pair, confidence: pair.score })
  return {
    id,
    title: title?.target || title?.source || '',
    sides: [presentSide('source', source), ...(target ? [presentSide('target', target)] : [])],
    counts: { source: source.blocks.length, target: target?.blocks.length ?? 0 },
    hasTarget: target !== null,
    wasSwapped: content.swapped === true,
    doubtful: pairs.filter(isWorthALook).length,
    kinds: KINDS,
    pairs: pairs.map((pair, index) => ({
      ...pair,
      number: index + 1,
      isDoubtful: isWorthALook(pair),
    })),
    slug: typed?.slug ?? slug,
    dueOn: typed?.dueOn ?? '',
    sourceLink: typed?.sourceLink ?? '',
    authors: authorsOf(people, typed?.author ?? actorId, actorId),
    lists: ARTICLE_ROLES.map((role) => ({
      role,
      people: people[role].map((user) => ({
        id: user.id,
        name: user.name,
        isChosen: typed
          ? typed.people.includes(`${role}:${user.id}`)
          : people[role].length === 1 || user.id === actorId,
      })),
    })),
  }
}

function presentSide(side: 'source' | 'target', imported: Imported) {
  return {
    side,
    format: imported.format,
    encoding: imported.encoding,
    cut: imported.cut,
    cuts: imported.cut === null ? [] : CUTS,
    leftOut: imported.leftOut.slice(0, 100),
    leftOutMore: Math.max(0, imported.leftOut.length - 100),
  }
}

/** Everybody whose words the English may be, the likeliest chosen. */
function authorsOf(people: PeopleByRole, chosen: string, actorId: string) {
  const everybody = new Map(ARTICLE_ROLES.flatMap((role) => people[role]).map((user) => [user.id, user]))
  return [...everybody.values()].map(({ id, name }) => ({ id, name, isChosen: id === chosen, isActor: id === actorId }))
}
