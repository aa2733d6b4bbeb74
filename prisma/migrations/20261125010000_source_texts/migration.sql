-- The text of a source from which words are quoted, kept for the desk alone and written when the proposal that cites
-- the source is published. Changed on the page, it is pasted again and is the next version; nothing is overwritten, so
-- words quoted from an earlier version can still be found in theirs.

CREATE TABLE "SourceText" (
    "sourceId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "authorId" UUID,

    CONSTRAINT "SourceText_pkey" PRIMARY KEY ("sourceId","version")
);

-- CreateIndex
CREATE INDEX "SourceText_authorId_idx" ON "SourceText"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceText_sourceId_sha256_key" ON "SourceText"("sourceId", "sha256");

-- AddForeignKey
ALTER TABLE "SourceText" ADD CONSTRAINT "SourceText_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceText" ADD CONSTRAINT "SourceText_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SourceText" ADD CONSTRAINT "SourceText_version_from_1" CHECK (version >= 1);
ALTER TABLE "SourceText" ADD CONSTRAINT "SourceText_length" CHECK (char_length(text) BETWEEN 1 AND 200000);
ALTER TABLE "SourceText" ADD CONSTRAINT "SourceText_hash" CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'));
