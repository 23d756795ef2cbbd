import { chineseNumber, exact } from './chinese-number.ts'
import { CHINESE_UNITS } from './units.ts'
import type { Figure, FigureKind } from './figure.ts'

/** The figures of a Chinese text, in order. */
export function chineseFigures(text: string): readonly Figure[] {
  const figures: Figure[] = []
  // not matchAll: it copies the expression for every text
  CANDIDATE.lastIndex = 0
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const { groups = {}, index } = match
    const read = figureOf(groups, text, index, match[0].length)
    if (read) figures.push({ start: index, end: index + match[0].length, text: match[0], ...read })
  }
  return figures
}

type Groups = Record<string, string | undefined>
type Read = { value: number; unit: string; kind: FigureKind }

const ARABIC = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const ABOUT = '[多余餘几]?'
const SCALE = `(?:${ABOUT}(?:万亿|[十百千]?[万亿]|[百千](?![米克瓦卡兆赫帕伏年万亿])))`
const MIXED = `${ARABIC}(?:${SCALE}(?:\\d+(?:[万千百])?)?)*`
const HAN = '[零〇一二两三四五六七八九十百千万亿]'
const NUMBER = `(?:${MIXED}|${HAN}+)`
/** The longest first; 里 also begins names (里约) and 里面. */
const UNIT = [...CHINESE_UNITS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((unit) => (unit === '里' ? '里(?![约昂斯面])' : unit))
  .join('|')
/** What a figure may begin with: looking costs little, and most places of a text are passed over by it. 16:00 has no 0. */
const START = '(?=[\\d零〇一二两三四五六七八九十百千万亿第])(?!(?:(?<=\\d[:：])0|(?<=\\d[:：]0))0(?!\\d))'
const CANDIDATE = new RegExp(
  `${START}(?:${[
    `(?<plan>十[一二三四五])五(?=[”’」]?(?:规划|计划|时期|期间|末|以来|开局|收官|”))`,
    `百分之(?<percent>${NUMBER}(?:点[零〇一二三四五六七八九]+)?)`,
    `(?<parts>${NUMBER})分之(?<share>${NUMBER})`,
    `第(?<ordinal>${NUMBER})`,
    `(?<number>${NUMBER})(?<about>${ABOUT})(?:\\s?(?:(?<points>个?百分点)|(?<sign>[%％])|(?<tenths>成)(?![立为果长员功本就绩了的分])|(?<decade>年代|[后後](?![，,。来的]))|(?<multiple>倍)|(?<unit>${UNIT}))|(?<bare>))`,
  ].join('|')})`,
  'gu',
)
/** Words that begin like a number and are none. */
const NO_NUMBER =
  /^(?:一(?![百千万亿二三四五六七八九十0-9])|十分(?!之|钟)|万一|千万(?![元人吨个名户美])|百姓|千方|万众|万物|万事|百花|四川|九龙|三农|两会|两岸|三亚|三峡|四面|五金|六合|七夕|八卦|十足|十字|百货|百科|亿万|千秋|万里|百年|两国|两江)/u
const AFTER_NO_NUMBER = /[统唯同单惟专归划如某同不万这那另每第任周]$/u
const HAN_ONLY = /^[零〇一二两三四五六七八九十百千万亿]+$/u

function figureOf(groups: Groups, text: string, start: number, length: number): Read | null {
  if (groups.plan) return { value: chineseNumber(groups.plan), unit: 'five-year plan', kind: 'ordinal' }
  if (groups.percent) return { value: withPoint(groups.percent), unit: '', kind: 'percent' }
  if (groups.parts && groups.share) {
    return { value: exact(chineseNumber(groups.share) / chineseNumber(groups.parts)), unit: '', kind: 'fraction' }
  }
  if (groups.ordinal) return { value: chineseNumber(groups.ordinal), unit: '', kind: 'ordinal' }
  const number = groups.number ?? ''
  if (HAN_ONLY.test(number) && !isMeant(number, groups, text, start, length)) return null
  return counted(chineseNumber(number), number, groups)
}

function counted(value: number, number: string, groups: Groups): Read {
  if (groups.points) return { value, unit: '', kind: 'points' }
  if (groups.sign) return { value, unit: '', kind: 'percent' }
  if (groups.tenths) return { value: exact(value * 10), unit: '', kind: 'percent' }
  if (groups.decade) return { value, unit: '', kind: 'decade' }
  if (groups.multiple) return { value, unit: '', kind: 'multiple' }
  if (groups.unit !== '年' && isEitherOf(number)) return counted(chineseNumber(number.slice(0, 1)), '', groups)
  const unit = CHINESE_UNITS.get(groups.unit ?? '')
  if (!unit) return { value, unit: '', kind: 'number' }
  if (unit.kind === 'year' && !/^(?:\d{4}|[零〇一二三四五六七八九]{2,4})$/u.test(number))
    return { value, unit: 'year', kind: 'number' }
  return { value: exact(value * unit.factor), unit: unit.name, kind: unit.kind }
}

/** 四五 is four or five, and 四五年 may be a year. */
function isEitherOf(number: string): boolean {
  return number.length === 2 && '一二三四五六七八九'.includes(number)
}

/** Characters that are numbers also stand in many words: a unit, or more than one of them, must show that they count. */
function isMeant(number: string, groups: Groups, text: string, start: number, length: number): boolean {
  const rest = text.slice(start, start + length + 2)
  if (NO_NUMBER.test(rest) || AFTER_NO_NUMBER.test(text.slice(Math.max(0, start - 1), start))) return false
  if (groups.bare === undefined) return true
  return (
    number.length > 1 && !/^[一二三四五六七八九][一二三四五六七八九]$/u.test(number) && !/^[百千万亿]+$/u.test(number)
  )
}

function withPoint(number: string): number {
  const [whole = '', point] = number.split('点')
  return point === undefined
    ? chineseNumber(whole)
    : Number(`${chineseNumber(whole)}.${[...point].map((digit) => chineseNumber(digit)).join('')}`)
}
