import type { Response } from 'express'
import type { Wire } from './stream.ts'

/**
 * An answer that stays open, as server-sent events. `no-transform` keeps our own compression and that of proxies off it: small
 * events would wait in their buffers, and each stream would hold a compressor's memory.
 */
export function openWire(res: Response): Wire {
  res.status(200)
  res.set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  })
  res.flushHeaders()
  res.on('error', () => undefined) // the browser has gone: `close` follows
  return {
    send: (text) => void res.write(text),
    isBehind: () => res.writableNeedDrain,
    end: (isGone) => void (isGone ? res.destroy() : res.end()),
  }
}
