import type { IncomingPair } from '../../server/features/exchange/incoming.ts'

/** Paragraphs as a city's office writes them, about 75 characters and 45 words each, no two alike. */
export function incomingPairs(count: number): IncomingPair[] {
  return Array.from({ length: count }, (_each, index) => ({
    kind: index === 0 ? 'title' : 'body',
    link: 'one-to-one',
    source: index === 0 ? '半年经济平稳向好' : `${pick(CHINESE, index)}${pick(CHINESE, index * 3 + 1)}（第${index}项）`,
    target: englishOf(index),
    score: 1,
  }))
}

/** The English of the pair at this place. */
export function englishOf(index: number): string {
  return index === 0 ? 'A steady first half' : `${pick(ENGLISH, index)} ${pick(ENGLISH, index * 3 + 1)} (Item ${index})`
}

const CHINESE = [
  '上半年，全市主要经济指标逐季稳步增长，地区生产总值同比增长5.7%，比一季度加快0.4个百分点。',
  '市图书馆新馆自开放以来，已接待读者40.2万人次，周末的阅览座位几乎座无虚席。',
  '“一窗受理”推行一年，群众办事平均跑动次数由3.1次减少到1.2次，材料减少近四成。',
  '湿地公园里的白鹭今年又多了两百余只，护鸟志愿者每天清晨沿着堤岸巡查八公里。',
  '社区食堂午餐十二元起，六十五岁以上老人再减三元，许多子女因此放心上班。',
]

const ENGLISH = [
  'In the first half of the year the city’s main indicators rose quarter after quarter, and its GDP grew by 5.7 percent, 0.4 points faster than in the first three months.',
  'Since the new city library opened its doors it has welcomed 402,000 readers, and at weekends hardly a seat in its reading rooms stays empty.',
  'A year after the “one window” service began, people call 1.2 times on average rather than 3.1, with almost 40 percent fewer papers to bring.',
  'More than 200 egrets have joined the flock in the wetland park this year; volunteers walk eight kilometres of its dykes every morning.',
  'Lunch at a community canteen costs from 12 yuan, and three yuan less for those over 65, which lets many a son and daughter go to work at ease.',
]

function pick(texts: readonly string[], index: number): string {
  return texts[index % texts.length] ?? ''
}
