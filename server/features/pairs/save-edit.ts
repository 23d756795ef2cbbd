import type { Context } from '../../context.ts'
import { mergeText } from '../../engines/merge/merge.ts'
import { normalise } from '../../engines/text/normalise.ts'
import { Problem } from '../../lib/problem.ts'
import { lockArticleOfPair } from '../articles/articles.queries.ts'
import { ensurePen } from '../articles/pen.ts'
import { deleteDraft } from './drafts.queries.ts'
import { revisionText } from './history.queries.ts'
import { deskOf, keepDeed } from './keep-deed.ts'
import { reviseSource, reviseTarget, type Deed, type Pair, type Side } from './pair.ts'
import { findPair } from './pairs.queries.ts'

export type EditForm = {
  pairId: string
  side: Side
  text: string
  /** The revision that the writer read. */
  basedOn: number
  deed: Deed
}

/** `merged`: somebody else had saved in between, and both edits stand in the text now. It is left open: nobody has read it yet. */
export type Saved = { pair: Pair; merged: boolean }

/** Two edits of the same words: the text both began with, the writer's and the other one's, which is revision `current`. */
export type Conflict = { conflict: { base: string; mine: string; theirs: string; current: number } }

/**
 * Saves an edit of one side. A save based on an older revision is merged three ways where the changes do not touch;
 * where they do nothing is written and the conflict comes back, with all three texts.
 */
export async function saveEdit(context: Context, form: EditForm): Promise<Saved | Conflict> {
  const edit = { ...form, text: normalise(form.text).trim() }
  const stale = await trySave(context, edit)
  if (typeof stale !== 'number') return { pair: stale, merged: false }
  return mergeAndSave(context, edit, stale)
}

/** The saved pair, or the number of the newer revision that somebody else wrote. */
async function trySave(context: Context, form: EditForm): Promise<Pair | number> {
  try {
    return await save(context, form)
  } catch (error) {
    if (error instanceof Problem && error.code === 'pair.stale') return Number(error.details.current)
    throw error
  }
}

/** Merges against the newest revision, and again should somebody be faster once more. */
async function mergeAndSave(context: Context, form: EditForm, current: number): Promise<Saved | Conflict> {
  const base = await textOf(context, form, form.basedOn)
  const theirs = await textOf(context, form, current)
  const merge = mergeText(base, form.text, theirs, form.side === 'source' ? 'zh' : 'en')
  if ('conflict' in merge) return { conflict: { base, mine: form.text, theirs, current } }
  const deed = merge.text === form.text ? form.deed : 'leave' // nobody confirms what they have not seen
  const saved = await trySave(context, { ...form, text: merge.text, basedOn: current, deed })
  if (typeof saved !== 'number') return { pair: saved, merged: true }
  return mergeAndSave(context, form, saved)
}

async function textOf({ read }: Context, { pairId, side }: EditForm, number: number): Promise<string> {
  const text = await revisionText(read, pairId, side, number)
  if (text === undefined) throw new Problem('form.invalid', { field: 'basedOn' })
  return text
}

async function save({ write, actor, now, rules }: Context, form: EditForm): Promise<Pair> {
  return write(async (tx) => {
    const article = await lockArticleOfPair(tx, form.pairId)
    ensurePen(article, actor, rules, 'text')
    const before = await findPair(tx, form.pairId)
    const after = revise(before, form, deskOf(article))
    await deleteDraft(tx, form.pairId, form.side, actor.id)
    if (after === before) return before

    const deed = after[form.side] === before[form.side] ? 'confirm' : 'edit'
    const write = { before, after, origin: 'typed' as const, authorId: actor.id }
    const change = await keepDeed(tx, article, { actor, now }, deed, [write])
    return { ...after, change }
  })
}

function revise(before: Pair, form: EditForm, desk: 'translation' | 'review'): Pair {
  if (form.side === 'source') return reviseSource(before, form.text, form.basedOn, desk)
  return reviseTarget(before, form.text, form.basedOn, desk, form.deed)
}
