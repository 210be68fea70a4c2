-- How somebody likes to work, in whatever browser.
CREATE TABLE preferences (
  workspace_id UUID NOT NULL,
  user_id UUID NOT NULL,
  settings JSONB NOT NULL,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT preferences_pkey PRIMARY KEY (workspace_id, user_id)
);
ALTER TABLE preferences ADD FOREIGN KEY (workspace_id) REFERENCES workspaces (id);
ALTER TABLE preferences ADD FOREIGN KEY (workspace_id, user_id) REFERENCES memberships (workspace_id, user_id);

ALTER TABLE preferences ENABLE ROW LEVEL SECURITY;
ALTER TABLE preferences FORCE ROW LEVEL SECURITY;
CREATE POLICY preferences_workspace ON preferences TO claimdesk_app USING (workspace_id = (SELECT app_workspace())) WITH CHECK (workspace_id = (SELECT app_workspace()));
GRANT SELECT, INSERT, UPDATE ON preferences TO claimdesk_app;
