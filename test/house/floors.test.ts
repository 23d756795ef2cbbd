import { expect } from 'chai'
import { importsUnder, type Import } from './imports.ts'
import { filesUnder } from './source-files.ts'

/** The features in their order: each may use those before it. Whoever adds a feature adds it here. */
const FEATURES = [
  'activity',
  'accounts',
  'articles',
  'pairs',
  'pairing',
  'talk',
  'reasons',
  'suggestions',
  'road',
  'review',
  'publications',
  'exchange',
  'inbox',
  'desk',
  'workbench',
  'live',
  'sample',
]

/** The rooms of the house, and of which other rooms each may use something at run time. */
const MAY_USE: Record<string, readonly string[]> = {
  lib: [],
  engines: ['lib'],
  policy: ['lib'],
  db: ['lib', 'migrations'],
  migrations: [],
  web: ['lib', 'policy'],
  feature: ['lib', 'engines', 'policy', 'db'],
  door: ['lib', 'engines', 'policy', 'web'],
  jobs: ['lib', 'feature', 'door', 'config', 'db'],
  cli: ['lib', 'engines', 'policy', 'db', 'web', 'feature', 'door', 'config', 'main', 'jobs'],
  config: ['lib'],
  context: [],
  services: [],
  app: ['lib', 'web', 'door', 'feature'],
  main: ['app', 'jobs', 'door', 'feature'],
  client: ['engines'],
}

/** Packages that only these rooms may use. */
const PACKAGES: Record<string, readonly string[]> = {
  express: ['web', 'door', 'app'],
  kysely: ['db', 'migrations', 'queries'],
  'better-sqlite3': ['db'],
  pg: ['db'],
  commander: ['cli'],
}

/** They alone gather row types from the features. */
const GATHERS = ['server/db/schema.ts', 'server/db/review-tables.ts']

/** A loader beside the engines reads a file of data for the doors. */
const LOADER = /-file\.ts$/
const CLOCK_OR_DICE = /\b(?:Date\.now|new Date|Math\.random|performance\.now)\b/

describe('The house', () => {
  const imports = [...importsUnder('server'), ...importsUnder('migrations'), ...importsUnder('public/client')]
  const atRunTime = imports.filter((each) => !each.isType)

  it('has imports to look at', () => {
    expect(atRunTime.length).to.be.greaterThan(300)
  })

  it('lets each room use only the rooms below it', () => {
    const wrong = atRunTime.filter(({ from, to }) => isOurs(to) && !mayUse(from, to))

    expect(wrong.map(arrow)).to.deep.equal([])
  })

  it('keeps the packages of the doors and of the database in their rooms', () => {
    const wrong = atRunTime.filter(
      ({ from, to }) => !(PACKAGES[to]?.some((room) => roomsOf(from).includes(room)) ?? true),
    )

    expect(wrong.map(arrow)).to.deep.equal([])
  })

  it('keeps files, time and chance out of the engines', () => {
    const imported = atRunTime.filter(
      ({ from, to }) => roomOf(from) === 'engines' && !LOADER.test(from) && /^node:(?!crypto$)/.test(to),
    )
    const asking = filesUnder('server/engines', '.ts').filter(({ text }) => CLOCK_OR_DICE.test(text))

    expect([...imported.map(arrow), ...asking.map(({ path }) => path)]).to.deep.equal([])
  })

  it('takes settings from the command line alone', () => {
    const readers = filesUnder('server', '.ts').filter(
      ({ path, text }) => text.includes('process.env') && roomOf(path) !== 'cli',
    )

    expect(readers.map(({ path }) => path)).to.deep.equal([])
  })

  it('leaves row types from features to the schema alone', () => {
    const wrong = imports.filter(({ from, to }) => roomOf(from) === 'db' && featureOf(to) && !GATHERS.includes(from))

    expect(wrong.map(arrow)).to.deep.equal([])
  })

  it('knows every feature, and lets each use only those before it', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [user, used] = [featureOf(from), featureOf(to)]
      return (
        user &&
        used &&
        user !== used &&
        !(FEATURES.indexOf(used) >= 0 && FEATURES.indexOf(used) < FEATURES.indexOf(user))
      )
    })

    expect(wrong.map(arrow)).to.deep.equal([])
  })

  it('has no circle of files at run time', () => {
    expect(circleIn(atRunTime.filter(({ to }) => isOurs(to)))).to.deep.equal([])
  })
})

function isOurs(path: string): boolean {
  return /^(?:server|migrations|public)\//.test(path)
}

/** `door`: routes, views and whatever else of a feature speaks to Express or draws pages. */
function roomOf(path: string): string {
  const [top, room, feature = ''] = path.split('/')
  if (top === 'migrations') return 'migrations'
  if (top === 'public') return 'client'
  if (room === 'features') return isDoor(path, feature) ? 'door' : 'feature'
  return room?.replace(/\.ts$/, '') ?? ''
}

function isDoor(path: string, feature: string): boolean {
  return (
    /\.(?:routes|view|handler)\.ts$/.test(path) ||
    (DOORS[feature]?.some((name) => path.endsWith(`/${name}.ts`)) ?? false)
  )
}

/** Files of a feature that stand at its door without such a name. */
const DOORS: Record<string, readonly string[]> = {
  accounts: ['require-sign-in', 'begin-session', 'authentication', 'passport', 'session-store', 'end-session'],
  exchange: ['brought-as'],
  inbox: ['unread-count'],
  publications: ['imprint', 'draw-article', 'published-answers', 'published-files', 'published-shelf'],
  workbench: ['going-on', 'parts'],
  sample: ['load-sample-desk'],
}

function roomsOf(path: string): string[] {
  return path.endsWith('.queries.ts') ? [roomOf(path), 'queries'] : [roomOf(path)]
}

function mayUse(from: string, to: string): boolean {
  const [user, used] = [roomOf(from), roomOf(to)]
  if (user === used) return true
  if (user === 'door' && used === 'feature') return true
  return MAY_USE[user]?.includes(used) ?? false
}

function featureOf(path: string): string | undefined {
  return /^server\/features\/([^/]+)\//.exec(path)?.[1]
}

function arrow({ from, to }: Import): string {
  return `${from} → ${to}`
}

/** The first circle that is found, as the files along it; empty when there is none. */
function circleIn(imports: readonly Import[]): string[] {
  const targets = new Map<string, string[]>()
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to])
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    for (const to of targets.get(file) ?? []) {
      const circle = walk(to, [...path, file])
      if (circle.length > 0) return circle
    }
    done.add(file)
    return []
  }
  for (const file of targets.keys()) {
    const circle = walk(file, [])
    if (circle.length > 0) return circle
  }
  return []
}
