-- What the statistics of a period are counted from.
CREATE INDEX verdicts_decided ON verdicts (workspace_id, decided_at) WHERE retracted_at IS NULL;
CREATE INDEX sign_offs_signed ON sign_offs (workspace_id, signed_at) WHERE claim_id IS NOT NULL AND retracted_at IS NULL;
CREATE INDEX reviews_submitted_at ON reviews (workspace_id, submitted_at) WHERE state = 'submitted';
