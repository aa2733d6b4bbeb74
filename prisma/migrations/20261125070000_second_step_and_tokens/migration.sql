-- A second step after the password, tokens for programs, and an audit list that can be read by person.
-- Assumes the first schema. Nobody has a second step or a token before, so nothing has to be filled.
CREATE TABLE "SecondFactor" (
    "personId" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "lastStep" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("personId"),
    CONSTRAINT "SecondFactor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "RecoveryCode" (
    "idHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("idHash"),
    CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "HalfSignIn" (
    "idHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "epoch" INTEGER NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HalfSignIn_pkey" PRIMARY KEY ("idHash"),
    CONSTRAINT "HalfSignIn_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "idHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ApiToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "RecoveryCode_personId_idx" ON "RecoveryCode"("personId");
CREATE INDEX "HalfSignIn_personId_idx" ON "HalfSignIn"("personId");
CREATE INDEX "HalfSignIn_expiresAt_idx" ON "HalfSignIn"("expiresAt");
CREATE UNIQUE INDEX "ApiToken_idHash_key" ON "ApiToken"("idHash");
CREATE INDEX "ApiToken_personId_idx" ON "ApiToken"("personId");
CREATE INDEX "ApiToken_expiresAt_idx" ON "ApiToken"("expiresAt");
CREATE INDEX "AuditEvent_actorId_at_idx" ON "AuditEvent"("actorId", "at");
CREATE INDEX "AuditEvent_subjectId_at_idx" ON "AuditEvent"("subjectId", "at");

-- Only hashes are kept (SHA-256: 32 bytes), and no shared secret shorter than RFC 4226 asks for.
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_long_secret" CHECK (octet_length("secret") >= 20);
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_hashed" CHECK (octet_length("idHash") = 32);
ALTER TABLE "HalfSignIn" ADD CONSTRAINT "HalfSignIn_hashed" CHECK (octet_length("idHash") = 32);
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_hashed" CHECK (octet_length("idHash") = 32);

-- A step goes forward only, whoever writes it: a code that was accepted is never accepted again.
CREATE FUNCTION second_factor_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."secret" = OLD."secret" AND OLD."lastStep" IS NOT NULL
    AND (NEW."lastStep" IS NULL OR NEW."lastStep" < OLD."lastStep") THEN
    RAISE EXCEPTION 'a second step never goes back' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SecondFactor_step" BEFORE UPDATE ON "SecondFactor"
  FOR EACH ROW EXECUTE FUNCTION second_factor_step();

-- A token may do something, and not for longer than a year.
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_named" CHECK (char_length("name") BETWEEN 1 AND 100);
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_scopes" CHECK (
  cardinality("scopes") > 0 AND "scopes" <@ ARRAY['propose', 'follow']::TEXT[]);
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_a_year_at_most" CHECK (
  "expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + INTERVAL '366 days');
