-- An agreement that ends, a source with a link, and an open facet, as a database of the migration before holds them.
INSERT INTO "Relationship" (slug, a, b) VALUES ('norland-sudland', 'NO', 'SE');
INSERT INTO "Entry" (id, kind, slug, relationship, revision, "publishedAt", "updatedAt", verification, names, "searchText")
VALUES
  ('00000000-0000-7000-8000-000000000001', 'agreement', 'joint-statement', 'norland-sudland', 1, now(), now(),
   'single_source', '{"en": "Joint statement"}', 'joint statement'),
  ('00000000-0000-7000-8000-000000000002', 'source', 'report', NULL, 1, now(), now(),
   'not_yet_sourced', '{"en": "Report"}', 'report');
INSERT INTO "Agreement" (id, name, type, status, "endsOn", "endsOnFrom", "endsOnTo", parties)
VALUES ('00000000-0000-7000-8000-000000000001', '{"en": "Joint statement"}', 'joint_statement', 'signed',
  '2027-01', '2027-01-01', '2027-01-31', '[]');
INSERT INTO "Source" (id, title, url, "urlKey", publisher, language, tier)
VALUES ('00000000-0000-7000-8000-000000000002', 'Report', 'https://example.org/a', 'example.org/a', 'The Example', 'en',
  'independent_media');
INSERT INTO "Facet" (id, "entryId", kind, relationship, revision, codes, refs, name, verification, "publishedAt", "updatedAt", "validFrom")
VALUES ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000001', 'agreement', 'norland-sudland', 1,
  '{status:signed}', '{}', 'joint statement', 'single_source', now(), now(), now());
