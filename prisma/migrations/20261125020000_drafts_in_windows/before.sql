-- A draft that nobody has sent.
INSERT INTO "Proposal" (id, kind, state, typed, reason, "requestKey", "requestHash", "updatedAt")
VALUES ('01900000-0000-7000-8000-000000000001', 'project', 'draft', '[["name.en", "Half a na"]]', '',
  '01900000-0000-7000-8000-000000000002', 'hash', now());
