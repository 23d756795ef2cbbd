import fc from 'fast-check'
import { Problem } from '../../server/lib/problem.ts'
import type { Context } from '../../server/context.ts'
import type { Article } from '../../server/features/articles/article.ts'
import type { Pair } from '../../server/features/pairs/pair.ts'
import { COMMANDS, type CommandName } from './commands.ts'
import { PEOPLE, type Scene } from './scene.ts'

/** One step of a random walk: a deed, and two numbers by which it picks a pair, a text, a place. */
export type Step = [CommandName, number, number]

/** Walks of so many steps at most through everything that can be done to an article; every fifth leads on. */
export function walks(maxLength: number): fc.Arbitrary<Step[]> {
  const names = Object.keys(COMMANDS) as CommandName[] // the keys of a constant are its names
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constant('on' as const) },
  )
  return fc.array(fc.tuple(name, fc.nat(99), fc.nat(99)), { minLength: maxLength / 2, maxLength, size: 'max' })
}

export type Seen = { article: Article; pairs: Pair[] }

/** Takes the steps one after another; after each the article is looked at. `refused` is the code of a refusal. */
export async function walk(
  office: Scene,
  steps: readonly Step[],
  look: (now: Seen, before: Seen, refused: string | null, step: Step) => Promise<void> | void = () => undefined,
): Promise<void> {
  let before = await office.look()
  for (const [index, step] of steps.entries()) {
    const [name, one, other] = step
    const context = penHolder(office, before.article, index)
    const refused = await refusalIn(COMMANDS[name](context, before, one, other))
    const now = await office.look()
    await look(now, before, refused, step)
    before = now
  }
}

/** All three on every list, so that the walk is about texts and not about permission. */
export const EVERYBODY = (['translator', 'reviewer', 'editor'] as const).flatMap((role) =>
  (['translator', 'reviewer', 'editor'] as const).map((person) => ({ userId: PEOPLE[person].id, role })),
)

/** Whoever has something to do at the stage, with every role. */
function penHolder({ as }: Scene, { stage }: Article, minutes: number): Context {
  const person =
    stage === 'translation' || stage === 'pairing' ? 'translator' : stage === 'review' ? 'reviewer' : 'editor'
  return { ...as(person, minutes), actor: { ...PEOPLE[person], roles: ['translator', 'reviewer', 'editor'] } }
}

async function refusalIn(deed: Promise<unknown>): Promise<string | null> {
  try {
    await deed
    return null
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}
