import htmx from 'htmx.org'
import { editorIn } from '../desk/paragraphs.ts'
import { editorLines } from './editor-lines.ts'
import { isInUse } from './in-use.ts'
import { keepPlace } from './keep-place.ts'

/** Parts that are drawn anew but stand where somebody has the cursor or words; they wait. */
const waiting = new Map<string, HTMLElement>()

/** Puts what the server drew anew into the page; never what somebody is writing in, and nothing on the screen moves. */
export function takeIn(drawn: DocumentFragment): void {
  const desk = document.getElementById('desk')
  if (!desk) return
  const open = editorIn(desk)?.closest<HTMLElement>('.pair') ?? null
  const fresh = drawn.querySelector<HTMLElement>('#desk')
  keepPlace(open, () => {
    if (fresh) takeDesk(desk, fresh, open)
    for (const part of [...drawn.querySelectorAll<HTMLElement>('.pair[id], .mark[id], #head, #rail')]) put(part, open)
    showNotice(drawn.querySelector<HTMLElement>('.live-changed'), open)
  })
}

/** Tries once more to put in what had to wait. */
export function takeWaiting(): void {
  const open = document.querySelector<HTMLElement>('.pair:has(form.editor)')
  for (const part of [...waiting.values()]) put(part, open)
}

/** A deed of this window has drawn a part anew: what waited for its place is older. */
export function forgetWaiting(id: string): void {
  waiting.delete(id)
}

function put(part: HTMLElement, open: HTMLElement | null): void {
  const there = document.getElementById(part.id)
  waiting.delete(part.id)
  if (!there || there === open) return
  if (isInUse(there)) return void waiting.set(part.id, part)
  there.replaceWith(part)
  htmx.process(part)
}

/** Another order or another number of paragraphs: all are put around the open one, which itself stays where it is. */
function takeDesk(desk: HTMLElement, fresh: HTMLElement, open: HTMLElement | null): void {
  const [pairs, freshPairs] = [desk.querySelector('#pairs'), fresh.querySelector('#pairs')]
  const [map, freshMap] = [desk.querySelector('.map'), fresh.querySelector('.map')]
  if (!pairs || !freshPairs) return
  if (map && freshMap) map.replaceWith(freshMap)
  const counterpart = open ? freshPairs.querySelector(`:scope > #${open.id}`) : null
  const place = open ? [...pairs.children].indexOf(open) : 0
  for (const old of [...pairs.children].filter((each) => each !== open)) {
    const its = old.id && isInUse(old) ? freshPairs.querySelector(`:scope > #${old.id}`) : null
    if (its)
      its.replaceWith(old) // with the words in its fields
    else old.remove()
  }
  const [before, after] = around([...freshPairs.children], counterpart, place)
  if (open) open.before(...before)
  else pairs.append(...before)
  pairs.append(...after)
  for (const part of [...before, ...after]) htmx.process(part)
  const number = counterpart?.querySelector('.no')
  if (number) open?.querySelector('.no')?.replaceWith(number)
}

/** What comes before the open paragraph and what after it; where it is no longer among them, it stays at its place. */
function around(all: readonly Element[], open: Element | null, place: number): [Element[], Element[]] {
  const cut = open ? all.indexOf(open) : place
  return [all.slice(0, cut), all.slice(cut).filter((part) => part !== open)]
}

/** The words in the open paragraph are the writer's: they are told that the paragraph has changed. */
function showNotice(notice: HTMLElement | null, open: HTMLElement | null): void {
  const form = open ? editorIn(open) : null
  if (!form) return
  const old = form.querySelector('.live-changed')
  if (!notice) return old?.remove()
  if (old?.textContent === notice.textContent) return // perhaps it hangs open
  if (old) old.replaceWith(notice)
  else editorLines(form).append(notice)
}
