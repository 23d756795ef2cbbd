import { align, type AlignedPair } from '../engines/align/align.ts'
import { looksSwapped } from '../engines/align/swapped.ts'
import { lexiconFromFile } from '../engines/lexicon-file.ts'
import { pairDocuments } from './pair-documents.ts'
import { print, printLine } from './print.ts'
import { linesOf, readText } from './read-lines.ts'
import { RefusedInput, WrongUsage } from './refusal.ts'
import { tmxOf } from './tmx.ts'

export type PairOptions = { json?: boolean; tsv?: boolean; tmx?: boolean; jsonl?: boolean; quick?: boolean }

/** Pairs the lines of two files, or of a stream of documents. */
export async function pairFiles(
  source: string | undefined,
  target: string | undefined,
  options: PairOptions,
): Promise<void> {
  if ([options.json, options.tsv, options.tmx, options.jsonl].filter(Boolean).length > 1) {
    throw new WrongUsage('choose one of --json, --tsv, --tmx and --jsonl')
  }
  if (options.jsonl) {
    if (source !== undefined) throw new WrongUsage('pair --jsonl reads standard input and takes no files')
    return pairDocuments(process.stdin, passesOf(options))
  }
  if (source === undefined || target === undefined)
    throw new WrongUsage('pair needs two files, SOURCE and TARGET, or --jsonl')
  const texts = { source: linesOf(readText(source)), target: linesOf(readText(target)) }
  if (looksSwapped(texts.source, texts.target)) {
    throw new RefusedInput(`${source} is English and ${target} Chinese: give the Chinese text first`)
  }
  printPairs(texts.source, texts.target, options)
}

function printPairs(source: readonly string[], target: readonly string[], options: PairOptions): void {
  const { json, tsv, tmx } = options
  const { pairs } = align(source, target, { lexicon: lexiconFromFile(), passes: passesOf(options) })
  if (json) return printLine(JSON.stringify({ pairs }))
  const texts = pairs.map((pair) => ({ ...pair, ...textsOf(pair, source, target) }))
  if (tmx) print(tmxOf(texts.map(({ sourceText, targetText }) => ({ source: sourceText, target: targetText }))))
  else if (tsv)
    print(texts.map(({ sourceText, targetText }) => `${oneCell(sourceText)}\t${oneCell(targetText)}\n`).join(''))
  else print(texts.map((pair) => `${headOf(pair)}\n  ${pair.sourceText}\n  ${pair.targetText}\n`).join('\n'))
}

function passesOf({ quick }: PairOptions): number {
  return quick ? 1 : 2
}

/** Lines of one side as one: nothing between Chinese, a space between English. */
function textsOf(pair: AlignedPair, source: readonly string[], target: readonly string[]) {
  return {
    sourceText: pair.source.map((index) => source[index] ?? '').join(''),
    targetText: pair.target.map((index) => target[index] ?? '').join(' '),
  }
}

function headOf({ source, target, score, link }: AlignedPair): string {
  return `${numbers(source)} – ${numbers(target)}  ${link} ${score.toFixed(3)}`
}

/** Line numbers as people count them: `3`, `3+4`, or `·` for none. */
function numbers(indexes: readonly number[]): string {
  return indexes.map((index) => index + 1).join('+') || '·'
}

function oneCell(text: string): string {
  return text.replaceAll('\t', ' ')
}
