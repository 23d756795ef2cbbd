import { approveArticle } from '../../server/features/road/approve-article.ts'
import { finishReview } from '../../server/features/road/finish-review.ts'
import { submitArticle } from '../../server/features/road/submit-article.ts'
import { confirmAll } from '../../server/features/pairs/confirm-all.ts'
import type { Scene } from './scene.ts'

/** Leads an article on by the people's own deeds, from the stage where it stands. */
export async function lead({ as, look }: Scene, to: 'review' | 'approval' | 'approved'): Promise<void> {
  for (let { stage } = (await look()).article; stage !== to; { stage } = (await look()).article) {
    if (stage === 'translation') {
      await confirmAll(as('translator', 1), 'article')
      await submitArticle(as('translator', 1), 'article')
    } else if (stage === 'review') {
      await confirmAll(as('reviewer', 2), 'article')
      await finishReview(as('reviewer', 2), 'article')
    } else if (stage === 'approval') await approveArticle(as('editor', 3), 'article')
    else throw new Error(`no way from ${stage} to ${to}`)
  }
}
