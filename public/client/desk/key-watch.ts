import { openDialog } from '../behaviours/open-dialog.ts'
import type { Going } from './going.ts'
import { giveReason } from './reason-keys.ts'
import { deedOf, figureOf, type KeyDeed } from './keys.ts'
import { editorIn, paragraphAt } from './paragraphs.ts'

/** Listens to the desk's keys, wherever in the page they are pressed, until the signal. */
export function watchKeys(desk: HTMLElement, going: Going, signal: AbortSignal): void {
  const pressed = (event: KeyboardEvent): void => {
    const figure = figureOf(event)
    if (figure > 0 && editorIn(desk)?.dataset.before !== undefined) {
      event.preventDefault()
      return giveReason(desk, going, figure)
    }
    const deed = deedOf(event)
    if (!deed || (deed === 'close' && !editorIn(desk))) return
    event.preventDefault()
    if (!(event.repeat && deed === 'confirm')) act(desk, going, deed)
  }
  const released = ({ key }: KeyboardEvent): void => {
    if (key === 'Control' || key === 'Meta') going.letGo()
  }
  document.addEventListener('keydown', pressed, { signal })
  document.addEventListener('keyup', released, { signal })
}

function act(desk: HTMLElement, going: Going, deed: KeyDeed): void {
  if (deed === 'keys') return openDialog('keys')
  if (deed === 'confirm') return going.confirm()
  if (deed === 'close') return going.close()
  if (isShaping(deed)) return desk.querySelector<HTMLElement>(`.pair.active [data-deed=${SHAPING[deed]}]`)?.click()
  const pair = paragraphAt(desk, deed)?.dataset.pair
  if (pair) going.open(pair, 'target')
}

/** What has a button in the open paragraph's menu, and that button's name. */
const SHAPING = { merge: 'merge', split: 'split', 'move-up': 'move_up', 'move-down': 'move_down' } as const

function isShaping(deed: KeyDeed): deed is keyof typeof SHAPING {
  return Object.hasOwn(SHAPING, deed)
}
