import { expect } from 'chai'
import { stepsOf, type Step } from '../../../server/features/pairing/steps.ts'

const UNDOABLE = ['merge', 'split', 'undo']

/** Steps in order: `merge`, `undo 3`; those of somebody else begin with `li:`. */
function steps(...words: string[]): Step[] {
  return words.map((word, index) => {
    const [, who, deed = '', undoes] = /^(li:)?([\w-]+)(?: (\d+))?$/.exec(word) ?? []
    return { number: index + 1, actorId: who ? 'li' : 'chen', deed, undoes: undoes ? Number(undoes) : null }
  })
}

describe('Undoing and redoing', () => {
  const CASES: [words: string[], undo: number | null, redo: number | null][] = [
    [['import'], null, null],
    [['import', 'merge'], 2, null],
    [['import', 'merge', 'split'], 3, null],
    [['import', 'merge', 'split', 'undo 3'], 2, 4],
    [['import', 'merge', 'split', 'undo 3', 'undo 2'], null, 5],
    [['import', 'merge', 'split', 'undo 3', 'undo 2', 'undo 5'], 6, 4],
    [['import', 'merge', 'split', 'undo 3', 'undo 2', 'undo 5', 'undo 4'], 7, null],
    [['import', 'merge', 'undo 2', 'split'], 4, null],
    [['import', 'merge', 'li:split'], 2, null],
    [['import', 'merge', 'li:undo 2'], null, null],
    [['import', 'merge', 'settle'], null, null],
  ]
  for (const [words, undo, redo] of CASES) {
    it(`after ${words.join(', ')}: undo ${undo ?? 'nothing'}, redo ${redo ?? 'nothing'}`, () => {
      expect(stepsOf(steps(...words), 'chen', UNDOABLE)).to.deep.equal({ undo, redo })
    })
  }
})
