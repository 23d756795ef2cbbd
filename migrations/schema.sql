CREATE TABLE "activity" (
  "id" text not null primary key,
  "deed" text not null,
  "details" text not null,
  "created_at" text not null,
  "article_id" text,
  "actor_id" text,
  constraint "activity_article_id" foreign key ("article_id") references "articles" ("id"),
  constraint "activity_actor_id" foreign key ("actor_id") references "users" ("id")
);

CREATE INDEX "activity_actor" on "activity" ("actor_id");

CREATE INDEX "activity_article" on "activity" ("article_id", "created_at");

CREATE INDEX "activity_time" on "activity" ("created_at");

CREATE TABLE "answers" (
  "article_id" text not null references "articles" ("id"),
  "change" integer not null,
  "returned" integer not null,
  "pair_id" text not null references "pairs" ("id"),
  "side" text not null,
  "start_offset" integer not null,
  "end_offset" integer not null,
  "before_offset" integer not null,
  "answer" text not null,
  "thread_id" text,
  "actor_id" text not null references "users" ("id"),
  "created_at" text not null,
  constraint "answers_pk" primary key ("article_id", "change", "pair_id", "side", "before_offset", "start_offset")
);

CREATE INDEX "answers_actor" on "answers" ("actor_id");

CREATE INDEX "answers_pair" on "answers" ("pair_id");

CREATE TABLE "article_people" (
  "article_id" text not null,
  "user_id" text not null,
  "role" text not null,
  constraint "article_people_article_id" foreign key ("article_id") references "articles" ("id"),
  constraint "article_people_user_id" foreign key ("user_id") references "users" ("id"),
  constraint "article_people_key" primary key ("article_id", "user_id", "role"),
  constraint "article_people_role" check (role in ('translator', 'reviewer', 'editor'))
);

CREATE INDEX "article_people_user" on "article_people" ("user_id");

CREATE TABLE "articles" (
  "id" text not null primary key,
  "slug" text not null,
  "stage" text not null,
  "public_status" text not null,
  "source_title" text not null,
  "target_title" text not null,
  "source_link" text not null,
  "created_at" text not null,
  "updated_at" text not null,
  "created_by" text not null,
  "change" integer not null,
  "correction" integer not null,
  "due_on" text,
  "put_away_at" text,
  constraint "articles_created_by" foreign key ("created_by") references "users" ("id"),
  constraint "articles_slug_unique" unique ("slug"),
  constraint "articles_stage" check (stage in ('pairing', 'translation', 'review', 'approval', 'approved')),
  constraint "articles_public_status" check (public_status in ('none', 'public', 'withdrawn'))
);

CREATE INDEX "articles_created_by" on "articles" ("created_by");

CREATE INDEX "articles_updated" on "articles" ("put_away_at", "updated_at");

CREATE TABLE "changes" (
  "article_id" text not null,
  "actor_id" text not null,
  "deed" text not null,
  "created_at" text not null,
  "number" integer not null,
  "undoes" integer,
  constraint "changes_article_id" foreign key ("article_id") references "articles" ("id"),
  constraint "changes_actor_id" foreign key ("actor_id") references "users" ("id"),
  constraint "changes_key" primary key ("article_id", "number")
);

CREATE INDEX "changes_actor" on "changes" ("actor_id");

CREATE INDEX "changes_undoes" on "changes" ("article_id", "undoes");

CREATE TABLE "comments" (
  "thread_id" text not null references "threads" ("id"),
  "number" integer not null,
  "author_id" text not null references "users" ("id"),
  "text" text not null,
  "created_at" text not null,
  constraint "comments_key" primary key ("thread_id", "number")
);

CREATE INDEX "comments_author" on "comments" ("author_id");

CREATE TABLE "drafts" (
  "pair_id" text not null,
  "side" text not null,
  "user_id" text not null,
  "text" text not null,
  "updated_at" text not null,
  "based_on" integer not null,
  constraint "drafts_pair_id" foreign key ("pair_id") references "pairs" ("id"),
  constraint "drafts_user_id" foreign key ("user_id") references "users" ("id"),
  constraint "drafts_key" primary key ("pair_id", "side", "user_id")
);

CREATE INDEX "drafts_user" on "drafts" ("user_id");

