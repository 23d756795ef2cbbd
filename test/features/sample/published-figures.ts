/** A figure of one paragraph: in the Chinese, its value, in the English. */
export type Figure = readonly [source: string, value: number, target: string]

/** Every figure in what the sample desk has published, by article, edition and the paragraph's place from 1. */
export const PUBLISHED_FIGURES: Record<string, Record<number, Record<number, readonly Figure[]>>> = {
  'a-hot-meal-that-warms-a-city': { 1: canteens('486万', '34.8%'), 2: canteens('468万', '29.8%') },
  'bailuzhou-wetland-of-national-importance': {
    1: {
      2: [
        ['2处', 2, 'two wetlands'],
        ['7处', 7, 'seven'],
      ],
      3: [
        ['4860公顷', 4860, '4,860'],
        ['4130公顷', 4130, '4,130'],
        ['85%', 0.85, '85 percent'],
      ],
      4: [
        ['2017年以来', 2017, 'Since 2017'],
        ['7.8亿', 780_000_000, '780 million'],
        ['1160', 1160, '1,160'],
        ['38公里', 38, '38'],
        ['420', 420, '420'],
        ['152', 152, '152'],
        ['237', 237, '237'],
        ['9种', 9, 'nine'],
        ['6.3万', 63_000, '63,000'],
        ['2017年的', 2017, 'in 2017'],
        ['3倍', 3, 'three times'],
      ],
      6: [
        ['12', 12, 'Twelve'],
        ['18.4万', 184_000, '184,000'],
        ['2960万', 29_600_000, '29.6 million'],
        ['16.7%', 0.167, '16.7 percent'],
      ],
    },
  },
  'new-lanchuan-library-first-month': {
    1: {
      1: [['31.6万', 316_000, '316,000']],
      2: [
        ['31.6万', 316_000, '316,000'],
        ['4.2万', 42_000, '42,000'],
        ['27.9万', 279_000, '279,000'],
        ['3.5倍', 3.5, '3.5 times'],
      ],
      3: [
        ['4.8万', 48_000, '48,000'],
        ['260万', 2_600_000, '2.6 million'],
        ['3200', 3200, '3,200'],
        ['8座', 8, 'eight'],
        ['32米', 32, '32 meters'],
      ],
      4: [
        ['22时', 22, '10 p.m.'],
        ['1200', 1200, '1,200'],
        ['24', 24, '24'],
        ['11', 11, '11'],
      ],
      5: [
        ['96', 96, '96'],
        ['318', 318, '318'],
        ['1.5万', 15_000, '15,000'],
      ],
      6: [
        ['500', 500, '500'],
        ['300万', 3_000_000, '3 million'],
      ],
    },
  },
}

function canteens(meals: '486万' | '468万', growth: '34.8%' | '29.8%'): Record<number, readonly Figure[]> {
  return {
    4: [
      ['11时', 11, '11 a.m.'],
      ['82', 82, '82'],
      ['6元', 6, '6 yuan'],
    ],
    5: [
      ['60', 60, '60'],
      ['68.4万', 684_000, '684,000'],
      ['22.1%', 0.221, '22.1 percent'],
      ['9.7万', 97_000, '97,000'],
    ],
    6: [
      ['2023', 2023, '2023'],
      ['2.36亿', 236_000_000, '236 million'],
      ['612', 612, '612'],
      ['85%', 0.85, '85 percent'],
      ['71%', 0.71, '71 percent'],
      meals === '486万' ? [meals, 4_860_000, '4.86 million'] : [meals, 4_680_000, '4.68 million'],
      growth === '34.8%' ? [growth, 0.348, '34.8 percent'] : [growth, 0.298, '29.8 percent'],
    ],
    9: [
      ['60至', 60, '60 to'],
      ['79岁', 79, '79'],
      ['2元', 2, '2 yuan'],
      ['80岁', 80, '80'],
      ['4元', 4, '4 yuan'],
      ['612', 612, '612'],
      ['527', 527, '527'],
      ['86.1%', 0.861, '86.1 percent'],
    ],
    10: [['150', 150, '150']],
    11: [
      ['1380', 1380, '1,380'],
      ['57.3万', 573_000, '573,000'],
      ['43', 43, '43'],
    ],
    12: [
      ['90', 90, '90'],
      ['95%', 0.95, '95 percent'],
      ['80%', 0.8, '80 percent'],
      ['10个', 10, '10'],
      ['9个百分点', 9, '9 percentage points'],
    ],
  }
}

/** 2.36亿 → 236000000, 85% → 0.85, 11时 → 11. */
export function readChinese(text: string): number {
  const [, digits = '', unit = ''] = /^([\d.]+)(万|亿|%)?/.exec(text) ?? []
  return rounded(Number(digits) * (SCALES[unit] ?? 1))
}

/** 236 million → 236000000, 85 percent → 0.85, 10 p.m. → 22, seven → 7. */
export function readEnglish(text: string): number {
  const word = text.toLowerCase().split(' ')[0] ?? ''
  if (WORDS.includes(word)) return WORDS.indexOf(word)
  const [, digits = '', unit = ''] = /([\d,.]*\d)(?: (million|billion|percent(?!age)|p\.m\.))?/.exec(text) ?? []
  const number = Number(digits.replaceAll(',', ''))
  return unit === 'p.m.' ? number + 12 : rounded(number * (SCALES[unit] ?? 1))
}

const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8, '%': 0.01, percent: 0.01, million: 1e6, billion: 1e9 }
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
