import type { ArticleNow, Tell, Watch } from './news.ts'
import { Watchers } from './watchers.ts'

/** The way to the browser's one stream. */
type Line = (watch: Watch) => void

/**
 * Connects a window with the stream that the browser's windows share: held by a shared worker; where there is none by the
 * window that got the lock, which tells the others; else each window has its own. `name` keeps two people's windows apart.
 */
export function openLine(name: string, worker: string, tell: Tell): Line {
  if ('SharedWorker' in window) return byWorker(name, worker, tell)
  if ('BroadcastChannel' in window && 'locks' in navigator) return byChannel(name, tell)
  const watchers = new Watchers(tell)
  return (watch) => watchers.hear(watch)
}

/** Milliseconds between two signs that a window is still there. */
const STAY_MILLISECONDS = 20_000

/** Says now and again which article a window looks at, until the signal; a page that is left says that, too. */
export function stayOn(line: Line, watch: Watch, signal: AbortSignal): void {
  const stay = () => line(watch)
  const leave = () => line({ ...watch, article: null })
  const clock = window.setInterval(stay, STAY_MILLISECONDS)
  window.addEventListener('pagehide', leave, { signal })
  window.addEventListener('pageshow', stay, { signal })
  signal.addEventListener('abort', () => {
    window.clearInterval(clock)
    leave()
  })
  stay()
}

function byWorker(name: string, address: string, tell: Tell): Line {
  const { port } = new SharedWorker(address, { name, type: 'module' })
  port.addEventListener('message', ({ data }: MessageEvent<ArticleNow>) => tell(data))
  port.start()
  return (watch) => port.postMessage(watch)
}

/** What windows say over their channel; a window that has just got the lock asks who is there. */
type Said = { watch: Watch } | { now: ArticleNow } | { ask: true }

function byChannel(name: string, tell: Tell): Line {
  const channel = new BroadcastChannel(name)
  const say = (said: Said) => channel.postMessage(said)
  let watchers: Watchers | null = null
  let own: Watch | null = null
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if ('now' in data) tell(data.now)
    else if ('watch' in data) watchers?.hear(data.watch)
    else if (own) say({ watch: own })
  })
  const lead = () => {
    watchers = new Watchers((now) => {
      tell(now)
      say({ now })
    })
    if (own) watchers.hear(own)
    say({ ask: true })
    return new Promise<never>(() => undefined) // held until the window is closed
  }
  void navigator.locks.request(name, lead)
  return (watch) => {
    own = watch
    if (watchers) watchers.hear(watch)
    else say({ watch })
  }
}
