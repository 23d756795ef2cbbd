import type { SampleArticle } from '../sample-article.ts'

/** Public in its second edition: two figures were wrong in what the city had given out, and so in both languages. */
export const communityCanteens: SampleArticle = {
  slug: 'a-hot-meal-that-warms-a-city',
  hoursAgo: 37,
  createdBy: 'he',
  englishBy: 'chen',
  settled: true,
  people: [
    { name: 'chen', role: 'translator' },
    { name: 'marsh', role: 'reviewer' },
    { name: 'shen', role: 'reviewer' },
    { name: 'lin', role: 'editor' },
    { name: 'he', role: 'editor' },
  ],
  dueInDays: -3,
  sourceLink: 'https://lanchuan-daily.example/city/community-canteens',
  text: {
    pairs: [
      { kind: 'title', source: '一餐热饭，温暖一座城', target: 'A Hot Meal That Warms a City' },
      {
        kind: 'subtitle',
        source: '——澜川市社区老年助餐服务走笔',
        target: '—How Lanchuan’s Community Canteens Feed the Elderly People',
      },
      { kind: 'dateline', source: '澜川日报记者　乔蔓', target: 'By Qiao Man, Lanchuan Daily' },
      {
        kind: 'body',
        source:
          '上午11时，北渡区柳荫社区的幸福食堂已经飘出饭菜香。82岁的秦桂兰刷脸、取餐，一荤两素一汤，个人只付6元。“自己做饭，炒一个菜要吃两天。在这儿天天不重样。”她说。',
        target:
          'At 11 a.m., the smell of cooking was already drifting from the Happiness Canteen in Liuyin Community, Beidu District. Qin Guilan, 82, had her face scanned and picked up her tray: one meat dish, two vegetable dishes and a soup, for which she paid just 6 yuan. “When I cook by myself, I eat one dish for two days,” she said. “Here, every day is not the same.”',
      },
      {
        kind: 'body',
        source:
          '澜川市现有60岁及以上老年人68.4万人，占常住人口的22.1%，其中独居和空巢老人9.7万人。“吃饭难”一直是老人和子女最操心的事。',
        target:
          'Lanchuan has 684,000 residents aged 60 and above, or 22.1 percent of its permanent population. Of these, 97,000 live alone or with no children at home. How to get a proper meal has long been what they and their children worry about most.',
      },
      {
        kind: 'body',
        source:
          '2023年起，澜川市连续将老年助餐列入民生实事，市县两级财政累计投入2.36亿元，建成社区老年食堂和助餐点612个，覆盖85%的城市社区和71%的行政村。去年，全市老年助餐服务达486万人次，同比增长34.8%。',
        target:
          'Since 2023 Lanchuan has put meals for the elderly on its list of public-service projects every year. The city and county governments have together invested 236 million yuan to open 612 community canteens and meal points, covering 85 percent of urban communities and 71 percent of villages. Last year they served 4.86 million meals to the elderly, up 34.8 percent year on year.',
      },
      {
        kind: 'caption',
        source: '图为老人在北渡区柳荫社区幸福食堂用餐。（乔蔓　摄）',
        target:
          'Residents have lunch at the Happiness Canteen in Liuyin Community, Beidu District. (Photo by Qiao Man)',
      },
      { kind: 'heading', source: '办得起，更要办得久', target: 'Built to last' },
      {
        kind: 'body',
        source:
          '食堂要开得久，不能只靠补贴。澜川市采取“政府补一点、企业让一点、老人掏一点、社会捐一点”的办法，对60至79岁老人每餐补贴2元，80岁及以上老人每餐补贴4元；同时鼓励食堂向社会开放，用“年轻人那一份”补“老年人那一餐”。目前，612个助餐点中有527个实现收支平衡，占86.1%。',
        target:
          'Subsidies alone will not keep a canteen open. Under a cost-sharing scheme in which the government, operators, diners and donors each pay a part, every meal is subsidized by 2 yuan for those aged 60 to 79 and 4 yuan for those aged 80 and above. Canteens are also encouraged to open to the general public, so that what younger customers pay helps to cover the meals of older ones. Of the 612 sites, 527 have achieved balance of payments, or 86.1 percent.',
      },
      {
        kind: 'quote',
        source: '“每天卖给年轻人的套餐有150多份，利润正好补上老人餐的缺口。”运营柳荫食堂的社会组织负责人葛青说。',
        target:
          '“We sell more than 150 set meals to younger people every day, and the profit is just enough to make up for what we lose on the seniors’ meals,” said Ge Qing, head of the nonprofit that runs the Liuyin canteen.',
      },
      {
        kind: 'body',
        source:
          '对行动不便的老人，食堂把饭送上门。全市1380名“邻里骑手”大多是社区志愿者和外卖员，去年送餐57.3万份。送餐时多问一句、多看一眼，已成为他们的习惯：去年，骑手先后发现并救助突发疾病的老人43名。',
        target:
          'For those who cannot easily leave home, the canteens deliver. The city’s 1,380 “neighborhood riders,” most of them community volunteers and delivery workers, brought 573,000 meals to the door last year. Asking how people are and taking a second look has become a habit: in the course of the year riders found and helped 43 older people who had suddenly fallen ill.',
      },
      {
        kind: 'body',
        source:
          '市民政局养老服务科科长姚立新介绍，今年澜川市将再建助餐点90个，把全市助餐点接入统一的食品安全监管平台，力争年底前城市社区覆盖率达到95%、行政村覆盖率达到80%，分别提高10个和9个百分点。',
        target:
          'Yao Lixin, head of elderly care services at the Lanchuan Civil Affairs Bureau, said the city would open another 90 meal points this year and connect every site to a single food safety monitoring platform. By the end of the year it aims to cover 95 percent of urban communities and 80 percent of villages, up 10 and 9 percentage points respectively.',
      },
      { kind: 'credit', source: '来源：澜川日报　责任编辑：宋安', target: 'Source: Lanchuan Daily | Editor: Song An' },
    ],
  },
  steps: [
    {
      who: 'chen',
      hoursAgo: 36.2,
      do: 'edit',
      pair: '澜川市现有60岁',
      replace: [['How to get a proper meal has long been', 'Getting a proper meal has long been']],
    },
    { who: 'chen', hoursAgo: 35.9, do: 'confirm-all' },
    { who: 'chen', hoursAgo: 35.8, do: 'submit' },
    {
      who: 'marsh',
      hoursAgo: 33.9,
      do: 'edit',
      pair: '——澜川市社区',
      replace: [['Feed the Elderly People', 'Feed Its Older Residents']],
      why: [['Older Residents', 'style', 'minor']],
    },
    {
      who: 'marsh',
      hoursAgo: 33.7,
      do: 'edit',
      pair: '上午11时',
      replace: [
        ['When I cook by myself, I eat one dish for two days', 'When I cook for myself, one dish lasts me two days'],
        ['Here, every day is not the same.', 'Here it’s something different every day.'],
      ],
      why: [['lasts me two days', 'meaning', 'minor']],
    },
    {
      who: 'marsh',
      hoursAgo: 33.6,
      do: 'edit',
      pair: '2023年起',
      replace: [
        ['put meals for the elderly on its list', 'put meals for older residents on its list'],
        ['they served 4.86 million meals to the elderly', 'they served 4.86 million meals'],
      ],
      why: [['older residents', 'term', 'minor']],
    },
    {
      who: 'marsh',
      hoursAgo: 33.4,
      do: 'edit',
      pair: '食堂要开得久',
      replace: [['527 have achieved balance of payments, or 86.1 percent', '527, or 86.1 percent, now break even']],
      why: [['break even', 'term', 'major']],
    },
    { who: 'marsh', hoursAgo: 33.1, do: 'confirm-all' },
    { who: 'marsh', hoursAgo: 32.9, do: 'finish' },
    { who: 'lin', hoursAgo: 31.4, do: 'approve' },
    { who: 'lin', hoursAgo: 31.3, do: 'publish', note: '' },
    {
      who: 'he',
      hoursAgo: 10.4,
      do: 'correct',
      note: '市民政局来函：去年助餐人次应为468万（原稿486万），增幅相应为29.8%。请同时改中英文。',
    },
    {
      who: 'shen',
      hoursAgo: 10.1,
      do: 'edit',
      side: 'source',
      pair: '2023年起',
      replace: [
        ['486万人次', '468万人次'],
        ['34.8%', '29.8%'],
      ],
    },
    {
      who: 'shen',
      hoursAgo: 10,
      do: 'edit',
      pair: '2023年起',
      replace: [
        ['4.86 million meals', '4.68 million meals'],
        ['34.8 percent', '29.8 percent'],
      ],
    },
    { who: 'shen', hoursAgo: 9.9, do: 'finish' },
    { who: 'lin', hoursAgo: 9.3, do: 'approve' },
    {
      who: 'lin',
      hoursAgo: 9.2,
      do: 'publish',
      note: '更正：去年老年助餐服务应为468万人次、增长29.8%，初次发布时误为486万人次、34.8%。 Correction: The canteens served 4.68 million meals last year, up 29.8 percent, not 4.86 million and 34.8 percent as first published.',
    },
  ],
}
