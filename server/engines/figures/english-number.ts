import { exact } from './chinese-number.ts'

const UNITS = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const TENS = words('- - twenty thirty forty fifty sixty seventy eighty ninety')
const ORDINALS = words(
  '- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
)
const TENTHS = words('- - twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth')
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100, thousand: 1e3, k: 1e3, million: 1e6, mn: 1e6, m: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12, tn: 1e12, dozen: 12,
} // prettier-ignore
const MEMBER = /\d[\d,]*(?:\.\d+)?|[a-z]+/g

/** The source of a pattern for one number word, longest first. */
export const NUMBER_WORD = [...UNITS.keys(), ...TENS.keys()]
  .filter((word) => word !== '-')
  .sort((a, b) => b.length - a.length)
  .join('|')
export const ORDINAL_WORD = [...ORDINALS.keys(), ...TENTHS.keys()]
  .filter((word) => word !== '-')
  .sort((a, b) => b.length - a.length)
  .join('|')

/** The value of an English number in words, digits or both: 3.5 million, two hundred and five, twenty-third, 1,445. */
export function englishNumber(text: string): number {
  let total = 0
  let section = 0
  let isNumber = false
  for (const part of text.toLowerCase().match(MEMBER) ?? []) {
    const scale = SCALES[part]
    const value = /^\d/.test(part) ? Number(part.replaceAll(',', '')) : wordValue(part)
    if (scale !== undefined) {
      if (scale <= 100) section = (section || 1) * scale
      else {
        total += (section || 1) * scale
        section = 0
      }
    } else if (value === undefined) continue
    else section += value
    isNumber = true
  }
  return isNumber ? exact(total + section) : NaN
}

function wordValue(word: string): number | undefined {
  const tens = TENS.get(word) ?? TENTHS.get(word)
  return tens === undefined ? (UNITS.get(word) ?? ORDINALS.get(word)) : tens * 10
}

function words(list: string): ReadonlyMap<string, number> {
  return new Map(list.split(' ').map((word, index) => [word, index]))
}
