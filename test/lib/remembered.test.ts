import { expect } from 'chai'
import { remembered } from '../../server/lib/remembered.ts'

describe('A remembered function', () => {
  it('answers as the function does, and works once for the same text', () => {
    const { work, asked } = lengths()
    const length = remembered(work, 10)

    expect([length('rain'), length('rain'), length('')]).to.deep.equal([4, 4, 0])
    expect(asked).to.deep.equal(['rain', ''])
  })

  it('forgets the oldest answer when there is room for no more', () => {
    const { work, asked } = lengths()
    const length = remembered(work, 2)

    for (const text of ['a', 'b', 'c', 'c', 'b', 'a']) length(text)

    expect(asked).to.deep.equal(['a', 'b', 'c', 'a'])
  })
})

function lengths() {
  const asked: string[] = []
  const work = (text: string) => {
    asked.push(text)
    return text.length
  }
  return { work, asked }
}
