import { expect } from 'chai'
import { isLocalPath, localPath, pathOnHost } from '../../../server/features/accounts/local-path.ts'

describe('an address to return to', () => {
  for (const path of ['/', '/desk', '/articles/a1?view=two#pair-3', '/published/长春']) {
    it(`stays when it is a page of this site: ${path}`, () => {
      expect(localPath(path, '/desk-instead')).to.equal(path)
    })
  }

  const foreign = [
    '',
    'desk',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/a\\b',
    '/a\r\nSet-Cookie: x=1',
    'javascript:alert(1)',
  ]
  for (const address of foreign) {
    it(`is not followed when it may lead elsewhere: ${JSON.stringify(address)}`, () => {
      expect(isLocalPath(address)).to.equal(false)
    })
  }

  it('is taken from the page that sent the form only when that page was ours', () => {
    expect(pathOnHost('https://desk.example.org/articles/1?a=b', 'desk.example.org', '/desk')).to.equal(
      '/articles/1?a=b',
    )
    expect(pathOnHost('https://evil.example/articles/1', 'desk.example.org', '/desk')).to.equal('/desk')
    expect(pathOnHost(undefined, 'desk.example.org', '/desk')).to.equal('/desk')
  })
})
