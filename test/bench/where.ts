import { Session, type Profiler } from 'node:inspector/promises'

/** A part of the server and its share of the CPU time, 0 to 1. */
export type Share = { part: string; share: number }

const session = new Session()

/** Begins to sample which function runs. */
export async function watch(): Promise<null> {
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  return null
}

/** The shares since `watch`, largest first, without the time in which nothing ran. */
export async function whereTimeWent(): Promise<Share[]> {
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const spent = new Map<string, number>()
  for (const { node, part } of partsOf(profile.nodes)) {
    if (part !== null) spent.set(part, (spent.get(part) ?? 0) + (node.hitCount ?? 0))
  }
  const all = [...spent.values()].reduce((sum, hits) => sum + hits, 0)
  return [...spent].map(([part, hits]) => ({ part, share: hits / all })).sort((one, other) => other.share - one.share)
}

type Node = Profiler.ProfileNode

/** Every node of the tree with its part; what has no file of its own, such as a built-in, belongs to its caller. */
function* partsOf(nodes: readonly Node[]): Generator<{ node: Node; part: string | null }> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const [root] = nodes
  const open: [Node, string | null][] = root ? [[root, null]] : []
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, callers] = next
    const part = partOf(node) ?? callers
    yield { node, part: node.callFrame.functionName === '(idle)' ? null : part }
    for (const id of node.children ?? []) {
      const child = byId.get(id)
      if (child) open.push([child, part])
    }
  }
}

function partOf({ callFrame: { functionName, url } }: Node): string | null {
  if (functionName === '(garbage collector)') return 'garbage collection'
  if (functionName === '(program)') return 'system calls and the engine'
  const path = decodeURIComponent(url)
  return PARTS.find(([sign]) => sign.test(path))?.[1] ?? null
}

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/\.ejs$|\/node_modules\/ejs\//, 'views'],
  [/\/node_modules\/better-sqlite3\/|\/server\/db\//, 'database'],
  [/\/node_modules\/kysely\/|\.queries\.ts$/, 'building queries'],
  [/\/node_modules\/i18next/, 'words'],
  [/\/node_modules\/(?:pino|sonic-boom|thread-stream|fast-redact|quick-format-unescaped)/, 'log'],
  [/\/node_modules\/(?:express-session|passport|csrf-sync|cookie)|\/features\/accounts\//, 'session'],
  [/\/node_modules\/helmet\/|\/web\/headers\.ts$/, 'headers'],
  [/\/node_modules\//, 'Express'],
  [/\/server\/engines\//, 'engines'],
  [/\/server\/web\/(?:views|template)\.ts$/, 'views'],
  [/\/server\/web\/(?:i18n|quick-words)\.ts$/, 'words'],
  [/\/server\/features\//, 'features'],
  [/\/server\//, 'web'],
  [/^node:/, 'Node'],
]
