/** What is being typed, kept in this browser for one person until the server has it. */
export type KeptText = { text: string; basedOn: string; at: number }

const key = (pair: string, side: string) => `duizhao:${document.body.dataset.person ?? ''}:${pair}:${side}`

export function keep(pair: string, side: string, kept: KeptText): void {
  try {
    localStorage.setItem(key(pair, side), JSON.stringify(kept))
  } catch {
    // a full or forbidden storage must not stop the typing; the server's draft remains
  }
}

export function kept(pair: string, side: string): KeptText | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key(pair, side)) ?? 'null')
    return isKeptText(value) ? value : null
  } catch {
    return null
  }
}

export function forget(pair: string, side: string): void {
  localStorage.removeItem(key(pair, side))
}

function isKeptText(value: unknown): value is KeptText {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' && 'basedOn' in value
}
