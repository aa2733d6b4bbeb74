-- A project with a place that was delivered late and one that is open, as a database of the migration before holds them.
INSERT INTO "Relationship" (slug, a, b) VALUES ('norland-sudland', 'NO', 'SE');
INSERT INTO "Entry" (id, kind, slug, relationship, revision, "publishedAt", "updatedAt", verification, names, "searchText")
SELECT id::uuid, 'project', slug, 'norland-sudland', 1, '2024-01-01', '2024-01-01', 'single_source', '{"en": "Line"}', 'line'
FROM (VALUES ('01900000-0000-7000-8000-000000000001', 'line'), ('01900000-0000-7000-8000-000000000011', 'port')) AS e(id, slug);
INSERT INTO "Revision" ("entryId", number, kind, slug, data, claims, reason, "publishedAt", position, "previousHash", hash)
SELECT id, 1, 'project', slug,
  '{"places": [{"id": "a", "place": {"name": "Oslo", "country": "NO", "lat": 59.91, "lon": -0.5}, "exactness": "approximate"}],
    "figures": [{"id": "b", "kind": "contracted", "currency": "NOK", "amount": "1000"}]}',
  '[]', '', '2024-01-01', row_number() OVER (ORDER BY slug), '', slug FROM "Entry";
INSERT INTO "Facet" (id, "entryId", kind, relationship, revision, codes, refs, name, "ledgerState", "dueOn", "dueTo",
  "deliveredOn", verification, "lastConfirmedOn", "lastConfirmedTo", "publishedAt", "updatedAt", "validFrom")
SELECT id::uuid, entry::uuid, 'project', 'norland-sudland', 1, ARRAY['stage:operating'], ARRAY[]::uuid[], 'line',
  state, due, '2024-02-29', delivered, 'single_source', '2024', '2024-12-31', '2024-01-01', '2024-01-01', '2024-01-01'
FROM (VALUES
  ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000001', 'delivered', '2024-02', '2024-03-01'),
  ('01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-000000000011', 'open', '../2024-02', NULL)
) AS f(id, entry, state, due, delivered);
