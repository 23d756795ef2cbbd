/**
 * Who gets what: the one table of every address of the product. An address that is missing here fails the test.
 *
 * A row is an address, the way in which the article stands (`@translation` when nothing is said; see `permissions.scenes.ts`),
 * and what comes back: for nobody, for people of the office whose names are not on the article's lists (translator, reviewer, editor, admin), and
 * for people who are on them (translator, reviewer, editor).
 *
 * `in` is the way to the sign-in; figures are statuses: 303 and 204 done, 403 seen but not allowed, 404 not to be seen.
 * Words behind a `#` tell two rows of one address apart.
 */
export const TABLE = `
GET  /health/live                                     | 200 | 200 200 200 200 | 200 200 200
GET  /health/ready                                    | 200 | 200 200 200 200 | 200 200 200
USE  /assets                                          | 200 | 200 200 200 200 | 200 200 200
GET  /                                                | 303 | 303 303 303 303 | 303 303 303

GET  /sign-in                                         | 200 | 303 303 303 303 | 303 303 303
POST /sign-in                                         | 303 | 303 303 303 303 | 303 303 303
POST /sign-out                                        | 303 | 303 303 303 303 | 303 303 303
POST /language                                        | 303 | 303 303 303 303 | 303 303 303
GET  /set-up/:token                                   | 410 | 410 410 410 410 | 410 410 410
POST /set-up/:token                                   | 410 | 410 410 410 410 | 410 410 410
GET  /invitations/:token                              | 200 | 200 200 200 200 | 200 200 200
POST /invitations/:token                              | 303 | 303 303 303 303 | 303 303 303
GET  /invitations/:token           #spent             | 410 | 410 410 410 410 | 410 410 410
POST /invitations/:token           #spent             | 410 | 410 410 410 410 | 410 410 410

GET  /account                                         | in  | 200 200 200 200 | 200 200 200
POST /account/password                                | in  | 303 303 303 303 | 303 303 303
POST /account/sessions/:sessionId                     | in  | 303 303 303 303 | 303 303 303
POST /account/sessions/:sessionId  #another's         | in  | 404 404 404 404 | 404 404 404
POST /theme                                           | in  | 303 303 303 303 | 303 303 303
GET  /people                                          | in  | 404 404 404 200 | 404 404 404
POST /people                                          | in  | 404 404 404 200 | 404 404 404
GET  /people/:userId                                  | in  | 404 404 404 200 | 404 404 404
POST /people/:userId                                  | in  | 404 404 404 303 | 404 404 404
POST /people/:userId/reset-link                       | in  | 404 404 404 200 | 404 404 404
POST /people/:userId/deactivation                     | in  | 404 404 404 303 | 404 404 404
POST /people/:userId/activation                       | in  | 404 404 404 303 | 404 404 404

GET  /desk                                            | in  | 200 200 200 200 | 200 200 200
GET  /inbox                                           | in  | 200 200 200 200 | 200 200 200
GET  /inbox/:noticeId                                 | in  | 303 303 303 303 | 303 303 303
GET  /inbox/:noticeId              #another's         | in  | 404 404 404 404 | 404 404 404
POST /inbox/read                                      | in  | 303 303 303 303 | 303 303 303
POST /inbox/read                   #another's         | in  | 404 404 404 404 | 404 404 404
GET  /activity                                        | in  | 404 404 404 200 | 404 404 404

GET  /articles/new                                    | in  | 200 403 200 403 | 200 403 200
POST /imports                                         | in  | 303 403 303 403 | 303 403 303
GET  /imports/:importId                               | in  | 200 404 200 404 | 200 404 200
POST /imports/:importId                               | in  | 303 404 303 404 | 303 404 303
POST /imports/:importId/cuts                          | in  | 303 404 303 404 | 303 404 303
POST /imports/:importId/removal                       | in  | 303 404 303 404 | 303 404 303
GET  /imports/:importId            #another's         | in  | 404 404 404 404 | 404 404 404
POST /imports/:importId            #another's         | in  | 404 404 404 404 | 404 404 404
POST /imports/:importId/cuts       #another's         | in  | 404 404 404 404 | 404 404 404
POST /imports/:importId/removal    #another's         | in  | 404 404 404 404 | 404 404 404

GET  /works/:workId                                   | in  | 200 404 200 404 | 200 404 200
POST /works/:workId/removal                           | in  | 303 404 303 404 | 303 404 303
GET  /works/:workId                #another's         | in  | 404 404 404 404 | 404 404 404
POST /works/:workId/removal        #another's         | in  | 404 404 404 404 | 404 404 404

GET  /articles/:articleId/renewal                     | in  | 403 403 403 403 | 200 403 403
POST /articles/:articleId/renewal                     | in  | 403 403 403 403 | 303 403 403
GET  /articles/:articleId/renewal           @pairing  | in  | 403 403 403 403 | 200 403 200
GET  /articles/:articleId/renewal           @review   | in  | 403 403 403 403 | 403 200 403
GET  /articles/:articleId/renewals/:renewalId         | in  | 404 404 404 404 | 200 404 404
POST /articles/:articleId/renewals/:renewalId         | in  | 404 404 404 404 | 303 404 404
POST /articles/:articleId/renewals/:renewalId/cuts    | in  | 404 404 404 404 | 303 404 404
POST /articles/:articleId/renewals/:renewalId/removal | in  | 404 404 404 404 | 303 404 404

GET  /articles/:articleId                             | in  | 200 200 200 200 | 200 200 200
GET  /articles/:articleId/closed                      | in  | 200 200 200 200 | 200 200 200
GET  /articles/:articleId/details                     | in  | 200 200 200 200 | 200 200 200
POST /articles/:articleId/details                     | in  | 403 403 303 303 | 403 403 303
GET  /articles/:articleId/versions                    | in  | 200 200 200 200 | 200 200 200
GET  /articles/:articleId/activity                    | in  | 200 200 200 200 | 200 200 200
GET  /articles/:articleId/preview                     | in  | 200 200 200 200 | 200 200 200
GET  /articles/:articleId/preview/:layout             | in  | 200 200 200 200 | 200 200 200
GET  /articles/:articleId/exports                     | in  | 200 200 200 200 | 200 200 200
GET  /articles/:articleId/exports/:format             | in  | 403 403 403 403 | 200 200 200
GET  /articles/:articleId/exports/:format   @approved | in  | 200 200 200 200 | 200 200 200
GET  /articles/:articleId/replacement                 | in  | 200 200 200 200 | 200 200 200
POST /articles/:articleId/replacement                 | in  | 403 403 403 403 | 303 403 403
POST /articles/:articleId/replacement       @review   | in  | 403 403 403 403 | 403 303 403
POST /articles/:articleId/replacement       @approval | in  | 403 403 403 403 | 403 403 403
POST /articles/:articleId/replacement       @approved | in  | 403 403 403 403 | 403 403 403
POST /articles/:articleId/pairs                       | in  | 403 403 403 403 | 303 403 403
POST /articles/:articleId/pairs             @pairing  | in  | 403 403 403 403 | 409 403 409
POST /articles/:articleId/confirmation                | in  | 403 403 403 403 | 303 403 403
POST /articles/:articleId/confirmation      @review   | in  | 403 403 403 403 | 403 303 403
POST /articles/:articleId/undo/:change      @moved    | in  | 403 403 403 403 | 303 403 403

POST /articles/:articleId/pairing           @pairing  | in  | 403 403 403 403 | 303 403 303
POST /articles/:articleId/swap              @pairing  | in  | 403 403 403 403 | 303 403 303
POST /articles/:articleId/swap                        | in  | 403 403 403 403 | 409 403 403
POST /articles/:articleId/acceptance        @pairing  | in  | 403 403 403 403 | 303 403 303

POST /articles/:articleId/settlement        @pairing  | in  | 403 403 403 403 | 303 403 303
POST /articles/:articleId/submission                  | in  | 403 403 403 403 | 303 403 403
POST /articles/:articleId/recall            @review   | in  | 403 403 403 403 | 303 403 403
POST /articles/:articleId/completion        @reviewed | in  | 403 403 403 403 | 403 303 403
POST /articles/:articleId/return            @review   | in  | 403 403 403 403 | 403 303 403
POST /articles/:articleId/return            @approval | in  | 403 403 403 403 | 403 403 303
POST /articles/:articleId/approval          @approval | in  | 403 403 403 403 | 403 403 303
POST /articles/:articleId/approval          @own      | in  | 403 403 403 403 | 403 403 403
POST /articles/:articleId/correction        @approved | in  | 403 403 403 403 | 403 403 303
POST /articles/:articleId/abandonment    @correction  | in  | 403 403 403 403 | 403 403 303
POST /articles/:articleId/put-away                    | in  | 403 403 403 403 | 403 403 303
POST /articles/:articleId/bring-back        @away     | in  | 403 403 403 403 | 403 403 303
POST /articles/:articleId/claim          @unclaimed   | in  | 303 403 403 403 | 303 403 403
POST /articles/:articleId/claim                       | in  | 409 403 403 403 | 409 403 403

POST /articles/:articleId/presence                    | in  | 204 204 204 204 | 204 204 204
GET  /articles/:articleId/parts                       | in  | 200 200 200 200 | 200 200 200
GET  /articles/:articleId/parts             @pairing  | in  | 200 200 200 200 | 200 200 200
GET  /events                                          | in  | 200 200 200 200 | 200 200 200

GET  /articles/:articleId/compare                     | in  | 200 200 200 200 | 200 200 200
POST /articles/:articleId/looks                       | in  | 303 303 303 303 | 303 303 303
GET  /pairs/:pairId/authorship                        | in  | 200 200 200 200 | 200 200 200
GET  /articles/:articleId/sheet                       | in  | 200 200 200 200 | 200 200 200
GET  /articles/:articleId/sheet             @approved | in  | 200 200 200 200 | 200 200 200
GET  /articles/:articleId/quality           @review   | in  | 200 200 200 200 | 200 200 200
GET  /reports/quality                                 | in  | 404 404 200 200 | 404 404 200
POST /marks                                           | in  | 303 303 303 303 | 303 303 303
POST /pairs/:pairId/reasons                 @changed  | in  | 403 403 403 403 | 403 303 403
POST /pairs/:pairId/reasons                           | in  | 403 403 403 403 | 409 403 403
GET  /articles/:articleId/reviewing         @changed  | in  | 200 200 200 200 | 200 200 200
POST /articles/:articleId/reviewing         @changed  | in  | 403 403 403 403 | 403 303 403
GET  /articles/:articleId/answers           @returned | in  | 200 200 200 200 | 200 200 200
POST /articles/:articleId/answers           @returned | in  | 403 403 403 403 | 303 403 403
POST /articles/:articleId/answers #contest  @returned | in  | 403 403 403 403 | 303 403 403
POST /articles/:articleId/answers           @changed  | in  | 403 403 403 403 | 403 409 403
POST /articles/:articleId/answers/taken     @returned | in  | 403 403 403 403 | 303 403 403
GET  /articles/:articleId/publication                 | in  | 200 200 200 200 | 200 200 200
POST /articles/:articleId/editions          @approved | in  | 403 403 403 403 | 403 403 303
POST /articles/:articleId/schedules         @approved | in  | 403 403 403 403 | 403 403 303
POST /articles/:articleId/schedules/:scheduleId @scheduled | in | 403 403 403 403 | 403 403 303
POST /articles/:articleId/withdrawal        @public   | in  | 403 403 403 403 | 403 403 303
POST /articles/:articleId/slug                        | in  | 403 403 403 403 | 403 403 303

GET  /articles/:articleId/threads                     | in  | 200 200 200 200 | 200 200 200
POST /articles/:articleId/threads                     | in  | 303 303 303 303 | 303 303 303
POST /articles/:articleId/threads           @pairing  | in  | 303 303 303 303 | 303 303 303
POST /articles/:articleId/threads           @approved | in  | 303 303 303 303 | 303 303 303
POST /articles/:articleId/threads           @away     | in  | 409 409 409 409 | 409 409 409
POST /articles/:articleId/threads           #demand   | in  | 403 403 403 403 | 403 303 303
GET  /threads/:threadId                               | in  | 303 303 303 303 | 303 303 303
POST /threads/:threadId/comments                      | in  | 303 303 303 303 | 303 303 303
POST /threads/:threadId/comments/:commentNumber/removal | in | 403 403 403 403 | 303 403 403
POST /threads/:threadId/resolution                    | in  | 403 403 403 403 | 303 303 303
POST /threads/:threadId/must-fix                      | in  | 403 403 403 403 | 403 303 303
POST /threads/:threadId/reading                       | in  | 303 303 303 303 | 303 303 303
GET  /articles/:articleId/suggestions                 | in  | 200 200 200 200 | 200 200 200
GET  /suggestions/:suggestionId             @review   | in  | 200 200 200 200 | 200 200 200
POST /pairs/:pairId/suggestions             @review   | in  | 303 303 303 303 | 303 409 303
POST /pairs/:pairId/suggestions                       | in  | 303 303 303 303 | 409 303 303
POST /pairs/:pairId/suggestions             @approval | in  | 303 303 303 303 | 303 303 303
POST /pairs/:pairId/suggestions             @pairing  | in  | 409 409 409 409 | 409 409 409
POST /pairs/:pairId/suggestions             @away     | in  | 409 409 409 409 | 409 409 409
POST /suggestions/:suggestionId/decisions   @review   | in  | 403 403 403 403 | 403 303 403
POST /suggestions/:suggestionId/decisions             | in  | 403 403 403 403 | 303 403 403
POST /suggestions/:suggestionId/decisions/:change/removal @review | in | 403 403 403 403 | 403 303 403
POST /suggestions/:suggestionId/adoption    @review   | in  | 403 403 403 403 | 403 303 403
POST /suggestions/:suggestionId/adoption/removal @review | in | 403 403 403 403 | 403 303 403
POST /suggestions/:suggestionId/withdrawal  @review   | in  | 403 403 403 403 | 403 403 303

GET  /articles/:articleId/guests                      | in  | 403 403 403 200 | 200 200 200
POST /articles/:articleId/guests                      | in  | 403 403 403 403 | 200 200 200
POST /guest-links/:linkId/removal                     | in  | 403 403 403 303 | 303 303 303
GET  /guest/:token                                    | 200 | 200 200 200 200 | 200 200 200
POST /guest/:token/pairs/:pairId/suggestions          | 303 | 303 303 303 303 | 303 303 303
POST /guest/:token/suggestions/:suggestionId/withdrawal | 303 | 303 303 303 303 | 303 303 303
GET  /guest/:token                 #spent             | 410 | 410 410 410 410 | 410 410 410
POST /guest/:token/pairs/:pairId/suggestions #spent   | 410 | 410 410 410 410 | 410 410 410
POST /guest/:token/suggestions/:suggestionId/withdrawal #spent | 410 | 410 410 410 410 | 410 410 410
GET  /colleagues                                      | in  | 200 200 200 200 | 200 200 200

GET  /pairs/:pairId/desk                              | in  | 200 200 200 200 | 200 200 200
GET  /pairs/:pairId/split                             | in  | 200 200 200 200 | 200 200 200
GET  /pairs/:pairId/history                           | in  | 200 200 200 200 | 200 200 200
POST /pairs/:pairId/revisions                         | in  | 403 403 403 403 | 303 403 403
POST /pairs/:pairId/revisions               @review   | in  | 403 403 403 403 | 403 303 403
POST /pairs/:pairId/revisions               @approval | in  | 403 403 403 403 | 403 403 403
POST /pairs/:pairId/revisions               @approved | in  | 403 403 403 403 | 403 403 403
POST /pairs/:pairId/revisions               @pairing  | in  | 403 403 403 403 | 409 403 409
POST /pairs/:pairId/revisions               @away     | in  | 409 409 409 409 | 409 409 409
POST /pairs/:pairId/draft                             | in  | 403 403 403 403 | 204 403 403
POST /pairs/:pairId/sentence-links                    | in  | 200 200 200 200 | 200 200 200
POST /pairs/:pairId/restoration                       | in  | 403 403 403 403 | 303 403 403
POST /pairs/:pairId/merge                   @pairing  | in  | 403 403 403 403 | 303 403 303
POST /pairs/:pairId/shift                   @pairing  | in  | 403 403 403 403 | 303 403 303
POST /pairs/:pairId/split                   @pairing  | in  | 403 403 403 403 | 303 403 303
POST /pairs/:pairId/move                              | in  | 403 403 403 403 | 303 403 403
POST /pairs/:pairId/removal                           | in  | 403 403 403 403 | 303 403 403
POST /pairs/:pairId/link                              | in  | 403 403 403 403 | 303 403 403
POST /pairs/:pairId/kind                              | in  | 403 403 403 403 | 303 403 403
POST /pairs/:pairId/waivers                 @found    | in  | 403 403 403 403 | 303 403 303
`

