import type { Step } from '../sample-article.ts'

/** Two reviewers at several sittings; the last edit leaves a Chinese term in the English, to be asked about. */
export const oldShipyardReview: readonly Step[] = [
  {
    who: 'marsh',
    hoursAgo: 13.4,
    do: 'edit',
    pair: '老船厂驶入新航道',
    replace: [['Sails into a New Channel', 'Charts a New Course']],
    why: [['Charts', 'style']],
  },
  {
    who: 'marsh',
    hoursAgo: 13.3,
    do: 'edit',
    pair: '——澜川市内河航运',
    replace: [
      [
        '—An Observation of the Green Transformation of Inland Shipping in Lanchuan',
        '—How Inland Shipping in Lanchuan Is Going Green',
      ],
    ],
    why: [['How', 'style']],
  },
  {
    who: 'marsh',
    hoursAgo: 13.1,
    do: 'edit',
    pair: '清晨六点半',
    replace: [
      [
        'the mist over the Lanshui River had not yet dispersed. After a whistle,',
        'mist still hung over the Lanshui River. With a single blast of its horn,',
      ],
      ['slowly left the Dongjin terminal', 'eased away from the Dongjin terminal'],
      ['the people fishing on the bank did not even raise their heads', 'the anglers on the bank did not even look up'],
    ],
    why: [
      ['single blast of its horn', 'meaning', 'minor'],
      ['anglers', 'term', 'minor'],
    ],
  },
  {
    who: 'marsh',
    hoursAgo: 12.9,
    do: 'edit',
    pair: '这艘船长79.8米',
    replace: [
      ['which has a history of more than 60 years', 'which has been in business for more than 60 years'],
      ['received orders for only 3 ships in the whole year', 'won orders for just three ships all year'],
      ['realized an output value', 'posted an output value'],
    ],
    why: [['posted', 'style']],
  },
  {
    who: 'marsh',
    hoursAgo: 12.6,
    do: 'edit',
    pair: '一家船厂的转身',
    replace: [
      [
        'The turnaround of a shipyard reflects the choice of a river city.',
        'The yard’s turnaround mirrors a choice made by a whole river city.',
      ],
      [
        'with a growth rate 2.1 percentage points above the provincial average;',
        '2.1 percentage points faster than the provincial average;',
      ],
      [
        'carbon emissions per unit of turnover in the city’s waterway transportation decreased by 18.6 percent compared with 2020',
        'carbon emissions per unit of freight turnover on the city’s waterways were 18.6 percent lower than in 2020',
      ],
    ],
    why: [['freight', 'omission', 'major']],
  },
  { who: 'marsh', hoursAgo: 12.4, do: 'confirm', first: '高质量发展看澜川', last: 'Lanchuan is an inland port' },
  {
    who: 'marsh',
    hoursAgo: 8.6,
    do: 'edit',
    pair: '“不转型，就没有活路”',
    replace: [['“Without change, no way to survive”', '“Change or go under”']],
  },
  {
    who: 'marsh',
    hoursAgo: 8.4,
    do: 'edit',
    pair: '澜川船厂建于1958年',
    replace: [
      ['cargo ship in the province', 'cargo vessel in the province'],
      ['became saturated', 'neared saturation'],
    ],
    why: [['neared saturation', 'meaning', 'major']],
  },
  {
    who: 'marsh',
    hoursAgo: 8.3,
    do: 'edit',
    pair: '“那年冬天',
    replace: [
      ['who has been a welder for 33 years', 'a welder for 33 years'],
      [
        'We all knew it in our hearts: without change, there was no way to survive.',
        'We all knew that it was change or go under.',
      ],
    ],
  },
  {
    who: 'shen',
    hoursAgo: 5.9,
    do: 'edit',
    pair: '一家船厂的转身',
    replace: [
      [
        '2.1 percentage points faster than the provincial average',
        'a pace 2.1 percentage points above the provincial average',
      ],
    ],
  },
  {
    who: 'shen',
    hoursAgo: 5.6,
    do: 'edit',
    pair: '船动起来了',
    replace: [
      [
        'As the ships got moving, the chain grew with them.',
        'As the ships got moving, the supply chain grew with them.',
      ],
      [
        '112 enterprises in its green vessel industrial chain, 38 of which are industrial enterprises above designated size',
        '112 companies in the green vessel industry, 38 of them industrial firms above designated size',
      ],
      [
        'its share of the output value of the city’s equipment manufacturing rose by',
        'its share of the city’s equipment manufacturing output rose by',
      ],
    ],
    why: [
      ['supply', 'term', 'minor'],
      ['industrial firms', 'term'],
    ],
  },
  { who: 'shen', hoursAgo: 5.4, do: 'confirm', first: '澜川恒驱动力', last: '澜川恒驱动力' },
  {
    who: 'shen',
    hoursAgo: 5.2,
    do: 'edit',
    pair: '港口也在变绿',
    replace: [
      [
        'The 73 sets of shore-power facilities in its 5 terminals now cover every berth',
        'Its five terminals now have 73 shore-power units that serve every berth',
      ],
      ['4 times as much as in 2020', 'four times as much as in 2020'],
    ],
  },
  {
    who: 'marsh',
    hoursAgo: 2.4,
    do: 'edit',
    pair: '澜川恒驱动力',
    replace: [
      ['is a “new face” in the chain', 'is one of the newcomers'],
      [
        'We have put one-third of our people on the front line of research and development',
        'One-third of our people work in research and development',
      ],
    ],
  },
  { who: 'marsh', hoursAgo: 2.2, do: 'confirm', first: '闯过技术关', last: '图为“江远1号”' },
  {
    who: 'marsh',
    hoursAgo: 0.7,
    do: 'edit',
    pair: '转机来自',
    isLeftOpen: true,
    replace: [
      ['The turning point came from a bold attempt.', 'The turning point was a bold gamble.'],
      ['took out the only 110 million yuan on its books', 'took the only 110 million yuan it had left'],
      [
        'with 3 universities and 2 battery companies to tackle key technologies of marine power batteries and DC networking. 18 months later,',
        'with three universities and two battery makers to crack marine power batteries and 直流组网 [what do engineers call this?]. Eighteen months later,',
      ],
    ],
  },
]
