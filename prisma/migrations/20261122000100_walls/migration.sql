-- What the Prisma schema cannot say: the lists that the text columns may hold, foreign keys that cannot cross a
-- workspace, rows that never change, and row-level security as the second wall behind the scoped repositories.

-- Lists (libs/claims/src/vocabulary.ts)
ALTER TABLE articles ADD CONSTRAINT articles_risk_known CHECK (risk IN ('low', 'normal', 'high'));
ALTER TABLE articles ADD CONSTRAINT articles_origin_known CHECK (origin IN ('own', 'external'));
ALTER TABLE revisions ADD CONSTRAINT revisions_format_known CHECK (format IN ('text', 'markdown', 'html'));
ALTER TABLE extractions ADD CONSTRAINT extractions_state_known CHECK (state IN ('queued', 'extracting', 'extracted', 'failed'));
ALTER TABLE claims ADD CONSTRAINT claims_state_known CHECK (state IN ('proposed', 'queued', 'assigned', 'in_review', 'disputed', 'decided', 'signed_off', 'dismissed'));
ALTER TABLE claims ADD CONSTRAINT claims_kind_known CHECK (kind IN ('fact', 'reported', 'prediction'));
ALTER TABLE claims ADD CONSTRAINT claims_risk_known CHECK (risk IN ('low', 'normal', 'high'));
ALTER TABLE claims ADD CONSTRAINT claims_origin_known CHECK (origin IN ('machine', 'person'));
ALTER TABLE claims ADD CONSTRAINT claims_anchor_state_known CHECK (anchor_state IN ('exact', 'moved', 'touched', 'lost'));
ALTER TABLE anchors ADD CONSTRAINT anchors_state_known CHECK (state IN ('exact', 'moved', 'touched', 'lost'));
ALTER TABLE reviews ADD CONSTRAINT reviews_state_known CHECK (state IN ('draft', 'submitted', 'withdrawn'));
ALTER TABLE sources ADD CONSTRAINT sources_kind_known CHECK (kind IN ('document', 'page', 'data_set', 'person', 'call'));
ALTER TABLE sources ADD CONSTRAINT sources_grade_known CHECK (grade IN ('primary', 'secondary', 'tertiary'));
ALTER TABLE citations ADD CONSTRAINT citations_stance_known CHECK (stance IN ('supports', 'refutes', 'context'));
ALTER TABLE verdicts ADD CONSTRAINT verdicts_basis_known CHECK (basis IN ('single', 'agreement', 'adjudication'));
ALTER TABLE queries ADD CONSTRAINT queries_addressee_known CHECK (addressee IN ('author', 'subject'));
ALTER TABLE events ADD CONSTRAINT events_actor_kind_known CHECK (actor_kind IN ('person', 'machine', 'system'));
ALTER TABLE claims ADD CONSTRAINT claims_aspects_known CHECK (aspects <@ ARRAY['quantity', 'comparison', 'superlative', 'date', 'place', 'identity', 'quote', 'causal', 'legal']);
ALTER TABLE memberships ADD CONSTRAINT memberships_roles_known CHECK (roles <@ ARRAY['admin', 'editor', 'reviewer', 'author']);
ALTER TABLE claims ADD CONSTRAINT claims_reviews_wanted_known CHECK (reviews_wanted IN (1, 2));
ALTER TABLE claims ADD CONSTRAINT claims_assignee_when_assigned CHECK ((assignee_id IS NOT NULL) = (state IN ('assigned', 'in_review')));
ALTER TABLE anchors ADD CONSTRAINT anchors_range CHECK (start >= 0 AND "end" > start);
ALTER TABLE sentences ADD CONSTRAINT sentences_range CHECK (start >= 0 AND "end" > start);

