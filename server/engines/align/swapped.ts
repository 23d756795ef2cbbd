import { shareOfChinese } from '../text/language.ts'

const SAMPLE_LINES = 400
const CHINESE_FROM = 0.2

/** Whether the English text was given as the Chinese one and the Chinese as the English one. */
export function looksSwapped(source: readonly string[], target: readonly string[]): boolean {
  return shareOf(source) < CHINESE_FROM && shareOf(target) >= CHINESE_FROM
}

function shareOf(lines: readonly string[]): number {
  return shareOfChinese(lines.slice(0, SAMPLE_LINES).join('\n'))
}
