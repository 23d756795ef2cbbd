import fc from 'fast-check'

const ENGLISH = ['The', ' ', ' ', 'quick', 'fox', "don't", '5.7%', '1,445', 'U.S.', '.', ',', '\n', '  ', 'e\u0301']
const CHINESE = [
  '长春',
  '发展',
  '发展中',
  '中国',
  '国家',
  '的',
  '，',
  '。',
  '50万',
  '四十二万',
  '5.7%',
  '……',
  '“',
  '”',
  '\n',
  '　',
]
const RIGHT_TO_LEFT = ['سلام', 'עולם', ' ', '١٢٬٣٤٥', '،', '\u200f', 'the', ' ']
const ODD = ['👩‍👩‍👧', '🇨🇳', '🇨', '\u0301', '\ufe0f', '\u200d', '\r', '\ud83d', '葛\u{e0100}', 'constructor', '__proto__']

/** Texts of every sort, made of few words so that two of them share some. */
export const anyText = fc
  .constantFrom(
    ENGLISH,
    CHINESE,
    [...ENGLISH, ...CHINESE],
    [...ENGLISH, ...CHINESE, ...ODD],
    [...ENGLISH, ...RIGHT_TO_LEFT],
  )
  .chain((words) => fc.string({ unit: fc.constantFrom(...words), maxLength: 30 }))

/** Two texts: each of its own, or the second the first with some of its pieces changed. */
export const anyTwoTexts = fc.oneof(
  fc.tuple(anyText, anyText),
  fc.tuple(anyText, anyText, anyText, anyText).map(([a, b, c, d]) => [a + b + c, a + d + c] as [string, string]),
  fc.tuple(anyText, anyText, anyText).map(([a, b, c]) => [a + b + c, b + c + a] as [string, string]),
)

export const anyLanguage = fc.constantFrom('zh' as const, 'en' as const)
