/** The two languages of an article: Chinese is the source, English the target. */
export type Language = 'zh' | 'en'

/** A run of Chinese inside a text; offsets in UTF-16 units, the end is not part of it. */
export type ChineseRun = { start: number; end: number; text: string }

/** Whether at least one Chinese character stands in the text. */
export function hasChinese(text: string): boolean {
  return HAN.test(text)
}

/** How much of a text is Chinese: Han characters among all its letters, 0 to 1; 0 for a text without letters. */
export function shareOfChinese(text: string): number {
  const han = text.match(EVERY_HAN)?.length ?? 0
  const letters = text.match(EVERY_LETTER)?.length ?? 0
  return letters === 0 ? 0 : han / letters
}

/** The runs of Chinese in a text, in order. Chinese punctuation inside a run belongs to it, around a run it does not. */
export function chineseRuns(text: string): readonly ChineseRun[] {
  return [...text.matchAll(RUN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
}

const HAN = /\p{Script=Han}/u
const EVERY_HAN = /\p{Script=Han}/gu
// 〇 is a number to Unicode and a character to a Chinese reader.
const EVERY_LETTER = /\p{L}|\p{Script=Han}/gu
// Variation selectors and combining marks stay with the character before them.
const RUN = /\p{Script=Han}\p{M}*(?:[“”‘’·—…\u3000-\u301f\uff00-\uff0f\uff1a-\uff20]*\p{Script=Han}\p{M}*)*/gu