CREATE TABLE "edition_pages" (
  "article_id" text not null,
  "layout" text not null,
  "html" text not null,
  "hash" text not null,
  "edition" integer not null,
  constraint "edition_pages_key" primary key ("article_id", "edition", "layout"),
  constraint "edition_pages_edition" foreign key ("article_id", "edition") references "editions" ("article_id", "number"),
  constraint "edition_pages_layout" check (layout in ('side-by-side', 'interleaved', 'source', 'target'))
);

CREATE TABLE "editions" (
  "article_id" text not null,
  "published_at" text not null,
  "actor_id" text not null,
  "note" text not null,
  "number" integer not null,
  "version" integer not null,
  constraint "editions_article_id" foreign key ("article_id") references "articles" ("id"),
  constraint "editions_actor_id" foreign key ("actor_id") references "users" ("id"),
  constraint "editions_key" primary key ("article_id", "number"),
  constraint "editions_version" foreign key ("article_id", "version") references "versions" ("article_id", "number")
);

CREATE INDEX "editions_actor" on "editions" ("actor_id");

CREATE INDEX "editions_published" on "editions" ("published_at");

CREATE TABLE "guest_links" (
  "id" text not null primary key,
  "token_hash" text not null,
  "article_id" text not null references "articles" ("id"),
  "user_id" text not null references "users" ("id"),
  "created_by" text not null references "users" ("id"),
  "created_at" text not null,
  "expires_at" text not null,
  "revoked_at" text,
  constraint "guest_links_token" unique ("token_hash")
);

CREATE INDEX "guest_links_article_id" on "guest_links" ("article_id");

CREATE INDEX "guest_links_created_by" on "guest_links" ("created_by");

CREATE INDEX "guest_links_user_id" on "guest_links" ("user_id");

CREATE TABLE "imports" (
  "id" text not null primary key,
  "user_id" text not null,
  "content" text not null,
  "created_at" text not null,
  constraint "imports_user_id" foreign key ("user_id") references "users" ("id")
);

CREATE INDEX "imports_user" on "imports" ("user_id");

CREATE TABLE "lineages" (
  "article_id" text not null,
  "from_pair_id" text not null,
  "to_pair_id" text not null,
  "change" integer not null,
  constraint "lineages_article_id" foreign key ("article_id") references "articles" ("id"),
  constraint "lineages_from_pair_id" foreign key ("from_pair_id") references "pairs" ("id"),
  constraint "lineages_to_pair_id" foreign key ("to_pair_id") references "pairs" ("id"),
  constraint "lineages_key" primary key ("to_pair_id", "from_pair_id", "change")
);

CREATE INDEX "lineages_article" on "lineages" ("article_id", "change");

CREATE INDEX "lineages_from" on "lineages" ("from_pair_id");

CREATE TABLE "looks" (
  "user_id" text not null references "users" ("id"),
  "article_id" text not null references "articles" ("id"),
  "change" integer not null,
  "looked_at" text not null,
  constraint "looks_pk" primary key ("user_id", "article_id")
);

CREATE INDEX "looks_article" on "looks" ("article_id");

CREATE TABLE "mails" (
  "id" text not null primary key,
  "recipient" text not null,
  "subject" text not null,
  "body" text not null,
  "status" text not null,
  "created_at" text not null,
  "send_at" text not null,
  "sent_at" text,
  "error" text,
  "attempts" integer not null,
  constraint "mails_status" check (status in ('waiting', 'sent', 'failed'))
);

CREATE INDEX "mails_due" on "mails" ("status", "send_at");

CREATE TABLE "mentions" (
  "thread_id" text not null references "threads" ("id"),
  "comment" integer not null,
  "start_offset" integer not null,
  "end_offset" integer not null,
  "user_id" text not null references "users" ("id"),
  constraint "mentions_key" primary key ("thread_id", "comment", "start_offset")
);

CREATE INDEX "mentions_user" on "mentions" ("user_id");

CREATE TABLE "notices" (
  "id" text not null primary key,
  "user_id" text not null,
  "kind" text not null,
  "details" text not null,
  "created_at" text not null,
  "article_id" text,
  "actor_id" text,
  "read_at" text,
  "mailed_at" text,
  constraint "notices_user_id" foreign key ("user_id") references "users" ("id"),
  constraint "notices_article_id" foreign key ("article_id") references "articles" ("id"),
  constraint "notices_actor_id" foreign key ("actor_id") references "users" ("id")
);

