import htmx from 'htmx.org'
import { changeList, type TextChange } from '../../../server/engines/diff/change-list.ts'
import { keepPlace } from '../writing/cursor.ts'
import type { Going } from './going.ts'
import { editorIn } from './paragraphs.ts'

/** Alt with a figure gives the reason for the change at the cursor; what was typed is saved first. */
export function giveReason(desk: HTMLElement, going: Going, figure: number): void {
  const area = areaIn(desk)
  if (!area) return
  const place = area.selectionStart
  const give = () => send(desk, figure, place)
  if (!going.saveFirst(give)) give()
}

function areaIn(desk: HTMLElement): HTMLTextAreaElement | null {
  const form = editorIn(desk)
  return form?.dataset.before === undefined ? null : form.querySelector('textarea')
}

function send(desk: HTMLElement, figure: number, place: number): void {
  const area = areaIn(desk)
  const form = area?.form
  const reason = desk.querySelector<HTMLButtonElement>(`.review-changes [data-figure="${figure}"]`)?.value
  if (!area || !form || reason === undefined) return
  const { pair = '', side = '', before = '' } = form.dataset
  const change = nearest(changeList(before, area.value, side === 'source' ? 'zh' : 'en').changes, place)
  if (!change) return
  const { basedOn, _csrf } = Object.fromEntries(new FormData(form))
  keepPlace(pair, side, place)
  const values = {
    _csrf,
    side,
    revision: basedOn,
    ...change.after,
    before: change.before.start,
    reason,
    severity: 'again',
  }
  htmx.ajax('post', `/pairs/${pair}/reasons`, { values, swap: 'none', source: desk }).catch(() => undefined) // no network: all stays as it is
}

/** The change at the cursor, or else the one nearest to it. */
function nearest(changes: readonly TextChange[], place: number): TextChange | undefined {
  const distance = ({ after }: TextChange) => Math.max(after.start - place, place - after.end, 0)
  return [...changes].sort((one, other) => distance(one) - distance(other))[0]
}
