-- Amounts are counted by kind, currency and year, and the largest of a kind and currency are found along the index of
-- the counts, now and as of any day: each amount is a code in which it stands with all its digits.
-- What was denied has no code of its kind and currency, and gets none here; as lib/entries/amount-codes.ts says today.
WITH stated AS (
  SELECT f.id, item->>'kind' AS kind, item->>'currency' AS currency, item->>'amount' AS amount, item->>'asOf' AS "asOf"
  FROM "Facet" f JOIN "Revision" r ON r."entryId" = f."entryId" AND r.number = f.revision
  CROSS JOIN LATERAL jsonb_array_elements(r.data->'figures') AS item
  WHERE f.kind IN ('project', 'company')
    AND f.codes @> ARRAY['kind+currency:' || (item->>'kind') || '+' || (item->>'currency')]
), coded AS (
  SELECT id, 'kind+currency+amount:' || kind || '+' || currency || '+' || lpad(split_part(amount, '.', 1), 20, '0')
    || CASE WHEN rtrim(split_part(amount, '.', 2), '0') = '' THEN '' ELSE '.' || rtrim(split_part(amount, '.', 2), '0') END
    AS code FROM stated
  UNION
  SELECT id, 'kind+currency+year:' || kind || '+' || currency || '+' || CASE
      WHEN "asOf" ~ '^\d{4}([-?~%]|$)[^/]*$'
        OR "asOf" ~ '^\d{4}[^/]*/\d{4}' AND substr("asOf", 1, 4) = substr(split_part("asOf", '/', 2), 1, 4)
      THEN substr("asOf", 1, 4) ELSE 'undated' END
  FROM stated
), held AS (
  SELECT id, array_agg(code) AS codes FROM coded GROUP BY id
)
UPDATE "Facet" f SET codes = f.codes || held.codes FROM held WHERE held.id = f.id;

INSERT INTO "Count" (kind, relationship, code, n)
SELECT f.kind, scope, code, count(*) FROM "Facet" f
CROSS JOIN LATERAL unnest(f.codes) AS code
CROSS JOIN LATERAL unnest(ARRAY['', f.relationship]) AS scope
WHERE f."validTo" IS NULL AND scope IS NOT NULL
  AND (code LIKE 'kind+currency+amount:%' OR code LIKE 'kind+currency+year:%')
GROUP BY 1, 2, 3;

INSERT INTO "CountChange" (kind, relationship, code, day, n)
SELECT f.kind, scope, code, turn.day, sum(turn.n)
FROM "Facet" f
CROSS JOIN LATERAL unnest(f.codes) AS code
CROSS JOIN LATERAL (VALUES ((f."validFrom" AT TIME ZONE 'UTC')::date, 1), ((f."validTo" AT TIME ZONE 'UTC')::date, -1))
  AS turn(day, n)
CROSS JOIN LATERAL unnest(ARRAY['', f.relationship]) AS scope
WHERE (code LIKE 'kind+currency+amount:%' OR code LIKE 'kind+currency+year:%')
  AND turn.day IS NOT NULL AND scope IS NOT NULL
  AND (f."validFrom" AT TIME ZONE 'UTC')::date < coalesce((f."validTo" AT TIME ZONE 'UTC')::date, 'infinity')
GROUP BY 1, 2, 3, 4 HAVING sum(turn.n) <> 0;
