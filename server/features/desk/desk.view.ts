import { STATES, type PairState } from '../pairs/pair.ts'
import type { ArticleRole, Stage } from '../articles/article.ts'
import type { Row } from './desk.queries.ts'

/** Why an article is at the top of somebody's desk. */
export type Job = 'pair' | 'translate' | 'returned' | 'review' | 'correct' | 'approve' | 'publish' | 'claim'

export type Beside = {
  progress: ReadonlyMap<string, Partial<Record<PairState, number>>>
  people: readonly { articleId: string; role: ArticleRole; name: string }[]
  notes: ReadonlyMap<string, string>
  /** Paragraphs that others have changed since the reader looked last. */
  news: ReadonlyMap<string, number>
  today: string
}

/** One article as a line of the desk. */
export function presentRow(row: Row, beside: Beside) {
  const counts = beside.progress.get(row.id) ?? {}
  const total = STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  return {
    id: row.id,
    source: row.sourceTitle,
    target: row.targetTitle,
    name: row.sourceTitle || row.targetTitle || row.slug,
    stage: row.stage,
    publicStatus: row.publicStatus,
    isCorrection: row.correction > 0,
    dueOn: row.stage === 'approved' ? null : row.dueOn,
    isLate: row.stage !== 'approved' && row.dueOn !== null && row.dueOn < beside.today,
    updatedAt: row.updatedAt,
    people: beside.people.filter((person) => person.articleId === row.id),
    progress: {
      total,
      done: doneOf(row.stage, counts),
      counts: STATES.map((state) => ({ state, count: counts[state] ?? 0 })),
    },
    note: beside.notes.get(row.id) ?? '',
    news: beside.news.get(row.id) ?? 0,
  }
}

/** What is to be done on an article that waits for somebody. */
export function jobOf(row: Row, hasNote: boolean): Job {
  if (row.stage === 'pairing') return 'pair'
  if (row.stage === 'translation') return hasNote ? 'returned' : 'translate'
  if (row.stage === 'review') return row.correction > 0 ? 'correct' : hasNote ? 'returned' : 'review'
  return row.stage === 'approval' ? 'approve' : 'publish'
}

/** How far an article is at its stage: pairs translated, reviewed or approved. */
function doneOf(stage: Stage, counts: Partial<Record<PairState, number>>): number {
  const of = (...states: PairState[]) => states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  if (stage === 'pairing' || stage === 'translation') return of('translated', 'reviewed', 'approved')
  return stage === 'review' ? of('reviewed', 'approved') : of('approved', 'reviewed')
}
