-- How the language model did, when one was asked: counts and codes, never text.
ALTER TABLE extractions ADD COLUMN language_model JSONB;
