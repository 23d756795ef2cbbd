import type { Context } from '../../context.ts'
import { newId } from '../../lib/ids.ts'
import { ensure } from '../../policy/can.ts'
import { Problem } from '../../lib/problem.ts'
import type { WorkOptions } from '../pairing/in-worker.ts'
import { bringIn, type BroughtTexts } from './bring-in.ts'
import { pairTexts, type Incoming } from './incoming.ts'
import { deleteImport, findImport, insertImport, replaceImport } from './imports.queries.ts'
import { recut } from './reading/read-file.ts'
import type { Imported } from './reading/imported.ts'
import type { Cut } from './reading/paragraphs.ts'
import { KINDS, type Kind } from '../pairs/pair.ts'

/** Reads and pairs two texts and keeps them for the preview; answers the import's id. */
export async function startImport(context: Context, texts: BroughtTexts, options?: WorkOptions): Promise<string> {
  ensure(context.actor, 'article.create')
  const content = await bringIn(texts, options)
  const id = newId()
  await context.write((tx) => insertImport(tx, { id, userId: context.actor.id, content, createdAt: context.now }))
  return id
}

/** Cuts the sides into paragraphs another way and pairs them again. */
export async function recutImport(
  context: Context,
  id: string,
  cuts: { source: Cut | null; target: Cut | null },
): Promise<void> {
  const { content } = await findImport(context.read, id, context.actor.id)
  const cut = (side: Imported, wanted: Cut | null) => (wanted && wanted !== side.cut ? recut(side, wanted) : side)
  const source = cut(content.source, cuts.source)
  const target = content.target && cut(content.target, cuts.target)
  if (source === content.source && target === content.target) return
  await replace(context, id, pairTexts(source, target))
}

/** Corrects the anatomy: one kind a pair, in order. */
export async function keepKinds(context: Context, id: string, kinds: readonly string[]): Promise<void> {
  const { content } = await findImport(context.read, id, context.actor.id)
  if (kinds.length !== content.pairs.length) return // the paragraphs were cut another way meanwhile
  const pairs = content.pairs.map((pair, index) => ({ ...pair, kind: asKind(kinds[index] ?? pair.kind) }))
  await replace(context, id, { ...content, pairs })
}

/** Drops an import that is not wanted. */
export async function dropImport({ write, read, actor }: Context, id: string): Promise<void> {
  await findImport(read, id, actor.id)
  await write((tx) => deleteImport(tx, id))
}

async function replace({ write }: Context, id: string, content: Incoming): Promise<void> {
  await write((tx) => replaceImport(tx, id, content))
}

function asKind(value: string): Kind {
  const kind = KINDS.find((each) => each === value)
  if (!kind) throw new Problem('form.invalid', { field: 'kind' })
  return kind
}
