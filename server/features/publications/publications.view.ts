import type { Response } from 'express'
import type { Actor } from '../../policy/actor.ts'
import type { Words } from '../../web/i18n.ts'
import type { Moments } from '../../web/moments.ts'
import type { PageLocals } from '../../web/respond.ts'
import type { Refusal } from '../../web/tried.ts'
import { isOnList, titleOf, type Article } from '../articles/article.ts'
import type { Version } from '../road/versions.queries.ts'
import { languageOf } from './reading-page.ts'
import type { Edition } from './edition.ts'
import { officeTime } from './office-time.ts'
import type { Schedule } from './schedules.queries.ts'

/** Everything the page about an article's publication knows. */
export type Publication = {
  article: Article
  approved: Version | undefined
  editions: readonly Edition[]
  waiting: Schedule | undefined
  failed: Schedule | undefined
  names: ReadonlyMap<string, string>
}

/** A form that comes back filled in: which one, and what was typed. */
export type Filled = { part: 'publish' | 'withdraw' | 'slug'; note?: string; at?: string; slug?: string }

export type Office = { publicUrl: string; timeZone: string; now: string }

export function presentPublication(
  res: Response,
  publication: Publication,
  actor: Actor,
  office: Office,
  filled?: Filled,
  refusal?: Refusal,
): PageLocals {
  const { article, approved, editions, waiting } = publication
  const { t, moments } = res.locals as { t: Words; moments: Moments } // set by the page locals for every request
  const isEditor = isOnList(article, actor, 'editor')
  const title = titleOf(article)
  return {
    title: t('publications:publication_of', { title }),
    article: {
      id: article.id,
      title,
      titleLang: languageOf(title),
      isPublic: article.publicStatus === 'public',
      status: article.publicStatus,
    },
    approved: approved
      ? { number: approved.number, hash: approved.hash, sentence: approvedWords(t, moments, publication, approved) }
      : null,
    hindrance: hindranceOf(t, publication, isEditor),
    needsNote: editions.length > 0 && editions.at(-1)?.version !== approved?.number,
    waiting: waiting
      ? {
          id: waiting.id,
          sentence: t('publications:waiting', { at: moments.dateTime(waiting.publishAt), version: waiting.version }),
        }
      : null,
    failed: failedWords(t, moments, publication),
    isEditor,
    earliest: officeTime(office.now, office.timeZone),
    timeZone: office.timeZone,
    address: `${office.publicUrl}/published/${article.slug}`,
    prefix: `${office.publicUrl}/published/`,
    editions: editions.toReversed().map((edition) => presentEdition(moments, publication, edition)),
    form: {
      note: filled?.part === 'publish' ? (filled.note ?? '') : '',
      withdrawal: filled?.part === 'withdraw' ? (filled.note ?? '') : '',
      at: filled?.at ?? '',
      slug: filled?.slug ?? article.slug,
    },
    part: filled?.part ?? null,
    refusal: refusal?.sentence ?? '',
    faults: refusal?.faults ?? {},
  }
}

/** Why nothing can be published now; null when it can. */
function hindranceOf(t: Words, { article, approved, editions }: Publication, isEditor: boolean): string | null {
  if (article.putAwayAt !== null) return t('problems:article.put_away')
  if (article.stage !== 'approved' || !approved) return t('problems:publication.not_approved')
  if (article.publicStatus === 'public' && editions.at(-1)?.version === approved.number)
    return t('problems:publication.same_version')
  return isEditor ? null : t('problems:publication.not_yours')
}

function approvedWords(
  t: Words,
  moments: Moments,
  { names }: Publication,
  { number, actorId, createdAt }: Version,
): string {
  return t('publications:approved_version', {
    version: number,
    name: names.get(actorId) ?? '',
    at: moments.dateTime(createdAt),
  })
}

/** A set time that came to nothing stays on the page until something newer is set or published. */
function failedWords(t: Words, moments: Moments, { failed, waiting, editions }: Publication): string | null {
  const latest = editions.at(-1)?.publishedAt ?? ''
  if (!failed || waiting || latest > failed.publishAt) return null
  return t('publications:failed', { at: moments.dateTime(failed.publishAt), version: failed.version })
}

function presentEdition(moments: Moments, { names }: Publication, edition: Edition) {
  const { number, version, note } = edition
  return {
    number,
    version,
    at: moments.dateTime(edition.publishedAt),
    by: names.get(edition.actorId) ?? '',
    note,
    noteLang: languageOf(note),
  }
}
