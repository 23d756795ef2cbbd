import { openThread } from '../../server/features/talk/open-thread.ts'
import { addThread } from '../web/permissions.forms.ts'
import type { Tour, Visit } from './visits.ts'

const PART = { 'HX-Request': 'true' }

/** A thread that was answered, one of them resolved and to be fixed, one whose words are gone, one on a whole paragraph. */
async function talked(on: Tour): Promise<string> {
  const threadId = await addThread(on)
  const pair = on.scene.pairs[1]?.id ?? ''
  const threads = `/articles/${on.scene.id}/threads`
  await on.send(`/threads/${threadId}/comments`, { text: 'The first, @their translator.\n<b>Or not.</b>' })
  await on.send(`/threads/${threadId}/comments/2/removal`, {})
  await on.send(`/threads/${threadId}/comments`, { text: 'The first, @their translator.\n<b>Or not.</b>' })
  await on.send(threads, { pair, quote: '第2段中文。', text: 'Names?', mustFix: 'yes' })
  await on.send(threads, { pair, text: 'All of it.' })
  return threadId
}

export const TALK: Visit[] = [
  { what: 'the talk about an article of which nobody spoke', go: (on) => on.get(`/articles/${on.scene.id}/threads`) },
  ...(['their editor', 'their translator', 'translator'] as const).flatMap((as): Visit[] => [
    {
      what: `the talk about an article, read by ${as}`,
      as,
      async go(on) {
        const threadId = await talked(on)
        await on.send(`/threads/${threadId}/resolution`, { status: 'resolved' })
        return on.get(`/articles/${on.scene.id}/threads`)
      },
    },
    {
      what: `the talk beside a paragraph, read by ${as}`,
      as,
      async go(on) {
        await talked(on)
        return on.get(`/articles/${on.scene.id}?pair=${on.scene.pairs[1]?.id}`)
      },
    },
  ]),
  {
    what: 'no thread of the kind that is asked for',
    async go(on) {
      await talked(on)
      return on.get(`/articles/${on.scene.id}/threads?show=resolved`)
    },
  },
  {
    what: 'a thread whose words are gone',
    as: 'their translator',
    async go(on) {
      await talked(on)
      const pair = on.scene.pairs[1]?.id ?? ''
      await on.send(`/pairs/${pair}/revisions`, { side: 'target', text: 'It rained.', basedOn: '1', deed: 'confirm' })
      return on.get(`/articles/${on.scene.id}?pair=${pair}`)
    },
  },
  ...(['resolution', 'reading'] as const).map(
    (deed): Visit => ({
      what: `what a ${deed} of a thread sends to a script`,
      isPart: true,
      async go(on) {
        const threadId = await talked(on)
        const fields = { status: 'resolved', upTo: '1', focus: on.scene.pairs[1]?.id ?? '' }
        return on.send(`/threads/${threadId}/${deed}`, fields, PART)
      },
    }),
  ),
  {
    what: 'the desk of somebody who is spoken to',
    as: 'their translator',
    async go(on) {
      const { office, people } = on.premises
      await openThread(office.as(people['their editor']), {
        ...{ pairId: on.scene.pairs[1]?.id ?? '', side: 'target', revision: 1, start: null, end: null },
        ...{ text: 'Which word, @their translator?', mustFix: false },
      })
      return on.get('/desk')
    },
  },
]
