import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { sql } from 'kysely'
import { migrateToLatest, pendingMigrations } from '../../server/db/migrate.ts'
import type { Database } from '../../server/db/open.ts'
import { findArticle } from '../../server/features/articles/articles.queries.ts'
import { pairsAtChange } from '../../server/features/pairs/at-change.queries.ts'
import { draftsOf } from '../../server/features/pairs/drafts.queries.ts'
import { revisionsOf } from '../../server/features/pairs/history.queries.ts'
import { pairsOfArticle } from '../../server/features/pairs/pairs.queries.ts'
import { saveEdit } from '../../server/features/pairs/save-edit.ts'
import { editionsOf } from '../../server/features/publications/editions.queries.ts'
import { abandonCorrection } from '../../server/features/road/abandon-correction.ts'
import { verifyChain } from '../../server/features/road/version.ts'
import { versionsOf } from '../../server/features/road/versions.queries.ts'
import { migrations } from '../../migrations/index.ts'
import { openEmptyDatabase } from '../support/database.ts'
import { edit, savedPair } from '../support/edits.ts'
import { contextsOf } from '../support/people.ts'

// Databases as releases left them, in SQL that both engines read: an article that was approved, published and is being
// corrected. A released schema gets a file here; the file is never changed afterwards.
const FIXTURES = new URL('./fixtures/', import.meta.url)
const TITLES = ['Rain in Spring', "It rained; 'at last', they said.\nEnglish paragraph 3.", 'Editor: Li']

async function load(file: string): Promise<Database> {
  const database = await openEmptyDatabase()
  const statements = readFileSync(new URL(file, FIXTURES), 'utf8').split(/;\n/)
  for (const statement of statements.filter(Boolean)) await sql.raw(statement).execute(database.writer)
  return database
}

for (const file of readdirSync(FIXTURES)) {
  describe(`a database of ${file.replace('.sql', '')} with an office’s work in it`, () => {
    it('is brought to the newest schema', async () => {
      const database = await load(file)
      const pending = await pendingMigrations(database)

      const ran = await migrateToLatest(database)

      expect(ran).to.deep.equal(pending)
      expect(ran).to.deep.equal(Object.keys(migrations).slice(-ran.length || Infinity))
      expect(await pendingMigrations(database)).to.deep.equal([])
    })

    it('keeps every text, its history, its versions and what is public', async () => {
      const database = await load(file)
      await migrateToLatest(database)
      const { read } = database

      const pairs = await pairsOfArticle(read, 'article')
      const versions = await versionsOf(read, 'article')
      expect(await findArticle(read, 'article')).to.include({
        stage: 'review',
        correction: 3,
        publicStatus: 'public',
        change: 9,
      })
      expect(pairs.map((pair) => pair.target)).to.deep.equal(TITLES)
      expect((await pairsAtChange(read, 'article', 7))[0]).to.include({ target: 'Spring Rain', state: 'approved' })
      expect(
        (await revisionsOf(read, 'pair-2', 'target')).map(({ pairId, number }) => `${pairId}#${number}`),
      ).to.deep.equal(['pair-2#1', 'pair-3#1', 'pair-2#2'])
      expect(versions.map(({ kind }) => kind)).to.deep.equal(['submitted', 'reviewed', 'approved'])
      expect(verifyChain(versions)).to.deep.equal([])
      expect((await editionsOf(read, 'article')).map(({ version }) => version)).to.deep.equal([3])
      expect((await draftsOf(read, 'article', 'hall')).map(({ text }) => text)).to.deep.equal(['Half a sen'])
    })

    it('can be worked on', async () => {
      const database = await load(file)
      await migrateToLatest(database)
      const as = contextsOf(database, 'never')

      const saved = savedPair(await saveEdit(as('reviewer', 9), edit({ text: 'New words.', basedOn: 2 })))
      await abandonCorrection(as('editor', 10), 'article')

      expect(saved).to.include({ target: 'New words.', targetRevision: 3 })
      expect((await pairsOfArticle(database.read, 'article'))[0]).to.include({
        target: 'Spring Rain',
        state: 'approved',
        targetRevision: 4,
      })
    })
  })
}
