import type { Behaviour } from './behaviour.ts'
import { arrive, bringIntoSight, settle, showAsked } from '../desk/arrival.ts'
import { Going } from '../desk/going.ts'
import { watchKeys } from '../desk/key-watch.ts'
import { editorIn } from '../desk/paragraphs.ts'
import { placeOf } from '../desk/places.ts'
import { sendAgain } from '../desk/repeat.ts'
import { loadEditor } from '../writing/load-editor.ts'

type Sent = { xhr: XMLHttpRequest; requestConfig: { elt: Element } }

/** Moving between paragraphs by keys and by pointer; every deed goes through the forms of the page. */
export class WorkbenchBehaviour implements Behaviour {
  readonly #desk: HTMLElement
  readonly #going: Going
  readonly #ended = new AbortController()
  #block: 'center' | 'nearest' = document.readyState === 'complete' ? 'nearest' : 'center'
  #left: string | undefined

  constructor(desk: HTMLElement) {
    this.#desk = desk
    this.#going = new Going(desk)
    desk.addEventListener('click', this.#clicked)
    desk.addEventListener('editor:opened', this.#opened)
    desk.addEventListener('editor:dressed', this.#dressed)
    const { signal } = this.#ended
    watchKeys(desk, this.#going, signal)
    document.addEventListener('htmx:confirm', this.#leaving, { signal })
    document.addEventListener('htmx:afterRequest', this.#answered, { signal })
    if (this.#block === 'center') showAsked(desk)
    void loadEditor() // so that the first paragraph opens without waiting for it
  }

  end(): void {
    this.#ended.abort()
  }

  #clicked = (event: MouseEvent): void => {
    const split = (event.target as Element).closest<HTMLAnchorElement>('a[data-deed=split]') // clicks have elements as targets
    const place = split ? null : placeOf(event)
    if (split || place) event.preventDefault()
    if (split) this.#split(split.href)
    if (place) this.#going.open(place.pair, place.side)
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

  /** The editor need not be as high as the field that it stands for. */
  #dressed = ({ target }: Event): void => {
    const pair = (target as HTMLElement).closest<HTMLElement>('.pair') // the form that says so
    if (pair) bringIntoSight(pair, 'nearest')
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
