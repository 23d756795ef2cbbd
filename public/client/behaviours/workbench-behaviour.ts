import type { Behaviour } from './behaviour.ts'
import { openDialog } from './open-dialog.ts'
import { arrive, settle } from '../desk/arrival.ts'
import { Going } from '../desk/going.ts'
import { deedOf, type KeyDeed } from '../desk/keys.ts'
import { editorIn, paragraphAt } from '../desk/paragraphs.ts'
import { placeOf } from '../desk/places.ts'
import { sendAgain } from '../desk/repeat.ts'

type Sent = { xhr: XMLHttpRequest; requestConfig: { elt: Element } }

/** Moving between paragraphs by keys and by pointer; every deed goes through the forms of the page. */
export class WorkbenchBehaviour implements Behaviour {
  readonly #desk: HTMLElement
  readonly #going: Going
  #block: 'center' | 'nearest' = document.readyState === 'complete' ? 'nearest' : 'center'
  #left: string | undefined

  constructor(desk: HTMLElement) {
    this.#desk = desk
    this.#going = new Going(desk)
    desk.addEventListener('click', this.#clicked)
    desk.addEventListener('editor:opened', this.#opened)
    document.addEventListener('keydown', this.#pressed)
    document.addEventListener('keyup', this.#released)
    document.addEventListener('htmx:confirm', this.#leaving)
    document.addEventListener('htmx:afterRequest', this.#answered)
    void import(document.body.dataset.editor ?? '') // so that the first paragraph opens without waiting for it
  }

  end(): void {
    document.removeEventListener('keydown', this.#pressed)
    document.removeEventListener('keyup', this.#released)
    document.removeEventListener('htmx:confirm', this.#leaving)
    document.removeEventListener('htmx:afterRequest', this.#answered)
  }

  #clicked = (event: MouseEvent): void => {
    const split = (event.target as Element).closest<HTMLAnchorElement>('a[data-deed=split]') // clicks have elements as targets
    const place = split ? null : placeOf(event)
    if (split || place) event.preventDefault()
    if (split) this.#split(split.href)
    if (place) this.#going.open(place.pair, place.side)
  }

  #pressed = (event: KeyboardEvent): void => {
    const deed = deedOf(event)
    if (!deed || (deed === 'close' && !editorIn(this.#desk))) return
    event.preventDefault()
    if (!(event.repeat && deed === 'confirm')) this.#act(deed)
  }

  #released = ({ key }: KeyboardEvent): void => {
    if (key === 'Control' || key === 'Meta') this.#going.letGo()
  }

  #act(deed: KeyDeed): void {
    if (deed === 'keys') return openDialog('keys')
    if (deed === 'confirm') return this.#going.confirm()
    if (deed === 'close') return this.#going.close()
    if (deed === 'merge' || deed === 'split')
      return this.#desk.querySelector<HTMLElement>(`.pair.active [data-deed=${deed}]`)?.click()
    const pair = paragraphAt(this.#desk, deed)?.dataset.pair
    if (pair) this.#going.open(pair, 'target')
  }

  /** The page for splitting gets the place of the cursor. */
  #split(address: string): void {
    const form = editorIn(this.#desk)
    const at = form?.querySelector('textarea')?.selectionStart ?? 0
    const go = () => location.assign(`${address}?side=${form?.dataset.side ?? ''}&at=${at}`)
    if (!this.#going.saveFirst(go)) go()
  }

  #opened = ({ target }: Event): void => {
    const form = target as HTMLElement // the form that says so
    arrive(form, this.#block)
    this.#block = 'nearest'
    this.#left = form.dataset.pair
  }

  /** Deeds that draw the open paragraph anew wait until what was typed there is saved. */
  #leaving = (event: Event): void => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !('leavesEditor' in form.dataset)) return
    if (this.#going.saveFirst(() => sendAgain(this.#desk, form))) event.preventDefault()
  }

  #answered = (event: Event): void => {
    const { xhr, requestConfig } = (event as CustomEvent<Sent>).detail
    if (requestConfig.elt.matches('form.editor')) this.#going.saved(xhr.status >= 200 && xhr.status < 300)
    if (requestConfig.elt.matches('form.editor') || requestConfig.elt === this.#desk) settle(this.#desk, this.#left)
  }
}
