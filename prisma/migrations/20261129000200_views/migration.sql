-- Saved views of the claim list: a name for a query in the address bar.
CREATE TABLE views (
  id UUID NOT NULL,
  workspace_id UUID NOT NULL,
  owner_id UUID NOT NULL,
  scope TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  layout TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT views_pkey PRIMARY KEY (id),
  CONSTRAINT views_scope_known CHECK (scope IN ('personal', 'team')),
  CONSTRAINT views_layout_known CHECK (layout IN ('list', 'board'))
);
CREATE INDEX views_workspace_id_owner_id_idx ON views (workspace_id, owner_id);
ALTER TABLE views ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE views ADD FOREIGN KEY (workspace_id, owner_id) REFERENCES memberships (workspace_id, user_id);

ALTER TABLE views ENABLE ROW LEVEL SECURITY;
ALTER TABLE views FORCE ROW LEVEL SECURITY;
CREATE POLICY views_workspace ON views TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
GRANT SELECT, INSERT, UPDATE, DELETE ON views TO claimdesk_app;
