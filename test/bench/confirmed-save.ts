import { headersOf, signIn, type SignedIn } from './browser.ts'
import { compare, start, type Asked } from './harness.ts'
import type { Result } from './report.ts'

type Kept = { id: string; target: string; targetRevision: number }

/** A confirmed save in its plain form (303), and as the page's script sends it (the changed parts), against one durable insert. */
export async function confirmedSave(): Promise<Result[]> {
  const [product, bare] = await Promise.all([
    start('product-server.ts', { pairs: 60, revisions: 0 }),
    start('bare-insert-server.ts'),
  ])
  try {
    const person = await signIn(product.url)
    const pairs = JSON.parse(product.told.pairs ?? '[]') as Kept[] // as product-server.ts tells them
    const reference = {
      server: bare,
      asked: saves(
        person,
        bare.url,
        pairs.map((pair) => ({ ...pair })),
        303,
        {},
      ),
    }
    const plain = await compare({ server: product, asked: saves(person, product.url, pairs, 303, {}) }, reference, 80)
    const script = saves(person, product.url, pairs, 200, { 'hx-request': 'true' })
    const parts = await compare({ server: product, asked: script }, reference, 40)
    const against = 'Express and one durable insert'
    return [
      { name: 'confirmed save', against, aim: 3, ...plain },
      { name: 'confirmed save, parts of the page sent back', against, aim: null, ...parts },
    ]
  } finally {
    await Promise.all([product.stop(), bare.stop()])
  }
}

/** Saves in turn, each with other words and on the revision that the save before made. */
function saves(person: SignedIn, url: string, pairs: Kept[], status: number, extra: Record<string, string>): Asked {
  const headers = { ...headersOf(person, url), 'content-type': 'application/x-www-form-urlencoded', ...extra }
  const free = [...pairs]
  return {
    method: 'POST',
    status,
    setupRequest(request) {
      const pair = free.shift()
      if (!pair) throw new Error('there are fewer pairs than connections')
      free.push(pair)
      const basedOn = pair.targetRevision
      pair.targetRevision += 1
      const fields = {
        _csrf: person.token,
        person: person.person,
        side: 'target',
        basedOn: String(basedOn),
        then: 'next',
      }
      const body = new URLSearchParams({ ...fields, text: `${pair.target} (${basedOn})`, deed: 'confirm' }).toString()
      return { ...request, path: `/pairs/${pair.id}/revisions`, headers, body }
    },
  }
}
