import type { Context } from '../../context.ts'
import { revisionOf } from '../pairs/pair.ts'
import { openThread } from '../talk/open-thread.ts'
import { answerChange, findAsked, type AnswerForm } from './answer-change.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { readAnswers } from './read-answers.ts'
import { Problem } from '../../lib/problem.ts'

/** Contests a change: a thread about the words that the review put there, in the translator's words. */
export async function contestChange(context: Context, form: AnswerForm & { text: string }) {
  const asked = await readAnswers(context.read, await findArticle(context.read, form.articleId))
  if (!asked) throw new Problem('answer.not_here')
  const { pair, change } = findAsked(asked, form)
  const { threadId } = await openThread(context, {
    ...{ pairId: pair.pair.id, side: change.side, revision: revisionOf(pair.pair, change.side) },
    ...{ start: change.after.start, end: change.after.end, text: form.text, mustFix: false },
  })
  return answerChange(context, { ...form, answer: 'contested', threadId })
}
