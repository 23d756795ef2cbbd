import type { Language } from '../text/language.ts'
import { chineseFigures } from './chinese-figures.ts'
import { englishFigures } from './english-figures.ts'
import type { Figure } from './figure.ts'

export type { Figure, FigureKind } from './figure.ts'

/** Reads the quantities of a text as values, in order and without overlaps: digits and words, 万 and million, dates, ordinals. */
export function readFigures(text: string, language: Language): readonly Figure[] {
  return language === 'zh' ? chineseFigures(text) : englishFigures(text)
}
