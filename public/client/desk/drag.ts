import { dragByTouch } from './touch-drag.ts'

/** What a drop does to the row that the dragged thing stood in. */
type Drop = (row: HTMLElement, deed: string) => void

const THINGS = '.unit, .seam-mark'

/** Paragraphs of the pairing desk go to the neighbouring pair by drag, and a pair's number onto its neighbour merges both. */
export function dragOnDesk(desk: HTMLElement, drop: Drop): void {
  let dragged: HTMLElement | null = null
  const mark = (row: HTMLElement | null) => {
    for (const other of desk.querySelectorAll('.dropping')) if (other !== row) other.classList.remove('dropping')
    row?.classList.add('dropping')
  }
  const over = (thing: HTMLElement, target: EventTarget | null): string | null => {
    const row = rowAt(target)
    const deed = row && deedOf(thing, row)
    mark(deed ? row : null)
    return deed
  }
  const dropOn = (thing: HTMLElement, target: EventTarget | null): boolean => {
    const from = thing.closest<HTMLElement>('.seam-row')
    const deed = over(thing, target)
    mark(null)
    if (!from || !deed) return false
    drop(from, deed)
    return true
  }

  desk.addEventListener('pointerdown', ({ target, pointerType }) => {
    const thing = thingAt(target)
    if (thing) thing.draggable = pointerType === 'mouse'
  })
  desk.addEventListener('dragstart', (event) => {
    dragged = thingAt(event.target)
    event.dataTransfer?.setData('text/plain', '') // some browsers drag nothing otherwise
    dragged?.classList.add('dragged')
  })
  desk.addEventListener('dragover', (event) => {
    if (dragged && over(dragged, event.target)) event.preventDefault()
  })
  desk.addEventListener('dragend', () => {
    dragged?.classList.remove('dragged')
    dragged = null
    mark(null)
  })
  desk.addEventListener('drop', (event) => {
    if (dragged && dropOn(dragged, event.target)) event.preventDefault()
  })
  dragByTouch(desk, { take: thingAt, over: (thing, target) => over(thing, target) !== null, drop: dropOn })
}

function thingAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(THINGS) : null
}

function rowAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.seam-row') : null
}

/** Only what stands next to the neighbour can go there, so that the order stays. */
function deedOf(dragged: HTMLElement, row: HTMLElement): string | null {
  const from = dragged.closest('.seam-row')
  const isAbove = row === from?.previousElementSibling
  const isBelow = row === from?.nextElementSibling
  if (!from || !(isAbove || isBelow)) return null
  if (dragged.matches('.seam-mark')) return isAbove ? 'merge_above' : 'merge'
  const side = dragged.closest<HTMLElement>('[data-side]')?.dataset.side
  if (!side) return null
  if (isAbove && !dragged.previousElementSibling) return `${side}_up`
  if (isBelow && !dragged.nextElementSibling) return `${side}_down`
  return null
}
