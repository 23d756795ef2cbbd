import type { Response } from 'express'
import type { Context } from '../../context.ts'
import type { Words } from '../../web/i18n.ts'
import { focusOn, presentParts } from '../workbench/parts.ts'
import type { Workbench } from '../workbench/read-workbench.ts'
import { presentWorkbench } from '../workbench/workbench.view.ts'
import type { ChangedHere, News } from './read-news.ts'

/** Numbers of paragraphs that one sentence names; more are counted. */
const MOST_NAMED = 4

/**
 * Draws what a page shows otherwise: the whole desk, or the paragraphs and marks that were touched, with the head and what
 * belongs to the open paragraph. The page takes from it what nobody is writing in.
 */
export async function drawNews(
  res: Response,
  context: Context,
  bench: Workbench,
  news: News,
  isPairing: boolean,
): Promise<string> {
  const { actor, rules } = context
  const focus = await focusOn(context, bench, news.shown.open, news.shown.side)
  const t = res.locals.t as Words // set by the page locals for every request
  const told = {
    change: bench.article.change,
    shape: news.shape,
    sentence: sentenceOf(t, bench, news, res.locals.language === 'en'),
    hasMovedOn: news.hasMovedOn,
    byOthers: news.byOthers.map(({ id }) => id),
    notice: news.changedHere && { ...presentChangedHere(news.changedHere, news), articleId: bench.article.id },
  }
  const touched = new Set(isPairing ? [] : news.touched.map(({ id }) => id))
  const isWhole = news.isWhole && !isPairing // rows of the pairing desk hang together: it asks for them itself
  const view = isWhole
    ? presentWorkbench(bench, actor, rules, focus)
    : presentParts(context, bench, focus, touched)
  const kind = isPairing ? 'head' : isWhole ? 'whole' : 'touched'
  return res.locals.draw('live/_parts', { ...res.locals, ...view, told, kind })
}

/** What a listener hears of it; '' when all of it was the actor's own. */
function sentenceOf(t: Words, bench: Workbench, news: News, isEnglish: boolean): string {
  if (news.hasMovedOn) return t('live:moved_on', { stage: t(`states:stage_${bench.article.stage}`) })
  if (news.names.length === 0) return ''
  const who = listed(news.names, isEnglish)
  const numbers = news.byOthers.map((pair) => bench.pairs.indexOf(pair) + 1)
  if (news.isWhole || numbers.length === 0) return t('live:changed_article', { who })
  if (numbers.length > MOST_NAMED) return t('live:changed_many', { who, count: numbers.length })
  return t('live:changed', { who, count: numbers.length, numbers: listed(numbers.map(String), isEnglish) })
}

function presentChangedHere({ isGone, isOwn, by, changes }: ChangedHere, { shown }: News) {
  const side = shown.side
  return { isGone, isOwn, by, changes, side, pairId: shown.open, lang: side === 'source' ? 'zh-Hans' : 'en' }
}

function listed(names: readonly string[], isEnglish: boolean): string {
  return new Intl.ListFormat(isEnglish ? 'en' : 'zh-Hans', { type: 'conjunction' }).format(names)
}
