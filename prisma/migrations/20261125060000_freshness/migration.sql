-- What the desk asks of freshness: the queues are walked along an index each, the most needful first, and what a
-- background job saw of the links of sources is kept, the last look at each.

-- Across the kinds: only what is promised has a state in the ledger, so these hold nothing else.
CREATE INDEX "Facet_queue_by_due_date" ON "Facet" ("dueTo", "entryId")
  WHERE "validTo" IS NULL AND "ledgerState" = 'open';
CREATE INDEX "Facet_queue_by_confirmation" ON "Facet" ("lastConfirmedTo", "entryId")
  WHERE "validTo" IS NULL AND "ledgerState" = 'open';
-- The longest unconfirmed first; entries that no dated source supports come last.
CREATE INDEX "Facet_queue_by_verification"
  ON "Facet" (verification, (coalesce("lastConfirmedTo", 'infinity'::date)), "entryId", kind)
  WHERE "validTo" IS NULL;

-- What ends: agreements, and parts that companies take in projects (an option is one of the two).
CREATE INDEX "Agreement_by_end" ON "Agreement" ("endsOnTo", id) WHERE "endsOnTo" IS NOT NULL;
CREATE INDEX "Participation_by_end" ON "Participation" ("toOnTo", "projectId") WHERE "toOnTo" IS NOT NULL;

-- CreateTable
CREATE TABLE "LinkCheck" (
    "sourceId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "status" INTEGER,
    "finalUrl" TEXT,
    "error" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "gone" INTEGER NOT NULL DEFAULT 0,
    "failingSince" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "deadSince" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("sourceId")
);

-- CreateIndex
CREATE INDEX "LinkCheck_dueAt_idx" ON "LinkCheck"("dueAt");

-- AddForeignKey
ALTER TABLE "LinkCheck" ADD CONSTRAINT "LinkCheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "LinkCheck" ADD CONSTRAINT "LinkCheck_saw_one_thing" CHECK ((status IS NULL) <> (error IS NULL));
ALTER TABLE "LinkCheck" ADD CONSTRAINT "LinkCheck_counts" CHECK (failures >= 0 AND gone >= 0);
ALTER TABLE "LinkCheck" ADD CONSTRAINT "LinkCheck_failing_since"
  CHECK ((failures > 0) = ("failingSince" IS NOT NULL) AND (failures > 0) = ("failedAt" IS NOT NULL));
ALTER TABLE "LinkCheck" ADD CONSTRAINT "LinkCheck_dead_of_failing"
  CHECK ("deadSince" IS NULL OR "deadSince" >= "failingSince");
CREATE INDEX "LinkCheck_dead" ON "LinkCheck" ((("deadSince" AT TIME ZONE 'UTC')::date), "sourceId")
  WHERE "deadSince" IS NOT NULL;