CREATE INDEX "notices_actor" on "notices" ("actor_id");

CREATE INDEX "notices_article" on "notices" ("article_id");

CREATE INDEX "notices_user" on "notices" ("user_id", "created_at");

CREATE TABLE "one_time_links" (
  "token_hash" text not null primary key,
  "purpose" text not null,
  "created_at" text not null,
  "expires_at" text not null,
  "user_id" text,
  "used_at" text,
  "created_by" text,
  constraint "one_time_links_user_id" foreign key ("user_id") references "users" ("id"),
  constraint "one_time_links_purpose" check (purpose in ('set-up', 'invitation', 'reset'))
);

CREATE INDEX "one_time_links_user" on "one_time_links" ("user_id");

CREATE TABLE "pairs" (
  "id" text not null primary key,
  "article_id" text not null,
  "presence" text not null,
  "kind" text not null,
  "link" text not null,
  "state" text not null,
  "source" text not null,
  "target" text not null,
  "source_revision" integer not null,
  "target_revision" integer not null,
  "source_seen" integer not null,
  "change" integer not null,
  "position" double precision not null,
  "confidence" double precision,
  "note" text default '' not null,
  constraint "pairs_article_id" foreign key ("article_id") references "articles" ("id"),
  constraint "pairs_presence" check (presence in ('present', 'removed')),
  constraint "pairs_kind" check (kind in ('kicker', 'title', 'subtitle', 'dateline', 'heading', 'body', 'list-item', 'quote', 'caption', 'credit')),
  constraint "pairs_link" check (link in ('one-to-one', 'merged', 'split', 'regrouped', 'omitted', 'added')),
  constraint "pairs_state" check (state in ('untranslated', 'draft', 'translated', 'reviewed', 'approved'))
);

CREATE INDEX "pairs_article" on "pairs" ("article_id", "presence", "position");

CREATE TABLE "presences" (
  "article_id" text not null references "articles" ("id"),
  "user_id" text not null references "users" ("id"),
  "tab" text not null,
  "pair_id" text references "pairs" ("id"),
  "doing" text not null,
  "since" text not null,
  "seen_at" text not null,
  constraint "presences_key" primary key ("article_id", "user_id"),
  constraint "presences_doing" check (doing in ('looking', 'writing'))
);

CREATE INDEX "presences_pair" on "presences" ("pair_id");

CREATE INDEX "presences_user" on "presences" ("user_id");

CREATE TABLE "reasons" (
  "article_id" text not null references "articles" ("id"),
  "change" integer not null,
  "pair_id" text not null references "pairs" ("id"),
  "side" text not null,
  "revision" integer not null,
  "start_offset" integer not null,
  "end_offset" integer not null,
  "deleted" text not null,
  "inserted" text not null,
  "reason" text,
  "severity" text,
  "actor_id" text not null references "users" ("id"),
  "created_at" text not null,
  constraint "reasons_pk" primary key ("article_id", "change", "pair_id", "side", "start_offset")
);

CREATE INDEX "reasons_actor" on "reasons" ("actor_id");

CREATE INDEX "reasons_pair" on "reasons" ("pair_id");

CREATE TABLE "review_rounds" (
  "article_id" text not null references "articles" ("id"),
  "change" integer not null,
  "base" integer not null,
  "user_id" text not null references "users" ("id"),
  "words" integer not null,
  "characters" integer not null,
  "errors" text not null,
  "actor_id" text not null references "users" ("id"),
  "created_at" text not null,
  constraint "review_rounds_pk" primary key ("article_id", "change", "user_id")
);

CREATE INDEX "review_rounds_actor_id" on "review_rounds" ("actor_id");

CREATE INDEX "review_rounds_created_at" on "review_rounds" ("created_at");

CREATE INDEX "review_rounds_user_id" on "review_rounds" ("user_id");

CREATE TABLE "revisions" (
  "pair_id" text not null,
  "article_id" text not null,
  "side" text not null,
  "text" text not null,
  "author_id" text not null,
  "actor_id" text not null,
  "origin" text not null,
  "created_at" text not null,
  "number" integer not null,
  "change" integer not null,
  "reason" text,
  constraint "revisions_pair_id" foreign key ("pair_id") references "pairs" ("id"),
  constraint "revisions_article_id" foreign key ("article_id") references "articles" ("id"),
  constraint "revisions_author_id" foreign key ("author_id") references "users" ("id"),
  constraint "revisions_actor_id" foreign key ("actor_id") references "users" ("id"),
  constraint "revisions_key" primary key ("pair_id", "side", "number"),
  constraint "revisions_side" check (side in ('source', 'target')),
  constraint "revisions_origin" check (origin in ('import', 'typed', 'merge', 'restore', 'suggestion', 'word', 'memory', 'machine'))
);

