import type { SampleArticle } from '../sample-article.ts'

/** Short, and public. */
export const wetlandOfEgrets: SampleArticle = {
  slug: 'bailuzhou-wetland-of-national-importance',
  hoursAgo: 36,
  createdBy: 'lin',
  englishBy: 'zhou',
  settled: true,
  people: [
    { name: 'zhou', role: 'translator' },
    { name: 'marsh', role: 'reviewer' },
    { name: 'lin', role: 'editor' },
    { name: 'he', role: 'editor' },
  ],
  dueInDays: -4,
  sourceLink: 'https://lanchuan-daily.example/nature/bailuzhou',
  text: {
    pairs: [
      {
        kind: 'title',
        source: '白鹭洲湿地入列国家重要湿地名录',
        target: 'Bailuzhou Named a Wetland of National Importance',
      },
      {
        kind: 'body',
        source:
          '日前，国家林业和草原主管部门公布新一批国家重要湿地名录，澜川市白鹭洲湿地入列。至此，全市国家重要湿地增至2处，省级重要湿地达到7处。',
        target:
          'Lanchuan’s Bailuzhou Wetland has been added to the latest list of wetlands of national importance released by the national forestry and grassland authorities. The city now has two wetlands of national importance and seven of provincial importance.',
      },
      {
        kind: 'body',
        source: '白鹭洲湿地位于澜水下游，总面积4860公顷，其中湿地面积4130公顷，湿地率约85%。',
        target:
          'Lying on the lower reaches of the Lanshui River, Bailuzhou, or Egret Islet, covers 4,860 hectares, of which 4,130 hectares, or about 85 percent, are wetland.',
      },
      {
        kind: 'body',
        source:
          '2017年以来，澜川市累计投入7.8亿元，退塘还湿1160公顷，疏通水系38公里，清除外来入侵植物420公顷。监测显示，湿地记录到的鸟类由152种增加到237种，其中国家一级重点保护野生动物9种；去年冬季，越冬水鸟最多时达6.3万只，是2017年的3倍。',
        target:
          'Since 2017 the city has invested 780 million yuan to turn 1,160 hectares of fish ponds back to wetland, dredge 38 kilometers of water systems and clear 420 hectares of invasive plants. Monitoring shows that the number of bird species recorded here has risen from 152 to 237, nine of them under first-class state protection. Last winter as many as 63,000 waterbirds wintered here at the peak, three times as many as in 2017.',
      },
      {
        kind: 'quote',
        source: '“鸟是最挑剔的‘评委’，它们肯留下来，说明水真的清了、草真的绿了。”湿地保护中心高级工程师温如竹说。',
        target:
          '“Birds are the pickiest of judges,” said Wen Ruzhu, senior engineer at the wetland conservation center. “If they choose to stay, the water really is clean and the grass really is green.”',
      },
      {
        kind: 'body',
        source:
          '保护也带来了收益。湿地周边12个村发展生态种养和自然教育，去年接待研学游客18.4万人次，村集体经济总收入2960万元，同比增长16.7%。',
        target:
          'Conservation also pays. Twelve villages around the wetland have taken up ecological farming and nature education. Last year they received 184,000 visits by students on study trips, and the total income of their collective economies came to 29.6 million yuan, up 16.7 percent year on year.',
      },
      {
        kind: 'credit',
        source: '来源：澜川市新闻办公室　图文：乔蔓',
        target: 'Source: Lanchuan Information Office | Text and photos: Qiao Man',
      },
    ],
  },
  steps: [
    { who: 'zhou', hoursAgo: 35.4, do: 'confirm', first: '白鹭洲湿地入列', last: '来源：' },
    { who: 'zhou', hoursAgo: 35, do: 'submit' },
    {
      who: 'marsh',
      hoursAgo: 32.4,
      do: 'edit',
      pair: '2017年以来',
      replace: [
        [
          'back to wetland, dredge 38 kilometers of water systems',
          'back into wetland, dredge 38 kilometers of waterways',
        ],
        [
          'as many as 63,000 waterbirds wintered here at the peak',
          'up to 63,000 waterbirds spent the cold months here',
        ],
      ],
    },
    {
      who: 'marsh',
      hoursAgo: 32.2,
      do: 'edit',
      pair: '保护也带来了收益',
      replace: [['the total income of their collective economies came to', 'their collective income totaled']],
      why: [['totaled', 'style']],
    },
    { who: 'marsh', hoursAgo: 32, do: 'confirm-all' },
    { who: 'marsh', hoursAgo: 31.9, do: 'finish' },
    { who: 'he', hoursAgo: 30.6, do: 'approve' },
    { who: 'he', hoursAgo: 30.5, do: 'publish', note: '' },
  ],
}
