-- Counts that know every day, and indexes for the first rows of an overview, now and as of a day.
-- An entry has a code from the day on which that was published to the day on which it no longer holds; an open promise
-- moreover turns dormant and overdue on days that its dates name beforehand. Both are written down as differences, so
-- that a count at the end of any day is the sum of the differences up to it.

CREATE TABLE "CountChange" (
    "kind" TEXT NOT NULL,
    "relationship" TEXT NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "day" DATE NOT NULL,
    "n" INTEGER NOT NULL,
    CONSTRAINT "CountChange_pkey" PRIMARY KEY ("kind", "relationship", "code", "day")
);

-- Codes are read by their beginning and by the largest number among those that begin alike.
ALTER TABLE "Count" ALTER COLUMN "code" TYPE TEXT COLLATE "C";
CREATE INDEX "Count_largest" ON "Count" (kind, relationship, (split_part(code, ':', 1)), n DESC, code);

-- Which company has which role in a project is counted, too.
WITH held AS (
  SELECT f.id, array_agg(DISTINCT 'company+role:' || (item->>'company') || '+' || (item->>'role')) AS codes
  FROM "Facet" f JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision
  CROSS JOIN LATERAL jsonb_array_elements(r.data->'participants') AS item
  WHERE f.kind = 'project' AND 'company:' || (item->>'company') = ANY(f.codes) GROUP BY f.id
)
UPDATE "Facet" f SET codes = held.codes || f.codes FROM held WHERE held.id = f.id;

INSERT INTO "Count" (kind, relationship, code, n)
SELECT f.kind, scope, code, count(*) FROM "Facet" f
CROSS JOIN LATERAL unnest(f.codes) AS code
CROSS JOIN LATERAL unnest(ARRAY['', f.relationship]) AS scope
WHERE f."validTo" IS NULL AND scope IS NOT NULL AND code LIKE 'company+role:%'
GROUP BY 1, 2, 3;

-- The same as lib/entries/count-changes.ts says today, for what is there already.
INSERT INTO "CountChange" (kind, relationship, code, day, n)
SELECT f.kind, scope, held.code, turn.day, sum(turn.n)
FROM "Facet" f
CROSS JOIN LATERAL (SELECT
    (f."validFrom" AT TIME ZONE 'UTC')::date AS since,
    coalesce((f."validTo" AT TIME ZONE 'UTC')::date, 'infinity') AS until,
    f."dueTo" + 1 AS late,
    (f."lastConfirmedTo" + 1 + interval '24 months')::date + CASE
      WHEN extract(day FROM f."lastConfirmedTo" + 1 + interval '24 months') < extract(day FROM f."lastConfirmedTo" + 1)
      THEN 1 ELSE 0 END AS quiet
  ) AS at
CROSS JOIN LATERAL (
    SELECT code, at.since AS first, at.until AS beyond FROM unnest(array_append(f.codes, '')) AS code
      WHERE code = '' OR code LIKE 'verification:%' OR code LIKE '%+%:%'
    UNION ALL SELECT 'outcome:' || f."ledgerState", at.since, at.until WHERE f."ledgerState" <> 'open'
    UNION ALL SELECT CASE WHEN at.late IS NULL THEN 'outcome:no_date' ELSE 'outcome:under_way' END,
      at.since, least(at.late, at.quiet, at.until) WHERE f."ledgerState" = 'open'
    UNION ALL SELECT 'outcome:dormant', at.quiet, least(at.late, at.until)
      WHERE f."ledgerState" = 'open' AND at.quiet IS NOT NULL
    UNION ALL SELECT 'outcome:overdue', at.late, at.until WHERE f."ledgerState" = 'open' AND at.late IS NOT NULL
    UNION ALL SELECT 'due:soon', f."dueTo" - 60, least(at.late, at.until)
      WHERE f."ledgerState" = 'open' AND at.late IS NOT NULL
  ) AS held
CROSS JOIN LATERAL (VALUES (greatest(held.first, at.since), 1), (held.beyond, -1)) AS turn(day, n)
CROSS JOIN LATERAL unnest(ARRAY['', f.relationship]) AS scope
WHERE greatest(held.first, at.since) < held.beyond AND turn.day < 'infinity' AND scope IS NOT NULL
GROUP BY 1, 2, 3, 4 HAVING sum(turn.n) <> 0;

-- The first rows of a list or of an overview are a walk along one index. A walk as of a day goes the same way past
-- periods that did not hold then, so these indexes know every period, no longer the current ones alone.
DROP INDEX "Facet_by_update", "Facet_by_name", "Facet_by_main_date", "Facet_by_due_date", "Facet_open_by_due_date",
  "Facet_open_by_confirmation";
CREATE INDEX "Facet_by_update" ON "Facet" (kind, "updatedAt", "entryId", "validTo", "validFrom");
CREATE INDEX "Facet_by_name" ON "Facet" (kind, name, "entryId", "validTo", "validFrom");
CREATE INDEX "Facet_by_main_date" ON "Facet"
  (kind, (coalesce("mainTo", '-infinity'::date)), "entryId", "validTo", "validFrom");
CREATE INDEX "Facet_by_due_date" ON "Facet"
  (kind, (coalesce("dueTo", 'infinity'::date)), "entryId", "validTo", "validFrom");
-- What should be looked at: badly supported, late, quiet.
CREATE INDEX "Facet_by_verification" ON "Facet" (kind, verification, "updatedAt", "entryId", "validTo");
CREATE INDEX "Facet_open_by_due_date" ON "Facet" (kind, "dueTo", "entryId", "validTo", "validFrom")
  WHERE "ledgerState" = 'open';
CREATE INDEX "Facet_open_by_confirmation" ON "Facet"
  (kind, "lastConfirmedTo" DESC NULLS LAST, "entryId", "dueTo", "validTo") WHERE "ledgerState" = 'open';
CREATE INDEX "Facet_closed_by_confirmation" ON "Facet"
  (kind, "ledgerState", "lastConfirmedTo" DESC NULLS LAST, "entryId", "validTo") WHERE "ledgerState" <> 'open';
