import type { Language } from '../text/language.ts'
import { changeList, type TextChange } from './change-list.ts'
import { tokensOf } from './tokens.ts'

/** Whose words, and in which change (or revision, as the caller counts) they came in; nobody's are of no author who counts. */
export type Owner = { authorId: string | null; change: number }

/** A text with the owner of each of its UTF-16 units. */
export type OwnedText = { text: string; owners: readonly Owner[] }

/** The text that came next; `sources` are texts that its new words may have come from with their owners, the likeliest first. */
export type Written = Owner & { text: string; sources?: readonly OwnedText[] }

/** Words of one owner that stand together; offsets in UTF-16 units. */
export type OwnedRun = Owner & { start: number; end: number }

export const NO_TEXT: OwnedText = { text: '', owners: [] }

/**
 * The next text with its owners. A word that stayed, moved, or was only punctuated or spaced otherwise keeps its owner; a new
 * one belongs to who wrote it, or to whom it belonged in a source that it is found in.
 */
export function ownedAfter(before: OwnedText, written: Written, language: Language): OwnedText {
  const { text, authorId, change, sources = [] } = written
  const writer: Owner = { authorId, change }
  if (text === before.text) return before
  const { changes } = changeList(before.text, text, language)
  const owners: Owner[] = []
  let place = 0
  for (const each of changes) {
    push(owners, before.owners, place, each.before.start)
    const kept = keptOwners(each, changes, before, writer, language)
    push(owners, kept ?? newOwners(each, text, sources, writer, language), 0, each.inserted.length)
    place = each.before.end
  }
  push(owners, before.owners, place, before.text.length)
  return { text, owners }
}

/** Who wrote which word of the last of some texts, the oldest first. */
export function authorship(revisions: readonly Written[], language: Language): readonly OwnedRun[] {
  return runsOfOwners(revisions.reduce((before, written) => ownedAfter(before, written, language), NO_TEXT))
}

export function runsOfOwners({ text, owners }: OwnedText): readonly OwnedRun[] {
  const runs: OwnedRun[] = []
  for (let start = 0; start < text.length;) {
    const owner = owners[start]
    let end = start + 1
    while (end < text.length && isSame(owners[end], owner)) end += 1
    if (owner) runs.push({ start, end, authorId: owner.authorId, change: owner.change })
    start = end
  }
  return runs
}

/** Those who have a word in the text, a figure being one; marks and spaces are nobody's words. */
export function authorsIn({ text, owners }: OwnedText): ReadonlySet<string> {
  const authors = new Set<string>()
  for (const { start, end, authorId } of runsOfOwners({ text, owners })) {
    if (authorId !== null && !authors.has(authorId) && IS_WORD.test(text.slice(start, end))) authors.add(authorId)
  }
  return authors
}

const IS_WORD = /[\p{L}\p{N}]/u

function isSame(one: Owner | undefined, other: Owner | undefined): boolean {
  return one === other || (one?.authorId === other?.authorId && one?.change === other?.change)
}

function push(owners: Owner[], from: readonly Owner[], start: number, end: number): void {
  for (let place = start; place < end; place += 1) {
    const owner = from[place]
    if (owner) owners.push(owner)
  }
}

/** Owners of inserted words that are the deleted ones again; nothing where they are others. */
function keptOwners(
  change: TextChange,
  changes: readonly TextChange[],
  before: OwnedText,
  writer: Owner,
  language: Language,
): readonly Owner[] | undefined {
  const from = change.movedFrom === undefined ? undefined : changes[change.movedFrom]
  const home = from ?? (change.tells === 'words' ? undefined : change)
  if (!home) return undefined
  const old = wordsIn(home.deleted, language)
  const fresh = wordsIn(change.inserted, language)
  if (old.length !== fresh.length) return undefined
  const owners = Array.from({ length: change.inserted.length }, () => writer)
  for (const [index, { start, end }] of fresh.entries()) {
    const owner = before.owners[home.before.start + (old[index]?.start ?? 0)]
    if (owner) owners.fill(owner, start, end)
  }
  return owners
}

function newOwners(
  { inserted, after }: TextChange,
  text: string,
  sources: readonly OwnedText[],
  writer: Owner,
  language: Language,
): readonly Owner[] {
  const same = sources.find((source) => source.text === text)
  if (same) return same.owners.slice(after.start, after.end)
  const owners = Array.from({ length: inserted.length }, () => writer)
  for (const source of sources) {
    const { changes } = changeList(source.text, inserted, language)
    let [old, fresh] = [0, 0]
    for (const each of [...changes, endOf(source.text, inserted)]) {
      for (; fresh < each.after.start; fresh += 1, old += 1) {
        if (owners[fresh] === writer) owners[fresh] = source.owners[old] ?? writer
      }
      ;[old, fresh] = [each.before.end, each.after.end]
    }
  }
  return owners
}

function endOf(before: string, after: string): Pick<TextChange, 'before' | 'after'> {
  return {
    before: { start: before.length, end: before.length },
    after: { start: after.length, end: after.length },
  }
}

function wordsIn(text: string, language: Language): readonly { start: number; end: number }[] {
  let end = 0
  return tokensOf(text, language).flatMap(({ word, space }) => {
    const start = end
    end += word.length + space.length
    return IS_WORD.test(word) ? [{ start, end: start + word.length }] : []
  })
}
