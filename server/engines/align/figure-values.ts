import type { Figure } from '../figures/read-figures.ts'

/** A figure as one number that is the same in both languages: the eighties are 80 and 1980 alike, months stand apart. */
export function figureKey({ value, kind }: Figure): number {
  if (kind === 'decade') return value % 100
  return kind === 'month' ? -value : value
}

/** What figures are made of (一 alone is none): many lines have nothing of it, and looking is cheaper than reading. */
export const CHINESE_FIGURE = /[0-9零〇二两三四五六七八九十百千万亿]|第一/
