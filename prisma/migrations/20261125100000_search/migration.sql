-- Search by names apart from texts, with the words of names at hand for small typing errors.
-- The columns of entries that are here already are filled by the start, since their text is made by the program
-- (folded, in simplified characters); "searchMadeAs" says by which version of it.

ALTER TABLE "Entry" ADD COLUMN "nameText" TEXT NOT NULL DEFAULT '', ADD COLUMN "nameVector" tsvector;
ALTER TABLE "Site" ADD COLUMN "searchMadeAs" INTEGER NOT NULL DEFAULT 0;

CREATE INDEX "Entry_nameVector_idx" ON "Entry" USING GIN ("nameVector");
CREATE INDEX "Entry_nameText_idx" ON "Entry" USING GIN ("nameText" gin_trgm_ops);
-- Frequent words are found along this, the newest change first.
CREATE INDEX "Entry_by_update" ON "Entry" (kind, "updatedAt" DESC, id) WHERE state = 'published';
-- Whole texts are searched by their words; of parts of words only names know.
DROP INDEX "Entry_searchText_idx";

-- A word of a name and everything that is left of it without one of its letters: two words that differ by one
-- letter, or by two that changed places, have something in common.
CREATE TABLE "NameWord" (
    "word" TEXT NOT NULL,
    "shortened" TEXT[] NOT NULL,
    CONSTRAINT "NameWord_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "NameWord_shortened_idx" ON "NameWord" USING GIN ("shortened");

-- An empty database has nothing to make anew.
UPDATE "Site" SET "searchMadeAs" = 1 WHERE NOT EXISTS (SELECT FROM "Entry");
