-- A project of two companies, corrected once, and a text of a known month, as a database of the migration before holds them.
INSERT INTO "Relationship" (slug, a, b) VALUES ('norland-sudland', 'NO', 'SE');
INSERT INTO "Entry" (id, kind, slug, relationship, revision, "publishedAt", "updatedAt", verification, names, "searchText")
VALUES
  ('01900000-0000-7000-8000-000000000001', 'project', 'line', 'norland-sudland', 1, '2024-01-01', '2024-03-01',
    'single_source', '{"en": "Line"}', 'line'),
  ('01900000-0000-7000-8000-000000000011', 'agreement', 'text', 'norland-sudland', 1, '2024-01-01', '2024-01-01',
    'single_source', '{"en": "Text"}', 'text');
INSERT INTO "Revision" ("entryId", number, kind, slug, data, claims, reason, "publishedAt", position, "previousHash", hash)
VALUES
  ('01900000-0000-7000-8000-000000000001', 1, 'project', 'line',
    '{"participants": [{"id": "a", "company": "c2", "role": "owner"}, {"id": "b", "company": "c1", "role": "lender"}]}',
    '[]', '', '2024-01-01', 1, '', 'first'),
  ('01900000-0000-7000-8000-000000000011', 1, 'agreement', 'text', '{}', '[]', '', '2024-01-01', 2, 'first', 'second');
INSERT INTO "Facet" (id, "entryId", kind, relationship, revision, codes, refs, slug, names, "mainFrom", "mainTo", "ledgerState",
  "promisedOn", "dueOn", "dueTo", verification, "publishedAt", "updatedAt", "validFrom", "validTo")
VALUES
  ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000001', 'project', 'norland-sudland', 1,
    ARRAY['company:c1', 'company:c2'], ARRAY[]::uuid[], 'line', '{"en": "Line"}', NULL, NULL, 'open', '2023-05~', '2025/2026', '2026-12-31',
    'single_source', '2024-01-01', '2024-01-01', '2024-01-01', '2024-03-01'),
  ('01900000-0000-7000-8000-000000000003', '01900000-0000-7000-8000-000000000001', 'project', 'norland-sudland', 1,
    ARRAY['company:c1', 'company:c2'], ARRAY[]::uuid[], 'line', '{"en": "Line"}', NULL, NULL, 'open', '2023', '2025-01/2025-06', '2025-06-30',
    'single_source', '2024-01-01', '2024-03-01', '2024-03-01', NULL),
  ('01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-000000000011', 'agreement', 'norland-sudland', 1,
    ARRAY['type:mou'], ARRAY[]::uuid[], 'text', '{"en": "Text"}', '2023-04-01', '2023-04-30', NULL, NULL, NULL, NULL,
    'single_source', '2024-01-01', '2024-01-01', '2024-01-01', NULL);
