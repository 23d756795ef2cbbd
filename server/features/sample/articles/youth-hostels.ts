import type { SampleArticle } from '../sample-article.ts'

/** Approved, and set to come out tomorrow morning. */
export const youthHostels: SampleArticle = {
  slug: 'seven-free-days-for-young-job-seekers',
  hoursAgo: 15.5,
  createdBy: 'lin',
  englishBy: 'chen',
  settled: true,
  people: [
    { name: 'chen', role: 'translator' },
    { name: 'shen', role: 'reviewer' },
    { name: 'lin', role: 'editor' },
    { name: 'he', role: 'editor' },
  ],
  dueInDays: 1,
  sourceLink: 'https://lanchuan-daily.example/city/youth-hostels',
  text: {
    pairs: [
      {
        kind: 'title',
        source: '来澜求职青年可免费住7天',
        target: 'Young Job Seekers Can Stay Free of Charge for 7 Days in Lanchuan',
      },
      {
        kind: 'body',
        source:
          '对来澜川求职的毕业生来说，第一晚住哪儿不再是难题。记者从市人力资源和社会保障局获悉，全市青年人才驿站增至26家、床位1480张，符合条件的毕业生每年可免费入住两次，累计不超过7天。',
        target:
          'For graduates who come to Lanchuan to look for work, where to spend the first night is no longer a problem. The city’s hostels for young job seekers have grown to 26, with 1,480 beds, according to the Lanchuan Human Resources and Social Security Bureau. Eligible graduates can check in twice a year for free, for no more than seven days in all.',
      },
      {
        kind: 'body',
        source:
          '申请全程线上办理，审核时间由3个工作日压缩到2小时以内。去年，驿站累计服务求职青年1.37万人，其中5200余人留澜就业，占38.2%。',
        target:
          'Applications are made entirely online, and the time for approval has been cut from three working days to less than two hours. Last year the hostels served 13,700 young job seekers; more than 5,200 of them, or 38.2 percent, found jobs in Lanchuan and stayed.',
      },
      {
        kind: 'quote',
        source: '“面试间隙能洗个热水澡、改改简历，心里就踏实了。”从外省来求职的毕业生莫小雨说。',
        target:
          '“Between interviews I can take a hot shower and polish my resume, and that puts my mind at ease,” said Mo Xiaoyu, a graduate from another province.',
      },
      { kind: 'body', source: '除了住宿，驿站还提供以下服务：', target: 'Besides a bed, the hostels offer:' },
      { kind: 'list-item', source: '每周至少举办1场专场招聘会；', target: 'at least one job fair every week;' },
      {
        kind: 'list-item',
        source: '“一对一”职业指导，全年预约名额8000个；',
        target: 'one-on-one career guidance, with 8,000 places a year;',
      },
      {
        kind: 'list-item',
        source: '对落实工作的毕业生，给予每人每月800元、最长24个月的租房补贴。',
        target: 'a rent subsidy of 800 yuan per person per month, for up to 24 months, to graduates who find a job.',
      },
      {
        kind: 'credit',
        source: '来源：澜川市新闻办公室　文字：方岑',
        target: 'Source: Lanchuan Information Office | Text: Fang Cen',
      },
    ],
  },
  steps: [
    { who: 'chen', hoursAgo: 11.7, do: 'confirm', first: '来澜求职青年', last: '来源：' },
    { who: 'chen', hoursAgo: 11.2, do: 'submit' },
    {
      who: 'shen',
      hoursAgo: 7.1,
      do: 'edit',
      pair: '来澜求职青年',
      replace: [
        [
          'Young Job Seekers Can Stay Free of Charge for 7 Days in Lanchuan',
          'Young Job Seekers Can Stay in Lanchuan Free for Seven Days',
        ],
      ],
      why: [['Free for', 'grammar', 'minor']],
    },
    {
      who: 'shen',
      hoursAgo: 6.9,
      do: 'edit',
      pair: '对来澜川求职',
      replace: [
        ['is no longer a problem', 'is no longer a worry'],
        [
          'The city’s hostels for young job seekers have grown to 26, with 1,480 beds',
          'The city now has 26 hostels for young job seekers, with 1,480 beds',
        ],
        [
          'can check in twice a year for free, for no more than seven days in all',
          'can stay free of charge twice a year, for up to seven days in all',
        ],
      ],
    },
    { who: 'shen', hoursAgo: 6.7, do: 'confirm-all' },
    { who: 'shen', hoursAgo: 6.6, do: 'finish' },
    { who: 'he', hoursAgo: 4.1, do: 'approve' },
    { who: 'he', hoursAgo: 4, do: 'schedule', daysAhead: 1, time: '09:00' },
  ],
}
