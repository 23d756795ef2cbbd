import { remembered } from '../../lib/remembered.ts'
import { graphemeBoundaries } from '../text/graphemes.ts'
import type { Language } from '../text/language.ts'
import { WORD } from '../text/words.ts'

/**
 * A word, a figure with its unit, or a punctuation mark (repeated: ……), and the white space after it. White space that
 * begins a text follows an empty word. Two tokens with the same word are the same word, however they are spaced.
 */
export type Token = { word: string; space: string }

/** The tokens of a text; joined they give it back exactly. No token begins or ends inside a character. */
export function tokensOf(text: string, language: Language): readonly Token[] {
  const tokens: { word: string; space: string }[] = []
  for (const piece of piecesOf(text, language)) {
    const last = tokens[tokens.length - 1]
    if (!isBlank(piece)) tokens.push({ word: piece, space: '' })
    else if (last) last.space += piece
    else tokens.push({ word: '', space: piece })
  }
  return tokens
}

const BLANK = /^\s+$/
/** A piece is white space altogether or begins with something else. */
function isBlank(piece: string): boolean {
  const code = piece.charCodeAt(0)
  if (code > 0x20 && code < 0x80) return false
  return (code === 0x20 || !isHan(code)) && BLANK.test(piece)
}

const SPACES = /(\s+)/
const PIECE = new RegExp(`${WORD}|((?:\\p{Script=Han}\\p{M}*)+)|([^\\s])\\2*`, 'uy')
// 四十二万, 百分之五, 二〇二六: the segmenter does not take numbers for words. 唯一一个 holds no number.
const CHINESE_NUMBER =
  /百分之[〇零一二三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?|(?!一一)[〇零一二三四五六七八九两十百千万亿]{2,}(?:点[〇零一二三四五六七八九]+)?/gu
const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' })

function piecesOf(text: string, language: Language): readonly string[] {
  const mayCut = graphemeBoundaries(text)
  const cut = language === 'zh' ? chinesePieces : englishPieces
  const pieces: string[] = []
  let start = 0
  let end = 0
  for (const stretch of text.split(SPACES)) {
    for (const piece of stretch.length > LONGEST_REMEMBERED ? cutPlainly(stretch, language) : cut(stretch)) {
      end += piece.length
      if (!mayCut(end)) continue
      pieces.push(text.slice(start, end))
      start = end
    }
  }
  return pieces
}

// The two texts of a comparison share most of their words, and those of an article many.
const MOST_REMEMBERED = 20_000
const LONGEST_REMEMBERED = 100
const englishPieces = remembered((stretch) => cutPlainly(stretch, 'en'), MOST_REMEMBERED)
const chinesePieces = remembered((stretch) => cutPlainly(stretch, 'zh'), MOST_REMEMBERED)
const wordsInRun = remembered(segmented, MOST_REMEMBERED)

/** The pieces of a stretch that holds white space only or none. */
function cutPlainly(stretch: string, language: Language): readonly string[] {
  if (stretch === '' || BLANK.test(stretch)) return [stretch]
  const pieces: string[] = []
  let place = 0
  while (place < stretch.length) {
    const end = plainEnd(stretch, place)
    const isPlainHan = isHan(stretch.charCodeAt(place))
    PIECE.lastIndex = place
    const match = end > place ? null : PIECE.exec(stretch)
    const piece = match ? match[0] : stretch.slice(place, Math.max(end, place + 1))
    const run = match ? match[1] !== undefined : isPlainHan
    if (!run) pieces.push(piece)
    else if (language === 'zh') addWithoutNumbers(pieces, piece)
    else add(pieces, wordsOf(piece))
    place += piece.length
  }
  return pieces
}

/** Where a run of common Chinese characters or of one common mark ends; `start` itself where the pattern has to look. */
function plainEnd(text: string, start: number): number {
  const first = text.charCodeAt(start)
  let end = start + 1
  if (isHan(first)) {
    while (isHan(text.charCodeAt(end))) end += 1
    return end === text.length || text.charCodeAt(end) < 0x300 || isMark(text.charCodeAt(end)) ? end : start
  }
  if (!isMark(first)) return start
  while (text.charCodeAt(end) === first) end += 1
  return end
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

function isMark(code: number): boolean {
  return COMMON_MARKS.has(code)
}

const COMMON_MARKS = new Set(Array.from('，。、；：！？“”（）《》「」『』…—', (mark) => mark.charCodeAt(0)))
const ANY_NUMBER = /百分之|[〇零一二三四五六七八九两十百千万亿]{2}/

function addWithoutNumbers(pieces: string[], run: string): void {
  if (!ANY_NUMBER.test(run)) {
    add(pieces, wordsOf(run))
    return
  }
  let start = 0
  for (const { index, 0: number } of run.matchAll(CHINESE_NUMBER)) {
    add(pieces, wordsOf(run.slice(start, index)))
    pieces.push(number)
    start = index + number.length
  }
  add(pieces, wordsOf(run.slice(start)))
}

function add(pieces: string[], more: readonly string[]): void {
  for (const piece of more) pieces.push(piece)
}

// The segmenter's work grows with the square of a run that no mark interrupts.
const LONGEST_RUN = 2_000

function wordsOf(run: string): readonly string[] {
  if (run.length < 2) return run === '' ? [] : [run]
  return run.length > LONGEST_REMEMBERED ? segmented(run) : wordsInRun(run)
}

function segmented(run: string): readonly string[] {
  const stretches = run.length > LONGEST_RUN ? (run.match(STRETCH) ?? []) : [run]
  return stretches.flatMap((stretch) => Array.from(chineseWords.segment(stretch), ({ segment }) => segment))
}

const STRETCH = new RegExp(`.{1,${LONGEST_RUN}}`, 'gsu')
