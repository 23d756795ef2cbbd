import { expect } from 'chai'
import { load } from 'cheerio'
import { after, before } from 'mocha'
import { updateArticle } from '../../server/features/articles/articles.queries.ts'
import { saveEdit } from '../../server/features/pairs/save-edit.ts'
import { lookOver } from '../../server/features/review/look-over.ts'
import { edit } from '../support/edits.ts'
import { openPremises, type Premises } from './permissions.scenes.ts'
import { ask } from './permissions.asking.ts'

describe('The desk', () => {
  let premises: Premises

  before(async () => {
    premises = await openPremises()
  })
  after(() => premises.close())

  const rowsAt = async (path: string) => {
    const { text } = await ask(premises, { method: 'GET', path, cookie: premises.cookies['their editor'] })
    const $ = load(text)
    return new Map(
      $('.desk-list tbody tr')
        .get()
        .map((row) => [$(row).find('.desk-title a').attr('href'), $(row).text()]),
    )
  }

  it('finds what is approved and not public, and what has been reached by stage, each by a filter of its own', async () => {
    const approved = `/articles/${(await premises.scene('approved')).id}`
    const open = `/articles/${(await premises.scene('public')).id}`

    const unpublished = await rowsAt('/desk?filter=unpublished')
    const atStage = await rowsAt('/desk?stage=approved')

    expect([unpublished.has(approved), unpublished.has(open)]).to.deep.equal([true, false])
    expect([atStage.has(approved), atStage.has(open)]).to.deep.equal([true, true])
  })

  it('says of a late article that it is overdue, and of no other', async () => {
    const { id: late } = await premises.scene('translation')
    const { id: early } = await premises.scene('review')
    await premises.office.database.write(async (tx) => {
      await updateArticle(tx, late, { dueOn: '2020-01-01' })
      await updateArticle(tx, early, { dueOn: '2099-01-01' })
    })

    const rows = await rowsAt('/desk?filter=open')

    expect(rows.get(`/articles/${late}`)).to.include('overdue')
    expect(rows.get(`/articles/${early}`)).to.not.include('overdue')
  })

  it('leads from what others changed since the person’s last look to the comparison with it', async () => {
    const { office, people } = premises
    const { id, change, pairs } = await premises.scene('translation')
    await lookOver(office.as(people['their editor']), id, change)
    const seen = await rowsAt('/desk?filter=open')
    const { id: pairId = '', targetRevision: basedOn = 0 } = pairs[0] ?? {}
    await saveEdit(office.as(people['their translator']), edit({ pairId, basedOn, text: 'Other words.' }))

    const rows = await rowsAt('/desk?filter=open')

    expect(seen.get(`/articles/${id}`)).to.not.include('since you last looked')
    expect(rows.get(`/articles/${id}`)).to.include('1 paragraph changed since you last looked')
    const path = `/articles/${id}/compare?from=looked`
    expect((await ask(premises, { method: 'GET', path, cookie: premises.cookies['their editor'] })).text).to.include(
      'Other words.',
    )
  })
})
