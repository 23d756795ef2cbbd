import { confirmAll } from '../../server/features/pairs/confirm-all.ts'
import { giveReason } from '../../server/features/reasons/give-reason.ts'
import { finishReview } from '../../server/features/road/finish-review.ts'
import type { Tour, Visit } from './visits.ts'

const PART = { 'HX-Request': 'true' }

const article = ({ scene }: Tour) => `/articles/${scene.id}`
const place = ({ scene }: Tour) => ({ pair: scene.pairs[1]?.id ?? '', side: 'target', start: '0', end: '5', before: '0' })
const as = ({ premises: { office, people } }: Tour, role: 'reviewer' | 'editor') => office.as(people[`their ${role}`])

/** An article of its own whose one change has a reason and mended an error. */
async function reasoned(tour: Tour): Promise<Tour> {
  const on = { ...tour, scene: await tour.premises.scene('changed') }
  const pairId = on.scene.pairs[1]?.id ?? ''
  await giveReason(as(on, 'reviewer'), {
    ...{ pairId, side: 'target', revision: 2, place: { start: 0, end: 5 }, before: 0 },
    ...{ reason: 'term', severity: 'major' },
  })
  return on
}

async function finished(tour: Tour): Promise<Tour> {
  const on = await reasoned(tour)
  await confirmAll(as(on, 'reviewer'), on.scene.id)
  await finishReview(as(on, 'reviewer'), on.scene.id)
  return on
}

export const REVIEW: Visit[] = [
  ...(['their reviewer', 'their editor'] as const).flatMap((who): Visit[] => [
    {
      what: `a changed paragraph in review, read by ${who}`,
      as: who,
      scene: 'changed',
      go: (tour) => reasoned(tour).then((on) => on.get(`${article(on)}?pair=${place(on).pair}`)),
    },
    { what: `the page that marks many reviewed, for ${who}`, as: who, scene: 'changed', go: (on) => on.get(`${article(on)}/reviewing?which=all`) },
  ]),
  { what: 'no unchanged paragraph to mark reviewed', as: 'their reviewer', scene: 'reviewed', go: (on) => on.get(`${article(on)}/reviewing`) },
  { what: 'nothing to answer', as: 'their translator', go: (on) => on.get(`${article(on)}/answers`) },
  ...(['their translator', 'their reviewer'] as const).map(
    (who): Visit => ({ what: `the changes of a return, read by ${who}`, as: who, scene: 'returned', go: (on) => on.get(`${article(on)}/answers`) }),
  ),
  ...(['taken', 'put-back', 'contested'] as const).map(
    (answer): Visit => ({
      what: `a change that was ${answer}`,
      as: 'their translator',
      scene: 'returned',
      isPart: true,
      go: (on) => on.send(`${article(on)}/answers`, { ...place(on), answer, text: 'Why?' }, PART),
    }),
  ),
  { what: 'the sheet of an article that nobody submitted', go: (on) => on.get(`${article(on)}/sheet`) },
  { what: 'the quality of an article that nobody reviewed', go: (on) => on.get(`${article(on)}/quality`) },
  ...(['sheet', 'quality'] as const).flatMap((page): Visit[] => [
    { what: `the ${page} of an article in review`, scene: 'changed', go: (tour) => reasoned(tour).then((on) => on.get(`${article(on)}/${page}`)) },
    { what: `the ${page} of a reviewed article`, scene: 'changed', go: (tour) => finished(tour).then((on) => on.get(`${article(on)}/${page}`)) },
  ]),
  { what: 'the sheet of an approved article', scene: 'approved', go: (on) => on.get(`${article(on)}/sheet`) },
  { what: 'the report of quality', scene: 'changed', go: (tour) => finished(tour).then((on) => on.get('/reports/quality')) },
]
