-- Where the last transition of a claim came from: whether a dismissed claim was a proposal.
ALTER TABLE claims ADD COLUMN last_from TEXT;
