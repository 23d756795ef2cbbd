import { diffWords } from 'diff'
import { diff_match_patch as DiffMatchPatch } from 'diff-match-patch'
import { changeList } from '../../server/engines/diff/change-list.ts'
import type { Language } from '../../server/engines/text/language.ts'
import type { Result } from './report.ts'
import { incomingPairs } from './texts.ts'

type Texts = readonly (readonly [before: string, after: string])[]
/** Compares all texts and tells how many changes it saw. */
type Work = (texts: Texts, language: Language) => number

const ROUNDS = 9
/** So many rounds until V8 has compiled what is hot; a long text is that in one. */
const WARM_UP = 25
const PAIRS = 60

/** Our differences beside plain `diffWords` and diff-match-patch: CPU time and number of changes, on the same texts. */
export async function diffTexts(): Promise<Result[]> {
  const pairs = incomingPairs(PAIRS)
  const edited = (text: string, every: Language) => [text, withEdits(text, every)] as const
  const sorts: readonly [name: string, texts: Texts, language: Language][] = [
    ['60 English paragraphs, 30 % of the words changed', pairs.map(({ target }) => edited(target, 'en')), 'en'],
    ['60 Chinese paragraphs, 10 % of the characters changed', pairs.map(({ source }) => edited(source, 'zh')), 'zh'],
    ['English of 50,000 characters, unrelated', [[unrelated('en', 1), unrelated('en', 2)]], 'en'],
    ['Chinese of 50,000 characters, unrelated', [[unrelated('zh', 1), unrelated('zh', 2)]], 'zh'],
  ]
  return sorts.flatMap(([name, texts, language]) => {
    const peers: [string, Work][] = name.includes('unrelated')
      ? [['diff-match-patch', byDiffMatchPatch]] // plain diffWords takes minutes
      : [
          ['diffWords', byDiffWords],
          ['diff-match-patch', byDiffMatchPatch],
        ]
    return peers.map(([against, peer]) => compared(name, texts, language, against, peer))
  })
}

function compared(name: string, texts: Texts, language: Language, against: string, peer: Work): Result {
  const rounds: { ours: number; reference: number }[] = []
  for (let round = texts.length > 1 ? -WARM_UP : -1; round < ROUNDS; round += 1) {
    const cost = { ours: costOf(ours, texts, language), reference: costOf(peer, texts, language) }
    if (round >= 0) rounds.push(cost)
  }
  const ratios = rounds.map((round) => round.ours / round.reference)
  return {
    name: `diff: ${name} (${ours(texts, language)} changes, ${against} ${peer(texts, language)})`,
    against,
    aim: null,
    ours: median(rounds.map((round) => round.ours)),
    reference: median(rounds.map((round) => round.reference)),
    ratio: median(ratios),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
    where: [],
    unit: 'for all',
  }
}

/** Milliseconds of CPU. */
function costOf(work: Work, texts: Texts, language: Language): number {
  const before = process.cpuUsage()
  work(texts, language)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function ours(texts: Texts, language: Language): number {
  return texts.reduce((sum, [before, after]) => sum + changeList(before, after, language).changes.length, 0)
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function byDiffWords(texts: Texts, language: Language): number {
  const options = language === 'zh' ? { intlSegmenter: segmenter } : {}
  return texts.reduce((sum, [before, after]) => sum + places(diffWords(before, after, options).map(isSame)), 0)
}

function isSame({ added, removed }: { added: boolean; removed: boolean }): boolean {
  return !added && !removed
}

/** As its makers advise: a second at most, and cleaned up for people. */
function byDiffMatchPatch(texts: Texts): number {
  const matcher = new DiffMatchPatch()
  return texts.reduce((sum, [before, after]) => {
    const parts = matcher.diff_main(before, after)
    matcher.diff_cleanupSemantic(parts)
    return sum + places(parts.map(([op]) => op === 0))
  }, 0)
}

/** Places where something was changed: what went and what came for it is one. */
function places(same: readonly boolean[]): number {
  return same.filter((isEqual, index) => !isEqual && (same[index - 1] ?? true)).length
}

/** Every so-manieth word or character is another one, is gone, or has one more after it. */
function withEdits(text: string, language: Language): string {
  const gap = language === 'zh' ? '' : ' '
  const every = language === 'zh' ? 10 : 3
  return text
    .split(gap)
    .map((word, index) => {
      if ((index * 7 + text.length) % every !== 0) return word
      const [other, deed] = [WORDS[language][index % WORDS[language].length] ?? '', index % 5]
      return deed === 0 ? '' : deed === 1 ? `${word}${gap}${other}` : other
    })
    .join(gap)
}

function unrelated(language: Language, seed: number): string {
  let text = ''
  let state = seed
  while (text.length < 50_000) {
    state = (state * 48_271) % 2_147_483_647
    const [word, number] = [WORDS[language][state % WORDS[language].length] ?? '', (state % 3000) * 2 + seed]
    text += language === 'zh' ? `${word}${String.fromCharCode(0x4e00 + number)}，` : `${word} w${number} `
  }
  return text.slice(0, 50_000)
}

const WORDS = {
  en: ['river', 'school', 'slowly', 'the', 'market', 'of', 'new', 'bridge', 'and', 'wind'],
  zh: ['河', '学校', '慢', '的', '市场', '新', '桥', '和', '风', '了'],
} as const

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
