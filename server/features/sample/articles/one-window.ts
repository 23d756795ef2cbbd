import type { SampleArticle } from '../sample-article.ts'

/** Returned to its translators with a note, and due tomorrow; one of them has begun to mend it. */
export const oneWindow: SampleArticle = {
  slug: 'opening-a-shop-through-a-single-window',
  hoursAgo: 27,
  createdBy: 'he',
  englishBy: 'zhou',
  settled: true,
  people: [
    { name: 'zhou', role: 'translator' },
    { name: 'chen', role: 'translator' },
    { name: 'marsh', role: 'reviewer' },
    { name: 'he', role: 'editor' },
  ],
  dueInDays: 1,
  sourceLink: 'https://lanchuan-daily.example/economy/one-window',
  text: {
    pairs: [
      { kind: 'kicker', source: '优化营商环境', target: 'Optimizing the Business Environment' },
      { kind: 'title', source: '开一家店，只跑一扇窗', target: 'To Open a Shop, Run to Only One Window' },
      {
        kind: 'subtitle',
        source: '——澜川市推进“高效办成一件事”改革见闻',
        target: '—Lanchuan’s Reform of “Efficiently Accomplishing One Thing”',
      },
      {
        kind: 'body',
        source:
          '“上午交材料，下午就拿到了营业执照和食品经营许可证。”在澜东新区政务服务中心，准备开烘焙店的青年创业者叶采薇没想到，过去要跑5个部门、等上20多天的事，如今一趟就办完了。',
        target:
          '“I handed in my papers in the morning, and by the afternoon I had both my business license and my food permit.” At the government service center of Landong New Area, Ye Caiwei, a young entrepreneur about to open a bakery, had not expected that something that used to take five departments and more than 20 days could now be finished in a single visit.',
      },
      {
        kind: 'body',
        source:
          '今年以来，澜川市聚焦企业从开办到注销的全生命周期，推出“高效办成一件事”重点事项42项，平均办理环节减少64%，申报材料减少58%，办理时限压缩71%。截至目前，累计办件23.6万件，全程网办率达96.2%，比上年提高8.5个百分点。',
        target:
          'Since the beginning of this year, Lanchuan has focused on the full life cycle of enterprises from establishment to deregistration and launched 42 key items of “handling one matter efficiently.” On average, procedures have been reduced by 64 percent, application materials by 58 percent, and processing time by 71 percent. So far 236,000 cases have been handled, and the rate of whole-process online handling has reached 96.2 percent, 8.5 percentage points higher than last year.',
      },
      {
        kind: 'body',
        source:
          '快的背后是流程再造。市行政审批局把分散在17个部门的381个事项归集到32个综合窗口，“一窗受理、后台分办、统一出件”；建成电子证照库，归集证照218类、1630万张，凡是能够共享的材料，一律不再要求企业提供。',
        target:
          'Behind the speed is the reengineering of processes. The Lanchuan Administrative Approval Bureau has gathered 381 items scattered across 17 departments into 32 comprehensive windows with “one-window acceptance, back-office division and unified delivery.” It has built an electronic license database with 16.3 million licenses of 218 types; companies are no longer asked for any document that can be shared.',
      },
      {
        kind: 'quote',
        source: '“企业不用懂政府怎么分工，只要说清楚想办什么事。”市行政审批局副局长段宁说。',
        target:
          '“Businesses don’t need to understand how the government divides its work,” said Duan Ning, deputy director of the bureau. “They only need to tell us what they want to get done.”',
      },
      {
        kind: 'body',
        source:
          '为破解融资难，澜川市升级“澜信通”综合融资服务平台，汇集28家金融机构的145款信贷产品。平台上线3年来，累计为1.9万家中小微企业授信312亿元，其中信用贷款占46.3%，平均利率比上年下降0.42个百分点。',
        target:
          'To solve financing difficulties, Lanchuan has upgraded its “Lan Xin Tong” comprehensive financing service platform, which brings together 145 credit products from 28 financial institutions. In the 3 years since it went online, the platform has granted 31.2 billion yuan of credit to 19,000 micro, small and medium-sized enterprises, 46.3 percent of it in unsecured loans, and the average interest rate has dropped by 0.42 percentage points from the previous year.',
      },
      {
        kind: 'body',
        source:
          '涉企检查更加规范。全市推行“综合查一次”，去年入企检查频次下降37.5%；对4126件首次轻微违法行为免予处罚，涉及金额2870万元。',
        target:
          'Inspections of enterprises have become more standardized. With “comprehensive inspection at one time” promoted across the city, the frequency of on-site inspections dropped by 37.5 percent last year, and 4,126 first-time minor violations were exempted from penalties involving 28.7 million yuan.',
      },
      {
        kind: 'body',
        source: '环境优了，经营主体多了。全市现有经营主体47.8万户，同比增长9.3%，其中企业14.2万户，增长11.6%。',
        target:
          'A better environment has brought more businesses. The city now has 478,000 business entities, up 9.3 percent year on year, including 142,000 companies, up 11.6 percent.',
      },
      {
        kind: 'credit',
        source: '来源：澜川市新闻办公室　文字：方岑',
        target: 'Source: Lanchuan Information Office | Text: Fang Cen',
      },
    ],
  },
  steps: [
    {
      who: 'zhou',
      hoursAgo: 25.6,
      do: 'edit',
      pair: '环境优了',
      replace: [['478,000 business entities', '478,000 registered businesses']],
    },
    { who: 'zhou', hoursAgo: 25.2, do: 'confirm-all' },
    { who: 'zhou', hoursAgo: 25.1, do: 'submit' },
    {
      who: 'marsh',
      hoursAgo: 18.4,
      do: 'edit',
      pair: '开一家店',
      replace: [['To Open a Shop, Run to Only One Window', 'Opening a Shop Through a Single Window']],
    },
    {
      who: 'marsh',
      hoursAgo: 18.2,
      do: 'edit',
      pair: '“上午交材料',
      replace: [
        [
          'had not expected that something that used to take five departments and more than 20 days could now be finished in a single visit',
          'was surprised to finish in a single visit what used to take five departments and more than 20 days',
        ],
      ],
    },
    { who: 'marsh', hoursAgo: 18.1, do: 'confirm', first: '“企业不用懂', last: '“企业不用懂' },
    {
      who: 'marsh',
      hoursAgo: 17.4,
      do: 'return',
      to: 'translation',
      note: 'Good material, and the figures are all right. Before I go on: (1) 高效办成一件事 has two names so far. Shall we say “one-stop services for key tasks” all through? (2) Paragraph 6: three slogans in a row say nothing to an English reader. Tell them what happens at the window and behind it. (3) Does 澜信通 have an official English name?',
    },
    {
      who: 'zhou',
      hoursAgo: 3.4,
      do: 'edit',
      pair: '——澜川市推进',
      replace: [
        [
          'Lanchuan’s Reform of “Efficiently Accomplishing One Thing”',
          'How Lanchuan Is Building One-Stop Services for Key Tasks',
        ],
      ],
    },
    {
      who: 'zhou',
      hoursAgo: 3.1,
      do: 'edit',
      pair: '今年以来',
      isLeftOpen: true,
      replace: [
        ['launched 42 key items of “handling one matter efficiently.”', 'launched one-stop services for 42 key tasks.'],
      ],
    },
  ],
}
