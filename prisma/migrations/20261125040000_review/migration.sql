-- Review: who reads a proposal now, who changed it last, what became of it step by step, and what its author and its
-- editors said to each other. Assumes that a proposal which nobody typed (a seed, an import) has no author.

ALTER TABLE "Proposal" ADD COLUMN "claimedById" UUID;
ALTER TABLE "Proposal" ADD COLUMN "claimedAt" TIMESTAMPTZ(3);
ALTER TABLE "Proposal" ADD COLUMN "editedById" UUID;
ALTER TABLE "Proposal" ADD COLUMN "splitFromId" UUID;

ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_claimedById_fkey" FOREIGN KEY ("claimedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_splitFromId_fkey" FOREIGN KEY ("splitFromId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_claimed_since" CHECK (("claimedById" IS NULL) = ("claimedAt" IS NULL));
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_not_split_from_itself" CHECK ("splitFromId" IS DISTINCT FROM id);

CREATE INDEX "Proposal_claimedById_idx" ON "Proposal"("claimedById");
CREATE INDEX "Proposal_editedById_idx" ON "Proposal"("editedById");
CREATE INDEX "Proposal_splitFromId_idx" ON "Proposal"("splitFromId");

CREATE TYPE "ProposalStep" AS ENUM ('proposed', 'changed', 'claimed', 'released', 'settled', 'returned', 'published', 'published_part', 'split_off', 'rejected', 'withdrawn');

CREATE TABLE "ProposalMessage" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "authorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "step" "ProposalStep",
    "field" TEXT,
    "body" TEXT,
    "otherId" UUID,
    "requestKey" TEXT,

    CONSTRAINT "ProposalMessage_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ProposalMessage_requestKey_key" ON "ProposalMessage"("requestKey");
CREATE INDEX "ProposalMessage_proposalId_at_idx" ON "ProposalMessage"("proposalId", "at");
CREATE INDEX "ProposalMessage_authorId_idx" ON "ProposalMessage"("authorId");
CREATE INDEX "ProposalMessage_otherId_idx" ON "ProposalMessage"("otherId");
ALTER TABLE "ProposalMessage" ADD CONSTRAINT "ProposalMessage_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ProposalMessage" ADD CONSTRAINT "ProposalMessage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ProposalMessage" ADD CONSTRAINT "ProposalMessage_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- A step may go without words; words are never empty; a note on a field has words.
ALTER TABLE "ProposalMessage" ADD CONSTRAINT "ProposalMessage_says_something"
  CHECK ((step IS NOT NULL OR body IS NOT NULL) AND btrim(body) <> '' AND (field IS NULL OR body IS NOT NULL));

-- What was done before steps were kept, as far as the proposals themselves say.
INSERT INTO "ProposalMessage" (id, "proposalId", "authorId", at, step)
  SELECT gen_random_uuid(), id, "authorId", "proposedAt", 'proposed' FROM "Proposal"
  WHERE "authorId" IS NOT NULL AND "proposedAt" IS NOT NULL;
INSERT INTO "ProposalMessage" (id, "proposalId", "authorId", at, step, body)
  SELECT gen_random_uuid(), id, coalesce("reviewerId", "authorId"), "decidedAt", state::text::"ProposalStep", nullif(btrim(note), '')
  FROM "Proposal"
  WHERE "authorId" IS NOT NULL AND "decidedAt" IS NOT NULL AND state IN ('published', 'returned', 'rejected', 'withdrawn');

-- The queue looks into what waits alone.
CREATE INDEX "Proposal_waiting" ON "Proposal" ("proposedAt", id) WHERE state = 'proposed';
