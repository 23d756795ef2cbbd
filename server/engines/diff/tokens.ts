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
  const tokens: Token[] = []
  for (const piece of piecesOf(text, language)) {
    const last = tokens.at(-1)
    if (!BLANK.test(piece)) tokens.push({ word: piece, space: '' })
    else if (last) tokens[tokens.length - 1] = { word: last.word, space: last.space + piece }
    else tokens.push({ word: '', space: piece })
  }
  return tokens
}

const BLANK = /^\s+$/
const SPACES = /(\s+)/
const PIECE = new RegExp(`${WORD}|(?<han>(?:\\p{Script=Han}\\p{M}*)+)|([^\\s])\\2*`, 'gu')
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
  return Array.from(stretch.matchAll(PIECE)).flatMap((match) => {
    const han = match.groups?.['han']
    if (han === undefined) return [match[0]]
    return language === 'zh' ? withoutNumbers(han) : wordsOf(han)
  })
}

function withoutNumbers(run: string): readonly string[] {
  const pieces: string[] = []
  let start = 0
  for (const { index, 0: number } of run.matchAll(CHINESE_NUMBER)) {
    pieces.push(...wordsOf(run.slice(start, index)), number)
    start = index + number.length
  }
  return [...pieces, ...wordsOf(run.slice(start))]
}

// The segmenter's work grows with the square of a run that no mark interrupts.
const LONGEST_RUN = 2_000

function wordsOf(run: string): readonly string[] {
  return run.length > LONGEST_REMEMBERED ? segmented(run) : wordsInRun(run)
}

function segmented(run: string): readonly string[] {
  const stretches = run.length > LONGEST_RUN ? (run.match(STRETCH) ?? []) : [run]
  return stretches.flatMap((stretch) => Array.from(chineseWords.segment(stretch), ({ segment }) => segment))
}

const STRETCH = new RegExp(`.{1,${LONGEST_RUN}}`, 'gsu')
