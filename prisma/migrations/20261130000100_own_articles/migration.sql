-- Whoever is an author and nothing else sees the articles that they wrote or brought in, and what hangs on these. A wall
-- in the database, so that no list, count, search or export can forget it. app.author_id is empty for everybody else.
CREATE FUNCTION app_author() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.author_id', true), '')::uuid $$;

CREATE POLICY articles_own ON articles AS RESTRICTIVE FOR SELECT TO claimdesk_app
  USING ((SELECT app_author()) IS NULL OR author_id = (SELECT app_author()) OR created_by = (SELECT app_author()));

CREATE POLICY revisions_own ON revisions AS RESTRICTIVE FOR SELECT TO claimdesk_app
  USING ((SELECT app_author()) IS NULL OR article_id IN (SELECT id FROM articles));
CREATE POLICY extractions_own ON extractions AS RESTRICTIVE FOR SELECT TO claimdesk_app
  USING ((SELECT app_author()) IS NULL OR article_id IN (SELECT id FROM articles));
CREATE POLICY claims_own ON claims AS RESTRICTIVE FOR SELECT TO claimdesk_app
  USING ((SELECT app_author()) IS NULL OR article_id IN (SELECT id FROM articles));
CREATE POLICY queries_own ON queries AS RESTRICTIVE FOR SELECT TO claimdesk_app
  USING ((SELECT app_author()) IS NULL OR article_id IN (SELECT id FROM articles));
CREATE POLICY reports_own ON reports AS RESTRICTIVE FOR SELECT TO claimdesk_app
  USING ((SELECT app_author()) IS NULL OR article_id IN (SELECT id FROM articles));
CREATE POLICY sign_offs_own ON sign_offs AS RESTRICTIVE FOR SELECT TO claimdesk_app
  USING ((SELECT app_author()) IS NULL OR article_id IN (SELECT id FROM articles));
CREATE POLICY sentences_own ON sentences AS RESTRICTIVE FOR SELECT TO claimdesk_app
  USING ((SELECT app_author()) IS NULL OR revision_id IN (SELECT id FROM revisions));
CREATE POLICY anchors_own ON anchors AS RESTRICTIVE FOR SELECT TO claimdesk_app
  USING ((SELECT app_author()) IS NULL OR claim_id IN (SELECT id FROM claims));
CREATE POLICY assignments_own ON assignments AS RESTRICTIVE FOR SELECT TO claimdesk_app
  USING ((SELECT app_author()) IS NULL OR claim_id IN (SELECT id FROM claims));
CREATE POLICY reviews_own ON reviews AS RESTRICTIVE FOR SELECT TO claimdesk_app
  USING ((SELECT app_author()) IS NULL OR claim_id IN (SELECT id FROM claims));
CREATE POLICY citations_own ON citations AS RESTRICTIVE FOR SELECT TO claimdesk_app
  USING ((SELECT app_author()) IS NULL OR claim_id IN (SELECT id FROM claims));
CREATE POLICY verdicts_own ON verdicts AS RESTRICTIVE FOR SELECT TO claimdesk_app
  USING ((SELECT app_author()) IS NULL OR claim_id IN (SELECT id FROM claims));
