-- What readers say is wrong with an entry, and what became of it. Nothing of it is public but by its number.

-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('waiting', 'answered', 'published', 'spam');

-- CreateTable
CREATE TABLE "Correction" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "entryId" UUID NOT NULL,
    "state" "CorrectionState" NOT NULL DEFAULT 'waiting',
    "text" TEXT NOT NULL,
    "source" TEXT,
    "name" TEXT,
    "nameShown" BOOLEAN NOT NULL DEFAULT false,
    "email" TEXT,
    "requestKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposalId" UUID,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Correction_number_key" ON "Correction"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Correction_requestKey_key" ON "Correction"("requestKey");

-- CreateIndex
CREATE INDEX "Correction_state_createdAt_id_idx" ON "Correction"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Correction_entryId_idx" ON "Correction"("entryId");

-- CreateIndex
CREATE INDEX "Correction_proposalId_idx" ON "Correction"("proposalId");

-- CreateIndex
CREATE INDEX "Correction_answeredById_idx" ON "Correction"("answeredById");

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Correction" ADD CONSTRAINT "Correction_says_something" CHECK (btrim(text) <> '');
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_answered_with_words"
  CHECK ((answer IS NULL) = ("answeredAt" IS NULL) AND (state <> 'answered' OR btrim(answer) <> ''));
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_shows_a_name" CHECK (NOT "nameShown" OR name IS NOT NULL);
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_closed" CHECK ((state = 'waiting') = ("closedAt" IS NULL));

-- In the transaction that publishes the proposal that it became, whichever way that is published.
CREATE FUNCTION correction_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Correction" SET state = 'published', "closedAt" = now()
  WHERE "proposalId" = NEW.id AND state IN ('waiting', 'answered');
  RETURN NEW;
END $$;
CREATE TRIGGER "Proposal_closes_corrections" AFTER UPDATE OF state ON "Proposal"
  FOR EACH ROW WHEN (NEW.state = 'published' AND OLD.state <> 'published') EXECUTE FUNCTION correction_published();
