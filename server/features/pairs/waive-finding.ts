import type { Context } from '../../context.ts'
import { newId } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import { recordActivity } from '../activity/record-activity.ts'
import { lockArticleOfPair, nextChange } from '../articles/articles.queries.ts'
import { isOnList } from '../articles/article.ts'
import { ensureNote } from '../articles/note.ts'
import { holdsPen } from '../articles/pen.ts'
import { findingsOf } from './findings.ts'
import { findPair } from './pairs.queries.ts'
import { insertWaiver, waiversOf } from './waivers.queries.ts'

export type WaiverForm = { pairId: string; fingerprint: string; note: string }

/**
 * Says that a finding is fine, with a note why; by whoever holds the pen, or an editor of the article. Answers with change 0
 * when somebody has said so already.
 */
export async function waiveFinding({ write, actor, now, rules }: Context, form: WaiverForm) {
  const note = form.note.trim()
  ensureNote(note)
  return write(async (tx) => {
    const article = await lockArticleOfPair(tx, form.pairId)
    if (article.putAwayAt) throw new Problem('article.put_away')
    if (!holdsPen(article, actor, rules) && !isOnList(article, actor, 'editor')) {
      throw new Problem('pen.elsewhere', { stage: article.stage })
    }
    const pair = await findPair(tx, form.pairId)
    const finding = findingsOf([pair], await waiversOf(tx, article.id)).find(
      (each) => each.fingerprint === form.fingerprint,
    )
    if (!finding) throw new Problem('finding.gone')
    if (finding.waiver) return { articleId: article.id, pairId: pair.id, change: 0 }
    const change = await nextChange(tx, article, { actorId: actor.id, deed: 'waive', createdAt: now })
    await insertWaiver(tx, {
      id: newId(),
      articleId: article.id,
      pairId: pair.id,
      checkId: finding.check,
      fingerprint: finding.fingerprint,
      change,
      actorId: actor.id,
      note,
      createdAt: now,
    })
    await recordActivity(tx, {
      articleId: article.id,
      actorId: actor.id,
      deed: 'finding.waived',
      details: { check: finding.check, note },
      createdAt: now,
    })
    return { articleId: article.id, pairId: pair.id, change }
  })
}
