import type { Context } from '../../context.ts'
import type { Language, Words } from '../../web/i18n.ts'
import { holdsPen } from '../articles/pen.ts'
import { focusOn, presentParts } from '../workbench/parts.ts'
import type { Workbench } from '../workbench/read-workbench.ts'
import { presentWorkbench } from '../workbench/workbench.view.ts'
import type { ChangedHere, News } from './read-news.ts'

/** Numbers of paragraphs that one sentence names; more are counted. */
const MOST_NAMED = 4

/**
 * What a page shows otherwise: the whole desk, or the paragraphs and marks that were touched, with the head and what belongs
 * to the open paragraph. The page takes from it what nobody is writing in.
 */
export async function presentNews(context: Context, bench: Workbench, news: News, t: Words, language: Language) {
  const { open, looked, side } = news.shown
  const focus = await focusOn(
    context,
    bench,
    open ?? (holdsPen(bench.article, context.actor, context.rules) ? null : looked),
    side,
  )
  const told = {
    open,
    change: bench.article.change,
    said: bench.said,
    shape: news.shape,
    sentence: sentenceOf(t, bench, news, language),
    hasMovedOn: news.hasMovedOn,
    byOthers: news.byOthers.map(({ id }) => id),
    notice: news.changedHere && { ...presentChangedHere(news.changedHere, news), articleId: bench.article.id },
  }
  if (news.isWhole) return { ...presentWorkbench(bench, context.actor, context.rules, focus), told, isWhole: true }
  const touched = new Set(news.touched.map(({ id }) => id))
  return { ...presentParts(context, bench, focus, touched), told, isWhole: false }
}

/** What a listener hears of it; '' when all of it was the actor's own or has been read. */
function sentenceOf(t: Words, bench: Workbench, news: News, language: Language): string {
  if (news.hasMovedOn) return t('live:moved_on', { stage: t(`states:stage_${bench.article.stage}`) })
  if (news.names.length === 0) return news.isUnheard ? t('live:said') : ''
  const who = listed(news.names, language)
  const numbers = news.byOthers.map((pair) => bench.pairs.indexOf(pair) + 1)
  if (news.isWhole || numbers.length === 0) return t('live:changed_article', { who })
  if (numbers.length > MOST_NAMED) return t('live:changed_paragraphs', { who, count: numbers.length })
  return t('live:changed', { who, count: numbers.length, numbers: listed(numbers.map(String), language) })
}

function presentChangedHere({ isGone, isOwn, by, changes }: ChangedHere, { shown }: News) {
  const side = shown.side
  return { isGone, isOwn, by, changes, side, pairId: shown.open, lang: side === 'source' ? 'zh-Hans' : 'en' }
}

function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}
