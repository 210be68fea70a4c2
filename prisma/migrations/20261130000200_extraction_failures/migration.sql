-- Why a reading failed, as a code beside the sentence: people read it in their own language.
ALTER TABLE extractions ADD COLUMN failure TEXT;
ALTER TABLE extractions ADD CONSTRAINT extractions_failure_known CHECK (failure IN ('too_slow', 'too_large', 'crashed', 'not_stored'));
