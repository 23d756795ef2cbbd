import { CHECKS } from '../../server/engines/checks/checks.ts'
import { LANGUAGES, ROLES, THEMES } from '../../server/features/accounts/user.ts'
import { DEEDS as ACTIVITY_DEEDS } from '../../server/features/activity/deed.ts'
import { NOTICE_KINDS } from '../../server/features/activity/notify.ts'
import { ARTICLE_ROLES, STAGES, type PublicStatus } from '../../server/features/articles/article.ts'
import { FILTERS } from '../../server/features/desk/desk.queries.ts'
import type { Job } from '../../server/features/desk/desk.view.ts'
import { LEFT_OUT, type Format } from '../../server/features/exchange/reading/imported.ts'
import type { Fate } from '../../server/features/exchange/renewal.ts'
import { HINTS } from '../../server/features/exchange/renewals.view.ts'
import { WORKS } from '../../server/features/exchange/works.queries.ts'
import { PAIR_DEEDS } from '../../server/features/workbench/pairing-deeds.ts'
import type { ShownOrigin } from '../../server/features/workbench/rail.view.ts'
import type { Box } from '../../server/features/workbench/read-conflict.ts'
import { CUTS } from '../../server/features/exchange/reading/paragraphs.ts'
import { FORMATS, LAYOUTS } from '../../server/features/exchange/writing/article-file.ts'
import { MARKS } from '../../server/features/pairs/mark-link.ts'
import { KINDS, LINKS, SIDES, STATES } from '../../server/features/pairs/pair.ts'
import type { FaultKind } from '../../server/features/publications/verify-article.ts'
import { ANSWERS } from '../../server/features/review/answer.ts'
import { HAPPENINGS } from '../../server/features/pairs/compare.ts'
import { SHOWS } from '../../server/features/review/compare.view.ts'
import { REASONS, SEVERITIES } from '../../server/features/reasons/reason.ts'
import { DEEDS, MOVES, RETURNS } from '../../server/features/road/deeds.ts'
import { HINDRANCES } from '../../server/features/road/hindrances.ts'
import { VERSION_KINDS } from '../../server/features/road/version.ts'
import { DECISIONS } from '../../server/features/suggestions/suggestion.ts'
import { SHOWN_SUGGESTIONS } from '../../server/features/suggestions/suggestions.routes.ts'
import { SHOWN } from '../../server/features/talk/talk.routes.ts'
import { THREAD_DEEDS } from '../../server/features/talk/thread.ts'
import { STATUS } from '../../server/web/problems.ts'

/** Every member of a union, so that a new one is missed by the compiler when it is not written here. */
function all<Member extends string>(members: Record<Member, true>): string[] {
  return Object.keys(members)
}

const PUBLIC = all<PublicStatus>({ none: true, public: true, withdrawn: true })
const JOBS = all<Job>({
  pair: true,
  translate: true,
  returned: true,
  review: true,
  correct: true,
  approve: true,
  publish: true,
  claim: true,
})
const WITH_NOTE = DEEDS.filter((deed) => MOVES[deed].note === 'required')
const CHOSEN_RETURNS = Object.values(RETURNS).flatMap(({ to }) => (to.length > 1 ? to : []))

