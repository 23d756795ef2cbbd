/** The desk's keys and what they do. Apple's keyboards have Command where others have Control. */
const KEYS = {
  'Ctrl+Enter': 'confirm',
  'Ctrl+ArrowDown': 'down',
  'Ctrl+ArrowUp': 'up',
  'Ctrl+Shift+ArrowDown': 'next-open',
  'Ctrl+Shift+M': 'merge',
  'Ctrl+Shift+S': 'split',
  'Alt+ArrowUp': 'move-up',
  'Alt+ArrowDown': 'move-down',
  'Ctrl+/': 'keys',
  '?': 'keys',
  Escape: 'close',
} as const
export type KeyDeed = (typeof KEYS)[keyof typeof KEYS]

/** What a key press means on the desk; null when it belongs to a field, an input method or nobody. */
export function deedOf(event: KeyboardEvent): KeyDeed | null {
  if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return null
  const isField = isTyping(event.target)
  const isEditor = event.target instanceof Element && event.target.closest('form.editor') !== null
  if (isField && !isEditor) return null
  const chord = chordOf(event)
  if (chord === '?' && isField) return null
  return isChord(chord) ? KEYS[chord] : null
}

/** The figure of a row's key that is pressed with Alt, whatever letter the two make; 0 for every other key. */
export function figureOf({ altKey, ctrlKey, metaKey, shiftKey, code, isComposing }: KeyboardEvent): number {
  if (!altKey || ctrlKey || metaKey || shiftKey || isComposing) return 0
  return Number(/^Digit([1-9])$/.exec(code)?.[1] ?? 0)
}

function chordOf({ ctrlKey, metaKey, shiftKey, altKey, key }: KeyboardEvent): string {
  if (altKey) return ctrlKey || metaKey || shiftKey ? '' : `Alt+${key}`
  if (key === '?' || key === '/') return ctrlKey || metaKey ? 'Ctrl+/' : key
  const held = [...(ctrlKey || metaKey ? ['Ctrl'] : []), ...(shiftKey ? ['Shift'] : [])]
  return [...held, key.length === 1 ? key.toUpperCase() : key].join('+')
}

function isChord(chord: string): chord is keyof typeof KEYS {
  return Object.hasOwn(KEYS, chord)
}

/** Is somebody writing here, so that plain keys are letters? */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