CREATE INDEX "revisions_actor" on "revisions" ("actor_id");

CREATE INDEX "revisions_article" on "revisions" ("article_id", "change");

CREATE INDEX "revisions_author" on "revisions" ("author_id");

CREATE TABLE "scheduled_editions" (
  "id" text not null primary key,
  "article_id" text not null,
  "publish_at" text not null,
  "actor_id" text not null,
  "note" text not null,
  "status" text not null,
  "created_at" text not null,
  "version" integer not null,
  constraint "scheduled_editions_article_id" foreign key ("article_id") references "articles" ("id"),
  constraint "scheduled_editions_actor_id" foreign key ("actor_id") references "users" ("id"),
  constraint "scheduled_editions_status" check (status in ('waiting', 'published', 'cancelled', 'failed'))
);

CREATE INDEX "scheduled_editions_actor" on "scheduled_editions" ("actor_id");

CREATE INDEX "scheduled_editions_article" on "scheduled_editions" ("article_id");

CREATE INDEX "scheduled_editions_due" on "scheduled_editions" ("status", "publish_at");

CREATE TABLE "sessions" (
  "id" text not null primary key,
  "data" text not null,
  "created_at" text not null,
  "seen_at" text not null,
  "agent" text not null,
  "user_id" text,
  "ended_at" text,
  constraint "sessions_user_id" foreign key ("user_id") references "users" ("id")
);

CREATE INDEX "sessions_user" on "sessions" ("user_id");

CREATE TABLE "settings" (
  "name" text not null primary key,
  "value" text not null
);

CREATE TABLE "sign_in_attempts" (
  "name" text not null primary key,
  "failures" integer not null,
  "since" text not null
);

CREATE TABLE "slugs" (
  "slug" text not null primary key,
  "article_id" text not null,
  "created_at" text not null,
  constraint "slugs_article_id" foreign key ("article_id") references "articles" ("id")
);

CREATE INDEX "slugs_article" on "slugs" ("article_id");

CREATE TABLE "standings" (
  "pair_id" text not null,
  "article_id" text not null,
  "presence" text not null,
  "kind" text not null,
  "link" text not null,
  "state" text not null,
  "change" integer not null,
  "source_seen" integer not null,
  "position" double precision not null,
  "confidence" double precision,
  "note" text default '' not null,
  constraint "standings_pair_id" foreign key ("pair_id") references "pairs" ("id"),
  constraint "standings_article_id" foreign key ("article_id") references "articles" ("id"),
  constraint "standings_key" primary key ("pair_id", "change")
);

CREATE INDEX "standings_article" on "standings" ("article_id", "change");

CREATE TABLE "suggestion_decisions" (
  "article_id" text not null references "articles" ("id"),
  "change" integer not null,
  "suggestion_id" text not null references "suggestions" ("id"),
  "place" integer not null,
  "decision" text not null,
  "note" text not null,
  "actor_id" text not null references "users" ("id"),
  "created_at" text not null,
  constraint "suggestion_decisions_key" primary key ("article_id", "change", "suggestion_id", "place"),
  constraint "suggestion_decisions_decision" check (decision in ('taken', 'by-hand', 'declined'))
);

CREATE INDEX "suggestion_decisions_actor" on "suggestion_decisions" ("actor_id");

CREATE INDEX "suggestion_decisions_suggestion" on "suggestion_decisions" ("suggestion_id");

CREATE TABLE "suggestions" (
  "id" text not null primary key,
  "article_id" text not null references "articles" ("id"),
  "number" integer not null,
  "pair_id" text not null references "pairs" ("id"),
  "side" text not null,
  "revision" integer not null,
  "text" text not null,
  "note" text not null,
  "changes" text not null,
  "change_count" integer not null,
  "author_id" text not null references "users" ("id"),
  "created_at" text not null,
  "withdrawn_at" text,
  constraint "suggestions_number" unique ("article_id", "number"),
  constraint "suggestions_side" check (side in ('source', 'target'))
);

