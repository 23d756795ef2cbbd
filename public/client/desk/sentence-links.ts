import type { SentenceLink } from '../../../server/engines/align/link-sentences.ts'
import { sideText, type Side } from './side-text.ts'

/** Milliseconds that somebody rests at the same texts before the server is asked: not at every key, nor on the way across the page. */
const REST_MILLISECONDS = 250

/** The sentence links of the paragraphs of a page, asked for once for each two texts. */
export class SentenceLinks {
  readonly #known = new Map<string, readonly SentenceLink[]>()
  #wanted = ''
  #timer = 0

  /** Those of a paragraph as it stands on the page now; when they are not here yet, calls `arrived` once they are. */
  of(pair: HTMLElement, arrived: () => void): readonly SentenceLink[] {
    const [source, target] = [textOf(pair, 'source'), textOf(pair, 'target')]
    const texts = JSON.stringify([source, target])
    const known = this.#known.get(texts)
    if (known) return known
    if (source === '' || target === '' || texts === this.#wanted) return []
    this.#wanted = texts
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      void ask(pair.dataset.pair ?? '', source, target).then((links) => {
        this.#known.set(texts, links)
        arrived()
      })
    }, REST_MILLISECONDS)
    return []
  }
}

/** Where the server does not answer nothing is lit. */
async function ask(pair: string, source: string, target: string): Promise<readonly SentenceLink[]> {
  const token = document.querySelector<HTMLMetaElement>('meta[name=csrf-token]')?.content ?? ''
  const body = new URLSearchParams({ _csrf: token, source, target })
  const headers = { Accept: 'application/json', 'HX-Request': 'true' }
  const answer = await fetch(`/pairs/${pair}/sentence-links`, { method: 'POST', headers, body }).catch(() => null)
  if (!answer?.ok) return []
  return ((await answer.json()) as { links: readonly SentenceLink[] }).links // the shape that the address promises
}

function textOf(pair: HTMLElement, side: Side): string {
  return sideText(pair, side)?.text.trimEnd() ?? ''
}
