/** One change of an article, as far as undoing asks. */
export type Step = { number: number; actorId: string; deed: string; undoes: number | null }

/** The change that undoing takes back, and the undo that redoing takes back; null when there is none. */
export type Steps = { undo: number | null; redo: number | null }

/**
 * Where one person stands between what they did and what they took back. `changes` are in order. A new deed ends what
 * could be redone; what cannot be undone ends what could be undone before it.
 */
export function stepsOf(changes: readonly Step[], actorId: string, undoable: readonly string[]): Steps {
  const done: number[] = []
  const undone: number[] = []
  for (const { number, actorId: doer, deed, undoes } of changes) {
    if (undoes !== null && drop(done, undoes)) {
      if (doer === actorId) undone.push(number)
    } else if (undoes !== null && drop(undone, undoes)) {
      done.push(number)
    } else if (doer === actorId) {
      if (!undoable.includes(deed)) done.length = 0
      else done.push(number)
      undone.length = 0
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
}

function drop(numbers: number[], number: number): boolean {
  const place = numbers.lastIndexOf(number)
  if (place >= 0) numbers.splice(place, 1)
  return place >= 0
}
