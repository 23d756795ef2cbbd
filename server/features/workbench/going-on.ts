import type { Request, Response } from 'express'
import type { Context } from '../../context.ts'
import { wantsFragment } from '../../web/request.ts'
import { text } from '../../web/parse.ts'
import { flash } from '../../web/respond.ts'
import { SIDES, type Pair, type Side } from '../pairs/pair.ts'
import type { EditForm, Saved } from '../pairs/save-edit.ts'
import { focusOn, sendParts } from './parts.ts'
import { readWorkbench } from './read-workbench.ts'
import { nextOpen } from './workbench.view.ts'

/** What is opened after a save: a pair by its id, `next` for the next open one, '' for none. */
export type Way = { then: string; side: Side }

/** Where the form wants to go on; back to the same paragraph when there is something to read or to write first. */
export function wayAfter(req: Request, form: EditForm, { pair, merged }: Saved): Way {
  const stay = { then: pair.id, side: form.side }
  if (merged) {
    flash(req, 'workbench:merged_with_others')
    return stay
  }
  if (form.deed === 'confirm' && form.side === 'target' && pair.state === 'untranslated') {
    flash(req, 'workbench:still_empty')
    return stay
  }
  const then = text(req.body, 'then')
  return { then: form.deed === 'leave' && then === 'next' ? '' : then, side: sideIn(req) }
}

/** Sends the parts that a save changed, with the next paragraph open; without scripts, back to the page. */
export async function goOn(
  req: Request,
  res: Response,
  context: Context,
  pair: Pair,
  { then, side }: Way,
): Promise<void> {
  if (!wantsFragment(req)) return res.redirect(303, addressOf(pair, then, side))
  const bench = await readWorkbench(context, pair.articleId)
  const opened = then === 'next' ? nextOpen(bench, pair.id) : then || null
  if (then === 'next' && !opened) flash(req, 'workbench:nothing_open')
  sendParts(req, res, context, bench, await focusOn(context, bench, opened, side), [pair.id, opened])
}

function addressOf(pair: Pair, then: string, side: Side): string {
  const article = `/articles/${pair.articleId}`
  if (then === '') return `${article}#pair-${pair.id}`
  if (then === 'next') return `${article}?after=${pair.id}`
  const id = encodeURIComponent(then)
  return `${article}?pair=${id}${side === 'source' ? '&side=source' : ''}#pair-${id}`
}

function sideIn(req: Request): Side {
  return SIDES.find((side) => side === text(req.body, 'thenSide')) ?? 'target'
}
