import { expect } from 'chai'
import { BadSetting, readConfig, SETTINGS } from '../../server/config.ts'
import { filesUnder } from './source-files.ts'

describe('The settings', () => {
  const operating = filesUnder('docs', '.md').find(({ path }) => path === 'docs/operating.md')?.text ?? ''
  const rows = [...operating.matchAll(/^\| `(DUIZHAO_\w+)` \| (.+?) \|/gm)].map(([, name = '', usual = '']) => ({
    name,
    usual,
  }))

  it('stand in docs/operating.md, all of them and no others', () => {
    expect(rows.map(({ name }) => name)).to.have.members([...SETTINGS])
  })

  it('have the defaults that docs/operating.md names', () => {
    const given = rows.filter(
      ({ usual, name }) => usual.startsWith('`') && !name.endsWith('_DATA') && !name.endsWith('_URL'),
    )
    const settings = Object.fromEntries(given.map(({ name, usual }) => [name, usual.replaceAll('`', '')]))

    expect({ ...readConfig(settings) }).to.deep.equal({ ...readConfig({}) })
    expect(given).to.have.length(15)
  })

  it('have names of their own everywhere in the documents', () => {
    const texts = filesUnder('docs', '.md').map(({ text }) => text)
    const names = texts.flatMap((text) => [...text.matchAll(/\bDUIZHAO_\w+/g)].map(([name]) => name))

    expect(
      names.filter((name) => !name.startsWith('DUIZHAO_TEST_') && !SETTINGS.some((known) => known === name)),
    ).to.deep.equal([])
  })

  it('refuse what cannot be used by their own name, and never repeat an address, which may hold a password', () => {
    const bad = {
      DUIZHAO_PORT: '65536',
      DUIZHAO_UPLOAD_MB: '0',
      DUIZHAO_OWN_WORDS: 'always',
      DUIZHAO_REASONS: 'sometimes',
      DUIZHAO_QUALITY_K: '0',
      DUIZHAO_QUALITY_CA: '1e1',
      DUIZHAO_TIME_ZONE: 'Asia/Peking',
      DUIZHAO_DATABASE_URL: 'mysql://user:secret@host/name',
      DUIZHAO_LOG_LEVEL: 'loud',
      DUIZHAO_PROT: '80',
    }

    for (const [name, value] of Object.entries(bad)) {
      expect(() => readConfig({ [name]: value }), name)
        .to.throw(BadSetting)
        .with.property('message')
        .that.matches(new RegExp(`^${name}: `))
        .and.does.not.contain('secret')
    }
  })

  it('make an address that a browser can open', () => {
    const address = (host: string) => readConfig({ DUIZHAO_HOST: host }).publicUrl

    expect([address('0.0.0.0'), address('::1'), readConfig({}).publicUrl]).to.deep.equal([
      'http://localhost:3000',
      'http://[::1]:3000',
      'http://127.0.0.1:3000',
    ])
    expect(readConfig({ DUIZHAO_PUBLIC_URL: 'https://news.example.org/' }).publicUrl).to.equal(
      'https://news.example.org',
    )
  })
})