/** Words whose keys are put together when they are needed: the pattern that stands in the code, and what `*` can be. */
export const FAMILIES: Record<string, readonly string[]> = {
  'accounts:language_*': LANGUAGES,
  'accounts:role_hint_*': ROLES,
  'accounts:theme_*': THEMES,
  'activity:*': [...ACTIVITY_DEEDS, 'other', 'other_article'],
  'activity:*_*': [
    ...ROLES.map((role) => `role_${role}`),
    ...STAGES.map((stage) => `stage_${stage}`),
    ...['invitation', 'reset', 'set-up'].map((purpose) => `purpose_${purpose}`),
  ],
  'common:nav_*': ['desk', 'published', 'quality', 'people', 'activity'],
  'common:role_*': ROLES,
  'desk:filter_*': FILTERS,
  'desk:go_*': JOBS,
  'desk:job_*': JOBS,
  'exchange:count_*': all<Fate>({ same: true, changed: true, new: true, gone: true }),
  'exchange:cut_*': CUTS,
  'exchange:hint_*': HINTS,
  'exchange:fate_*': ['changed', 'new', 'gone'],
  'exchange:export_*': FORMATS,
  'exchange:format_*': all<Format>({ text: true, markdown: true, html: true, docx: true }),
  'exchange:layout_*': LAYOUTS,
  'exchange:left_out.*': LEFT_OUT,
  'exchange:pane_*': SIDES,
  'exchange:renew_*': SIDES,
  'exchange:work_*': WORKS,
  'inbox:label.*': [...NOTICE_KINDS, 'other'],
  'inbox:sentence.*': [...NOTICE_KINDS, 'assigned_as', 'due', 'other'],
  'problems:*': [...Object.keys(STATUS), 'unexpected'],
  'pairing:step_*': ['undo', 'redo'],
  'pairing:*': [
    ...PAIR_DEEDS.filter((deed) => deed !== 'split'),
    ...['omit_now', 'add_now', 'accept_all', 'swap_all'],
    ...['move', 'doubtful', 'accept', 'settle', 'split', 'target', 'source', 'target_take', 'source_take'].map(
      (key) => `key_${key}`,
    ),
    ...['mark', 'kind', 'undo', 'redo', 'help'].map((key) => `key_${key}`),
  ],
  'publications:*': [
    ...['published', 'corrected', 'missing', 'missing_hint', 'to_index', 'gone', 'gone_on', 'publication'],
    ...['index_title', 'index_empty', 'newer', 'older', 'page_of'],
    ...['said_published', 'said_scheduled', 'said_cancelled', 'said_withdrawn', 'said_renamed'],
  ],
  'publications:absent_*': SIDES,
  'publications:column_*': ['edition', 'version', 'at', 'by', 'note'],
  'publications:layout_*': LAYOUTS,
  'publications:preview_*': ['approved', 'version'],
  'publications:status_*': PUBLIC,
  'publications:verify_*': all<FaultKind>({
    hash: true,
    chain: true,
    content: true,
    row: true,
    record: true,
    projection: true,
    title: true,
    edition: true,
    page_missing: true,
    page_hash: true,
    page_text: true,
    page_facts: true,
  }),
  'answers:is_*': ANSWERS,
  'answers:said_*': ANSWERS,
  'reasons:reason_*': REASONS,
  'reasons:moved_*': ['here', 'away'],
  'reasons:severity_*': ['none', ...SEVERITIES],
  'reasons:tells_*': ['punctuation', 'space'],
  'review:*': [
    ...SIDES,
    ...['from', 'to', 'nothing', 'nothing_so', 'nothing_new'],
    ...['wrote_words', 'wrote_characters'],
  ],
  'review:happened_*': HAPPENINGS,
  'review:point_*': ['imported', 'now'],
  'review:show_*': SHOWS,
  'review:view_*': ['marks', 'clean'],
  'states:*': STATES,
  'states:kind_*': KINDS,
  'states:link_*': LINKS,
  'states:origin_*': all<ShownOrigin>({
    undo: true,
    import: true,
    typed: true,
    merge: true,
    restore: true,
    suggestion: true,
    word: true,
    memory: true,
    machine: true,
  }),
  'states:public_*': PUBLIC,
  'states:stage_*': STAGES,
  'states:version_*': VERSION_KINDS,
  'suggestions:guest_said_*': ['suggested', 'withdrawn'],
  'suggestions:is_*': DECISIONS,
  'suggestions:none_*': SHOWN_SUGGESTIONS,
  'suggestions:open_*': SIDES,
  'suggestions:said_*': ['taken', 'declined'],
  'suggestions:show_*': SHOWN_SUGGESTIONS,
  'suggestions:text_*': SIDES,
  'talk:did_*': THREAD_DEEDS.filter((deed) => deed !== 'take-back'),
  'talk:show_*': SHOWN,
  'workbench:*': [
    ...['merge', 'move_up', 'move_down', 'insert', 'mark_omitted', 'mark_added', 'unmark', 'remove'],
    ...['confirm', 'down', 'up', 'next_open', 'close', 'merge', 'split', 'undo', 'help', 'help_writing'].map(
      (key) => `key_${key}`,
    ),
    ...['key_talk', 'key_move_up', 'key_move_down', 'key_reason'],
  ],
  'workbench:check_*': CHECKS.map(({ id }) => id),
  'workbench:conflict_*': all<Box>({ mine: true, theirs: true }),
  'workbench:claim_*': ARTICLE_ROLES,
  'workbench:deed_*': DEEDS,
  'workbench:hindrance_*': HINDRANCES,
  'workbench:marked_*': MARKS,
  'workbench:note_*': WITH_NOTE,
  'workbench:reviewing_*': ['unchanged', 'all'],
  'workbench:return_to_*': CHOSEN_RETURNS,
  'workbench:split_*': SIDES,
  'workbench:view_*': ['marks', 'clean'],
}
