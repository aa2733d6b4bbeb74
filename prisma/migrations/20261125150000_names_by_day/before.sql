-- A company that was renamed once and a source, as a database of the migration before holds them.
INSERT INTO "Entry" (id, kind, slug, revision, "publishedAt", "updatedAt", verification, names, "searchText")
VALUES ('01900000-0000-7000-8000-000000000001', 'company', 'new-works', 2, '2024-01-01', '2024-03-01', 'single_source',
    '{"en": "New Works"}', 'new works'),
  ('01900000-0000-7000-8000-000000000004', 'source', 'report', 1, '2024-01-01', '2024-01-01', 'not_yet_sourced',
    '{"en": "Report"}', 'report');
INSERT INTO "Revision" ("entryId", number, kind, slug, data, claims, reason, "publishedAt", position, "previousHash", hash)
VALUES
  ('01900000-0000-7000-8000-000000000001', 1, 'company', 'old-works', '{"name": {"en": "Old Works"}}', '[]', '',
    '2024-01-01', 1, '', 'first'),
  ('01900000-0000-7000-8000-000000000004', 1, 'source', 'report', '{"title": "Report"}', '[]', '', '2024-01-01', 2,
    'first', 'second'),
  ('01900000-0000-7000-8000-000000000001', 2, 'company', 'new-works', '{"name": {"en": "New Works"}}', '[]', '',
    '2024-03-01', 3, 'second', 'third');
INSERT INTO "Facet" (id, "entryId", kind, revision, codes, refs, name, verification, "publishedAt", "updatedAt",
  "validFrom", "validTo")
VALUES
  ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000001', 'company', 1, '{}', '{}', 'old works',
    'single_source', '2024-01-01', '2024-01-01', '2024-01-01', '2024-03-01'),
  ('01900000-0000-7000-8000-000000000003', '01900000-0000-7000-8000-000000000001', 'company', 2, '{}', '{}', 'new works',
    'single_source', '2024-01-01', '2024-03-01', '2024-03-01', NULL),
  ('01900000-0000-7000-8000-000000000005', '01900000-0000-7000-8000-000000000004', 'source', 1, '{}', '{}', 'report',
    'not_yet_sourced', '2024-01-01', '2024-01-01', '2024-01-01', NULL);
