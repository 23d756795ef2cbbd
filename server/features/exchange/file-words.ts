import type { Language, Words as Translate } from '../../web/i18n.ts'
import type { FileWords } from './export-article.ts'

/** What a file says of itself, in both languages at once. */
export function fileWords(words: (language: Language) => Translate): FileWords {
  const side = (language: Language, version: { number: number; kind: string } | null) => {
    const t = words(language)
    const named =
      version && t('exchange:file_version', { number: version.number, kind: t(`states:version_${version.kind}`) })
    return { language: t('exchange:file_language'), notApproved: t('exchange:file_not_approved'), version: named ?? '' }
  }
  return (version) => ({ source: side('zh-Hans', version), target: side('en', version) })
}
