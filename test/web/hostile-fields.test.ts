import { expect } from 'chai'
import { after, before } from 'mocha'
import pino from 'pino'
import { ask, tokenOf } from './permissions.asking.ts'
import { formOf, pathOf } from './permissions.forms.ts'
import { openPremises, type Premises, type Scene } from './permissions.scenes.ts'
import { COLUMNS, rowsOf, TABLE, type Row } from './permissions.table.ts'

/** Sent as they are: the body of a form is bytes, and a URLSearchParams would mend the worst of them. */
const VALUES: Record<string, string> = {
  'a NUL': '%00',
  'half a character': '%ED%A0%80',
  'bytes that are no UTF-8': '%FF%FE',
  'a script': '%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%3Cscript%3Ealert(2)%3C%2Fscript%3E',
  'a prototype’s name': '__proto__',
  'another one': 'constructor',
  'quotes of SQL': "'%20OR%201%3D1%20--",
  'a number below zero': '-1',
  'a number past counting': '99999999999999999999999',
  'a number that is none': '1e3',
  'an address elsewhere': '%2F%2Fevil.example%2F',
  'lines of a header': 'a%0D%0ASet-Cookie%3A%20evil%3D1',
  'twenty thousand characters': '%E9%9B%A8'.repeat(20_000),
}

const ROWS = rowsOf(TABLE).filter(
  ({ method, case: which, path }) =>
    method === 'POST' && which === '' && !/^\/(sign-out|set-up|invitations|account\/password)/.test(path),
)

describe('A form with something in it that no page would send', () => {
  let premises: Premises
  const lines: string[] = []

  before(async () => {
    premises = await openPremises({ log: pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }) })
  })
  after(() => premises.close())

  for (const row of ROWS) {
    it(`is answered in kind at ${row.address}${row.scene === 'translation' ? '' : ` (${row.scene})`}`, async () => {
      let scene = await premises.scene(row.scene)
      for (const name of Object.keys(formOf(aboutOf(premises, row, scene)))) {
        for (const [what, value] of Object.entries({
          ...VALUES,
          'two values': `a&${name}=b`,
          'a list': `a&${name}[]=b&${name}[__proto__]=c`,
        })) {
          const { status, text, headers } = await sendWith(premises, row, scene, name, value)

          const said = `${name}: ${what}: ${status}`
          expect(status, said).to.be.oneOf([200, 204, 303, 401, 403, 404, 409, 413, 422, 429])
          expect(text, said).to.not.match(/<img src=x|<script>alert|node_modules|\bat \S+\.[jt]s:\d/)
          expect(headers['set-cookie']?.join() ?? '', said).to.not.include('evil=1')
          expect(headers.location ?? '/', said).to.match(/^\/(?![/\\])/)
          if (status < 400) scene = await premises.scene(row.scene)
        }
      }
      expect(lines).to.deep.equal([])
    })
  }
})

function aboutOf(premises: Premises, row: Row, scene: Scene) {
  const column = COLUMNS.findLast((_column, index) => /^20|^30/.test(row.answers[index] ?? '')) ?? 'their editor'
  return { premises, row, column, scene }
}

/** The form of the row as its page sends it, but for one field. */
async function sendWith(premises: Premises, row: Row, scene: Scene, name: string, value: string) {
  const about = aboutOf(premises, row, scene)
  const cookie = premises.cookies[about.column]
  const fields = new URLSearchParams({ _csrf: await tokenOf(premises, cookie), ...formOf(about) })
  fields.delete(name)
  const headers = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' }
  return ask(premises, {
    method: 'POST',
    path: await pathOf(about),
    cookie,
    headers,
    body: `${fields.toString()}&${name}=${value}`,
  })
}
