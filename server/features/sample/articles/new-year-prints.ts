import type { SampleArticle } from '../sample-article.ts'

/** Every paragraph reviewed, waiting for an editor. A Chinese character in the English was waived. */
export const newYearPrints: SampleArticle = {
  slug: 'old-prints-carve-out-a-new-living',
  hoursAgo: 34,
  createdBy: 'lin',
  englishBy: 'zhou',
  settled: true,
  people: [
    { name: 'zhou', role: 'translator' },
    { name: 'marsh', role: 'reviewer' },
    { name: 'shen', role: 'reviewer' },
    { name: 'lin', role: 'editor' },
    { name: 'he', role: 'editor' },
  ],
  dueInDays: 0,
  sourceLink: 'https://lanchuan-daily.example/culture/new-year-prints',
  text: {
    pairs: [
      { kind: 'kicker', source: '非遗里的澜川', target: 'Living Heritage in Lanchuan' },
      { kind: 'title', source: '旧年画刻出新光景', target: 'Old Prints Carve Out a New Scene' },
      {
        kind: 'subtitle',
        source: '——青崖木版年画保护传承见闻',
        target: '—The Protection and Inheritance of Qingya Woodblock New Year Prints',
      },
      {
        kind: 'body',
        source:
          '青崖县柳塘村，71岁的鲁成章伏在案前，一刀一刀刻着新版《连年有余》。从13岁学艺算起，他与木版年画打了58年交道，刻过的画版有600多块。',
        target:
          'In Liutang Village, Qingya County, 71-year-old Lu Chengzhang bends over his table, carving a new block for “Abundance Year After Year” stroke by stroke. He was 13 when he began to learn the craft; in the 58 years since, he has carved more than 600 printing blocks.',
      },
      {
        kind: 'body',
        source:
          '青崖木版年画始于清康熙年间，距今已有300多年历史，鼎盛时期有画坊140多家，年画远销6省。一张套色年画，从勾描、刻版到印刷、开脸，要经过22道工序，最多的要套印9种颜色。',
        target:
          'Qingya woodblock prints date back more than 300 years, to the reign of the Kangxi Emperor of the Qing Dynasty. In their heyday more than 140 workshops sold prints to six provinces. A color print goes through 22 processes, from drawing and block carving to printing and painting in the faces, and may need as many as nine colors.',
      },
      {
        kind: 'body',
        source:
          '20世纪90年代，机器印刷的画片涌入市场，手工年画少人问津，全县画坊一度只剩3家。“刻一块版要半个月，卖画的钱不够买梨木板。”鲁成章回忆。',
        target:
          'In the 1990s machine-printed pictures flooded into the market, few people asked about handmade prints, and for a time only three workshops were left in the county. “Carving one block took half a month, and the prints didn’t earn enough to pay for the pearwood,” Lu recalled.',
      },
      {
        kind: 'caption',
        source: '图为鲁成章展示一块清代“福”字年画古版。（乔蔓　摄）',
        target:
          'Lu Chengzhang shows a Qing Dynasty printing block for the character 福 (fu, “good fortune”). (Photo by Qiao Man)',
      },
      { kind: 'heading', source: '先把根留住', target: 'Saving the roots' },
      {
        kind: 'body',
        source:
          '转变始于一次抢救性普查。2016年起，青崖县用4年时间走访53个村，登记古版2173块，并完成其中1960块的数字化采集。县里设立专项资金，累计投入3200万元，建成传习所8个、年画博物馆1座。',
        target:
          'The turn came with a survey to save what was left. From 2016 Qingya spent four years visiting 53 villages, registered 2,173 old blocks and digitized 1,960 of them. With a special fund that has so far invested 32 million yuan, the county has opened eight training workshops and one museum of New Year prints.',
      },
      {
        kind: 'body',
        source:
          '老手艺还要活在当下的日子里。县里与6所高校合作，把年画图案做成丝巾、文具和动画表情包，开发文创产品430余种。去年，年画及衍生品销售额达1.27亿元，其中线上占58%，产品销往14个国家和地区；860户村民参与制作，户均增收1.8万元。',
        target:
          'An old craft also has to live in the present. Together with six universities, the county has turned the motifs into scarves, stationery and animated stickers, more than 430 creative products in all. Last year sales of prints and derivatives reached 127 million yuan, 58 percent of it online, and the products were sold in 14 countries and regions. The 860 village households that take part in the production each earned 18,000 yuan more on average.',
      },
      {
        kind: 'quote',
        source:
          '“以前觉得年画是过年才贴的东西，现在它可以是书签、是丝巾，是年轻人愿意带走的礼物。”29岁的传承人鲁小禾大学毕业后回乡，她的网店去年卖出文创产品9.6万件。',
        target:
          '“I used to think of the prints as something you put up once a year,” said Lu Xiaohe, a 29-year-old inheritor of the craft who came home after college. “Now they can be a bookmark, a scarf, a gift that young people want to take away.” Her online shop sold 96,000 items last year.',
      },
      {
        kind: 'body',
        source: '全县41所中小学开设年画课，去年授课1600课时；柳塘村接待研学游客6.5万人次，同比增长27.3%。',
        target:
          'The county’s 41 primary and secondary schools that offer print courses taught 1,600 class hours last year, and Liutang Village received 65,000 visits by students on study trips, up 27.3 percent year on year.',
      },
      {
        kind: 'credit',
        source: '来源：青崖县融媒体中心　责任编辑：宋安',
        target: 'Source: Qingya County Media Center | Editor: Song An',
      },
    ],
  },
  steps: [
    {
      who: 'zhou',
      hoursAgo: 30.8,
      do: 'waive',
      pair: '图为鲁成章',
      note: '图中即为“福”字，保留汉字并加注读音和释义，便于读者对照图片。',
    },
    { who: 'zhou', hoursAgo: 30.6, do: 'confirm-all' },
    { who: 'zhou', hoursAgo: 30.5, do: 'submit' },
    {
      who: 'shen',
      hoursAgo: 24.6,
      do: 'edit',
      pair: '青崖木版年画始于',
      replace: [['goes through 22 processes', 'passes through 22 steps']],
      why: [['steps', 'term', 'minor']],
    },
    { who: 'shen', hoursAgo: 24.4, do: 'confirm', first: '转变始于', last: '老手艺' },
    {
      who: 'marsh',
      hoursAgo: 15.2,
      do: 'edit',
      pair: '旧年画刻出',
      replace: [['Old Prints Carve Out a New Scene', 'Old Prints Carve Out a New Living']],
      why: [['Living', 'meaning', 'minor']],
    },
    {
      who: 'marsh',
      hoursAgo: 15.1,
      do: 'edit',
      pair: '——青崖木版年画',
      replace: [
        [
          'The Protection and Inheritance of Qingya Woodblock New Year Prints',
          'Keeping the New Year Woodblock Prints of Qingya Alive',
        ],
      ],
      why: [['Keeping', 'style']],
    },
    {
      who: 'marsh',
      hoursAgo: 14.9,
      do: 'edit',
      pair: '青崖木版年画始于',
      replace: [['In their heyday more than 140 workshops', 'At their height more than 140 workshops']],
    },
    {
      who: 'marsh',
      hoursAgo: 14.7,
      do: 'edit',
      pair: '20世纪90年代',
      replace: [
        [
          'flooded into the market, few people asked about handmade prints,',
          'flooded the market, handmade prints found few buyers,',
        ],
      ],
      why: [['found few buyers', 'meaning', 'major']],
    },
    {
      who: 'marsh',
      hoursAgo: 8.1,
      do: 'edit',
      pair: '“以前觉得',
      replace: [
        [
          'a 29-year-old inheritor of the craft who came home after college',
          'a 29-year-old printmaker who came home after college',
        ],
      ],
      why: [['printmaker', 'term', 'minor']],
    },
    {
      who: 'marsh',
      hoursAgo: 7.9,
      do: 'edit',
      pair: '全县41所',
      replace: [
        [
          'The county’s 41 primary and secondary schools that offer print courses taught 1,600 class hours last year',
          'Printmaking is taught at 41 primary and secondary schools in the county, which gave it 1,600 class hours last year',
        ],
      ],
    },
    { who: 'marsh', hoursAgo: 7.8, do: 'confirm-all' },
    { who: 'marsh', hoursAgo: 2, do: 'finish' },
  ],
}