-- Foreign keys carry the workspace, so a row of one cannot point into another.
CREATE UNIQUE INDEX articles_workspace_key ON articles (workspace_id, id);
CREATE UNIQUE INDEX revisions_workspace_key ON revisions (workspace_id, id);
CREATE UNIQUE INDEX claims_workspace_key ON claims (workspace_id, id);
CREATE UNIQUE INDEX reviews_workspace_key ON reviews (workspace_id, id);
CREATE UNIQUE INDEX sources_workspace_key ON sources (workspace_id, id);
CREATE UNIQUE INDEX verdicts_workspace_key ON verdicts (workspace_id, id);
CREATE UNIQUE INDEX rating_scales_workspace_key ON rating_scales (workspace_id, id);
ALTER TABLE memberships ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE sessions ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE api_tokens ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE invitations ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE rating_scales ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE articles ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE revisions ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE extractions ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE sentences ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE claims ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE anchors ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE assignments ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE reviews ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE sources ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE citations ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE verdicts ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE sign_offs ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE queries ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE reports ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE events ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE event_heads ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE outbox ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE idempotency_keys ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE memberships ADD FOREIGN KEY (user_id) REFERENCES users (id);
ALTER TABLE sessions ADD FOREIGN KEY (workspace_id, user_id) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE api_tokens ADD FOREIGN KEY (workspace_id, user_id) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE invitations ADD FOREIGN KEY (workspace_id, invited_by) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE articles ADD FOREIGN KEY (workspace_id, author_id) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE articles ADD FOREIGN KEY (workspace_id, created_by) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE claims ADD FOREIGN KEY (workspace_id, assignee_id) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE claims ADD FOREIGN KEY (workspace_id, created_by) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE assignments ADD FOREIGN KEY (workspace_id, reviewer_id) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE assignments ADD FOREIGN KEY (workspace_id, assigned_by) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE reviews ADD FOREIGN KEY (workspace_id, reviewer_id) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE sources ADD FOREIGN KEY (workspace_id, created_by) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE verdicts ADD FOREIGN KEY (workspace_id, decided_by) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE sign_offs ADD FOREIGN KEY (workspace_id, signed_by) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE queries ADD FOREIGN KEY (workspace_id, asked_by) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE queries ADD FOREIGN KEY (workspace_id, answered_by) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE reports ADD FOREIGN KEY (workspace_id, created_by) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE sentences ADD FOREIGN KEY (workspace_id, dismissed_by) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE extractions ADD FOREIGN KEY (workspace_id, requested_by) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE revisions ADD FOREIGN KEY (workspace_id, created_by) REFERENCES memberships (workspace_id, user_id);
ALTER TABLE articles ADD FOREIGN KEY (workspace_id, current_revision_id) REFERENCES revisions (workspace_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE revisions ADD FOREIGN KEY (workspace_id, article_id) REFERENCES articles (workspace_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE extractions ADD FOREIGN KEY (workspace_id, revision_id) REFERENCES revisions (workspace_id, id);
ALTER TABLE extractions ADD FOREIGN KEY (workspace_id, article_id) REFERENCES articles (workspace_id, id);
ALTER TABLE sentences ADD FOREIGN KEY (workspace_id, revision_id) REFERENCES revisions (workspace_id, id);
ALTER TABLE claims ADD FOREIGN KEY (workspace_id, article_id) REFERENCES articles (workspace_id, id);
ALTER TABLE claims ADD FOREIGN KEY (workspace_id, revision_id) REFERENCES revisions (workspace_id, id);
ALTER TABLE claims ADD FOREIGN KEY (workspace_id, merged_into_id) REFERENCES claims (workspace_id, id);
ALTER TABLE claims ADD FOREIGN KEY (workspace_id, split_from_id) REFERENCES claims (workspace_id, id);
ALTER TABLE anchors ADD FOREIGN KEY (workspace_id, claim_id) REFERENCES claims (workspace_id, id);
ALTER TABLE anchors ADD FOREIGN KEY (workspace_id, revision_id) REFERENCES revisions (workspace_id, id);
ALTER TABLE assignments ADD FOREIGN KEY (workspace_id, claim_id) REFERENCES claims (workspace_id, id);
ALTER TABLE reviews ADD FOREIGN KEY (workspace_id, claim_id) REFERENCES claims (workspace_id, id);
ALTER TABLE reviews ADD FOREIGN KEY (workspace_id, scale_id) REFERENCES rating_scales (workspace_id, id);
ALTER TABLE reviews ADD FOREIGN KEY (workspace_id, supersedes_id) REFERENCES reviews (workspace_id, id);
ALTER TABLE citations ADD FOREIGN KEY (workspace_id, claim_id) REFERENCES claims (workspace_id, id);
ALTER TABLE citations ADD FOREIGN KEY (workspace_id, review_id) REFERENCES reviews (workspace_id, id);
ALTER TABLE citations ADD FOREIGN KEY (workspace_id, source_id) REFERENCES sources (workspace_id, id);
ALTER TABLE verdicts ADD FOREIGN KEY (workspace_id, claim_id) REFERENCES claims (workspace_id, id);
ALTER TABLE verdicts ADD FOREIGN KEY (workspace_id, scale_id) REFERENCES rating_scales (workspace_id, id);
ALTER TABLE sign_offs ADD FOREIGN KEY (workspace_id, article_id) REFERENCES articles (workspace_id, id);
ALTER TABLE sign_offs ADD FOREIGN KEY (workspace_id, claim_id) REFERENCES claims (workspace_id, id);
ALTER TABLE sign_offs ADD FOREIGN KEY (workspace_id, verdict_id) REFERENCES verdicts (workspace_id, id);
ALTER TABLE sign_offs ADD FOREIGN KEY (workspace_id, revision_id) REFERENCES revisions (workspace_id, id);
ALTER TABLE queries ADD FOREIGN KEY (workspace_id, article_id) REFERENCES articles (workspace_id, id);
ALTER TABLE queries ADD FOREIGN KEY (workspace_id, claim_id) REFERENCES claims (workspace_id, id);
ALTER TABLE reports ADD FOREIGN KEY (workspace_id, article_id) REFERENCES articles (workspace_id, id);
ALTER TABLE reports ADD FOREIGN KEY (workspace_id, revision_id) REFERENCES revisions (workspace_id, id);

-- What may be there only once
CREATE UNIQUE INDEX assignments_one_open ON assignments (claim_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX reviews_one_draft ON reviews (claim_id, reviewer_id) WHERE state = 'draft';
CREATE UNIQUE INDEX reviews_one_per_round ON reviews (claim_id, reviewer_id, round) WHERE state = 'submitted';
CREATE UNIQUE INDEX verdicts_one_current ON verdicts (claim_id) WHERE retracted_at IS NULL;
CREATE UNIQUE INDEX sign_offs_one_per_claim ON sign_offs (claim_id) WHERE claim_id IS NOT NULL AND retracted_at IS NULL;
CREATE UNIQUE INDEX sign_offs_one_per_article ON sign_offs (article_id) WHERE claim_id IS NULL AND retracted_at IS NULL;
CREATE UNIQUE INDEX anchors_one_per_place ON anchors (claim_id, revision_id, start, "end");

-- Hot paths
CREATE INDEX outbox_waiting ON outbox (created_at, id) WHERE dispatched_at IS NULL;
CREATE INDEX extractions_unfinished ON extractions (lease_until) WHERE state IN ('queued', 'extracting');
CREATE INDEX claims_reserved ON claims (reserved_until) WHERE reserved_until IS NOT NULL;
CREATE INDEX claims_queue ON claims (workspace_id, (CASE risk WHEN 'high' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END), (coalesce(due_at, 'infinity'::timestamptz)), id) WHERE state = 'queued';
CREATE INDEX claims_due ON claims (workspace_id, (coalesce(due_at, 'infinity'::timestamptz)), id);
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0.01);

-- Rows that never change
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows of % never change', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER events_immutable BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revisions_immutable BEFORE UPDATE OR DELETE ON revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reports_immutable BEFORE UPDATE OR DELETE ON reports FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rating_scales_immutable BEFORE UPDATE OR DELETE ON rating_scales FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_submitted_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'draft' THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state = 'submitted' AND NEW.state = 'withdrawn'
     AND (to_jsonb(NEW) - 'state' - 'withdrawn_at' - 'updated_at') = (to_jsonb(OLD) - 'state' - 'withdrawn_at' - 'updated_at') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a submitted review never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER reviews_submitted BEFORE UPDATE OR DELETE ON reviews FOR EACH ROW EXECUTE FUNCTION keep_submitted_review();

CREATE FUNCTION keep_submitted_citation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  review uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW.review_id ELSE OLD.review_id END;
BEGIN
  IF (SELECT state FROM reviews WHERE id = review) <> 'draft' THEN
    RAISE EXCEPTION 'the citations of a submitted review never change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER citations_submitted BEFORE INSERT OR UPDATE OR DELETE ON citations FOR EACH ROW EXECUTE FUNCTION keep_submitted_citation();

-- Row-level security. Each transaction takes one of two roles (libs/storage/src/database.ts): claimdesk_app sees the
-- workspace named in app.workspace_id; claimdesk_system looks across workspaces for sign-in, relay and reconciler only.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'claimdesk_app') THEN CREATE ROLE claimdesk_app NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'claimdesk_system') THEN CREATE ROLE claimdesk_system NOLOGIN; END IF;
  IF NOT pg_has_role(current_user, 'claimdesk_app', 'MEMBER') THEN EXECUTE format('GRANT claimdesk_app TO %I', current_user); END IF;
  IF NOT pg_has_role(current_user, 'claimdesk_system', 'MEMBER') THEN EXECUTE format('GRANT claimdesk_system TO %I', current_user); END IF;
