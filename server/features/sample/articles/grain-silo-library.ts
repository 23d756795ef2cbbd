import type { SampleArticle } from '../sample-article.ts'

/** Short, and public since yesterday. */
export const grainSiloLibrary: SampleArticle = {
  slug: 'new-lanchuan-library-first-month',
  hoursAgo: 24,
  createdBy: 'he',
  englishBy: 'zhou',
  settled: true,
  people: [
    { name: 'zhou', role: 'translator' },
    { name: 'shen', role: 'reviewer' },
    { name: 'marsh', role: 'reviewer' },
    { name: 'lin', role: 'editor' },
  ],
  dueInDays: -1,
  sourceLink: 'https://lanchuan-daily.example/culture/library',
  text: {
    pairs: [
      {
        kind: 'title',
        source: '澜川市图书馆新馆开馆首月迎客31.6万人次',
        target: 'New Lanchuan Library Receives 316,000 Visits in Its First Month',
      },
      {
        kind: 'body',
        source:
          '澜川市图书馆新馆开馆满月。记者从市文化和旅游局了解到，开馆首月，新馆累计接待读者31.6万人次，新办借阅证4.2万张，外借图书27.9万册次，日均客流是老馆的3.5倍。',
        target:
          'In its first month, the new Lanchuan Library received 316,000 visits, issued 42,000 library cards and lent 279,000 books, according to the Lanchuan Culture and Tourism Bureau. Average daily attendance was 3.5 times that of the old building.',
      },
      {
        kind: 'body',
        source:
          '新馆由旧粮库改建而成，建筑面积4.8万平方米，藏书260万册，设阅览座席3200个。8座高32米的筒仓被改造成环形书塔，读者沿坡道盘旋而上，一步一景。',
        target:
          'Converted from an old grain depot, the new building has 48,000 square meters of floor space, 2.6 million books and 3,200 reading seats. Its eight silos, each 32 meters high, have become round towers of books: readers climb a spiral ramp, with a new view at every turn.',
      },
      {
        kind: 'body',
        source:
          '新馆每天开放到22时，其中1200平方米的自习区24小时开放。“下班再来也不晚。”在附近软件园上班的程序员岳青禾说，开馆一个月，她来了11次。',
        target:
          'The library is open until 10 p.m. every day, and a 1,200-square-meter study area stays open 24 hours. “Even after work it isn’t too late to come,” said Yue Qinghe, a programmer at a nearby software park, who came 11 times in the first month.',
      },
      {
        kind: 'body',
        source:
          '为方便基层群众，新馆与全市96个乡镇（街道）分馆、318个流动服务点实现通借通还；视障读者可通过语音系统借阅有声读物1.5万种。',
        target:
          'Books borrowed at the new library can be returned at any of the city’s 96 township and subdistrict branches and 318 mobile service points, and vice versa. Readers with visual impairments can borrow 15,000 audiobooks through a voice system.',
      },
      {
        kind: 'body',
        source: '据介绍，未来一年，新馆计划举办讲座、展览等公共文化活动500场以上，预计全年接待读者超过300万人次。',
        target:
          'Over the coming year the library plans to hold more than 500 lectures, exhibitions and other public events, and it expects to receive more than 3 million visits.',
      },
      {
        kind: 'credit',
        source: '来源：澜川市新闻办公室　文字：梁雨生',
        target: 'Source: Lanchuan Information Office | Text: Liang Yusheng',
      },
    ],
  },
  steps: [
    {
      who: 'zhou',
      hoursAgo: 21.2,
      do: 'edit',
      pair: '为方便基层群众',
      replace: [['can borrow 15,000 audiobooks', 'can borrow 15,000 audiobook titles']],
    },
    { who: 'zhou', hoursAgo: 20.9, do: 'confirm-all' },
    { who: 'zhou', hoursAgo: 20.8, do: 'submit' },
    {
      who: 'shen',
      hoursAgo: 17.6,
      do: 'edit',
      pair: '澜川市图书馆新馆开馆满月',
      replace: [
        [
          'issued 42,000 library cards and lent 279,000 books',
          'issued 42,000 new library cards and lent out 279,000 books',
        ],
      ],
      why: [['new library cards', 'omission', 'minor']],
    },
    {
      who: 'marsh',
      hoursAgo: 16.8,
      do: 'edit',
      pair: '新馆每天开放到22时',
      replace: [
        [
          'a 1,200-square-meter study area stays open 24 hours',
          'a 1,200-square-meter study area stays open 24 hours a day',
        ],
      ],
    },
    { who: 'shen', hoursAgo: 16.2, do: 'confirm-all' },
    { who: 'shen', hoursAgo: 16.1, do: 'finish' },
    { who: 'lin', hoursAgo: 14.6, do: 'approve' },
    { who: 'lin', hoursAgo: 7.6, do: 'publish', note: '' },
  ],
}
