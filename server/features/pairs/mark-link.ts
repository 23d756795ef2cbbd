import type { Context } from '../../context.ts'
import { Problem } from '../../lib/problem.ts'
import { lockArticleOfPair } from '../articles/articles.queries.ts'
import { ensureNote } from '../articles/note.ts'
import { ensurePen } from '../articles/pen.ts'
import { deskOf, keepDeed } from './keep-deed.ts'
import { isOpen, reopened, type Desk, type Pair } from './pair.ts'
import { findPair } from './pairs.queries.ts'

export const MARKS = ['omitted', 'added', 'one-to-one'] as const
export type Mark = (typeof MARKS)[number]

/**
 * Says that a paragraph is left out of the English on purpose, or added for its readers, or takes that back. Answers with
 * change 0 when it stood so already. The note says why, and goes when the mark is taken off.
 */
export async function markLink({ write, actor, now, rules }: Context, pairId: string, mark: Mark, note = '') {
  if (note.trim() !== '') ensureNote(note)
  return write(async (tx) => {
    const article = await lockArticleOfPair(tx, pairId)
    ensurePen(article, actor, rules)
    const before = await findPair(tx, pairId)
    const after = noted(marked(before, mark, deskOf(article)), mark === 'one-to-one' ? '' : note.trim())
    if (after === before) return { articleId: article.id, pairId, change: 0 }
    const write = { before, after, origin: 'typed' as const, authorId: actor.id }
    const change = await keepDeed(tx, article, { actor, now }, 'link', [write])
    return { articleId: article.id, pairId, change }
  })
}

function noted(pair: Pair, note: string): Pair {
  return note === (pair.note ?? '') ? pair : { ...pair, note }
}

/** Marking is confirming. An omission has no English, an addition no Chinese: texts are never thrown away by a mark. */
function marked(pair: Pair, mark: Mark, desk: Desk): Pair {
  const looked = { ...pair, confidence: null }
  if (mark === 'one-to-one') return pair.link === mark ? pair : { ...looked, link: mark, state: reopened(pair, desk) }
  const emptySide = mark === 'omitted' ? pair.target : pair.source
  const fullSide = mark === 'omitted' ? pair.source : pair.target
  if (emptySide !== '' || fullSide === '') throw new Problem(mark === 'omitted' ? 'pair.not_omitted' : 'pair.not_added')
  if (pair.link === mark && !isOpen(pair, desk) && (pair.confidence ?? null) === null) return pair
  const state = desk === 'review' ? 'reviewed' : 'translated'
  return { ...looked, link: mark, state, sourceSeen: pair.sourceRevision }
}
