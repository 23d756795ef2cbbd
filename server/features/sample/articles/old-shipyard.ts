import type { SampleArticle } from '../sample-article.ts'
import { oldShipyardReview } from './old-shipyard-review.ts'
import { oldShipyardTalk } from './old-shipyard-talk.ts'
import { oldShipyardText } from './old-shipyard-text.ts'

/** In review, about half of it reviewed: typed by two translators, read by two reviewers. One finding is open. */
export const oldShipyard: SampleArticle = {
  slug: 'an-old-shipyard-charts-a-new-course',
  hoursAgo: 31,
  createdBy: 'lin',
  englishBy: null,
  settled: true,
  people: [
    { name: 'chen', role: 'translator' },
    { name: 'zhou', role: 'translator' },
    { name: 'marsh', role: 'reviewer' },
    { name: 'shen', role: 'reviewer' },
    { name: 'lin', role: 'editor' },
    { name: 'he', role: 'editor' },
  ],
  dueInDays: 2,
  sourceLink: 'https://lanchuan-daily.example/features/old-shipyard',
  text: { pairs: oldShipyardText },
  steps: [
    { who: 'chen', hoursAgo: 29.5, do: 'merge', pair: '闯过技术关' },
    { who: 'chen', hoursAgo: 29.2, do: 'translate', first: '高质量发展看澜川', last: '“不转型' },
    { who: 'chen', hoursAgo: 27.4, do: 'translate', first: '澜川船厂建于', last: '图为“江远1号”' },
    { who: 'zhou', hoursAgo: 26.2, do: 'translate', first: '一条船带起一条链', last: '人才是产业链' },
    { who: 'zhou', hoursAgo: 23.1, do: 'translate', first: '把岸线还给百姓', last: '傍晚' },
    { who: 'zhou', hoursAgo: 22.4, do: 'omit', pair: '扫描下方二维码' },
    { who: 'zhou', hoursAgo: 22.3, do: 'translate', first: '来源：', last: '来源：' },
    {
      who: 'zhou',
      hoursAgo: 21.8,
      do: 'edit',
      pair: '这艘船长79.8米',
      replace: [['realized an output value of 19.6 billion yuan', 'realized an output value of 1.96 billion yuan']],
    },
    {
      who: 'chen',
      hoursAgo: 20.6,
      do: 'add',
      pair: '一家船厂的转身',
      text: 'Lanchuan is an inland port on the middle reaches of the Lanshui River. Its shipyards have built cargo vessels for generations.',
    },
    {
      who: 'chen',
      hoursAgo: 20.3,
      do: 'edit',
      pair: '一家船厂的转身',
      replace: [
        ['completed a cargo throughput of 128 million tons', 'handled 128 million tons of cargo'],
        [
          'its container throughput was 865,000 standard containers',
          'it also handled 865,000 standard containers (TEUs)',
        ],
      ],
    },
    { who: 'chen', hoursAgo: 19.8, do: 'submit' },
    ...oldShipyardReview,
    ...oldShipyardTalk,
  ],
}
