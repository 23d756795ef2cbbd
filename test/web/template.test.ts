import { expect } from 'chai'
import { compileTemplate, type Template, type Values } from '../../server/web/template.ts'

describe('A template', () => {
  it('draws values, escaped, with the statements of EJS', () => {
    const draw = drawing({ page: '<% for (const name of names) { %><li><%= name %></li><% } %>' })

    expect(draw('page', { names: ['Li & Wang', '<b>'] })).to.equal('<li>Li &amp; Wang</li><li>&lt;b&gt;</li>')
  })

  it('hands an included template the values around it, and those given to it before these', () => {
    const draw = drawing({
      page: "<%- include('part', { name: 'Li' }) %> <%- include('part') %>",
      part: "<%= greeting %>, <%= name %><%- include('end') %>",
      end: '<%= name === "Li" ? "!" : "?" %>',
    })

    expect(draw('page', { greeting: '你好', name: 'Wang' })).to.equal('你好, Li! 你好, Wang?')
  })

  it('says the name of a value that nobody handed over, and the place, also when others did hand it over', () => {
    const draw = drawing({ page: '<p>\n<%= title %></p>' })

    expect(draw('page', { title: 'Rain' })).to.contain('Rain')
    expect(() => draw('page', {})).to.throw(ReferenceError, 'title is not defined (page:2)')
    expect(draw('page', { title: 'Sun' })).to.contain('Sun')
  })

  it('knows optional values by `locals`', () => {
    const draw = drawing({ page: '<% if (locals.hint) { %><%= hint %><% } else { %>none<% } %>' })

    expect([draw('page', {}), draw('page', { hint: 'a' }), draw('page', {}), draw('page', { hint: '' })]).to.deep.equal(
      ['none', 'a', 'none', 'none'],
    )
  })

  it('takes undefined and null for values', () => {
    const draw = drawing({ page: "[<%= title %>]<%- include('part', { title: undefined }) %>", part: '[<%= title %>]' })

    expect(draw('page', { title: 'Rain' })).to.equal('[Rain][]')
    expect(draw('page', { title: null })).to.equal('[][]')
  })

  it('may name its own constants like values of the page, and spread them', () => {
    const draw = drawing({ page: '<% const title = "own"; %><%= [...names, title].join() %>' })

    expect(draw('page', { title: 'page', names: ['a'] })).to.equal('a,own')
  })
})

/** Draws from templates by their names. */
function drawing(texts: Record<string, string>): (name: string, values: Values) => string {
  const templates = new Map<string, Template>()
  for (const [name, text] of Object.entries(texts)) {
    templates.set(
      name,
      compileTemplate(text, name, (path, page, own) => templateOf(path)(page, own)),
    )
  }
  const templateOf = (name: string): Template => {
    const found = templates.get(name)
    if (!found) throw new Error(`there is no ${name}`)
    return found
  }
  let number = 0
  return (name, shared) => templateOf(name)({ shared, number: (number += 1) }, {})
}
