-- Two windows may hold one draft: what one keeps must not silently undo what the other kept. Drafts that are here
-- already were kept in no window that is known.
ALTER TABLE "Proposal" ADD COLUMN "keptIn" TEXT;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_kept_in_short" CHECK (length("keptIn") <= 64);