END $$;
GRANT USAGE ON SCHEMA public TO claimdesk_app, claimdesk_system;

CREATE FUNCTION app_workspace() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.workspace_id', true), '')::uuid $$;

ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
CREATE POLICY memberships_workspace ON memberships TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY sessions_workspace ON sessions TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE api_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_tokens FORCE ROW LEVEL SECURITY;
CREATE POLICY api_tokens_workspace ON api_tokens TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY invitations_workspace ON invitations TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE rating_scales ENABLE ROW LEVEL SECURITY;
ALTER TABLE rating_scales FORCE ROW LEVEL SECURITY;
CREATE POLICY rating_scales_workspace ON rating_scales TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE articles ENABLE ROW LEVEL SECURITY;
ALTER TABLE articles FORCE ROW LEVEL SECURITY;
CREATE POLICY articles_workspace ON articles TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE revisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE revisions FORCE ROW LEVEL SECURITY;
CREATE POLICY revisions_workspace ON revisions TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE extractions ENABLE ROW LEVEL SECURITY;
ALTER TABLE extractions FORCE ROW LEVEL SECURITY;
CREATE POLICY extractions_workspace ON extractions TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE sentences ENABLE ROW LEVEL SECURITY;
ALTER TABLE sentences FORCE ROW LEVEL SECURITY;
CREATE POLICY sentences_workspace ON sentences TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE claims ENABLE ROW LEVEL SECURITY;
ALTER TABLE claims FORCE ROW LEVEL SECURITY;
CREATE POLICY claims_workspace ON claims TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE anchors ENABLE ROW LEVEL SECURITY;
ALTER TABLE anchors FORCE ROW LEVEL SECURITY;
CREATE POLICY anchors_workspace ON anchors TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE assignments ENABLE ROW LEVEL SECURITY;
ALTER TABLE assignments FORCE ROW LEVEL SECURITY;
CREATE POLICY assignments_workspace ON assignments TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE reviews ENABLE ROW LEVEL SECURITY;
ALTER TABLE reviews FORCE ROW LEVEL SECURITY;
CREATE POLICY reviews_workspace ON reviews TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE sources ENABLE ROW LEVEL SECURITY;
ALTER TABLE sources FORCE ROW LEVEL SECURITY;
CREATE POLICY sources_workspace ON sources TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE citations ENABLE ROW LEVEL SECURITY;
ALTER TABLE citations FORCE ROW LEVEL SECURITY;
CREATE POLICY citations_workspace ON citations TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE verdicts ENABLE ROW LEVEL SECURITY;
ALTER TABLE verdicts FORCE ROW LEVEL SECURITY;
CREATE POLICY verdicts_workspace ON verdicts TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE sign_offs ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_offs FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_offs_workspace ON sign_offs TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE queries ENABLE ROW LEVEL SECURITY;
ALTER TABLE queries FORCE ROW LEVEL SECURITY;
CREATE POLICY queries_workspace ON queries TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE reports ENABLE ROW LEVEL SECURITY;
ALTER TABLE reports FORCE ROW LEVEL SECURITY;
CREATE POLICY reports_workspace ON reports TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
ALTER TABLE events FORCE ROW LEVEL SECURITY;
CREATE POLICY events_workspace ON events TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE event_heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE event_heads FORCE ROW LEVEL SECURITY;
CREATE POLICY event_heads_workspace ON event_heads TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY outbox_workspace ON outbox TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY idempotency_keys_workspace ON idempotency_keys TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
ALTER TABLE workspaces ENABLE ROW LEVEL SECURITY;
ALTER TABLE workspaces FORCE ROW LEVEL SECURITY;
CREATE POLICY workspaces_own ON workspaces TO claimdesk_app USING (id = (SELECT app_workspace())) WITH CHECK (id = (SELECT app_workspace()));
-- A person is seen by those who share a workspace with them; anybody may come into being (invitation, set-up).
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
CREATE POLICY users_colleagues ON users FOR SELECT TO claimdesk_app USING (EXISTS (SELECT FROM memberships m WHERE m.user_id = users.id AND m.workspace_id = (SELECT app_workspace())));
CREATE POLICY users_change ON users FOR UPDATE TO claimdesk_app USING (EXISTS (SELECT FROM memberships m WHERE m.user_id = users.id AND m.workspace_id = (SELECT app_workspace())));
CREATE POLICY users_new ON users FOR INSERT TO claimdesk_app WITH CHECK (true);

