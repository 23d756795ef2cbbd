import type { DictionaryEntry } from './compile.ts'

/** For each Chinese character its syllables without tones, the commonest in the dictionary's words first, two at most. */
export function readingsOf(entries: readonly DictionaryEntry[]): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, Map<string, number>>()
  for (const { simplified, pinyin } of entries) {
    const syllables = pinyin.toLowerCase().split(' ').map(plain)
    if (syllables.length !== simplified.length) continue
    syllables.forEach((syllable, index) => {
      const character = simplified[index] ?? ''
      const readings = counts.get(character) ?? new Map<string, number>()
      counts.set(character, readings.set(syllable, (readings.get(syllable) ?? 0) + 1))
    })
  }
  return new Map([...counts].map(([character, readings]) => [character, commonest(readings)]))
}

const MOST_READINGS = 2
const SYLLABLE = /^[a-z]{1,6}$/

function plain(syllable: string): string {
  return syllable.replace(/\d$/, '').replace('u:', 'u')
}

function commonest(readings: ReadonlyMap<string, number>): readonly string[] {
  return [...readings]
    .filter(([syllable]) => SYLLABLE.test(syllable))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_READINGS)
    .map(([syllable]) => syllable)
}
