import type { Context } from '../../context.ts'
import { normalise } from '../../engines/text/normalise.ts'
import { Problem } from '../../lib/problem.ts'
import { lockArticle } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { deskOf, keepDeed } from './keep-deed.ts'
import { occurrencesIn, replaced, type Search } from './occurrences.ts'
import { reviseSource, reviseTarget, type Pair, type Side } from './pair.ts'
import { pairsOfArticle } from './pairs.queries.ts'

export type ReplaceForm = Search & {
  articleId: string
  side: Side
  replacement: string
  /** The pairs that were chosen in the preview, each with the revision that was shown. */
  chosen: readonly { pairId: string; revision: number }[]
}

/** Replaces a text in the chosen pairs as one change; refuses when one of them is no longer as it was shown. */
export async function replaceText({ write, actor, now, rules }: Context, form: ReplaceForm) {
  if (form.find === '')
    throw new Problem('form.invalid', { field: 'find' }, [{ pointer: 'find', code: 'form.invalid' }])
  const revisions = new Map(form.chosen.map(({ pairId, revision }) => [pairId, revision]))
  return write(async (tx) => {
    const article = await lockArticle(tx, form.articleId)
    ensurePen(article, actor, rules, 'text')
    const desk = deskOf(article)
    const pairs = (await pairsOfArticle(tx, article.id)).filter((pair) => revisions.has(pair.id))
    const isAsShown = (pair: Pair) => revisionOf(pair, form.side) === revisions.get(pair.id)
    if (pairs.length < revisions.size || !pairs.every(isAsShown)) throw new Problem('pair.stale')
    const writes = pairs
      .filter((pair) => occurrencesIn(pair[form.side], form).length > 0)
      .map((before) => {
        const text = normalise(replaced(before[form.side], form, form.replacement)).trim()
        const basedOn = revisionOf(before, form.side)
        const after =
          form.side === 'source'
            ? reviseSource(before, text, basedOn, desk)
            : reviseTarget(before, text, basedOn, desk, 'leave')
        return { before, after, origin: 'typed' as const, authorId: actor.id }
      })
      .filter(({ before, after }) => before !== after)
    if (writes.length === 0) throw new Problem('replace.nothing')
    const change = await keepDeed(tx, article, { actor, now }, 'replace', writes)
    return { articleId: article.id, pairs: writes.length, change }
  })
}

function revisionOf(pair: Pair, side: Side): number {
  return side === 'source' ? pair.sourceRevision : pair.targetRevision
}
