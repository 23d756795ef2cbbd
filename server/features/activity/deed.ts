/**
 * Every deed of the record; each has a sentence in locales/LANGUAGE/activity.json. Deeds of one moment are told in this
 * order: an article is created before it is assigned.
 */
export const DEEDS = [
  'article.created',
  'article.assigned',
  'article.claimed',
  'article.changed',
  'article.renewed',
  'article.settled',
  'article.submitted',
  'article.recalled',
  'article.finished',
  'article.returned',
  'finding.waived',
  'article.approved',
  'article.scheduled',
  'article.unscheduled',
  'article.publication_failed',
  'article.published',
  'article.withdrawn',
  'article.renamed',
  'article.corrected',
  'article.abandoned',
  'article.put_away',
  'article.brought_back',
  'thread.opened',
  'thread.resolved',
  'thread.reopened',
  'thread.demanded',
  'thread.relented',
  'suggestion.made',
  'suggestion.withdrawn',
  'suggestion.taken',
  'suggestion.declined',
  'guest.invited',
  'guest.revoked',
  'user.set_up',
  'user.added',
  'user.invited',
  'user.link_made',
  'user.joined',
  'user.renamed',
  'user.roles_changed',
  'user.deactivated',
  'user.activated',
  'user.password_changed',
  'user.password_reset',
] as const
export type Deed = (typeof DEEDS)[number]

/** The details without which a deed's sentence cannot be said; a row that lacks one gets the plain sentence. */
export const NEEDED: Partial<Record<Deed, readonly string[]>> = {
  'article.claimed': ['role'],
  'article.submitted': ['version'],
  'article.finished': ['version'],
  'article.returned': ['to'],
  'article.approved': ['version'],
  'article.published': ['edition'],
  'article.scheduled': ['at'],
  'article.renamed': ['from', 'to'],
  'thread.opened': ['number'],
  'thread.resolved': ['number'],
  'thread.reopened': ['number'],
  'thread.demanded': ['number'],
  'thread.relented': ['number'],
  'suggestion.made': ['number'],
  'suggestion.withdrawn': ['number'],
  'suggestion.taken': ['number'],
  'suggestion.declined': ['number'],
  'guest.invited': ['name', 'at'],
  'guest.revoked': ['name'],
  'user.added': ['name'],
  'user.invited': ['name'],
  'user.link_made': ['name', 'purpose'],
  'user.renamed': ['before', 'name'],
  'user.roles_changed': ['name', 'roles'],
  'user.deactivated': ['name'],
  'user.activated': ['name'],
}

/** How a line is marked beside its words: `done` for what was approved, `back` for what was taken back. */
export type Tone = 'plain' | 'done' | 'back'

const TONES: Partial<Record<Deed, Tone>> = {
  'article.approved': 'done',
  'article.published': 'done',
  'article.returned': 'back',
  'article.publication_failed': 'back',
  'article.withdrawn': 'back',
  'article.abandoned': 'back',
  'user.deactivated': 'back',
}

/** A row may be older or newer than this program: what it does not know is no deed. */
export function asDeed(name: string): Deed | null {
  return DEEDS.find((deed) => deed === name) ?? null
}

export function toneOf(deed: Deed | null): Tone {
  return (deed && TONES[deed]) ?? 'plain'
}

/** The deed, when its sentence can be said with these details. */
export function sayable(name: string, details: Readonly<Record<string, unknown>>): Deed | null {
  const deed = asDeed(name)
  return deed && (NEEDED[deed] ?? []).every((detail) => details[detail] !== undefined) ? deed : null
}
