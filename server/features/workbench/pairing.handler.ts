import type { Request, Response } from 'express'
import type { Context } from '../../context.ts'
import { touchedSince } from '../pairing/touched.queries.ts'
import { stepsOf } from '../pairing/steps.ts'
import { newestSteps } from '../pairing/steps.queries.ts'
import type { Pair } from '../pairs/pair.ts'
import { UNDOABLE } from '../pairs/undo-change.ts'
import { presentPairing, type PairingView } from './pairing.view.ts'
import type { Workbench } from './read-workbench.ts'

/** More rows than this are not sent one by one: the whole desk is. */
const MOST_ROWS = 150

/** The whole desk with a row in hand. */
export async function pairingDesk(context: Context, bench: Workbench, activeId: string | null): Promise<PairingView> {
  return presentPairing(bench, context.actor, context.rules, await focusOn(context, bench, activeId))
}

/**
 * Answers a script after a deed: only the rows that differ from what its page shows (it says which change that was), else
 * the whole desk.
 */
export async function sendPairing(
  req: Request,
  res: Response,
  context: Context,
  bench: Workbench,
  activeId: string | null,
  notice: unknown,
): Promise<void> {
  const touched = await touchedIn(req, context, bench)
  if (touched === null || touched.length > MOST_ROWS) {
    const view = await pairingDesk(context, bench, activeId)
    return void res.send(res.locals.draw('pairing/_desk-parts', { ...res.locals, ...view, notice }))
  }
  const ids = new Set(touched)
  const standing = new Set(bench.pairs.map(({ id }) => id))
  const isWanted = ({ id }: Pair) => ids.has(id)
  const focus = await focusOn(context, bench, activeId)
  const view = presentPairing(bench, context.actor, context.rules, { ...focus, activeId: null }, isWanted)
  const news = { hand: activeId ?? '', gone: touched.filter((id) => !standing.has(id)) }
  res.send(res.locals.draw('pairing/_news-parts', { ...res.locals, ...view, ...news, notice }))
}

async function focusOn({ read, actor }: Context, { article }: Workbench, activeId: string | null) {
  return { activeId, steps: stepsOf(await newestSteps(read, article.id), actor.id, UNDOABLE) }
}

/** The pairs that were touched since what the page shows; null when it does not say, or shows something else. */
async function touchedIn(req: Request, { read }: Context, { article }: Workbench): Promise<string[] | null> {
  const said = /^([0-9a-z]{1,40})\.(\d{1,9})$/.exec(req.get('Desk-Shows') ?? '')
  if (said?.[1] !== article.id) return null
  return touchedSince(read, article.id, Number(said[2]))
}
