import type { Check } from './check.ts'

/** A pair without English words, although nobody said that it was left out on purpose. */
export const emptyTarget: Check = {
  id: 'target.empty',
  run({ source, target, link }) {
    if (link === 'omitted' || VISIBLE.test(target)) return []
    const untranslated = VISIBLE.test(source) ? { start: 0, end: source.length, text: source } : null
    return [
      { check: 'target.empty', severity: 'error', blocking: true, source: untranslated, target: null, details: {} },
    ]
  },
}

// A zero-width space is no translation either.
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u
