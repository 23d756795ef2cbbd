import type { Context } from '../../context.ts'
import { findingsOf } from '../pairs/findings.ts'
import { insertPair } from '../pairs/insert-pair.ts'
import type { Pair } from '../pairs/pair.ts'
import { pairsOfArticle } from '../pairs/pairs.queries.ts'
import { saveDraft } from '../pairs/save-draft.ts'
import { saveEdit, type EditForm } from '../pairs/save-edit.ts'
import { giveReason } from '../reasons/give-reason.ts'
import { waiveFinding } from '../pairs/waive-finding.ts'
import type { SampleText, Step } from './sample-article.ts'
import type { Scene } from './scene.ts'

type Doing<Name extends Step['do']> = Extract<Step, { do: Name }>

/** Three minutes a paragraph. */
const PACE_HOURS = 0.05

/** Goes through neighbouring paragraphs, typing the English of the sample or confirming what stands there. */
export async function writeThrough(scene: Scene, step: Doing<'translate' | 'confirm'>): Promise<void> {
  const { office, sample, articleId } = scene
  const { read } = office.context(step.who, step.hoursAgo)
  const pairs = await pairsOfArticle(read, articleId)
  const first = pairs.indexOf(pairAt(pairs, step.first))
  const last = pairs.indexOf(pairAt(pairs, step.last))
  for (const [index, pair] of pairs.slice(first, last + 1).entries()) {
    const context = office.context(step.who, step.hoursAgo - index * PACE_HOURS)
    const text = step.do === 'confirm' ? pair.target : englishOf(sample.text, pair)
    await save(context, { pairId: pair.id, side: 'target', text, basedOn: pair.targetRevision, deed: 'confirm' })
  }
}

export async function edit(context: Context, articleId: string, step: Doing<'edit'>): Promise<void> {
  const { side = 'target', isLeftOpen = false } = step
  const pair = await findPairAt(context, articleId, step.pair)
  const text = step.replace.reduce((before, [from, to]) => replaced(before, from, to), pair[side])
  const basedOn = side === 'source' ? pair.sourceRevision : pair.targetRevision
  await save(context, { pairId: pair.id, side, text, basedOn, deed: isLeftOpen ? 'leave' : 'confirm' })
  const { id: pairId } = pair
  for (const [words, reason, severity = null] of step.why ?? []) {
    const start = placeOf(text, words)
    const place = { start, end: start + words.length }
    await giveReason(context, { pairId, side, revision: basedOn + 1, place, before: 0, reason, severity })
  }
}

/** Types without saving. */
export async function draft(context: Context, articleId: string, step: Doing<'draft' | 'add'>): Promise<void> {
  const { id, targetRevision } = await findPairAt(context, articleId, step.pair)
  await saveDraft(context, { pairId: id, side: 'target', text: step.text, basedOn: targetRevision })
}

/** Adds an English paragraph for the readers after another one. */
export async function add(context: Context, articleId: string, step: Doing<'draft' | 'add'>): Promise<void> {
  const before = await findPairAt(context, articleId, step.pair)
  const { pairId } = await insertPair(context, articleId, before.id)
  await save(context, { pairId, side: 'target', text: step.text, basedOn: 1, deed: 'confirm' })
}

/** Waives the first finding of a paragraph. */
export async function waive(context: Context, articleId: string, step: Doing<'waive'>): Promise<void> {
  const pair = await findPairAt(context, articleId, step.pair)
  const [finding] = findingsOf([pair], [])
  if (!finding) throw new Error(`nothing to waive in ${step.pair}`)
  await waiveFinding(context, { pairId: pair.id, fingerprint: finding.fingerprint, note: step.note })
}

/** The paragraph that begins with these words. */
export async function findPairAt({ read }: Pick<Context, 'read'>, articleId: string, words: string): Promise<Pair> {
  return pairAt(await pairsOfArticle(read, articleId), words)
}

function pairAt(pairs: readonly Pair[], words: string): Pair {
  const found = pairs.filter((pair) => pair.source.startsWith(words) || pair.target.startsWith(words))
  const [pair] = found
  if (!pair || found.length > 1) throw new Error(`${found.length} paragraphs of the sample begin with ${words}`)
  return pair
}

/** Merged paragraphs have their English with the first of them. */
function englishOf(text: SampleText, pair: Pair): string {
  const known = 'pairs' in text ? text.pairs.find(({ source }) => source === pair.source.split('\n')[0]) : undefined
  return known?.target ?? pair.target
}

function placeOf(text: string, words: string): number {
  if (text.split(words).length !== 2) throw new Error(`not once in a paragraph of the sample: ${words}`)
  return text.indexOf(words)
}

function replaced(text: string, from: string, to: string): string {
  const start = placeOf(text, from)
  return text.slice(0, start) + to + text.slice(start + from.length)
}

async function save(context: Context, form: EditForm): Promise<void> {
  const saved = await saveEdit(context, form)
  if ('conflict' in saved) throw new Error('an edit of the sample met another one')
}
