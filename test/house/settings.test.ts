import { expect } from 'chai'
import { readConfig, SETTINGS } from '../../server/config.ts'
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
    expect(given).to.have.length(12)
  })

  it('have names of their own everywhere in the documents', () => {
    const texts = filesUnder('docs', '.md').map(({ text }) => text)
    const names = texts.flatMap((text) => [...text.matchAll(/\bDUIZHAO_\w+/g)].map(([name]) => name))

    expect(
      names.filter((name) => !name.startsWith('DUIZHAO_TEST_') && !SETTINGS.some((known) => known === name)),
    ).to.deep.equal([])
  })
})
