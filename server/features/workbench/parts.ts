import type { Request, Response } from 'express'
import type { Context } from '../../context.ts'
import { wantsFragment } from '../../web/request.ts'
import { undosAmong } from '../pairs/changes.queries.ts'
import { isSourceChanged, type Side } from '../pairs/pair.ts'
import { revisionsOf, revisionText } from '../pairs/history.queries.ts'
import { presentHead } from './head.view.ts'
import { sendPairing } from './pairing.handler.ts'
import { isPairingDesk } from './pairing.view.ts'
import { presentPair } from './pair.view.ts'
import { readConversation } from '../talk/read-conversation.ts'
import { peopleOf, suggestionsAbout } from '../suggestions/read-suggestions.ts'
import { readWorkbench, type Workbench } from './read-workbench.ts'
import { namesOf } from './workbench.queries.ts'
import {
  presentMap,
  presentRailWithTalk,
  presentWorkbench,
  progressOf,
  settingOf,
  type Focus,
} from './workbench.view.ts'

/** Reads what the rail and the open pair need besides the article. */
export async function focusOn(
  { read }: Context,
  bench: Workbench,
  pairId: string | null,
  side: Side = 'target',
): Promise<Focus> {
  const pair = bench.pairs.find((each) => each.id === pairId)
  if (!pair) return { pairId: null, side, history: null }
  const target = await revisionsOf(read, pair.id, 'target')
  const names = await namesOf(
    read,
    target.flatMap((revision) => [revision.actorId, revision.authorId]),
  )
  const undos = await undosAmong(read, pair.articleId, target)
  const sourceSeen = isSourceChanged(pair) ? await revisionText(read, pair.id, 'source', pair.sourceSeen) : undefined
  const threads = bench.talk.filter(({ place }) => place.pairId === pair.id).map(({ id }) => id)
  const talk = await readConversation(read, threads)
  const readings = await suggestionsAbout(read, pair, bench.pairs)
  const suggestions = { readings, names: await namesOf(read, peopleOf(readings)) }
  return { pairId: pair.id, side, history: { source: [], target, names, undos }, sourceSeen, talk, suggestions }
}

/** Sends the parts that a deed changed: some pairs with their marks, the head, and what belongs to the open pair. */
export function sendParts(
  req: Request,
  res: Response,
  context: Context,
  bench: Workbench,
  focus: Focus,
  pairIds: readonly (string | null)[],
): void {
  const locals = { ...res.locals, ...presentParts(context, bench, focus, new Set(pairIds)), notice: req.session.flash }
  req.session.flash = undefined
  res.send(res.locals.draw('workbench/_parts', locals))
}

/** Some pairs with their marks, the head, and what belongs to the open pair, as plain values. */
export function presentParts(
  { actor, rules }: Pick<Context, 'actor' | 'rules'>,
  bench: Workbench,
  focus: Focus,
  wanted: ReadonlySet<string | null>,
) {
  return {
    pairs: bench.pairs.flatMap((pair, index) =>
      wanted.has(pair.id) ? [presentPair(pair, bench, settingOf(bench, actor, rules, focus, pair, index))] : [],
    ),
    marks: presentMap(bench, focus.pairId).filter((mark) => wanted.has(mark.id)),
    head: presentHead(bench, actor, rules),
    progress: progressOf(bench),
    rail: presentRailWithTalk(bench, focus, actor, rules),
  }
}

/** After a deed that changed the order or the number of pairs: the whole desk for a script, else back to the page. */
export async function sendDesk(
  req: Request,
  res: Response,
  context: Context,
  articleId: string,
  pairId: string | null,
): Promise<void> {
  const address = `/articles/${articleId}${pairId ? `?pair=${pairId}#pair-${pairId}` : ''}`
  if (!wantsFragment(req)) return res.redirect(303, address)
  const bench = await readWorkbench(context, articleId)
  const notice = req.session.flash
  req.session.flash = undefined
  res.set('HX-Push-Url', address.split('#', 1)[0] ?? address)
  if (isPairingDesk(bench, context)) {
    return sendPairing(req, res, context, bench, pairId, notice)
  }
  const view = presentWorkbench(bench, context.actor, context.rules, await focusOn(context, bench, pairId))
  res.send(res.locals.draw('workbench/_desk-parts', { ...res.locals, ...view, notice }))
}
