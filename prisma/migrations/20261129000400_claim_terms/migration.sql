-- Finding similar claims. pg_trgm says how alike two statements are, but no trigram index can be used under row-level
-- security: its operators are not leakproof. So the words of each statement, cut to their stems, are kept as rows that
-- equality finds by an ordinary index; trigrams then compare only what shares words.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION claim_terms_of(statement text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
  SELECT DISTINCT CASE WHEN word ~ '^[0-9]' THEN left(word, 12) ELSE left(word, 6) END
  FROM regexp_split_to_table(lower(statement), '[^[:alnum:]]+') AS word
  WHERE char_length(word) > 3 OR word ~ '^[0-9]{2}'
$$;

CREATE TABLE claim_terms (
  workspace_id UUID NOT NULL,
  term TEXT NOT NULL,
  claim_id UUID NOT NULL,
  CONSTRAINT claim_terms_pkey PRIMARY KEY (workspace_id, term, claim_id)
);
CREATE INDEX claim_terms_claim_id_idx ON claim_terms (claim_id);

-- Whoever owns the tables is bound by their policies too; not while the words of what is there are taken.
ALTER TABLE claims NO FORCE ROW LEVEL SECURITY;
INSERT INTO claim_terms (workspace_id, term, claim_id)
  SELECT c.workspace_id, term, c.id FROM claims c, claim_terms_of(c.statement) AS term;
ALTER TABLE claims FORCE ROW LEVEL SECURITY;

ALTER TABLE claim_terms ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE claim_terms ADD FOREIGN KEY (workspace_id, claim_id) REFERENCES claims (workspace_id, id) ON DELETE CASCADE;
ALTER TABLE claim_terms ENABLE ROW LEVEL SECURITY;
ALTER TABLE claim_terms FORCE ROW LEVEL SECURITY;
CREATE POLICY claim_terms_workspace ON claim_terms TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
GRANT SELECT, INSERT, DELETE ON claim_terms TO claimdesk_app;

CREATE FUNCTION keep_claim_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.statement = OLD.statement THEN RETURN NULL; END IF;
    DELETE FROM claim_terms WHERE claim_id = NEW.id;
  END IF;
  INSERT INTO claim_terms (workspace_id, term, claim_id)
    SELECT NEW.workspace_id, term, NEW.id FROM claim_terms_of(NEW.statement) AS term;
  RETURN NULL;
END $$;
CREATE TRIGGER claims_terms AFTER INSERT OR UPDATE OF statement ON claims FOR EACH ROW EXECUTE FUNCTION keep_claim_terms();
