-- A project with four amounts, one of them denied, corrected once; and a company with one, as a database of the
-- migration before holds them.
INSERT INTO "Relationship" (slug, a, b) VALUES ('norland-sudland', 'NO', 'SE');
INSERT INTO "Entry" (id, kind, slug, relationship, revision, "publishedAt", "updatedAt", verification, names, "searchText")
VALUES
  ('01900000-0000-7000-8000-000000000001', 'project', 'line', 'norland-sudland', 2, '2024-01-01', '2024-03-01',
    'single_source', '{"en": "Line"}', 'line'),
  ('01900000-0000-7000-8000-000000000011', 'company', 'works', NULL, 1, '2024-01-01', '2024-01-01',
    'single_source', '{"en": "Works"}', 'works');
INSERT INTO "Revision" ("entryId", number, kind, slug, data, claims, reason, "publishedAt", position, "previousHash", hash)
VALUES
  ('01900000-0000-7000-8000-000000000001', 1, 'project', 'line',
    '{"figures": [{"id": "a", "kind": "agreed", "currency": "NOK", "amount": "7.50", "asOf": "2024-05"}]}',
    '[]', '', '2024-01-01', 1, '', 'first'),
  ('01900000-0000-7000-8000-000000000001', 2, 'project', 'line',
    '{"figures": [{"id": "a", "kind": "agreed", "currency": "NOK", "amount": "7.50", "asOf": "2024-05"},
      {"id": "b", "kind": "agreed", "currency": "NOK", "amount": "1000000000", "asOf": "2024/2025"},
      {"id": "c", "kind": "spent", "currency": "SEK", "amount": "12", "asOf": "2023-01/2023-06"},
      {"id": "d", "kind": "pledged", "currency": "SEK", "amount": "99", "asOf": null}]}',
    '[]', '', '2024-03-01', 2, 'first', 'second'),
  ('01900000-0000-7000-8000-000000000011', 1, 'company', 'works',
    '{"figures": [{"id": "a", "kind": "valuation", "currency": "NOK", "amount": "5.0", "asOf": null}]}',
    '[]', '', '2024-01-01', 3, 'second', 'third');
INSERT INTO "Facet" (id, "entryId", kind, relationship, revision, codes, refs, slug, names, "ledgerState",
  verification, "publishedAt", "updatedAt", "validFrom", "validTo")
VALUES
  ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000001', 'project', 'norland-sudland', 1,
    ARRAY['kind+currency:agreed+NOK'], ARRAY[]::uuid[], 'line', '{"en": "Line"}', 'open',
    'single_source', '2024-01-01', '2024-01-01', '2024-01-01', '2024-03-01'),
  ('01900000-0000-7000-8000-000000000003', '01900000-0000-7000-8000-000000000001', 'project', 'norland-sudland', 2,
    ARRAY['kind+currency:agreed+NOK', 'kind+currency:spent+SEK'], ARRAY[]::uuid[], 'line', '{"en": "Line"}', 'open',
    'single_source', '2024-01-01', '2024-03-01', '2024-03-01', NULL),
  ('01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-000000000011', 'company', NULL, 1,
    ARRAY['kind+currency:valuation+NOK'], ARRAY[]::uuid[], 'works', '{"en": "Works"}', NULL,
    'single_source', '2024-01-01', '2024-01-01', '2024-01-01', NULL);
