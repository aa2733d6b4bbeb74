-- A late project with two companies in roles, corrected once, as a database of the migration before holds it.
INSERT INTO "Relationship" (slug, a, b) VALUES ('norland-sudland', 'NO', 'SE');
INSERT INTO "Entry" (id, kind, slug, relationship, revision, "publishedAt", "updatedAt", verification, names, "searchText")
VALUES ('01900000-0000-7000-8000-000000000001', 'project', 'line', 'norland-sudland', 1, '2024-01-01', '2024-03-01',
  'single_source', '{"en": "Line"}', 'line');
INSERT INTO "Revision" ("entryId", number, kind, slug, data, claims, reason, "publishedAt", position, "previousHash", hash)
VALUES ('01900000-0000-7000-8000-000000000001', 1, 'project', 'line',
  '{"participants": [{"id": "a", "company": "c1", "role": "owner"}, {"id": "b", "company": "c2", "role": "lender"}]}',
  '[]', '', '2024-01-01', 1, '', 'first');
INSERT INTO "Facet" (id, "entryId", kind, relationship, revision, codes, refs, name, "ledgerState", "dueOn", "dueTo",
  verification, "lastConfirmedOn", "lastConfirmedTo", "publishedAt", "updatedAt", "validFrom", "validTo")
SELECT id::uuid, '01900000-0000-7000-8000-000000000001', 'project', 'norland-sudland', 1,
  ARRAY['company:c1', 'company:c2', 'stage:in_progress', 'verification:single_source'], ARRAY[]::uuid[], 'line', 'open',
  '2025', '2025-12-31', 'single_source', '2024', '2024-12-31', '2024-01-01', '2024-01-01', since::timestamptz, until::timestamptz
FROM (VALUES ('01900000-0000-7000-8000-000000000002', '2024-01-01', '2024-03-01'),
  ('01900000-0000-7000-8000-000000000003', '2024-03-01', NULL)) AS period(id, since, until);
INSERT INTO "Count" (kind, relationship, code, n)
SELECT 'project', scope, code, 1 FROM unnest(ARRAY['', 'norland-sudland']) AS scope
CROSS JOIN unnest(ARRAY['', 'company:c1', 'company:c2', 'stage:in_progress', 'verification:single_source']) AS code;
