-- While a name is typed, entries that may be the same are looked for among all names, in any language, by their
-- trigrams. Assumes the extension pg_trgm, which the first migration creates. The function is immutable, so that an
-- index can hold what it returns: names in lower case and in one form of width, a line each.
CREATE FUNCTION entry_names(names jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(normalize(
    coalesce(names->>'en', '') || E'\n' || coalesce(names->>'zh', '') || E'\n' || coalesce(names->>'ms', ''), NFKC))
$$;

CREATE INDEX "Entry_names_alike" ON "Entry" USING GIN (entry_names(names) gin_trgm_ops);

-- Two windows may hold one draft: what one keeps must not silently undo what the other kept. Drafts that are here
-- already were kept in no window that is known.
ALTER TABLE "Proposal" ADD COLUMN "keptIn" TEXT;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_kept_in_short" CHECK (length("keptIn") <= 64);
