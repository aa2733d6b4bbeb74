INSERT INTO "Person" (id, email, name, role, "passwordHash")
VALUES ('01900000-0000-7000-8000-000000000070', 'reader@example.org', 'Reader', 'admin', 'x');
INSERT INTO "AuditEvent" (id, "actorId", deed, "subjectId")
VALUES ('01900000-0000-7000-8000-000000000071', '01900000-0000-7000-8000-000000000070', 'disabled', '01900000-0000-7000-8000-000000000070');