/** The public side, which Express never sees: nobody is known there, so only the article's public status counts. */
export const PUBLISHED = `
GET  /published                                       | 200
GET  /published/:slug                       @none     | 404
GET  /published/:slug                       @public   | 200
GET  /published/:slug                     @withdrawn  | 410
GET  /published/:slug                       #former   | 301
GET  /published/:slug                       #unknown  | 404
GET  /published/:slug/side-by-side          @public   | 200
GET  /published/:slug/interleaved           @public   | 200
GET  /published/:slug/english               @public   | 200
GET  /published/:slug/chinese               @public   | 200
GET  /published/:slug/version.json          @public   | 200
GET  /published/:slug/side-by-side          @none     | 404
GET  /published/:slug/interleaved           @none     | 404
GET  /published/:slug/english               @none     | 404
GET  /published/:slug/chinese               @none     | 404
GET  /published/:slug/version.json          @none     | 404
GET  /published/:slug/version.json        @withdrawn  | 410
GET  /published/:slug/other                 @public   | 404
GET  /published/reading.css                           | 200
GET  /published/reading.js                            | 200
GET  /published/seal.svg                              | 200
POST /published                                       | 405
POST /published/:slug                       @public   | 405
POST /published/:slug/version.json          @public   | 405
DELETE /published/:slug                     @public   | 405
`

export const COLUMNS = [
  'nobody',
  ...['translator', 'reviewer', 'editor', 'admin'],
  ...['their translator', 'their reviewer', 'their editor'],
] as const
export type Column = (typeof COLUMNS)[number]

export type Row = {
  /** As Express has it: `POST /articles/:articleId/claim`. */
  address: string
  method: string
  path: string
  scene: string
  /** What tells this row from another one of the address; '' when nothing does. */
  case: string
  answers: readonly string[]
}

/** The rows of a table. */
export function rowsOf(table: string): Row[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [head = '', ...cells] = line.split('|')
      const [method = '', path = '', ...words] = head.trim().split(/\s+/)
      const word = (sign: string) => words.find((each) => each.startsWith(sign))?.slice(1)
      return {
        address: `${method} ${path}`,
        method,
        path,
        scene: word('@') ?? 'translation',
        case: word('#') ?? '',
        answers: cells.flatMap((cell) => cell.trim().split(/\s+/)),
      }
    })
}
