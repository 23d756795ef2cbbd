import { verifyOffice } from '../features/publications/verify-office.ts'
import type { Services } from '../services.ts'

/**
 * Recomputes every hash and chain from the stored text, and compares what is public and what is approved with it. Prints
 * a line for each fault, then the head. Answers the exit code: 0 when all is well, 1 when a byte has changed anywhere.
 */
export async function verify(
  { database, words }: Pick<Services, 'database' | 'words'>,
  print: (line: string) => void,
): Promise<number> {
  const t = words('en') // as every other command
  const { faults, articles, versions, head } = await verifyOffice(
    database.read,
    ({ articleId, version, kind, place }) => {
      print(
        t('publications:verify_fault', { article: articleId, version, place, what: t(`publications:verify_${kind}`) }),
      )
    },
  )
  print(faults === 0 ? t('publications:verify_well') : t('publications:verify_faults', { count: faults }))
  print(t('publications:verify_head', { articles, versions, head }))
  return faults === 0 ? 0 : 1
}
