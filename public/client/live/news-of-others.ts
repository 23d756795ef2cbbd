import { editorIn } from '../desk/paragraphs.ts'
import type { ArticleNow } from './news.ts'
import { takeIn } from './take-in.ts'

/** Many windows hear of a change at once: each asks at a moment of its own. */
const SPREAD_MILLISECONDS = 300
/** A listener hears of other paragraphs at most so often; of the open one at once. */
const QUIET_MILLISECONDS = 15_000
/** For so long a paragraph is shown as just changed. */
const FRESH_MILLISECONDS = 4_000
/** The answer to a deed of this window may come later than the news of it. */
const OWN_DEED_MILLISECONDS = 2_000

/** Asks for what others saved and puts it into the page, one answer after another; nothing while the window is hidden. */
export class NewsOfOthers {
  readonly #live: HTMLElement
  #newest: ArticleNow | null = null
  #isAsking = false
  #saidAt = -Infinity
  #toldOf = -1

  constructor(live: HTMLElement) {
    this.#live = live
    document.addEventListener('visibilitychange', () => this.#ask())
  }

  heard(now: ArticleNow): void {
    this.#newest = now
    this.#ask()
  }

  #ask(): void {
    const desk = document.getElementById('desk')
    if (this.#isAsking || document.hidden || !desk || !this.#newest) return
    if (desk.dataset.behaviour === 'pairing') return this.#tellPairing(desk, this.#newest)
    const { change = '0', said = '0', shape = '' } = desk.dataset
    const isShown = Number(change) === this.#newest.change && Number(said) === this.#newest.said
    if (isShown && shape.startsWith(`${this.#newest.stage}.`)) return
    this.#isAsking = true
    window.setTimeout(() => void this.#fetch(desk), Math.random() * SPREAD_MILLISECONDS)
  }

  async #fetch(desk: HTMLElement): Promise<void> {
    const newest = this.#newest
    const address = addressOf(desk)
    const answer = await fetch(address, { headers: { 'HX-Request': 'true' } }).catch(() => null)
    const html = answer?.ok ? await answer.text() : null
    const isStale = addressOf(document.getElementById('desk') ?? desk) !== address // another paragraph was opened meanwhile
    if (html !== null && !isStale) this.#arrived(html)
    this.#isAsking = false
    if (html !== null && (isStale || newest !== this.#newest)) this.#ask()
  }

  #arrived(html: string): void {
    const drawn = document.createRange().createContextualFragment(html)
    const told = drawn.querySelector<HTMLElement>('#live-told')
    const desk = document.getElementById('desk')
    if (!told || !desk) return
    const notice = drawn.querySelector<HTMLElement>('.live-changed')
    const isOfOpen = notice !== null && document.querySelector('.live-changed')?.textContent !== notice.textContent
    takeIn(drawn)
    desk.dataset.change = told.dataset.change
    desk.dataset.said = told.dataset.said
    desk.dataset.shape = told.dataset.shape
    document.dispatchEvent(new CustomEvent('taken-in'))
    showFresh((told.dataset.byOthers ?? '').split(' '))
    this.#say(told, isOfOpen ? (notice.querySelector('p')?.textContent ?? '') : '')
  }

  #say(told: HTMLElement, ofOpen: string): void {
    const text = ofOpen === '' ? (told.textContent ?? '') : ofOpen
    const isSoon = performance.now() - this.#saidAt < QUIET_MILLISECONDS
    if (text.trim() === '' || (isSoon && ofOpen === '' && !('movedOn' in told.dataset))) return
    this.#saidAt = performance.now()
    const region = document.getElementById('movedOn' in told.dataset ? 'notice' : 'live-said')
    region?.replaceChildren('movedOn' in told.dataset ? flash(text) : text.trim())
  }

  /** Rows of the pairing desk hang together: they are not changed under somebody's hands. Any deed of theirs brings all. */
  #tellPairing(desk: HTMLElement, { change, stage }: ArticleNow): void {
    if (isOld(desk, change, stage) || this.#toldOf === change) return
    this.#toldOf = change
    window.setTimeout(() => {
      if (isOld(desk, change, stage)) return // it was this window's own deed
      const { pairingChanged = '', show = '' } = this.#live.dataset
      const link = Object.assign(document.createElement('a'), { href: location.pathname, textContent: show })
      document.getElementById('notice')?.replaceChildren(flash(pairingChanged, link))
    }, OWN_DEED_MILLISECONDS)
  }
}

/** Does the pairing desk show this change already? */
function isOld(desk: HTMLElement, change: number, stage: string): boolean {
  const shown = desk.querySelector<HTMLElement>('#pairing-line')?.dataset.shown
  return stage === 'pairing' && Number(shown ?? change) >= change
}

/** Asks for what differs from what the page shows. */
function addressOf({ dataset: { article = '', change = '0', said = '0', shape = '' } }: HTMLElement): string {
  const query = new URLSearchParams({ since: change, said, shape })
  const form = editorIn(document.body)
  if (form) {
    query.set('open', form.dataset.pair ?? '')
    query.set('side', form.dataset.side ?? '')
    query.set('basedOn', basedOn(form))
  } else {
    // who may only look has a paragraph's findings and talk beside the text, and keeps them
    const looked = document.querySelector<HTMLAnchorElement>('#rail .to-pair')?.hash.replace('#pair-', '')
    if (looked) query.set('looked', looked)
  }
  return `/articles/${article}/parts?${query.toString()}`
}

function basedOn(form: HTMLFormElement): string {
  const field = form.elements.namedItem('basedOn')
  return field instanceof HTMLInputElement ? field.value : ''
}

function flash(text: string, ...more: Node[]): HTMLElement {
  const box = Object.assign(document.createElement('div'), { className: 'flash' })
  box.append(Object.assign(document.createElement('p'), { textContent: text }), ...more)
  return box
}

function showFresh(ids: readonly string[]): void {
  const pairs = ids.flatMap((id) => document.getElementById(`pair-${id}`) ?? [])
  for (const pair of pairs) pair.classList.add('fresh')
  window.setTimeout(() => pairs.forEach((pair) => pair.classList.remove('fresh')), FRESH_MILLISECONDS)
}
