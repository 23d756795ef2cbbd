import { isTyping } from './keys.ts'

/** The deed that each key does on the row in hand; its button stands in the row's tools. */
const DEEDS: Readonly<Record<string, string>> = {
  Enter: 'accept',
  m: 'merge',
  M: 'merge_above',
  s: 'split',
  o: 'omit',
  a: 'add',
  u: 'unmark',
  t: 'kind',
  x: 'swap',
  r: 'again',
  '[': 'target_up',
  ']': 'target_down',
  ',': 'target_above',
  '.': 'target_below',
  '{': 'source_up',
  '}': 'source_down',
  '<': 'source_above',
  '>': 'source_below',
}

/** What leads somewhere, and what is done to the whole desk. */
const WAYS: Readonly<Record<string, string>> = {
  ArrowDown: 'down',
  j: 'down',
  ArrowUp: 'up',
  k: 'up',
  Home: 'first',
  End: 'last',
  n: 'next-doubtful',
  p: 'doubtful-before',
  z: 'undo',
  y: 'redo',
  X: 'swap-all',
  '?': 'keys',
  'Ctrl+Enter': 'settle',
  'Ctrl+z': 'undo',
  'Ctrl+y': 'redo',
  'Ctrl+Z': 'redo',
}

export type PairingKey = { deed: string } | { way: string }

/** What a key means on the pairing desk; null when it belongs to a field, an input method or nobody. */
export function pairingKeyOf(event: KeyboardEvent): PairingKey | null {
  const { key, ctrlKey, metaKey, altKey, target } = event
  if (altKey || event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return null
  if (isTyping(target)) return null
  const isHeld = ctrlKey || metaKey
  const presses = target instanceof Element && target.closest('button, a, summary') !== null
  if (key === 'Enter' && !isHeld && presses) return null
  const way = WAYS[isHeld ? `Ctrl+${key}` : key]
  if (way) return { way }
  const deed = isHeld ? undefined : DEEDS[key]
  return deed ? { deed } : null
}
