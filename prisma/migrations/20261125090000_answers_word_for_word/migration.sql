-- A repeated request gets the first answer with its fields in the same order; jsonb would sort them.
ALTER TABLE "idempotency_keys" ALTER COLUMN "result" TYPE JSON USING "result"::json;
