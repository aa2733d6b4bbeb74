INSERT INTO "CountChange" VALUES ('project', '', 'company+role:a+owner', '2025-01-01', 1);
