INSERT INTO "Entry" (id, kind, slug, revision, "publishedAt", "updatedAt", verification, names, "searchText", "searchVector")
VALUES ('01900000-0000-7000-8000-000000000001', 'sector', 'rail', 1, '2026-01-01', '2026-01-01', 'not_yet_sourced',
  '{"en": "Rail"}', 'rail', to_tsvector('simple', 'rail'));
