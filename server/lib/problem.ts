/** Every refusal the product can give; each has a status in `web/problems.ts` and words in `locales/LANGUAGE/problems.json`. */
export type ProblemCode =
  | 'not_found'
  | 'form.invalid'
  | 'form.csrf'
  | 'form.too_large'
  | 'database.busy'
  | 'article.put_away'
  | 'article.public'
  | 'import.gone'
  | 'import.too_slow'
  | 'work.cancelled'
  | 'renewal.overtaken'
  | 'claim.taken'
  | 'live.too_many'
  | 'article.source_link'
  | 'change.not_undoable'
  | 'change.overtaken'
  | 'change.undone'
  | 'deed.not_here'
  | 'deed.not_yours'
  | 'export.not_yours'
  | 'finding.gone'
  | `hindered.${'empty' | 'untranslated' | 'unconfirmed' | 'unreviewed' | 'findings' | 'must-fix' | 'unreasoned' | 'own-words'}`
  | 'thread.range'
  | 'thread.quote_missing'
  | 'thread.must_fix_not_yours'
  | 'thread.not_yours'
  | 'comment.required'
  | 'comment.long'
  | 'comment.not_yours'
  | 'note.required'
  | 'note.long'
  | 'pair.cut'
  | 'pair.edge'
  | 'pair.empty'
  | 'pair.last'
  | 'pair.not_added'
  | 'pair.not_omitted'
  | 'pair.nothing_to_move'
  | 'pair.only'
  | 'pair.stale'
  | 'pen.elsewhere'
  | 'pen.pairing'
  | 'people.unfit'
  | `answer.${'none' | 'no_change' | 'not_here' | 'overwritten'}`
  | 'reason.no_change'
  | `suggestion.${'empty' | 'long' | 'unchanged' | 'not_here' | 'pen_yours' | 'not_yours' | 'decided' | 'withdrawn' | 'conflict' | 'gone' | 'too_many'}`
  | `guest.${'days' | 'over' | 'too_many' | 'not_yours'}`
  | 'reason.not_here'
  | 'recall.too_late'
  | 'replace.nothing'
  | 'publication.not_approved'
  | 'publication.not_public'
  | 'publication.not_waiting'
  | 'publication.not_yours'
  | 'publication.note_required'
  | 'publication.in_past'
  | 'publication.same_version'
  | 'publication.time_stands'
  | 'publication.scheduled'
  | 'publication.version_moved'
  | 'slug.invalid'
  | 'slug.public'
  | 'slug.taken'
  | 'session.required'
  | 'role.required'
  | 'sign_in.refused'
  | 'sign_in.too_many'
  | 'user.email_invalid'
  | 'user.email_taken'
  | 'user.name_missing'
  | 'user.roles_missing'
  | 'user.last_admin'
  | 'user.deactivated'
  | 'password.short'
  | 'password.long'
  | 'password.common'
  | 'password.personal'
  | 'password.wrong'
  | 'link.used_up'
  | 'set_up.done'
  | 'version.text'
  | 'import.empty'
  | 'import.too_large'
  | 'import.binary'
  | 'import.old_word'
  | 'import.locked'
  | 'import.pdf'
  | 'import.rtf'
  | 'import.docx_bomb'
  | 'import.docx_broken'
  | 'import.encoding'
  | 'import.too_nested'
  | 'import.no_chinese'
  | 'import.mostly_english'
  | 'import.no_english'
  | 'import.sides_swapped'
  | 'import.too_many_paragraphs'

/** A fault at one field of a form; `pointer` is the field's name. */
export type Fault = { pointer: string; code: ProblemCode; details?: ProblemDetails }

/** Values that the words of a problem are filled with. */
export type ProblemDetails = Record<string, string | number>

/** An expected refusal: a code and its values, no HTTP and no sentence. Anything else that is thrown is a bug. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: ProblemDetails
  readonly faults: readonly Fault[]

  constructor(code: ProblemCode, details: ProblemDetails = {}, faults: readonly Fault[] = []) {
    super(`${code} ${JSON.stringify(details)}`)
    this.name = 'Problem'
    this.code = code
    this.details = details
    this.faults = faults
  }
}
