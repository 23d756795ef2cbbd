import { createHash } from 'node:crypto'
import { expect } from 'chai'
import fc from 'fast-check'
import { Problem } from '../../../server/lib/problem.ts'
import {
  canonical,
  creditsOf,
  freeze,
  hashOf,
  verifyChain,
  verifyVersion,
  type NumberedVersion,
  type VersionContent,
} from '../../../server/features/road/version.ts'

describe('a frozen version', () => {
  it('has one text whatever the order in which its fields were set', () => {
    const content = contentOf({})
    const other = reversed(content)

    expect(Object.keys(other)).to.not.deep.equal(Object.keys(content))
    expect(canonical(other)).to.equal(canonical(content))
  })

  it('writes its fields in the order of RFC 8785, without spaces', () => {
    const text = canonical(
      contentOf({ pairs: [{ kind: 'title', link: 'one-to-one', source: '雨停了', target: 'Rain' }] }),
    )

    expect(text).to.equal(
      '{"approvedByAuthor":false,"article":"a1","at":"2026-03-04T05:06:07.000Z","by":{"id":"u1","name":"林"},"credits":[],' +
        '"kind":"submitted","languages":{"source":"zh-Hans","target":"en"},' +
        '"pairs":[{"kind":"title","link":"one-to-one","source":"雨停了","target":"Rain"}],' +
        '"previous":null,"schema":1,"version":1}',
    )
  })

  it('hashes the UTF-8 bytes of that text with SHA-256', () => {
    const { canonical: text, hash } = freeze(contentOf({}))

    expect(hash).to.equal(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'))
    expect(hashOf('abc')).to.equal('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('leaves out whatever else the rows of the caller carry', () => {
    const row = { kind: 'body', link: 'split', source: '一', target: 'One', id: 'p9', state: 'draft' } as const
    const { id, state, ...bare } = row

    expect([id, state]).to.deep.equal(['p9', 'draft'])
    expect(canonical(contentOf({ pairs: [row] }))).to.equal(canonical(contentOf({ pairs: [bare] })))
  })

  it('is refused when a pair holds half a character, and says which', () => {
    const whole = { kind: 'body', link: 'one-to-one', source: '好', target: '👍' } as const
    const content = contentOf({ pairs: [whole, { ...whole, target: 'cut \ud83d off' }] })

    expect(refusal(() => canonical(content))).to.deep.equal({ code: 'version.text', details: { pair: 2 } })
  })

  it('is refused when a name holds half a character', () => {
    const content = contentOf({ by: { id: 'u1', name: '\udc4d' } })

    expect(refusal(() => freeze(content))).to.deep.equal({ code: 'version.text', details: {} })
  })

  it('takes its credits from the pairs of that kind', () => {
    const pairs = [
      { kind: 'body', link: 'one-to-one', source: '正文', target: 'Body' },
      { kind: 'credit', link: 'one-to-one', source: '编辑：李', target: 'Editor: Li' },
    ] as const

    expect(creditsOf(pairs)).to.deep.equal([{ source: '编辑：李', target: 'Editor: Li' }])
  })

  it('is found out when any one character of it has changed', () => {
    const frozen = freeze(contentOf({}))

    fc.assert(
      fc.property(fc.nat(frozen.canonical.length - 1), fc.string({ maxLength: 3 }), (at, put) => {
        const changed = frozen.canonical.slice(0, at) + put + frozen.canonical.slice(at + 1)
        expect(verifyVersion({ ...frozen, canonical: changed })).to.equal(changed === frozen.canonical)
      }),
    )
  })

  it('does not take half a character for the sign that stands in its place in UTF-8', () => {
    const frozen = { canonical: '{"a":"\ufffd"}', hash: hashOf('{"a":"\ufffd"}') }

    expect(verifyVersion(frozen)).to.equal(true)
    expect(verifyVersion({ ...frozen, canonical: '{"a":"\ud800"}' })).to.equal(false)
  })

  it('reads back as what was frozen, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (source, target) => {
        const content = contentOf({ pairs: [{ kind: 'body', link: 'one-to-one', source, target }] })
        const frozen = freeze(content)

        expect(JSON.parse(frozen.canonical)).to.deep.equal(content)
        expect(verifyVersion(frozen)).to.equal(true)
      }),
    )
  })
})

