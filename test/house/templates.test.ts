import { expect } from 'chai'
import { filesUnder, lineOf, type SourceFile } from './source-files.ts'

/** The product's motto, which is said in both languages at once. */
const MOTTO = 'views/accounts/_motto.ejs'

describe('The templates', () => {
  const views = filesUnder('views', '.ejs')

  it('put raw text only where a part or the body of a page goes', () => {
    expect(found(views, /<%-(?! include\(| body %>)/g)).to.deep.equal([])
  })

  it('have no scripts, styles or handlers in them', () => {
    const bare = views.map(withoutCode)

    expect(found(bare, /<script(?![^>]*\ssrc=)|<style|<[^>]*\sstyle=|<[^>]*\son[a-z]+=/gi)).to.deep.equal([])
  })

  it('quote every value of an attribute', () => {
    const valuesGone = views
      .map(withoutCode)
      .map(({ path, text }) => ({ path, text: text.replace(/"[^"]*"|'[^']*'/g, '""') }))

    expect(found(valuesGone, /<[a-z][^<>]*?\s[\w:-]+=(?!"")[^<>]*>/gi)).to.deep.equal([])
  })

  it('take every word from the locales', () => {
    const bare = views
      .filter(({ path }) => path !== MOTTO)
      .map(withoutCode)
      .map(withoutNames)
    const inText = found(bare.map(textAlone), /\p{L}[^\n]*/gu)
    const inAttributes = found(bare, /\s(?:title|alt|placeholder|aria-label|label)="[^"]*\p{L}[^"]*"/gu)

    expect([...inText, ...inAttributes]).to.deep.equal([])
  })

  it('do not reach for the request', () => {
    expect(found(views, /\breq\b(?!uired|uest)/g)).to.deep.equal([])
  })
})

/** Where a pattern occurs: `views/pairs/_pair.ejs:12 …`. */
function found(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((match) => `${path}:${lineOf(text, match.index)} ${match[0].slice(0, 80)}`),
  )
}

/** Code is blanked with signs that are neither words nor markup, line for line; a value inside a tag leaves its quotes. */
function withoutCode({ path, text }: SourceFile): SourceFile {
  return { path, text: text.replace(/<%[\s\S]*?%>/g, blank) }
}

/** The product's own name, and what is a name everywhere. */
function withoutNames({ path, text }: SourceFile): SourceFile {
  const names = /<(kbd|code)\b[^>]*>[^<]*<\/\1>|lang="zh-Hans"[^>]*>对照<|<!doctype html>|SHA-256|DOCX|HTML|&\w+;/gi
  return { path, text: text.replace(names, blank) }
}

function textAlone({ path, text }: SourceFile): SourceFile {
  return { path, text: text.replace(/<[^<>]*>/g, blank) }
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, '·')
}
