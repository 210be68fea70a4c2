-- Who has a claim open at the moment: leases that lapse by PostgreSQL's clock, and no part of the record.
CREATE TABLE presences (
  workspace_id UUID NOT NULL,
  claim_id UUID NOT NULL,
  user_id UUID NOT NULL,
  since TIMESTAMPTZ(3) NOT NULL,
  until TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT presences_pkey PRIMARY KEY (claim_id, user_id)
);
CREATE INDEX presences_workspace_id_user_id_idx ON presences (workspace_id, user_id);
ALTER TABLE presences ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE presences ADD FOREIGN KEY (workspace_id, claim_id) REFERENCES claims (workspace_id, id) ON DELETE CASCADE;
ALTER TABLE presences ADD FOREIGN KEY (workspace_id, user_id) REFERENCES memberships (workspace_id, user_id);

ALTER TABLE presences ENABLE ROW LEVEL SECURITY;
ALTER TABLE presences FORCE ROW LEVEL SECURITY;
CREATE POLICY presences_workspace ON presences TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
GRANT SELECT, INSERT, UPDATE, DELETE ON presences TO claimdesk_app;
