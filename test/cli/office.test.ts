import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { faultOfSqlite } from '../../server/db/sqlite-file.ts'
import { testFolder } from '../support/database.ts'
import { duizhao } from './duizhao.ts'

const SOURCE = '河滨新区开通夜间公交\n\n自3月1日起，新区开通六条夜间公交线路。\n\n首月发送乘客40.2万人次。\n'
const TARGET =
  'Riverside District Opens Night Buses\n\nSix night routes have run since March 1.\n\nThey carried 402,000 passengers in the first month.\n'

describe('The office on the command line', function () {
  this.timeout(60_000) // processes start slowly on a busy machine

  const folder = testFolder()
  const settings = { DUIZHAO_DATA: join(folder, 'data') }
  const at = (name: string) => join(folder, name)
  const office = (...args: string[]) => duizhao(args, { settings })
  let article: { id: string; slug: string; stage: string; pairs: { kind: string; source: string; target: string }[] }

  before(async () => {
    writeFileSync(at('source.txt'), SOURCE)
    writeFileSync(at('target.txt'), TARGET)
    const { stdout } = await office('import', '--source', at('source.txt'), '--target', at('target.txt'))
    article = JSON.parse(stdout) as typeof article
  })

  it('imports two files as an article whose pairs wait to be settled', () => {
    expect(article).to.include({ slug: 'riverside-district-opens-night-buses', stage: 'pairing' })
    expect(article.pairs.map(({ source }) => source).join('\n\n')).to.equal(SOURCE.trim())
    expect(article.pairs.map(({ target }) => target).join('\n\n')).to.equal(TARGET.trim())
    expect(article.pairs[0]?.kind).to.equal('title')
  })

  it('refuses a file in the wrong language by its name, and makes nothing of it', async () => {
    const { code, stdout, stderr } = await office('import', '--source', at('target.txt'))

    expect({ code, stdout }).to.deep.equal({ code: 3, stdout: '' })
    expect(stderr).to.contain('target.txt: The Chinese side holds no Chinese.')
  })

  it('exports the working text marked as not approved, to standard output or to a file', async () => {
    const [printed, written] = await Promise.all([
      office('export', article.slug, '--to', 'txt', '--layout', 'target'),
      office('export', article.id, '--to', 'json', '--out', at('article.json')),
    ])

    expect(printed.stdout).to.contain('Not approved').and.to.contain('402,000 passengers')
    expect(written.stdout.trim()).to.equal(at('article.json'))
    expect(JSON.parse(readFileSync(at('article.json'), 'utf8'))).to.include({ notice: 'not-approved', version: null })
  })

  it('takes a newer file into an article, of whoever holds its pen, and says first what it would change', async () => {
    await office('user', 'add', '--email', 'wang@example.org', '--name', 'Wang', '--roles', 'translator')
    const files = ['--source', at('source.txt'), '--as', 'wang@example.org']
    const made = await office('import', ...files)
    const { id } = JSON.parse(made.stdout) as typeof article
    writeFileSync(at('newer.txt'), SOURCE.replace('40.2万', '41.5万'))
    const newer = ['import', '--onto', id, '--source', at('newer.txt')]
    const fates = (stdout: string) => (JSON.parse(stdout) as { rows: { fate: string }[] }).rows.map(({ fate }) => fate)

    const refused = await office(...newer)
    const asked = await office(...newer, '--as', 'wang@example.org', '--dry-run')
    const done = await office(...newer, '--as', 'wang@example.org')
    const again = await office(...newer, '--as', 'wang@example.org', '--dry-run')

    expect(refused.code).to.equal(3)
    expect([fates(asked.stdout), fates(done.stdout)]).to.deep.equal([
      ['same', 'same', 'changed'],
      ['same', 'same', 'changed'],
    ])
    expect(fates(again.stdout)).to.deep.equal(['same', 'same', 'same'])
  })

  it('says which article or version is not there', async () => {
    const { code, stderr } = await office('export', article.slug, '--to', 'md', '--version', '7')

    expect(code).to.equal(3)
    expect(stderr).to.contain(`${article.slug}: there is no such article, or it has no version 7`)
  })

  it('adds people who can sign in, and refuses weak passwords and unknown roles', async () => {
    const person = ['user', 'add', '--email', 'Su@Example.org', '--name', '苏敏']

    const [made, weak, unknown] = await Promise.all([
      office(...person, '--roles', 'editor, translator'),
      duizhao([...person, '--roles', 'editor', '--password-stdin'], { settings, input: 'short\n' }),
      office(...person, '--roles', 'writer'),
    ])

    expect(made.stdout).to.match(/su@example\.org[\s\S]*translator, editor\npassword +\w{4}-\w{4}-\w{4}-\w{4}\n/)
    expect([weak.code, weak.stderr]).to.deep.equal([3, 'duizhao: Please use at least 10 characters.\n'])
    expect(unknown.code).to.equal(2)
    expect(unknown.stderr).to.contain('translator, reviewer, editor, admin')
  })

  it('verifies that what was approved stands', async () => {
    const { code, stdout } = await office('verify')

    expect(code).to.equal(0)
    expect(stdout).to.match(/sha256 [0-9a-f]{64}/)
  })

  it('backs up to a whole copy that never overwrites, and restores it beside the former database', async () => {
    const copied = await office('backup', at('copy.db'))
    const [again, strange] = await Promise.all([office('backup', at('copy.db')), office('restore', at('source.txt'))])
    const restored = await office('restore', at('copy.db'))
    const exported = await office('export', article.slug, '--to', 'md')

    expect([copied.code, faultOfSqlite(at('copy.db'))]).to.deep.equal([0, null])
    expect([again.code, strange.code, restored.code, exported.code]).to.deep.equal([3, 3, 0, 0])
    expect(readdirSync(settings.DUIZHAO_DATA).filter((name) => name.startsWith('before-restore-'))).to.have.length(1)
    expect(exported.stdout).to.contain('河滨新区')
  })

  it('sends whoever keeps the office in PostgreSQL to its own tools', async () => {
    const postgres = { settings: { DUIZHAO_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } }

    const [backup, migrate] = await Promise.all([
      duizhao(['backup', at('x.db')], postgres),
      duizhao(['migrate'], postgres),
    ])

    expect([backup.code, migrate.code]).to.deep.equal([2, 2])
    expect(backup.stderr).to.contain('pg_dump')
    expect(migrate.stderr).to.contain('DUIZHAO_DATABASE_URL')
  })
})
