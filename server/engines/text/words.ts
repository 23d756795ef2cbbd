/**
 * The source of a pattern (flag u) for one English word or figure: don't, U.S.-led, co-operation, km/h, 5.7%, 1,445-metre,
 * and for a figure with its Chinese unit: 40.2万. Chinese characters are no English word.
 */
export const WORD = word()

function word(): string {
  const character = '(?:(?!\\p{Script=Han})[\\p{L}\\p{N}]\\p{M}*)'
  const initials = '(?:(?!\\p{Script=Han})\\p{L}\\.){2,}'
  const figureInside = '(?<=\\p{Nd})[.,:](?=\\p{Nd})'
  const part = `(?:${initials}|${character}(?:${character}|${figureInside})*)`
  const sign = '(?:(?<![\\p{L}\\p{N}])[-+−](?=[$€£¥￥]?\\p{Nd}))?(?:[$€£¥￥](?=\\p{Nd}))?'
  const unit = '(?:(?<=\\p{Nd})(?:[%％‰]|[十百千万亿兆]+))?'
  return `${sign}${part}(?:['’\\-‐‑/&]${part})*${unit}`
}
