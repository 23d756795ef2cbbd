import { tokenOf } from '../web/permissions.asking.ts'
import { addGuest } from '../web/permissions.forms.ts'
import type { Tour, Visit } from './visits.ts'

const PAIR = (on: Tour) => on.scene.pairs[1]?.id ?? ''
const FORM = { side: 'target', text: 'Quite another text.', basedOn: '1', note: 'See the source.' }

/** The translator of the scene proposes a text; answers the suggestion's address. */
async function suggested(on: Tour): Promise<string> {
  const cookie = on.premises.cookies['their translator']
  const body = new URLSearchParams({ ...FORM, _csrf: await tokenOf(on.premises, cookie) })
  const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }
  await fetch(`${on.premises.origin}/pairs/${PAIR(on)}/suggestions`, { method: 'POST', body, headers, redirect: 'manual' })
  const { text } = await on.get(`/articles/${on.scene.id}/suggestions`)
  return /href="(\/suggestions\/\w+)"/.exec(text)?.[1] ?? '/suggestions/none'
}

/** The reviewer writes the same words anew, so that the proposal contradicts the text. */
async function contradicted(on: Tour): Promise<string> {
  const address = await suggested(on)
  const edit = { side: 'target', text: 'By now something else.', basedOn: '1', deed: 'leave' }
  await on.send(`/pairs/${PAIR(on)}/revisions`, edit)
  return address
}

/** Suggestions as whoever holds the pen sees them, and whoever made them, and guests. */
export const SUGGESTIONS: Visit[] = [
  { what: 'the suggestions of an article, none', go: (on) => on.get(`/articles/${on.scene.id}/suggestions?show=all`) },
  ...(['their reviewer', 'their translator'] as const).flatMap((as): Visit[] => [
    { what: `a suggestion, for ${as}`, as, scene: 'review', go: async (on) => on.get(await suggested(on)) },
    {
      what: `a suggestion beside its paragraph, for ${as}`,
      as,
      scene: 'review',
      async go(on) {
        await suggested(on)
        return on.get(`/articles/${on.scene.id}?pair=${PAIR(on)}`)
      },
    },
  ]),
  {
    what: 'a suggestion that contradicts the text',
    as: 'their reviewer',
    scene: 'review',
    go: async (on) => on.get(await contradicted(on)),
  },
  {
    what: 'a suggestion taken by hand over a text that nobody saw',
    as: 'their reviewer',
    scene: 'review',
    status: 409,
    go: async (on) => on.send(`${await contradicted(on)}/adoption`, { side: 'target', text: 'Both.', basedOn: '1' }),
  },
  {
    what: 'decided suggestions',
    as: 'their reviewer',
    scene: 'review',
    async go(on) {
      await on.send(`${await suggested(on)}/decisions`, { place: 'all', decision: 'declined', note: 'No.' })
      return on.get(`/articles/${on.scene.id}?pair=${PAIR(on)}`)
    },
  },
  {
    what: 'a suggestion that is refused',
    as: 'their editor',
    status: 422,
    go: (on) => on.send(`/pairs/${PAIR(on)}/suggestions`, { ...FORM, text: ' ' }),
  },
  { what: 'the guests of an article, none', go: (on) => on.get(`/articles/${on.scene.id}/guests`) },
  {
    what: 'the guests of an article',
    as: 'admin',
    async go(on) {
      await addGuest(on)
      return on.get(`/articles/${on.scene.id}/guests`)
    },
  },
  { what: 'a guest’s new link', go: (on) => on.send(`/articles/${on.scene.id}/guests`, { name: 'Prof. Wu', days: '14' }) },
  { what: 'a refused guest', status: 422, go: (on) => on.send(`/articles/${on.scene.id}/guests`, { name: '', days: '90' }) },
  ...['translation', 'pairing'].map(
    (scene): Visit => ({
      what: `what a guest sees (${scene})`,
      as: 'nobody',
      scene,
      go: async (on) => on.get(`/guest/${(await addGuest(on)).token}`),
    }),
  ),
  {
    what: 'what a guest suggested',
    as: 'nobody',
    async go(on) {
      const { token } = await addGuest(on)
      await on.send(`/guest/${token}/pairs/${PAIR(on)}/suggestions`, FORM)
      return on.get(`/guest/${token}?said=suggested`)
    },
  },
  {
    what: 'a guest’s form that is refused',
    as: 'nobody',
    status: 422,
    go: async (on) => on.send(`/guest/${(await addGuest(on)).token}/pairs/${PAIR(on)}/suggestions`, { ...FORM, text: '' }),
  },
  { what: 'a guest’s link that is over', as: 'nobody', status: 410, go: (on) => on.get(`/guest/${'a'.repeat(43)}`) },
]
