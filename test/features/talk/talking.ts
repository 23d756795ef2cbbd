import { openThread, type ThreadForm } from '../../../server/features/talk/open-thread.ts'
import { readTalk, type Talk } from '../../../server/features/talk/read-talk.ts'
import type { Person, Scene } from '../../support/scene.ts'

/** Begins a thread on the English of the first pair, but for what a test says. */
export function talk(office: Scene, person: Person, form: Partial<ThreadForm> = {}, minutes = 0) {
  return openThread(office.as(person, minutes), {
    ...{ pairId: 'pair-1', side: 'target', revision: 1, start: null, end: null, text: 'Which word?', mustFix: false },
    ...form,
  })
}

/** The threads as one of the people finds them now. */
export async function threads(office: Scene, person: Person = 'editor'): Promise<readonly Talk[]> {
  return readTalk(office.database.read, 'article', office.as(person).actor.id, (await office.look()).pairs)
}

/** Where the threads stand: the pair and the words that they speak of, or that these are gone. */
export async function standing(office: Scene): Promise<string[]> {
  const { pairs } = await office.look()
  return (await threads(office)).map(({ place, side }) => {
    const text = pairs.find((pair) => pair.id === place.pairId)?.[side] ?? ''
    const words = place.range ? text.slice(place.range.start, place.range.end) : place.isGone ? '(gone)' : '(whole)'
    return `${place.pairId}: ${words}`
  })
}
