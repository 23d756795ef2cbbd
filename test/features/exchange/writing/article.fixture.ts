import type { ArticleFile, Words } from '../../../../server/features/exchange/writing/article-file.ts'
import type { Kind, PairText } from '../../../../server/features/pairs/pair.ts'

export const WORDS: Words = {
  source: { language: '中文', notApproved: '未经批准', version: '第3版' },
  target: { language: 'English', notApproved: 'Not approved', version: 'Version 3' },
}

export const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

/** A short article with every kind, a soft line break, and a paragraph on one side only, for both sides. */
export function article(changes: Partial<ArticleFile> = {}): ArticleFile {
  return {
    title: { source: '河滨新区开通夜间公交', target: 'Riverside District Opens Night Buses' },
    pairs: [
      pair('kicker', '民生一线', 'Life in the City'),
      pair('title', '河滨新区开通夜间公交', 'Riverside District Opens Night Buses'),
      pair('subtitle', '首批六条线路覆盖医院与车站', 'Six routes link hospitals and stations'),
      pair('dateline', '本报讯（记者周遥）', 'By Zhou Yao'),
      pair(
        'body',
        '入夜之后，河滨新区的街道第一次有了公交车的灯光。自3月1日起，新区开通六条夜间公交线路，' +
          '全长84.6公里，每天22时至次日5时运行，首月发送乘客40.2万人次，其中医护人员占两成。',
        'After dark, the streets of Riverside District now have bus lights for the first time. Since March 1 six night ' +
          'routes, 84.6 kilometers in all, have run from 10 p.m. to 5 a.m.; they carried 402,000 passengers in the first ' +
          'month, a fifth of them hospital staff.',
      ),
      pair(
        'body',
        '“末班车再也不是问题了。”护士陈岚说——她每周上三个夜班。',
        '“The last bus is no longer a worry,” said Chen Lan, a nurse who works three nights a week.',
      ),
      pair('heading', '线路与班次', 'Routes and intervals'),
      pair('body', '六条线路以中心医院为枢纽：', 'All six routes meet at the Central Hospital:'),
      pair('list-item', '夜1路至夜4路，每20分钟一班', 'Routes N1 to N4, every 20 minutes'),
      pair('list-item', '夜5路、夜6路，每半小时一班', 'Routes N5 and N6, every half hour'),
      pair(
        'quote',
        '“让城市在夜里也有回家的路。”\n——新区交通局局长林海',
        '“A city should have a way home at night, too.”\n— Lin Hai, head of the district transport bureau',
      ),
      pair('body', '', 'Riverside District lies on the south bank and has 610,000 residents.', 'added'),
      pair('body', '活动由新区交通局、公交集团共同主办。', '', 'omitted'),
      pair(
        'caption',
        '3月1日晚，乘客在中心医院站候车。',
        'Passengers wait at the Central Hospital stop on the night of March 1.',
      ),
      pair('credit', '责任编辑：苏敏', 'Editor: Su Min'),
    ],
    version: { number: 3, kind: 'approved', hash: HASH, at: '2026-03-04T05:06:07.000Z', approved: true },
    notice: null,
    address: 'https://example.org/articles/night-buses',
    ...changes,
  }
}

export function pair(kind: Kind, source: string, target: string, link: PairText['link'] = 'one-to-one'): PairText {
  return { kind, link, source, target }
}

/** Text that would act in one format or another if it were not escaped. */
export const HOSTILE = '<script>alert(1)</script> & "q" \'s\' | *b* _i_ `c` [l](x) ]]> # {{x}} <%= 1 %> 👍🏽'