GRANT SELECT, INSERT ON users, workspaces, memberships, sessions, api_tokens, invitations, rating_scales, articles, revisions, extractions, sentences, claims, anchors, assignments, reviews, sources, citations, verdicts, sign_offs, queries, reports, events, event_heads, outbox, idempotency_keys TO claimdesk_app;
GRANT UPDATE ON users, workspaces, memberships, sessions, api_tokens, invitations, articles, extractions, sentences, claims, anchors, assignments, reviews, sources, citations, verdicts, sign_offs, queries, event_heads, idempotency_keys TO claimdesk_app;
GRANT DELETE ON claims, anchors, sentences, reviews, citations, assignments TO claimdesk_app;

GRANT SELECT ON workspaces, users, memberships, sessions, api_tokens, invitations, extractions, claims, outbox, idempotency_keys, worker_heartbeats, event_heads TO claimdesk_system;
GRANT UPDATE ON sessions, api_tokens, users, extractions, outbox, worker_heartbeats TO claimdesk_system;
GRANT INSERT ON outbox, worker_heartbeats TO claimdesk_system;
GRANT DELETE ON outbox, idempotency_keys, worker_heartbeats, sessions TO claimdesk_system;
CREATE POLICY workspaces_system ON workspaces TO claimdesk_system USING (true) WITH CHECK (true);
CREATE POLICY users_system ON users TO claimdesk_system USING (true) WITH CHECK (true);
CREATE POLICY memberships_system ON memberships TO claimdesk_system USING (true) WITH CHECK (true);
CREATE POLICY sessions_system ON sessions TO claimdesk_system USING (true) WITH CHECK (true);
CREATE POLICY api_tokens_system ON api_tokens TO claimdesk_system USING (true) WITH CHECK (true);
CREATE POLICY invitations_system ON invitations TO claimdesk_system USING (true) WITH CHECK (true);
CREATE POLICY extractions_system ON extractions TO claimdesk_system USING (true) WITH CHECK (true);
CREATE POLICY claims_system ON claims TO claimdesk_system USING (true) WITH CHECK (true);
CREATE POLICY outbox_system ON outbox TO claimdesk_system USING (true) WITH CHECK (true);
CREATE POLICY idempotency_keys_system ON idempotency_keys TO claimdesk_system USING (true) WITH CHECK (true);
CREATE POLICY event_heads_system ON event_heads TO claimdesk_system USING (true) WITH CHECK (true);
