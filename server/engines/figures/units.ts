import type { FigureKind } from './figure.ts'

export type Unit = { name: string; kind: FigureKind; factor: number }

/** Chinese units and measure words; the factor turns old measures into those that English uses. */
export const CHINESE_UNITS: ReadonlyMap<string, Unit> = new Map([
  ['年', unit('year', 'year')],
  ['月', unit('', 'month')],
  ['月份', unit('', 'month')],
  ['日', unit('', 'day')],
  ['号', unit('', 'day')],
  ['时', unit('', 'time')],
  ['点', unit('', 'time')],
  ['分钟', unit('minute')],
  ['小时', unit('hour')],
  ['个小时', unit('hour')],
  ['个月', unit('month')],
  ['周年', unit('', 'ordinal')],
  ['周', unit('week')],
  ['天', unit('day')],
  ['岁', unit('year')],
  ['世纪', unit('century', 'ordinal')],
  ['千米', unit('kilometre')],
  ['公里', unit('kilometre')],
  ['里', unit('kilometre', 'number', 0.5)],
  ['米', unit('metre')],
  ['厘米', unit('centimetre')],
  ['毫米', unit('millimetre')],
  ['平方公里', unit('square kilometre')],
  ['平方米', unit('square metre')],
  ['立方米', unit('cubic metre')],
  ['公顷', unit('hectare')],
  ['亩', unit('mu')],
  ['吨', unit('tonne')],
  ['公斤', unit('kilogram')],
  ['千克', unit('kilogram')],
  ['斤', unit('jin')],
  ['千瓦时', unit('kilowatt hour')],
  ['千瓦', unit('kilowatt')],
  ['元', unit('yuan')],
  ['美元', unit('dollar')],
  ['欧元', unit('euro')],
  ['港元', unit('Hong Kong dollar')],
  ['度', unit('degree')],
  ...'个 名 人 人次 位 户 家 项 条 件 次 辆 台 架 艘 座 所 届 期 批 种 类 例 起 间 场 篇 章 页 只 头 棵 张 支 套 层 级 号线 号楼 秒 款 段 点钟 票 枚 部 万人'
    .split(' ')
    .map((word) => [word, unit('')] as const),
])

function unit(name: string, kind: FigureKind = 'number', factor = 1): Unit {
  return { name, kind, factor }
}
