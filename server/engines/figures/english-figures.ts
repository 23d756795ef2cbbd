import { englishNumber, NUMBER_WORD, ORDINAL_WORD } from './english-number.ts'
import type { Figure, FigureKind } from './figure.ts'

/** The figures of an English text, in order. */
export function englishFigures(text: string): readonly Figure[] {
  const figures: Figure[] = []
  // not matchAll: it copies the expression for every text
  CANDIDATE.lastIndex = 0
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const read = figureOf(match.groups ?? {})
    if (read) figures.push({ start: match.index, end: match.index + match[0].length, text: match[0], ...read })
  }
  return figures
}

/** Whether an English word, in lower case, may begin a figure that has no digits. */
export function beginsFigure(word: string): boolean {
  return FIGURE_WORD.test(word)
}

type Groups = Record<string, string | undefined>
type Read = { value: number; unit: string; kind: FigureKind }

const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec'
const DIGITS = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
/** A letter after the digits of a type (Ka-52M) is none. */
const SCALE = '(?:[ -]?(?:hundred|thousand|million|billion|trillion|dozen)|(?<![a-z]-?\\d+)(?:bn|tn|mn|[km])(?![a-z]))'
const WORDS = `(?:${NUMBER_WORD})(?:[ -](?:and )?(?:${NUMBER_WORD}|hundred|thousand|million|billion))*`
const NUMBER = `(?:${DIGITS}${SCALE}?|${WORDS})`
const UNIT =
  'years?|months?|weeks?|days?|hours?|minutes?|seconds?|kilomet(?:er|re)s?|met(?:er|re)s?|hectares?|mu|ton(?:ne)?s?|kilograms?|jin|yuan|dollars?|euros?|square kilomet(?:er|re)s?|square met(?:er|re)s?|degrees?'
/** What a figure may begin with: looking costs little, and most places of a text are passed over by it. 16:00 has no 0. */
const START = '(?<![a-z0-9_])(?=[\\dadefhjmnoqstz])(?!(?<=\\d:)00(?!\\d))'
const CANDIDATE = new RegExp(
  `${START}(?:${[
    `(?:${MONTH})\\b\\.? (?<monthDay>\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.]*\\d)`,
    `(?<![\\w.])(?<decade>(?:\\d{2})?\\d0)['’]?s\\b`,
    `(?<![\\w.])(?<digitOrdinal>\\d+)(?:st|nd|rd|th)\\b`,
    `(?<decades>${NUMBER}) decades\\b`,
    `(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?<ordinalEnd>${ORDINAL_WORD})\\b`,
    `(?<number>${NUMBER})(?:[ -]?(?:(?<points>percentage points?)|(?<percent>%|percent\\b|per cent\\b|per centum\\b)|(?<multiple>times\\b|-?fold\\b)|(?<unit>(?:${UNIT})\\b)))?`,
    `(?<ordinal>${ORDINAL_WORD})\\b`,
    `(?<times>doubled?|tripled?|quadrupled?)\\b`,
    `(?<fraction>half|quarter)\\b`,
    `(?<noon>noon|midnight)\\b`,
  ].join('|')})`,
  'giu',
)
const FIGURE_WORD = new RegExp(
  `^(?:${NUMBER_WORD}|${ORDINAL_WORD}|doubled?|tripled?|quadrupled?|half|quarter|noon|midnight)$`,
)
const TIMES: Readonly<Record<string, number>> = {
  double: 2,
  doubled: 2,
  triple: 3,
  tripled: 3,
  quadruple: 4,
  quadrupled: 4,
}

function figureOf(groups: Groups): Read | null {
  const { number, decade, decades, noon } = groups
  if (groups.monthDay) return { value: Number(groups.monthDay), unit: '', kind: 'day' }
  if (decade) return { value: Number(decade), unit: '', kind: 'decade' }
  if (decades) return { value: englishNumber(decades) * 10, unit: 'year', kind: 'number' }
  if (number) return counted(englishNumber(number), number, groups)
  const ordinal = groups.digitOrdinal ?? (groups.tens ? `${groups.tens} ${groups.ordinalEnd ?? ''}` : groups.ordinal)
  if (ordinal) return { value: englishNumber(ordinal), unit: '', kind: 'ordinal' }
  if (groups.times) return { value: TIMES[groups.times.toLowerCase()] ?? 2, unit: '', kind: 'multiple' }
  if (groups.fraction)
    return { value: groups.fraction.toLowerCase() === 'half' ? 0.5 : 0.25, unit: '', kind: 'fraction' }
  return noon ? { value: noon.toLowerCase() === 'noon' ? 12 : 0, unit: '', kind: 'time' } : null
}

function counted(value: number, number: string, groups: Groups): Read {
  if (groups.points) return { value, unit: '', kind: 'points' }
  if (groups.percent) return { value, unit: '', kind: 'percent' }
  if (groups.multiple) return { value, unit: '', kind: 'multiple' }
  const isYear = !groups.unit && /^(?:1[5-9]|20)\d\d$/.test(number)
  return { value, unit: singular(groups.unit ?? ''), kind: isYear ? 'year' : 'number' }
}

function singular(unit: string): string {
  return unit
    .toLowerCase()
    .replace(/s$/, '')
    .replace(/^ton$/, 'tonne')
    .replace(/meter$/, 'metre')
}
