import type { SampleArticle } from '../sample-article.ts'

/** Came in Chinese alone, hardly begun and overdue: two paragraphs translated, a third left open, a fourth being typed. */
export const metroLine: SampleArticle = {
  slug: 'lanchuan-metro-line-2',
  hoursAgo: 23,
  createdBy: 'lin',
  englishBy: null,
  settled: true,
  people: [
    { name: 'zhou', role: 'translator' },
    { name: 'marsh', role: 'reviewer' },
    { name: 'lin', role: 'editor' },
  ],
  dueInDays: -2,
  sourceLink: 'https://lanchuan-daily.example/city/metro-line-2',
  text: {
    pairs: [
      {
        kind: 'title',
        source: '澜川地铁2号线首通段载客运营',
        target: 'First Section of Lanchuan Metro Line 2 Opens to Passengers',
      },
      {
        kind: 'body',
        source:
          '日前，澜川地铁2号线首通段正式载客运营。线路全长23.4公里，设站18座，串联北渡区、东津区和澜东新区，沿线1.5公里范围内覆盖居民86万人。至此，全市轨道交通运营里程达到61.7公里。',
        target:
          'The first section of Lanchuan Metro Line 2 has opened to passengers. The 23.4-kilometer line has 18 stations and links Beidu District, Dongjin District and Landong New Area, with 860,000 people living within 1.5 kilometers of it. The city now has 61.7 kilometers of urban rail in operation.',
      },
      {
        kind: 'body',
        source:
          '“以前从北渡到澜东上班，开车要一个小时，现在坐地铁只要34分钟。”家住北渡区的市民卓一凡是首趟列车的乘客之一。',
        target:
          '“It used to take me an hour to drive from Beidu to work in Landong. By metro it is only 34 minutes,” said Zhuo Yifan, who lives in Beidu and took the first train.',
      },
      {
        kind: 'body',
        source:
          '2号线总投资147.6亿元，2020年开工建设。建设者先后攻克富水砂层盾构下穿澜水等难题，过江段隧道长1860米，最深处距江面42米，最大沉降控制在3毫米以内。',
        target: '',
      },
      {
        kind: 'body',
        source:
          '列车采用6节编组，最高时速100公里，最大载客量2100人。首通段高峰时段行车间隔4分30秒，平峰时段7分钟，运营时间为6时至23时。',
        target: '',
      },
      { kind: 'heading', source: '绿色地铁，智慧出行', target: '' },
      {
        kind: 'body',
        source:
          '车站屋顶铺设光伏板2.8万平方米，预计年发电310万千瓦时，可满足车站照明用电的三成以上。与同等运量的小汽车出行相比，2号线每年可减少二氧化碳排放约4.6万吨。',
        target: '',
      },
      {
        kind: 'body',
        source:
          '票价按里程计费，2元起步，全程最高6元；60岁及以上老年人、现役军人和残疾人免费，学生享受五折优惠。换乘公交1小时内立减1元。',
        target: '',
      },
      {
        kind: 'body',
        source:
          '市轨道交通集团负责人介绍，2号线二期工程全长11.2公里，设站8座，已完成工程量的65%，计划后年建成。届时，全市日均客流有望突破50万人次，公共交通占机动化出行的比例将由41%提高到48%。',
        target: '',
      },
      { kind: 'credit', source: '来源：澜川市新闻办公室　文字：梁雨生', target: '' },
    ],
  },
  steps: [
    { who: 'zhou', hoursAgo: 16.5, do: 'translate', first: '澜川地铁2号线', last: '日前' },
    { who: 'zhou', hoursAgo: 16.3, do: 'translate', first: '“以前从北渡', last: '“以前从北渡' },
    {
      who: 'zhou',
      hoursAgo: 16.2,
      do: 'edit',
      pair: '“以前从北渡',
      isLeftOpen: true,
      replace: [
        [
          'who lives in Beidu and took the first train',
          'a Beidu resident who was one of the passengers on the first train',
        ],
      ],
    },
    {
      who: 'zhou',
      hoursAgo: 0.9,
      do: 'draft',
      pair: '2号线总投资',
      text: 'Line 2 cost a total of 14.76 billion yuan, and construction began in 2020. The builders overcame one difficulty after another, among them driving a shield tunnel',
    },
  ],
}