CREATE INDEX "suggestions_author" on "suggestions" ("author_id");

CREATE INDEX "suggestions_pair" on "suggestions" ("pair_id");

CREATE TABLE "thread_deeds" (
  "thread_id" text not null references "threads" ("id"),
  "number" integer not null,
  "deed" text not null,
  "comment" integer,
  "actor_id" text not null references "users" ("id"),
  "created_at" text not null,
  constraint "thread_deeds_key" primary key ("thread_id", "number"),
  constraint "thread_deeds_deed" check (deed in ('resolve', 'reopen', 'demand', 'relent', 'take-back'))
);

CREATE INDEX "thread_deeds_actor" on "thread_deeds" ("actor_id");

CREATE TABLE "thread_reads" (
  "thread_id" text not null references "threads" ("id"),
  "user_id" text not null references "users" ("id"),
  "number" integer not null,
  "read_at" text not null,
  constraint "thread_reads_key" primary key ("thread_id", "user_id")
);

CREATE INDEX "thread_reads_user" on "thread_reads" ("user_id");

CREATE TABLE "threads" (
  "id" text not null primary key,
  "article_id" text not null references "articles" ("id"),
  "number" integer not null,
  "pair_id" text not null references "pairs" ("id"),
  "side" text not null,
  "revision" integer not null,
  "start_offset" integer,
  "end_offset" integer,
  "quote" text not null,
  "status" text not null,
  "must_fix" integer not null,
  "entries" integer not null,
  "opened_by" text not null references "users" ("id"),
  "created_at" text not null,
  constraint "threads_number" unique ("article_id", "number"),
  constraint "threads_side" check (side in ('source', 'target')),
  constraint "threads_status" check (status in ('open', 'resolved')),
  constraint "threads_must_fix" check (must_fix in (0, 1))
);

CREATE INDEX "threads_article" on "threads" ("article_id", "status");

CREATE INDEX "threads_opened_by" on "threads" ("opened_by");

CREATE INDEX "threads_pair" on "threads" ("pair_id");

CREATE TABLE "user_roles" (
  "user_id" text not null,
  "role" text not null,
  constraint "user_roles_user_id" foreign key ("user_id") references "users" ("id"),
  constraint "user_roles_key" primary key ("user_id", "role"),
  constraint "user_roles_role" check (role in ('translator', 'reviewer', 'editor', 'admin'))
);

CREATE TABLE "users" (
  "id" text not null primary key,
  "email" text not null,
  "name" text not null,
  "language" text not null,
  "theme" text not null,
  "status" text not null,
  "created_at" text not null,
  "password_hash" text,
  constraint "users_email_unique" unique ("email"),
  constraint "users_language" check (language in ('zh-Hans', 'en')),
  constraint "users_theme" check (theme in ('auto', 'light', 'dark')),
  constraint "users_status" check (status in ('invited', 'active', 'deactivated', 'guest'))
);

CREATE TABLE "versions" (
  "article_id" text not null,
  "kind" text not null,
  "canonical" text not null,
  "hash" text not null,
  "actor_id" text not null,
  "created_at" text not null,
  "number" integer not null,
  "change" integer not null,
  "record_hash" text,
  constraint "versions_article_id" foreign key ("article_id") references "articles" ("id"),
  constraint "versions_actor_id" foreign key ("actor_id") references "users" ("id"),
  constraint "versions_key" primary key ("article_id", "number"),
  constraint "versions_kind" check (kind in ('submitted', 'returned', 'reviewed', 'approved'))
);

CREATE INDEX "versions_actor" on "versions" ("actor_id");

CREATE TABLE "waivers" (
  "id" text not null primary key,
  "article_id" text not null,
  "pair_id" text not null,
  "check_id" text not null,
  "fingerprint" text not null,
  "actor_id" text not null,
  "note" text not null,
  "created_at" text not null,
  "change" integer not null,
  constraint "waivers_article_id" foreign key ("article_id") references "articles" ("id"),
  constraint "waivers_pair_id" foreign key ("pair_id") references "pairs" ("id"),
  constraint "waivers_actor_id" foreign key ("actor_id") references "users" ("id"),
  constraint "waivers_once" unique ("pair_id", "fingerprint")
);

CREATE INDEX "waivers_actor" on "waivers" ("actor_id");

CREATE INDEX "waivers_article" on "waivers" ("article_id");