describe('the chain of an article’s versions', () => {
  it('has no fault when nothing was touched', () => {
    expect(verifyChain(chain())).to.deep.equal([])
    expect(verifyChain([])).to.deep.equal([])
  })

  it('shows a version whose text was changed', () => {
    const versions = chain()
    const changed = versions.map((version) =>
      version.number === 2 ? { ...version, canonical: version.canonical.replace('Text', 'Test') } : version,
    )

    expect(verifyChain(changed)).to.deep.equal([{ number: 2, fault: 'hash' }])
  })

  it('shows the next version when an approved one was written anew, hash and all', () => {
    const versions = chain()
    const forged = freeze({ ...contentOf({ version: 2, kind: 'approved' }), at: '2020-01-01T00:00:00.000Z' })
    const changed = versions.map((version) => (version.number === 2 ? { ...version, ...forged } : version))

    expect(verifyChain(changed)).to.deep.equal([
      { number: 3, fault: 'chain' },
      { number: 4, fault: 'chain' },
    ])
  })

  it('shows a version that is missing', () => {
    const versions = chain().filter((version) => version.number !== 1)

    expect(verifyChain(versions).map(({ number }) => number)).to.deep.equal([2, 3, 4])
  })

  it('shows a version whose row says another kind or number than its text', () => {
    const [first, ...others] = chain()
    if (!first) throw new Error('the chain is empty')

    expect(verifyChain([{ ...first, kind: 'returned' }, ...others])).to.deep.equal([{ number: 1, fault: 'content' }])
  })

  it('shows a version of another article', () => {
    const versions = chain()
    const stranger = numbered(contentOf({ version: 5, article: 'b2', previous: versions[3]?.hash ?? null }))

    expect(verifyChain([...versions, stranger])).to.deep.equal([{ number: 5, fault: 'content' }])
  })

  it('shows a text that is not in canonical form even when its hash agrees', () => {
    const [first] = chain()
    const spaced = (first?.canonical ?? '').replace(',', ', ')

    expect(verifyChain([{ number: 1, kind: 'submitted', canonical: spaced, hash: hashOf(spaced) }])).to.deep.equal([
      { number: 1, fault: 'content' },
    ])
    expect(verifyChain([{ number: 1, kind: 'submitted', canonical: 'null', hash: hashOf('null') }])).to.deep.equal([
      { number: 1, fault: 'content' },
    ])
  })

  it('names the version in which any one byte has changed', () => {
    const versions = chain()

    fc.assert(
      fc.property(fc.nat(versions.length - 1), fc.nat(), fc.integer({ min: 1, max: 255 }), (index, place, mask) => {
        const touched = versions.map((version, at) => {
          if (at !== index) return version
          const bytes = Buffer.from(version.canonical, 'utf8')
          const where = place % bytes.length
          bytes.writeUInt8(bytes.readUInt8(where) ^ mask, where)
          return { ...version, canonical: bytes.toString('utf8') }
        })
        expect(verifyChain(touched)).to.deep.include({ number: index + 1, fault: 'hash' })
      }),
    )
  })
})

/** Two approved versions, each followed by a hand-over that names it: the shape of a corrected article. */
function chain(): NumberedVersion[] {
  const first = numbered(contentOf({ version: 1 }))
  const second = numbered(contentOf({ version: 2, kind: 'approved' }))
  const third = numbered(contentOf({ version: 3, kind: 'reviewed', previous: second.hash }))
  const fourth = numbered(contentOf({ version: 4, kind: 'approved', previous: second.hash }))
  return [first, second, third, fourth]
}

function numbered(content: VersionContent): NumberedVersion {
  return { number: content.version, kind: content.kind, ...freeze(content) }
}

function contentOf(changes: Partial<VersionContent>): VersionContent {
  return {
    schema: 1,
    article: 'a1',
    version: 1,
    kind: 'submitted',
    languages: { source: 'zh-Hans', target: 'en' },
    pairs: [{ kind: 'body', link: 'one-to-one', source: '正文\n第二行', target: 'Text “quoted”\nsecond line' }],
    credits: [],
    by: { id: 'u1', name: '林' },
    at: '2026-03-04T05:06:07.000Z',
    approvedByAuthor: false,
    previous: null,
    ...changes,
  }
}

/** The same value with the keys of every object the other way round. */
function reversed<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  // The casts hold because the same keys and list places come back, in another order of keys.
  if (Array.isArray(value)) return value.map(reversed) as Value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  ) as Value
}

function refusal(deed: () => unknown): { code: string; details: object } {
  try {
    deed()
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error('nothing was refused')
}
