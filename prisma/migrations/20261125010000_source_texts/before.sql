INSERT INTO "Entry" (id, kind, slug, revision, "publishedAt", "updatedAt", verification, names, "searchText")
VALUES ('01900000-0000-7000-8000-000000000001', 'source', 'report', 1, '2026-01-01', '2026-01-01', 'not_yet_sourced',
  '{"en": "Report"}', 'report');
INSERT INTO "Source" (id, title, url, "urlKey", publisher, language, tier)
VALUES ('01900000-0000-7000-8000-000000000001', 'Report', 'https://example.org/report', 'example.org/report',
  'The Example', 'en', 'independent_media');
