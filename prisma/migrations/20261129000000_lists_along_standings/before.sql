-- A project whose stage was denied since, and a source, which stands at nothing, as a database of the migration before
-- holds them.
INSERT INTO "Relationship" (slug, a, b) VALUES ('norland-sudland', 'NO', 'SE');
INSERT INTO "Entry" (id, kind, slug, relationship, revision, "publishedAt", "updatedAt", verification, names, "searchText")
VALUES
  ('01900000-0000-7000-8000-000000000001', 'project', 'line', 'norland-sudland', 2, '2024-01-01', '2024-03-01',
    'single_source', '{"en": "Line"}', 'line'),
  ('01900000-0000-7000-8000-000000000011', 'source', 'paper', NULL, 1, '2024-01-01', '2024-01-01',
    'single_source', '{"en": "Paper"}', 'paper');
INSERT INTO "Facet" (id, "entryId", kind, relationship, revision, codes, refs, slug, names, "ledgerState", "mainFrom", "mainTo",
  verification, "publishedAt", "updatedAt", "validFrom", "validTo")
VALUES
  ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000001', 'project', 'norland-sudland', 1,
    ARRAY['disposition:active', 'stage:agreed'], ARRAY[]::uuid[], 'line', '{"en": "Line"}', 'open', '2025-01-01', '2025-12-31',
    'single_source', '2024-01-01', '2024-01-01', '2024-01-01', '2024-03-01'),
  ('01900000-0000-7000-8000-000000000003', '01900000-0000-7000-8000-000000000001', 'project', 'norland-sudland', 2,
    ARRAY['disposition:active'], ARRAY[]::uuid[], 'line', '{"en": "Line"}', NULL, NULL, NULL,
    'single_source', '2024-01-01', '2024-03-01', '2024-03-01', NULL),
  ('01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-000000000011', 'source', NULL, 1,
    ARRAY['tier:official'], ARRAY[]::uuid[], 'paper', '{"en": "Paper"}', NULL, NULL, NULL,
    'single_source', '2024-01-01', '2024-01-01', '2024-01-01', NULL);
