-- Three more counts: promises by the year in which they fell due and what became of them, projects by the square of one
-- degree in which their places lie, exact or approximate, and what states amounts by their kind and currency. Facets get the codes that publishing gives them from now on.

-- The first day that a year, quarter, month or day may mean, and the first after it; null for other dates.
CREATE FUNCTION pg_temp.first_day(edtf text) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN edtf ~ '^\d{4}$' THEN (edtf || '-01-01')::date
    WHEN edtf ~ '^\d{4}-3[3-6]$' THEN make_date(left(edtf, 4)::int, (right(edtf, 1)::int - 3) * 3 + 1, 1)
    WHEN edtf ~ '^\d{4}-(0[1-9]|1[0-2])$' THEN (edtf || '-01')::date
    WHEN edtf ~ '^\d{4}-(0[1-9]|1[0-2])-\d{2}$' THEN edtf::date END $$;
CREATE FUNCTION pg_temp.last_day(edtf text) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT (pg_temp.first_day(edtf) + CASE
    WHEN length(edtf) = 4 THEN interval '1 year'
    WHEN edtf ~ '^\d{4}-3[3-6]$' THEN interval '3 months'
    WHEN length(edtf) = 7 THEN interval '1 month'
    ELSE interval '1 day' END)::date - 1 $$;

-- Whether a delivery was early or late is told of these dates and of intervals of them, as nearly all are. Of others
-- it is told when the entry is published again; until then they count as delivered.
WITH dated AS (
  SELECT f.id, f."ledgerState", f."dueTo",
    pg_temp.first_day(split_part(plain.done, '/', 1)) AS "doneFrom",
    pg_temp.last_day(regexp_replace(plain.done, '^.*/', '')) AS "doneTo",
    pg_temp.first_day(split_part(plain.due, '/', 1)) AS "dueFrom"
  FROM "Facet" f
  CROSS JOIN LATERAL (SELECT translate(f."deliveredOn", '~?%', '') AS done, translate(f."dueOn", '~?%', '') AS due) AS plain
  WHERE f."ledgerState" IS NOT NULL AND f."dueTo" IS NOT NULL
)
UPDATE "Facet" f SET codes = f.codes || ('due+became:' || to_char(dated."dueTo", 'YYYY') || '+' || CASE
  WHEN dated."ledgerState" = 'delivered' AND "doneTo" < "dueFrom" THEN 'delivered_early'
  WHEN dated."ledgerState" = 'delivered' AND dated."dueTo" < "doneFrom" THEN 'delivered_late'
  ELSE dated."ledgerState" END)
FROM dated WHERE dated.id = f.id;

WITH held AS (
  SELECT f.id, array_agg(DISTINCT 'place+exactness:' || floor((item->'place'->>'lat')::numeric) || ','
    || floor((item->'place'->>'lon')::numeric) || '+' || (item->>'exactness')) AS codes
  FROM "Facet" f JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision
  CROSS JOIN LATERAL jsonb_array_elements(r.data->'places') AS item
  WHERE f.kind = 'project' AND jsonb_typeof(r.data->'places') = 'array' GROUP BY f.id
)
UPDATE "Facet" f SET codes = f.codes || held.codes FROM held WHERE held.id = f.id;

WITH held AS (
  SELECT f.id, array_agg(DISTINCT 'kind+currency:' || (item->>'kind') || '+' || (item->>'currency')) AS codes
  FROM "Facet" f JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision
  CROSS JOIN LATERAL jsonb_array_elements(r.data->'figures') AS item
  WHERE f.kind IN ('project', 'company') AND jsonb_typeof(r.data->'figures') = 'array' GROUP BY f.id
)
UPDATE "Facet" f SET codes = f.codes || held.codes FROM held WHERE held.id = f.id;

INSERT INTO "Count" (kind, relationship, code, n)
SELECT f.kind, scope, code, count(*) FROM "Facet" f
CROSS JOIN LATERAL unnest(f.codes) AS code
CROSS JOIN LATERAL unnest(ARRAY['', f.relationship]) AS scope
WHERE f."validTo" IS NULL AND scope IS NOT NULL AND split_part(code, ':', 1) IN ('due+became', 'place+exactness', 'kind+currency')
GROUP BY 1, 2, 3;

-- As lib/entries/count-changes.ts has it for these codes.
INSERT INTO "CountChange" (kind, relationship, code, day, n)
SELECT f.kind, scope, held.code COLLATE "C", turn.day, sum(turn.n)
FROM "Facet" f
CROSS JOIN LATERAL (SELECT
    (f."validFrom" AT TIME ZONE 'UTC')::date AS since,
    coalesce((f."validTo" AT TIME ZONE 'UTC')::date, 'infinity') AS until
  ) AS at
CROSS JOIN LATERAL (
    SELECT code, at.since AS first FROM unnest(f.codes) AS code
      WHERE split_part(code, ':', 1) IN ('due+became', 'place+exactness', 'kind+currency')
    UNION ALL SELECT 'due+became:' || to_char(f."dueTo", 'YYYY') || '+overdue', f."dueTo" + 1
      WHERE f."ledgerState" = 'open' AND f."dueTo" IS NOT NULL
  ) AS held
CROSS JOIN LATERAL (VALUES (greatest(held.first, at.since), 1), (at.until, -1)) AS turn(day, n)
CROSS JOIN LATERAL unnest(ARRAY['', f.relationship]) AS scope
WHERE greatest(held.first, at.since) < at.until AND turn.day < 'infinity' AND scope IS NOT NULL
GROUP BY 1, 2, 3, 4 HAVING sum(turn.n) <> 0;
