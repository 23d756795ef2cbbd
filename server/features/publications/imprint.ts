import type { Services } from '../../services.ts'
import type { Language, Words } from '../../web/i18n.ts'
import { momentsFor } from '../../web/moments.ts'

/** What the public pages know of the office that publishes them, in both languages. */
export type Imprint = {
  /** Without a slash at the end. */
  publicUrl: string
  names: Record<Language, string>
  t: Record<Language, Words>
  date: Record<Language, (iso: string) => string>
}

export function imprintOf({ config, words, clock }: Pick<Services, 'config' | 'words' | 'clock'>): Imprint {
  const dates = (language: Language) => momentsFor(language, config.timeZone, clock).date
  return {
    publicUrl: config.publicUrl,
    names: { en: config.officeName, 'zh-Hans': config.officeNameZh },
    t: { en: words('en'), 'zh-Hans': words('zh-Hans') },
    date: { en: dates('en'), 'zh-Hans': dates('zh-Hans') },
  }
}
