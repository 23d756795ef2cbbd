// The shared worker of all windows of one person in one browser: it holds their one stream.
import type { ArticleNow, Watch } from './news.ts'
import { Watchers } from './watchers.ts'

const ports = new Map<MessagePort, string>()

const watchers = new Watchers((now: ArticleNow) => {
  for (const port of ports.keys()) port.postMessage(now)
})

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports // what a shared worker's `connect` brings
  if (!port) return
  port.addEventListener('message', ({ data }: MessageEvent<Watch>) => {
    if (data.article === null) ports.delete(port)
    else ports.set(port, data.tab)
    watchers.hear(data)
  })
  port.start()
})
