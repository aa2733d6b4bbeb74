-- A list of one stage or status in the order of its date is a walk along an index, however many others have later dates.
-- The code of what an entry stands at: of a project its stage, of every other kind its status. Which field that is says
-- `verifiedBy` of a kind.
-- Written in plpgsql, which takes 6 µs an entry where SQL takes 16.
CREATE FUNCTION standing(kind text, codes text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  wanted text := CASE kind WHEN 'project' THEN 'stage:' ELSE 'status:' END;
  code text;
BEGIN
  FOREACH code IN ARRAY codes LOOP
    IF starts_with(code, wanted) THEN
      RETURN code;
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

-- Of a partial index PostgreSQL would not use the statistics: how common each code is.
CREATE INDEX "Facet_by_standing" ON "Facet"
  (kind, standing(kind, codes), (coalesce("mainTo", '-infinity'::date)), "entryId", "validTo", "validFrom", "mainFrom");

-- What begins too late, is not open or not yet due is passed over within the index.
DROP INDEX "Facet_by_main_date";
CREATE INDEX "Facet_by_main_date" ON "Facet"
  (kind, (coalesce("mainTo", '-infinity'::date)), "entryId", "validTo", "validFrom", "mainFrom", "ledgerState", "dueTo");
ANALYZE "Facet";
