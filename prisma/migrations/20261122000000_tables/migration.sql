-- CreateTable
CREATE TABLE "workspaces" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "url" TEXT,
    "corrections_url" TEXT,
    "claims_url" TEXT,
    "political" BOOLEAN NOT NULL DEFAULT false,
    "policy" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "roles" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "device" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "roles" TEXT[],
    "token_hash" TEXT NOT NULL,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating_scales" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "ratings" JSONB NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rating_scales_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "desk" TEXT,
    "author_id" UUID,
    "published_at" DATE,
    "deadline" TIMESTAMPTZ(3),
    "risk" TEXT NOT NULL DEFAULT 'normal',
    "origin" TEXT NOT NULL DEFAULT 'own',
    "appearance_url" TEXT,
    "appearance_publisher" TEXT,
    "current_revision_id" UUID NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extractions" (
    "revision_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "run_epoch" INTEGER NOT NULL DEFAULT 1,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "engine" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "requested_by" UUID,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "extractions_pkey" PRIMARY KEY ("revision_id")
);

-- CreateTable
CREATE TABLE "sentences" (
    "workspace_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "dismissed_by" UUID,
    "dismissed_at" TIMESTAMPTZ(3),
    "dismissed_for" TEXT,

    CONSTRAINT "sentences_pkey" PRIMARY KEY ("revision_id","ordinal")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "aspects" TEXT[],
    "speaker" TEXT,
    "quantities" JSONB NOT NULL,
    "dates" JSONB NOT NULL,
    "check_worthiness" REAL NOT NULL,
    "reasons" TEXT[],
    "risk" TEXT NOT NULL DEFAULT 'normal',
    "origin" TEXT NOT NULL,
    "edited" BOOLEAN NOT NULL DEFAULT false,
    "run_epoch" INTEGER,
    "round" INTEGER NOT NULL DEFAULT 1,
    "reviews_wanted" SMALLINT NOT NULL DEFAULT 1,
    "assignee_id" UUID,
    "reserved_until" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "last_command" TEXT,
    "last_actor_id" UUID,
    "last_at" TIMESTAMPTZ(3),
    "dismissed_for" TEXT,
    "merged_into_id" UUID,
    "split_from_id" UUID,
    "anchor_state" TEXT NOT NULL DEFAULT 'exact',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "anchors" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'exact',

    CONSTRAINT "anchors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "reservation" BOOLEAN NOT NULL,
    "assigned_by" UUID,
    "due_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_for" TEXT,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "scale_id" UUID NOT NULL,
    "rating" TEXT,
    "rationale" TEXT NOT NULL DEFAULT '',
    "wording_proposal" TEXT,
    "supersedes_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "grade" TEXT,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "publisher" TEXT,
    "author" TEXT,
    "published_at" DATE,
    "note" TEXT,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "visible_to" UUID[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citations" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "stance" TEXT NOT NULL,
    "quote" TEXT,
    "locator" TEXT,
    "accessed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "citations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdicts" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "scale_id" UUID NOT NULL,
    "rating" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "wording_proposal" TEXT,
    "review_ids" UUID[],
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "verdicts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_offs" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID,
    "verdict_id" UUID,
    "revision_id" UUID NOT NULL,
    "revision_sha256" TEXT NOT NULL,
    "signed_by" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_offs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queries" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID,
    "addressee" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "queries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "workspace_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "article_id" UUID,
    "claim_id" UUID,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("workspace_id","seq")
);

-- CreateTable
CREATE TABLE "event_heads" (
    "workspace_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "event_heads_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_until" TIMESTAMPTZ(3),
    "dispatched_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "workspace_id" UUID NOT NULL,
    "caller_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "result" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("workspace_id","caller_id","key")
);

-- CreateTable
CREATE TABLE "worker_heartbeats" (
    "worker_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "worker_heartbeats_pkey" PRIMARY KEY ("worker_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "api_tokens_workspace_id_user_id_idx" ON "api_tokens"("workspace_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_workspace_id_idx" ON "invitations"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "rating_scales_workspace_id_version_key" ON "rating_scales"("workspace_id", "version");

-- CreateIndex
CREATE INDEX "articles_workspace_id_created_at_id_idx" ON "articles"("workspace_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "revisions_workspace_id_idx" ON "revisions"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_article_id_number_key" ON "revisions"("article_id", "number");

-- CreateIndex
CREATE INDEX "extractions_workspace_id_idx" ON "extractions"("workspace_id");

-- CreateIndex
CREATE INDEX "sentences_workspace_id_idx" ON "sentences"("workspace_id");

-- CreateIndex
CREATE INDEX "claims_article_id_position_id_idx" ON "claims"("article_id", "position", "id");

-- CreateIndex
CREATE INDEX "claims_workspace_id_state_created_at_id_idx" ON "claims"("workspace_id", "state", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "claims_workspace_id_created_at_id_idx" ON "claims"("workspace_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "claims_workspace_id_assignee_id_idx" ON "claims"("workspace_id", "assignee_id");

-- CreateIndex
CREATE INDEX "anchors_claim_id_idx" ON "anchors"("claim_id");

-- CreateIndex
CREATE INDEX "anchors_revision_id_start_idx" ON "anchors"("revision_id", "start");

-- CreateIndex
CREATE INDEX "assignments_claim_id_idx" ON "assignments"("claim_id");

-- CreateIndex
CREATE INDEX "assignments_workspace_id_reviewer_id_idx" ON "assignments"("workspace_id", "reviewer_id");

-- CreateIndex
CREATE INDEX "reviews_claim_id_idx" ON "reviews"("claim_id");

-- CreateIndex
CREATE INDEX "reviews_workspace_id_reviewer_id_idx" ON "reviews"("workspace_id", "reviewer_id");

-- CreateIndex
CREATE INDEX "sources_workspace_id_created_at_id_idx" ON "sources"("workspace_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "citations_source_id_idx" ON "citations"("source_id");

-- CreateIndex
CREATE INDEX "citations_workspace_id_idx" ON "citations"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "citations_review_id_position_key" ON "citations"("review_id", "position");

-- CreateIndex
CREATE INDEX "verdicts_workspace_id_idx" ON "verdicts"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "verdicts_claim_id_version_key" ON "verdicts"("claim_id", "version");

-- CreateIndex
CREATE INDEX "sign_offs_article_id_idx" ON "sign_offs"("article_id");

-- CreateIndex
CREATE INDEX "sign_offs_claim_id_idx" ON "sign_offs"("claim_id");

-- CreateIndex
CREATE INDEX "sign_offs_workspace_id_idx" ON "sign_offs"("workspace_id");

-- CreateIndex
CREATE INDEX "queries_article_id_idx" ON "queries"("article_id");

-- CreateIndex
CREATE INDEX "queries_workspace_id_idx" ON "queries"("workspace_id");

-- CreateIndex
CREATE INDEX "reports_workspace_id_idx" ON "reports"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "reports_article_id_version_key" ON "reports"("article_id", "version");

-- CreateIndex
CREATE INDEX "events_claim_id_idx" ON "events"("claim_id");

-- CreateIndex
CREATE INDEX "events_article_id_idx" ON "events"("article_id");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");
