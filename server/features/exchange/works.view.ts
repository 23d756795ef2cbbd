import type { Words } from '../../web/i18n.ts'
import { problemWords } from '../../web/problems.ts'
import type { Work } from './works.queries.ts'

/** Work that nobody has heard of for so long has ended with the process that did it. */
const SILENT_MILLISECONDS = 20_000

/** How far work is: under way, refused, or silent since its server ended. */
export function presentWork({ id, name, from, done, of, seenAt, outcome }: Work, now: Date, t: Words) {
  const isSilent = now.getTime() - Date.parse(seenAt) > SILENT_MILLISECONDS
  const ended = outcome === null ? (isSilent ? t('exchange:work_silent') : null) : ending(outcome, t)
  return {
    workId: id,
    name,
    from,
    ended,
    isUnderWay: ended === null,
    percent: of > 0 ? Math.min(100, Math.floor((100 * done) / of)) : null,
  }
}

function ending(outcome: NonNullable<Work['outcome']>, t: Words): string | null {
  if ('code' in outcome) return problemWords(t, outcome)
  return 'bug' in outcome ? t('problems:unexpected') : null
}
