-- A proposal that waits, as a database of the migration before holds it: its publication goes through the new trigger.
INSERT INTO "Proposal" (id, kind, state, typed, reason, "requestKey", "requestHash", "updatedAt")
VALUES ('00000000-0000-7000-8000-000000000001', 'project', 'proposed', '[]', '', 'key', '', now());
