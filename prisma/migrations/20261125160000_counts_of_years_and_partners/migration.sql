-- Entries are counted by the years of their dates, and projects by each two companies that take part, so that a
-- timeline and the picture of who works with whom are read from stored counts, now and as of any day.
-- A date whose year is not known, or may be one of several, is in no year: as lib/entries/facet.ts says today.
WITH dates AS (
  SELECT id, 'on' AS what, to_char("mainFrom", 'YYYY') AS year FROM "Facet"
  WHERE kind IN ('agreement', 'development') AND extract(year FROM "mainFrom") = extract(year FROM "mainTo")
  UNION ALL
  SELECT f.id, dated.what, substr(dated.on, 1, 4) FROM "Facet" f
  CROSS JOIN LATERAL (VALUES ('promised', f."promisedOn"), ('due', f."dueOn"), ('delivered', f."deliveredOn"))
    AS dated(what, "on")
  WHERE f.kind = 'project' AND (
    dated.on ~ '^\d{4}([-?~%]|$)[^/]*$'
    OR dated.on ~ '^\d{4}[^/]*/\d{4}' AND substr(dated.on, 1, 4) = substr(split_part(dated.on, '/', 2), 1, 4)
  )
), pairs AS (
  SELECT DISTINCT f.id, least(a.item->>'company', b.item->>'company') AS one,
    greatest(a.item->>'company', b.item->>'company') AS other
  FROM "Facet" f JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision
  CROSS JOIN LATERAL jsonb_array_elements(r.data->'participants') AS a(item)
  CROSS JOIN LATERAL jsonb_array_elements(r.data->'participants') AS b(item)
  WHERE f.kind = 'project' AND a.item->>'company' < b.item->>'company'
    AND f.codes @> ARRAY['company:' || (a.item->>'company'), 'company:' || (b.item->>'company')]
), held AS (
  SELECT id, array_agg(code) AS codes FROM (
    SELECT id, 'dated+year:' || what || '+' || year AS code FROM dates
    UNION ALL SELECT id, 'company+company:' || one || '+' || other FROM pairs
  ) AS found GROUP BY id
)
UPDATE "Facet" f SET codes = f.codes || held.codes FROM held WHERE held.id = f.id;

INSERT INTO "Count" (kind, relationship, code, n)
SELECT f.kind, scope, code, count(*) FROM "Facet" f
CROSS JOIN LATERAL unnest(f.codes) AS code
CROSS JOIN LATERAL unnest(ARRAY['', f.relationship]) AS scope
WHERE f."validTo" IS NULL AND scope IS NOT NULL AND (code LIKE 'dated+year:%' OR code LIKE 'company+company:%')
GROUP BY 1, 2, 3;

INSERT INTO "CountChange" (kind, relationship, code, day, n)
SELECT f.kind, scope, code, turn.day, sum(turn.n)
FROM "Facet" f
CROSS JOIN LATERAL unnest(f.codes) AS code
CROSS JOIN LATERAL (VALUES ((f."validFrom" AT TIME ZONE 'UTC')::date, 1), ((f."validTo" AT TIME ZONE 'UTC')::date, -1))
  AS turn(day, n)
CROSS JOIN LATERAL unnest(ARRAY['', f.relationship]) AS scope
WHERE (code LIKE 'dated+year:%' OR code LIKE 'company+company:%') AND turn.day IS NOT NULL AND scope IS NOT NULL
  AND (f."validFrom" AT TIME ZONE 'UTC')::date < coalesce((f."validTo" AT TIME ZONE 'UTC')::date, 'infinity')
GROUP BY 1, 2, 3, 4 HAVING sum(turn.n) <> 0;

-- The pairs of one company are found from either side.
CREATE INDEX "Count_second_of_pair" ON "Count" (split_part(code, '+', 3), kind, relationship)
  WHERE code LIKE 'company+company:%';
CREATE INDEX "CountChange_second_of_pair" ON "CountChange" (split_part(code, '+', 3), kind, relationship)
  WHERE code LIKE 'company+company:%';
