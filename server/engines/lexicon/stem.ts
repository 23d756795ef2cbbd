import { IRREGULAR } from './irregular.ts'

/**
 * An English word without its endings, so that “economy”, “economies” and “economic” meet. Shorter than a dictionary would
 * cut: what counts is that both the glosses and the text are cut alike. Takes lower case.
 */
export function stem(word: string): string {
  const plain = IRREGULAR.get(word)
  if (plain !== undefined) return stem(plain)
  if (word.length <= 3) return word
  const singular = withoutPlural(word)
  for (const [ending, shortest, replacement] of ENDINGS) {
    if (!singular.endsWith(ending)) continue
    const rest = singular.slice(0, singular.length - ending.length)
    if (rest.length >= shortest && HAS_VOWEL.test(rest)) return tidy(rest + replacement)
  }
  return tidy(singular)
}

const HAS_VOWEL = /[aeiouy]/
const DOUBLED = /([bdgklmnprt])\1$/
/** Endings, the longest of a family first, with the shortest rest that they may leave and what takes their place. */
const ENDINGS: readonly (readonly [string, number, string])[] = [
  ['isation', 3, ''],
  ['ization', 3, ''],
  ['ational', 3, 'at'],
  ['iveness', 3, ''],
  ['fulness', 3, ''],
  ['ication', 3, ''],
  ['ability', 3, ''],
  ['ibility', 3, ''],
  ['ations', 3, ''],
  ['ation', 3, ''],
  ['itions', 3, ''],
  ['ition', 3, ''],
  ['ments', 3, ''],
  ['ment', 3, ''],
  ['ising', 3, ''],
  ['izing', 3, ''],
  ['ised', 3, ''],
  ['ized', 3, ''],
  ['ise', 4, ''],
  ['ize', 4, ''],
  ['ical', 3, ''],
  ['ically', 3, ''],
  ['ally', 3, ''],
  ['ness', 3, ''],
  ['ful', 3, ''],
  ['less', 3, ''],
  ['ating', 3, ''],
  ['ated', 3, ''],
  ['ate', 4, ''],
  ['ator', 3, ''],
  ['ity', 3, ''],
  ['ing', 3, ''],
  ['ion', 3, ''],
  ['ive', 3, ''],
  ['ous', 3, ''],
  ['able', 3, ''],
  ['ible', 3, ''],
  ['ance', 3, ''],
  ['ence', 3, ''],
  ['ant', 4, ''],
  ['ent', 4, ''],
  ['ed', 3, ''],
  ['er', 3, ''],
  ['or', 4, ''],
  ['ly', 3, ''],
  ['al', 3, ''],
  ['ic', 3, ''],
  ['y', 3, ''],
]

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

function tidy(rest: string): string {
  const single = DOUBLED.test(rest) ? rest.slice(0, -1) : rest
  if (single.length > 3 && single.endsWith('e')) return single.slice(0, -1)
  return single.length > 3 && single.endsWith('i') ? single.slice(0, -1) : single
}
