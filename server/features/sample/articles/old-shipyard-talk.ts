import type { Step } from '../sample-article.ts'

/** A question that was answered, one that holds the review, and one that waits. */
export const oldShipyardTalk: readonly Step[] = [
  {
    who: 'marsh',
    hoursAgo: 12.3,
    do: 'talk',
    pair: '这艘船长79.8米',
    quote: 'more than 60 years',
    text: 'The yard was founded in 1958, says the article itself. Do we want “since 1958” here? @陈雨桐',
  },
  {
    who: 'chen',
    hoursAgo: 11.6,
    do: 'reply',
    thread: 1,
    text: 'Lanchuan people say 六十多年. I would leave it: the year comes two paragraphs later.',
  },
  { who: 'marsh', hoursAgo: 11.2, do: 'resolve', thread: 1 },
  {
    who: 'marsh',
    hoursAgo: 0.6,
    do: 'talk',
    pair: '转机来自',
    quote: '直流组网',
    mustFix: true,
    text: '@周启航 What do engineers call this? “DC networking” sounds like computers to me.\nNot before we know.',
  },
  {
    who: 'zhou',
    hoursAgo: 0.4,
    do: 'reply',
    thread: 2,
    text: '船舶行业的说法是 DC grid system（直流组网系统）。已向船厂确认，下午回复。',
  },
  {
    who: 'shen',
    hoursAgo: 0.3,
    do: 'talk',
    pair: '港口也在变绿',
    quote: 'shore-power units',
    text: '岸电设施在前文用的是 facilities，是否统一？@Eleanor Marsh',
  },
]
