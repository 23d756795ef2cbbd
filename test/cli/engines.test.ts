import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { testFolder } from '../support/database.ts'
import { duizhao } from './duizhao.ts'

describe('The engines on the command line', function () {
  this.timeout(60_000) // processes start slowly on a busy machine

  const folder = testFolder()
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  it('cut a text into sentences that give it back, with a byte order mark left out', async () => {
    const text = '今天下雨。明天呢？\n第二段。\n'

    const { code, stdout } = await duizhao(['segment', file('bom.txt', `\uFEFF${text}`), '--lang', 'zh', '--json'])

    const segments = JSON.parse(stdout) as { text: string; start: number; end: number }[]
    expect(code).to.equal(0)
    expect(segments.map((each) => each.text).join('')).to.equal(text)
    expect(segments.map(({ start, end }) => text.slice(start, end))).to.deep.equal(segments.map((each) => each.text))
    expect(segments).to.have.length(3)
  })

  it('pair lines cut at LF alone, each in exactly one pair', async () => {
    const source = file('a.zh', '他来了。\u2028他看了。\r\n\r\n2026年有40.2万人。\n')
    const target = file('a.en', 'He came. He saw.\n\nIn 2026 there were 402,000 people.')

    const { code, stdout } = await duizhao(['pair', source, target, '--json'])
    const quick = await duizhao(['pair', source, target, '--json', '--quick'])

    const { pairs } = JSON.parse(stdout) as {
      pairs: { source: number[]; target: number[]; score: number; link: string }[]
    }
    expect(code).to.equal(0)
    expect(pairs.flatMap((pair) => pair.source)).to.deep.equal([0, 1, 2])
    expect(pairs.flatMap((pair) => pair.target)).to.deep.equal([0, 1, 2])
    expect(pairs[0]).to.include.keys('source', 'target', 'score', 'link')
    expect((JSON.parse(quick.stdout) as { pairs: unknown[] }).pairs).to.have.length(pairs.length)
  })

  it('print pairs as lines with a tab and as a translation memory', async () => {
    const source = file('b.zh', '甲 < 乙\n')
    const target = file('b.en', 'A\t< B\n')

    const [tsv, tmx] = await Promise.all([
      duizhao(['pair', source, target, '--tsv']),
      duizhao(['pair', source, target, '--tmx']),
    ])

    expect(tsv.stdout).to.equal('甲 < 乙\tA < B\n')
    expect(tmx.stdout).to.contain('<tuv xml:lang="zh-Hans"><seg>甲 &lt; 乙</seg></tuv>')
  })

  it('pair a stream of documents, a line each, and name the line that is none', async () => {
    const good = JSON.stringify({ id: 'one', source: ['你好。'], target: ['Hello.'] })

    const { code, stdout, stderr } = await duizhao(['pair', '--jsonl'], { input: `${good}\n${good}\n{"id":1}\n` })

    expect(code).to.equal(3)
    expect(stdout.trim().split('\n')).to.have.length(2)
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).to.include({ id: 'one' })
    expect(stderr).to.contain('standard input:3')
  })

  it('check translations: findings give 1, none give 0', async () => {
    const [findings, none] = await Promise.all([
      duizhao(['check', file('bad.tsv', '雨停了。\tThe rain stopped.\n雨又下了。\tIt 下 again.\n'), '--json']),
      duizhao(['check', file('good.tsv', '雨停了。\tThe rain stopped.\n')]),
    ])

    expect(findings.code).to.equal(1)
    const [finding, ...others] = (JSON.parse(findings.stdout) as { findings: Record<string, unknown>[] }).findings
    expect(others).to.deep.equal([])
    expect(finding).to.deep.include({ line: 2, check: 'target.chinese', severity: 'error', source: null, fix: null })
    expect(finding?.target).to.deep.equal({ start: 3, end: 4, text: '下' })
    expect(finding?.message).to.be.a('string').that.contains('下')
    expect(none).to.deep.equal({ code: 0, stdout: '', stderr: '' })
  })

  it('show what became of a text, so that both texts can be put together again', async () => {
    const before = 'The old town wall fell. It rained on and on in the north until 5.\n'
    const after = 'It rained on and on in the north until 6. The old town wall fell.\n'

    const { code, stdout } = await duizhao([
      'diff',
      file('old.txt', before),
      file('new.txt', after),
      '--lang',
      'en',
      '--json',
    ])

    const changes = JSON.parse(stdout) as { op: string; text: string }[]
    const without = (op: string) =>
      changes
        .filter((change) => change.op !== op)
        .map(({ text }) => text)
        .join('')
    expect(code).to.equal(0)
    expect(changes.every((change) => Object.keys(change).join() === 'op,text')).to.equal(true)
    expect([without('insert'), without('delete')]).to.deep.equal([before, after])
  })

  it('refuse input with its file and line, and wrong usage, with different codes', async () => {
    const tsv = file('tabs.tsv', 'a\tb\nno tab here\n')
    const broken = file('broken.txt', Buffer.concat([Buffer.from('一行\n'), Buffer.from([0xff, 0xc0, 0x81, 0x0a])]))
    const cases: [string[], number, string][] = [
      [['check', tsv], 3, `${tsv}:2`],
      [['segment', broken, '--lang', 'zh'], 3, `${broken}:2`],
      [['segment', join(folder, 'none.txt'), '--lang', 'zh'], 3, 'none.txt'],
      [['segment', tsv, '--lang', 'fr'], 2, '--lang'],
      [['pair', tsv], 2, 'TARGET'],
      [['diff', tsv, join(folder, 'none.txt'), '--lang', 'zh'], 3, 'none.txt'],
      [['diff', broken, tsv, '--lang', 'zh'], 3, `${broken}:2`],
      [['diff', tsv, tsv], 2, '--lang'],
      [['diff', tsv, '--lang', 'zh'], 2, 'NEW'],
      [['pear', tsv], 2, 'pear'],
    ]

    const ends = await Promise.all(cases.map(([args]) => duizhao(args)))

    expect(ends.map(({ code }) => code)).to.deep.equal(cases.map(([, code]) => code))
    for (const [index, { stderr }] of ends.entries()) expect(stderr).to.contain(cases[index]?.[2])
  })

  it('explain themselves', async () => {
    const commands = [
      'serve',
      'demo',
      'segment',
      'pair',
      'check',
      'diff',
      'import',
      'export',
      'backup',
      'restore',
      'migrate',
      'verify',
      'redraw',
      'user',
    ]

    const { code, stdout } = await duizhao(['--help'])

    expect(code).to.equal(0)
    for (const command of commands) expect(stdout).to.match(new RegExp(`^  ${command} .*[a-z]`, 'm'))
  })
})
