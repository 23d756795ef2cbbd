import { compare, start, type Asked } from './harness.ts'
import type { Result } from './report.ts'

export const SLUG = 'sixty-pairs'
export const PATH = `/published/${SLUG}`

/** The public page of 60 pairs against node:http that sends the same bytes and headers and writes the same log line. */
export async function benchPublished(): Promise<Result[]> {
  const [ours, bare] = await Promise.all([
    start('published-server.ts', { bare: false }),
    start('published-server.ts', { bare: true }),
  ])
  try {
    const asked: Asked = { method: 'GET', path: PATH, headers: { 'accept-encoding': 'identity' }, status: 200 }
    const cost = await compare({ server: ours, asked }, { server: bare, asked }, 1200)
    return [{ name: 'public page of 60 pairs', against: 'bare node:http', aim: 1.4, ...cost }]
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
  }
}
