-- Sessions that began before the password changed are over, in every workspace at once (libs/storage/src/sign-in.repository.ts).
ALTER TABLE users ADD COLUMN credentials_changed_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
