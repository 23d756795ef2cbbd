import { Router, type Request } from 'express'
import { hasChinese } from '../../engines/text/language.ts'
import { ensure } from '../../policy/can.ts'
import type { ContextOf } from '../../web/request.ts'
import { page } from '../../web/respond.ts'
import type { Services } from '../../services.ts'
import { usersByIds } from '../accounts/users.queries.ts'
import { officeDays } from '../activity/office-days.ts'
import { titleOf } from '../articles/article.ts'
import { findArticle } from '../articles/articles.queries.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { judgeReview } from '../reasons/review-rounds.ts'
import { roundsOf, roundsSince } from '../reasons/rounds.queries.ts'
import { articleTitles } from './quality.queries.ts'
import { monthsBack, plotOf, presentReport } from './quality-report.view.ts'
import { presentQuality } from './quality.view.ts'

const MONTHS = 12

/** How good the English was that came to review, by MQM and by GB/T 19682: of one article, and of the office. */
export function qualityRoutes({ config }: Services, contextOf: ContextOf): Router {
  const routes = Router()
  const { dayOf } = officeDays(config.timeZone)
  const monthOf = (iso: string) => dayOf(iso).slice(0, 7)

  routes.get('/articles/:articleId/quality', async (req, res) => {
    const { read, actor } = contextOf(req)
    ensure(actor, 'article.read')
    const article = await findArticle(read, req.params.articleId)
    const rounds = await roundsOf(read, article.id)
    const now =
      article.stage === 'review' ? await judgeReview(read, article, await pairsOfArticle(read, article.id)) : null
    const ids = [...rounds.map(({ userId }) => userId), ...(now?.found.keys() ?? [])]
    const names = new Map((await usersByIds(read, [...new Set(ids)])).map(({ id, name }) => [id, name]))
    const ended = [...new Set(rounds.map(({ change }) => change))].map((change) => {
      const its = rounds.filter((round) => round.change === change)
      return {
        at: its[0]?.createdAt ?? '',
        people: its.map((each) => ({ name: names.get(each.userId) ?? '', ...presentQuality([each], config.quality) })),
      }
    })
    page(res, 'review/quality', {
      title: titleOf(article),
      titleLang: hasChinese(titleOf(article)) ? 'zh-Hans' : 'en',
      articleId: article.id,
      factors: config.quality,
      all: presentQuality(rounds, config.quality),
      ended,
      running: [...(now?.found ?? [])].map(([id, each]) => ({
        name: names.get(id) ?? '',
        ...presentQuality([each], config.quality),
      })),
    })
  })

  routes.get('/reports/quality', async (req, res) => {
    const { read, actor, now } = contextOf(req)
    ensure(actor, 'quality.all')
    const months = monthsBack(monthOf(now), MONTHS)
    const rounds = (await roundsSince(read, `${months[0] ?? ''}-01T00:00:00.000Z`)).filter(({ createdAt }) =>
      months.includes(monthOf(createdAt)),
    )
    const people = await usersByIds(read, [...new Set(rounds.map(({ userId }) => userId))])
    const by = asked(req, 'by')
    const report = presentReport(rounds, { months, monthOf, people, by, factors: config.quality })
    page(res, 'review/quality-report', {
      title: res.locals.t('quality:report_title'),
      ...report,
      by: people.some(({ id }) => id === by) ? by : '',
      factors: config.quality,
      plots: {
        penalty: plotOf(report.months.map(({ penalty }) => penalty)),
        rate: plotOf(report.months.map(({ rate }) => rate)),
      },
      articles: await articleTitles(
        read,
        report.worst.map(({ articleId }) => articleId),
      ),
    })
  })

  return routes
}

function asked({ query }: Request, name: string): string {
  return typeof query[name] === 'string' ? query[name] : ''
}
