import { expect } from 'chai'
import { Stream } from '../../../server/features/live/stream.ts'

/** A stream over a line that can be made slow. */
function slowLine() {
  let now = 0
  const line = { isSlow: false, isCut: false, sent: [] as string[] }
  const wire = {
    send: (text: string) => void line.sent.push(text),
    isBehind: () => line.isSlow,
    end: (isGone: boolean) => void (line.isCut = isGone),
  }
  const opening = { userId: 'chen', sessionRowId: 'session', articleIds: ['one'], lastEventId: '' }
  const stream = new Stream(opening, wire, () => new Date(now))
  stream.begin(new Map([['one', '1']]))
  line.sent.length = 0
  return { line, stream, wait: (milliseconds: number) => void (now += milliseconds) }
}

describe('A stream over a slow line', () => {
  it('sends the newest state when the line has caught up, and none of those in between', () => {
    const { line, stream } = slowLine()

    line.isSlow = true
    for (const state of ['2', '3', '4']) stream.tell(new Map([['one', state]]))
    line.isSlow = false
    stream.tell(new Map([['one', '5']]))

    expect(line.sent.map((each) => each.replace(/id: \S+\n/, ''))).to.deep.equal(['event: article\ndata: 5\n\n'])
  })

  it('sends nothing when the state came back to what was told', () => {
    const { line, stream } = slowLine()

    line.isSlow = true
    stream.tell(new Map([['one', '2']]))
    line.isSlow = false
    stream.tell(new Map([['one', '1']]))

    expect(line.sent).to.deep.equal([])
  })

  it('is given up when the line has been stuck for a minute', () => {
    const { line, stream, wait } = slowLine()

    line.isSlow = true
    stream.tell(new Map([['one', '2']]))
    wait(59_000)
    const before = stream.isStuck()
    wait(1_000)
    const after = stream.isStuck()
    stream.close()

    expect([before, after, line.isCut]).to.deep.equal([false, true, true])
  })
})
