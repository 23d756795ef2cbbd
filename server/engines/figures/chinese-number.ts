const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 壹: 1, 二: 2, 两: 2, 兩: 2, 贰: 2, 三: 3, 叁: 3, 四: 4, 肆: 4, 五: 5, 伍: 5,
  六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
} // prettier-ignore
const SMALL: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }
const PART = /\d[\d,]*(?:\.\d+)?|./gu
const ONLY_DIGITS = /^[零〇一二三四五六七八九]{2,}$/u

/**
 * The value of a Chinese number in characters, Arabic digits or both: 二〇二六, 三十五万, 2万4801, 3.5亿, 1.2万亿. The words
 * for “and more” (多, 余, 几) count nothing. NaN for what is no number.
 */
export function chineseNumber(text: string): number {
  if (ONLY_DIGITS.test(text)) return Number([...text].map((digit) => DIGITS[digit] ?? 0).join(''))
  let total = 0
  let section = 0
  let digit: number | null = null
  let isNumber = false
  for (const part of text.match(PART) ?? []) {
    const small = SMALL[part]
    const large = LARGE[part]
    if (small !== undefined) {
      section += (digit ?? (section === 0 ? 1 : 0)) * small
      digit = null
    } else if (large !== undefined) {
      const before = section + (digit ?? 0)
      // 万亿: what was gathered before counts once more
      if (before === 0) total = (total || 1) * large
      else total += before * large
      section = 0
      digit = null
    } else if (part in DIGITS)
      digit ??= DIGITS[part] ?? 0 // 五六百 is about 500
    else if (/^\d/.test(part)) digit = Number(part.replaceAll(',', ''))
    else continue
    isNumber = true
  }
  return isNumber ? exact(total + section + (digit ?? 0)) : NaN
}

/** Without what floating point adds: 40.2 × 10,000 is 402,000. */
export function exact(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(12))
}
