import type { Context } from '../../context.ts'
import { dayAfter } from '../activity/office-days.ts'
import { confirmAll } from '../pairs/confirm-all.ts'
import { markLink } from '../pairs/mark-link.ts'
import { mergePairs } from '../pairs/merge-pairs.ts'
import { fromOfficeTime } from '../publications/office-time.ts'
import { publishArticle } from '../publications/publish-article.ts'
import { scheduleEdition } from '../publications/schedule-edition.ts'
import { approveArticle } from '../road/approve-article.ts'
import { correctArticle } from '../road/correct-article.ts'
import { finishReview } from '../road/finish-review.ts'
import { returnArticle } from '../road/return-article.ts'
import { settlePairing } from '../road/settle-pairing.ts'
import { submitArticle } from '../road/submit-article.ts'
import { goOnTalking, talk } from './play-talk.ts'
import { add, draft, edit, findPairAt, waive, writeThrough } from './play-writing.ts'
import type { Step } from './sample-article.ts'
import type { Scene } from './scene.ts'

/** Does one step by the product's command for it. */
export async function playStep(scene: Scene, step: Step): Promise<void> {
  const { office, articleId } = scene
  const context = office.context(step.who, step.hoursAgo)
  switch (step.do) {
    case 'translate':
    case 'confirm':
      return writeThrough(scene, step)
    case 'edit':
      return edit(context, articleId, step)
    case 'draft':
      return draft(context, articleId, step)
    case 'add':
      return add(context, articleId, step)
    case 'waive':
      return waive(context, articleId, step)
    case 'talk':
      return talk(context, articleId, step)
    case 'reply':
    case 'resolve':
      return goOnTalking(context, articleId, step)
    case 'merge':
      return void (await mergePairs(context, (await findPairAt(context, articleId, step.pair)).id))
    case 'omit':
      return void (await markLink(context, (await findPairAt(context, articleId, step.pair)).id, 'omitted'))
    case 'return':
      return returnArticle(context, { articleId, to: step.to, note: step.note })
    case 'correct':
      return correctArticle(context, articleId, step.note)
    case 'publish':
      return void (await publishArticle(context, { articleId, version: null, note: step.note }, office.press))
    case 'schedule':
      return schedule(scene, context, step)
    default:
      return void (await HAND_OVERS[step.do](context, articleId))
  }
}

const HAND_OVERS = {
  'confirm-all': confirmAll,
  settle: settlePairing,
  submit: submitArticle,
  finish: finishReview,
  approve: approveArticle,
}

async function schedule(
  { office, articleId }: Scene,
  context: Context,
  step: Step & { do: 'schedule' },
): Promise<void> {
  const publishAt = fromOfficeTime(`${dayAfter(office.today, step.daysAhead)}T${step.time}`, office.timeZone)
  if (publishAt === null) throw new Error(`${step.time} is no time of the day`)
  await scheduleEdition(context, { articleId, version: null, note: '', publishAt })
}
