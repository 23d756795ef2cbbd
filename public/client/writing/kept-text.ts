/** What is being typed, kept in this browser for one person until it is confirmed; `isSent`: the server has it as a draft. */
export type KeptText = { text: string; basedOn: string; isSent: boolean }

const key = (pair: string, side: string) => `duizhao:${document.body.dataset.person ?? ''}:${pair}:${side}`

export function keep(pair: string, side: string, text: KeptText): void {
  try {
    localStorage.setItem(key(pair, side), JSON.stringify(text))
  } catch {
    // a full or forbidden storage must not stop the typing; the server's draft remains
  }
}

/** Typing that the server never got; what it got it gives back by itself, perhaps newer. */
export function keptUnsent(pair: string, side: string): KeptText | null {
  const text = kept(pair, side)
  return text && !text.isSent ? text : null
}

/** The server has this text as a draft now. What was typed since stays unsent. */
export function markSent(pair: string, side: string, text: string): void {
  const standing = kept(pair, side)
  if (standing?.text === text) keep(pair, side, { ...standing, isSent: true })
}

/** The server has this text as a revision. Another window's text is not ours to forget. */
export function forget(pair: string, side: string, text: string): void {
  if (kept(pair, side)?.text === text) localStorage.removeItem(key(pair, side))
}

function kept(pair: string, side: string): KeptText | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key(pair, side)) ?? 'null')
    return isKeptText(value) ? value : null
  } catch {
    return null
  }
}

function isKeptText(value: unknown): value is KeptText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'basedOn' in value
  )
}
