-- A cited source, a company that has a former address, and somebody who wrote them.
INSERT INTO "Person" (id, email, name, role)
VALUES ('00000000-0000-7000-8000-000000000001', 'a@example.org', 'Ana', 'editor');

INSERT INTO "Entry" (id, kind, slug, revision, "publishedAt", "updatedAt", verification, names, "searchText")
VALUES
  ('00000000-0000-7000-8000-00000000000a', 'source', 'report', 1, now(), now(), 'not_yet_sourced', '{"en":"Report"}', ''),
  ('00000000-0000-7000-8000-00000000000b', 'company', 'works', 1, now(), now(), 'single_source', '{"en":"Works"}', '');
INSERT INTO "SlugAlias" (kind, slug, "entryId")
VALUES ('company', 'old-works', '00000000-0000-7000-8000-00000000000b');

INSERT INTO "Source" (id, title, publisher, language, tier, "notOnline")
VALUES ('00000000-0000-7000-8000-00000000000a', 'Report', 'The Example', 'en', 'official', true);
INSERT INTO "Company" (id, name, "otherNames")
VALUES ('00000000-0000-7000-8000-00000000000b', '{"en":"Works"}', '[]');

INSERT INTO "Claim" (id, "entryId", field, value, stance, rank, "sourceId", exact, revision, "recordedAt")
VALUES ('00000000-0000-7000-8000-00000000000c', '00000000-0000-7000-8000-00000000000b', 'name', '{"en":"Works"}',
  'asserts', 'preferred', '00000000-0000-7000-8000-00000000000a', 'the Works', 1, now());

INSERT INTO "Revision"
  ("entryId", number, kind, slug, data, claims, reason, "authorId", "publishedAt", position, "previousHash", hash)
VALUES
  ('00000000-0000-7000-8000-00000000000a', 1, 'source', 'report', '{}', '[]', 'entered',
    '00000000-0000-7000-8000-000000000001', now(), 1, '', 'a'),
  ('00000000-0000-7000-8000-00000000000b', 1, 'company', 'works', '{}', '[]', 'entered',
    '00000000-0000-7000-8000-000000000001', now(), 2, 'a', 'b');
