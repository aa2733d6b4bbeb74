-- An entry can leave the public part and come back, and the history says so: a revision has a state, and where a
-- merged entry went. Revisions published before were all public; their hashes stay valid, since a published state is
-- no part of a hash. Assumes that no entry is withdrawn or merged yet.
ALTER TABLE "Revision" ADD COLUMN "state" "EntryState" NOT NULL DEFAULT 'published';
ALTER TABLE "Revision" ADD COLUMN "mergedIntoId" UUID;
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId")
  REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_merged_somewhere"
  CHECK ((state = 'merged') = ("mergedIntoId" IS NOT NULL) AND "mergedIntoId" IS DISTINCT FROM "entryId");
CREATE INDEX "Revision_mergedIntoId_idx" ON "Revision"("mergedIntoId");

-- A source that left has no row among the sources, while the claims that once cited it are kept: they name its entry.
-- What a live claim cites is a public source; both sides are looked at when the transaction ends.
ALTER TABLE "Claim" DROP CONSTRAINT "Claim_sourceId_fkey";
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_sourceId_fkey" FOREIGN KEY ("sourceId")
  REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION claim_cites_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Claim" WHERE id = NEW.id AND "retiredIn" IS NULL
             AND NOT EXISTS (SELECT FROM "Source" WHERE "Source".id = "Claim"."sourceId")) THEN
    RAISE EXCEPTION 'claim % cites no public source', NEW.id USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Claim_cites_source" AFTER INSERT OR UPDATE ON "Claim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_cites_source();

CREATE FUNCTION source_not_cited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Claim" WHERE "sourceId" = OLD.id AND "retiredIn" IS NULL)
     AND NOT EXISTS (SELECT FROM "Source" WHERE id = OLD.id) THEN
    RAISE EXCEPTION 'source % is still cited', OLD.id USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Source_not_cited" AFTER DELETE ON "Source"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION source_not_cited();

-- An address that an entry had once is never another entry's.
CREATE FUNCTION slug_is_its_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "SlugAlias" a JOIN "Entry" e ON e.kind = a.kind AND e.slug = a.slug
             WHERE a.kind = NEW.kind AND a.slug = NEW.slug) THEN
    RAISE EXCEPTION 'the address % % was used before', NEW.kind, NEW.slug USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Entry_slug_is_its_own" AFTER INSERT OR UPDATE OF slug ON "Entry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slug_is_its_own();
CREATE CONSTRAINT TRIGGER "SlugAlias_slug_is_its_own" AFTER INSERT OR UPDATE ON "SlugAlias"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slug_is_its_own();

-- How somebody's work is signed in public.
CREATE TYPE "ShownAs" AS ENUM ('name', 'initials');
ALTER TABLE "Person" ADD COLUMN "shownAs" "ShownAs" NOT NULL DEFAULT 'name';
