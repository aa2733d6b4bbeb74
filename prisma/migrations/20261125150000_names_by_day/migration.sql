-- The names and the address of an entry belong to the period in which it had them, so that a day in the past shows
-- those of the day; and lists by name are in the order of the reader's language. Assumes that every period has its
-- revision.

-- PostgreSQL sorts by language where it was built with ICU, as usual; where it was not, names go by their characters.
DO $$
DECLARE
  named record;
BEGIN
  FOR named IN SELECT * FROM (VALUES
    ('names_en', 'en-u-kn'), ('names_zh', 'zh-Hans-u-co-pinyin-kn'), ('names_ms', 'ms-u-kn')) AS wanted (name, locale)
  LOOP
    IF EXISTS (SELECT FROM pg_collation WHERE collprovider = 'i') THEN
      EXECUTE format('CREATE COLLATION IF NOT EXISTS %I (provider = icu, locale = %L)', named.name, named.locale);
    ELSE
      EXECUTE format('CREATE COLLATION IF NOT EXISTS %I FROM "C"', named.name);
    END IF;
  END LOOP;
END $$;

ALTER TABLE "Facet" ADD COLUMN "slug" TEXT, ADD COLUMN "names" JSONB;
UPDATE "Facet" f SET slug = r.slug, names = coalesce(
  CASE f.kind WHEN 'commitment' THEN r.data->'text' WHEN 'development' THEN r.data->'headline'
    WHEN 'source' THEN jsonb_build_object('en', r.data->'title') ELSE r.data->'name' END,
  (SELECT e.names FROM "Entry" e WHERE e.id = f."entryId"))
FROM "Revision" r WHERE r."entryId" = f."entryId" AND r.number = f.revision;
ALTER TABLE "Facet" ALTER COLUMN "slug" SET NOT NULL, ALTER COLUMN "names" SET NOT NULL, DROP COLUMN "name";

-- Only the beginning of a long text counts, which an index can hold; the same as lib/entries/listing-conditions.ts says.
CREATE INDEX "Facet_by_name_en" ON "Facet" (kind, (left(coalesce(names->>'en', names->>'zh', names->>'ms'), 200)
  COLLATE names_en), "entryId", "validTo", "validFrom");
CREATE INDEX "Facet_by_name_zh" ON "Facet" (kind, (left(coalesce(names->>'zh', names->>'en', names->>'ms'), 200)
  COLLATE names_zh), "entryId", "validTo", "validFrom");
CREATE INDEX "Facet_by_name_ms" ON "Facet" (kind, (left(coalesce(names->>'ms', names->>'en', names->>'zh'), 200)
  COLLATE names_ms), "entryId", "validTo", "validFrom");

-- Search texts hold the names that entries had before: those of an empty site do.
UPDATE "Site" SET "searchMadeAs" = 2 WHERE NOT EXISTS (SELECT FROM "Entry");
