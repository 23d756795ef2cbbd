import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { after, before } from 'mocha'
import { makeSetUpLink } from '../../server/features/accounts/make-set-up-link.ts'
import { LANGUAGES } from '../../server/web/i18n.ts'
import { createViews, type Draw } from '../../server/web/views.ts'
import { filesUnder } from '../house/source-files.ts'
import { openOffice } from '../support/office.ts'
import { openPremises, type Premises } from '../web/permissions.scenes.ts'
import { faultsOfPage } from './faults-of-page.ts'
import { visit, VISITS } from './visits.ts'

/** The article's texts as the scenes have them. */
const CHINESE = ['第1段中文。', '第2段中文。', '第3段中文。', '雨停了。']
const ENGLISH = ['English 1.', 'English 2.', 'It rained.', 'The rain stopped.']

const drawn = new Set<string>()
const views = createViews({ fresh: false })
const draw: Draw = (view, locals) => {
  drawn.add(view)
  return views(view, locals)
}

for (const language of LANGUAGES) {
  describe(`Every page in ${language} has whole HTML, words for everything, labels and languages`, () => {
    let premises: Premises

    before(async () => {
      premises = await openPremises({ draw }, language)
      for (let count = 0; count < 31; count += 1) await premises.scene('translation') // a second page of the desk
    })
    after(() => premises.close())

    for (const each of VISITS) {
      it(each.what, async () => {
        const { status, text } = await visit(premises, each, language)

        const isSignedIn = each.as !== 'nobody'
        const faults = faultsOfPage(text, { language, isSignedIn, isPart: each.isPart ?? false, chinese: CHINESE, english: ENGLISH })
        expect([status, ...faults]).to.deep.equal([each.status ?? 200])
      })
    }

    it('the page that makes the first admin', async () => {
      const office = await openOffice({ draw, loadSampleDesk: async () => undefined })
      const token = await makeSetUpLink({ write: office.database.write, now: office.now() })
      const visitor = office.visitor().set('Accept-Language', language)

      for (const page of [await visitor.get(`/set-up/${token}`), await visitor.post(`/set-up/${token}`).type('form').send({ name: '' })]) {
        expect(faultsOfPage(page.text, { language, isSignedIn: false, chinese: [], english: [] })).to.deep.equal([])
      }
    })
  })
}

describe('The tour through the pages', () => {
  it('has drawn every view that there is', () => {
    const files = filesUnder('views', '.ejs').map(({ path }) => path.replace(/^views\//, '').replace(/\.ejs$/, ''))
    const reached = new Set<string>()
    const reach = (view: string): void => {
      if (reached.has(view)) return
      reached.add(view)
      for (const included of includesOf(view)) reach(included)
    }
    drawn.forEach(reach)

    expect(files.filter((file) => !reached.has(file))).to.deep.equal([])
  })
})

/** What a view includes, by name: a path from its own folder, or from `views/`. */
function includesOf(view: string): string[] {
  const text = readFileSync(`views/${view}.ejs`, 'utf8')
  const folder = view.slice(0, -basename(view).length)
  return [...text.matchAll(/include\('([^']+)'/g)].map(([, path = '']) => (path.startsWith('/') ? path.slice(1) : folder + path))
}
