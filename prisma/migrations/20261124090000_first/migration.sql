-- The whole first schema. Assumes an empty database and the right to create the trusted extension pg_trgm.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "EntryState" AS ENUM ('published', 'withdrawn', 'merged');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('asserts', 'denies', 'retracts', 'corrects');

-- CreateEnum
CREATE TYPE "Rank" AS ENUM ('preferred', 'normal', 'deprecated');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('contributor', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('setup', 'invitation', 'reset');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('draft', 'proposed', 'published', 'returned', 'rejected', 'withdrawn');

-- CreateTable
CREATE TABLE "Relationship" (
    "slug" TEXT NOT NULL,
    "a" CHAR(2) NOT NULL,
    "b" CHAR(2) NOT NULL,

    CONSTRAINT "Relationship_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "relationship" TEXT,
    "revision" INTEGER NOT NULL,
    "state" "EntryState" NOT NULL DEFAULT 'published',
    "mergedIntoId" UUID,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastConfirmedOn" TEXT,
    "lastConfirmedTo" DATE,
    "verification" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "searchText" TEXT NOT NULL,
    "searchVector" tsvector,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlugAlias" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "entryId" UUID NOT NULL,

    CONSTRAINT "SlugAlias_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "stance" "Stance" NOT NULL,
    "rank" "Rank" NOT NULL,
    "rankReason" TEXT,
    "targetClaimId" UUID,
    "sourceId" UUID NOT NULL,
    "exact" TEXT,
    "prefix" TEXT,
    "suffix" TEXT,
    "locator" BOOLEAN NOT NULL DEFAULT false,
    "saidBy" JSONB,
    "saidOn" TEXT,
    "saidOnFrom" DATE,
    "saidOnTo" DATE,
    "revision" INTEGER NOT NULL,
    "retiredIn" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "entryId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "claims" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" UUID,
    "publisherId" UUID,
    "proposalId" UUID,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "position" INTEGER NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("entryId","number")
);

-- CreateTable
CREATE TABLE "Facet" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "relationship" TEXT,
    "revision" INTEGER NOT NULL,
    "codes" TEXT[],
    "refs" UUID[],
    "name" TEXT NOT NULL,
    "mainFrom" DATE,
    "mainTo" DATE,
    "ledgerState" TEXT,
    "ended" BOOLEAN NOT NULL DEFAULT false,
    "promisedOn" TEXT,
    "dueOn" TEXT,
    "deliveredOn" TEXT,
    "dueTo" DATE,
    "verification" TEXT NOT NULL,
    "lastConfirmedOn" TEXT,
    "lastConfirmedTo" DATE,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validTo" TIMESTAMPTZ(3),

    CONSTRAINT "Facet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Count" (
    "kind" TEXT NOT NULL,
    "relationship" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "Count_pkey" PRIMARY KEY ("kind","relationship","code")
);

-- CreateTable
CREATE TABLE "Site" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 0,
    "chainLength" INTEGER NOT NULL DEFAULT 0,
    "chainHead" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "type" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "bindingness" TEXT,
    "textAvailability" TEXT,
    "signedOn" TEXT,
    "signedOnFrom" DATE,
    "signedOnTo" DATE,
    "issuedOn" TEXT,
    "issuedOnFrom" DATE,
    "issuedOnTo" DATE,
    "inForceOn" TEXT,
    "inForceOnFrom" DATE,
    "inForceOnTo" DATE,
    "endsOn" TEXT,
    "endsOnFrom" DATE,
    "endsOnTo" DATE,
    "points" INTEGER,
    "parties" JSONB NOT NULL,
    "responsibleBody" TEXT,
    "supersedesId" UUID,
    "summary" JSONB,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementSector" (
    "agreementId" UUID NOT NULL,
    "sectorId" UUID NOT NULL,

    CONSTRAINT "AgreementSector_pkey" PRIMARY KEY ("agreementId","sectorId")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" UUID NOT NULL,
    "text" JSONB NOT NULL,
    "agreementId" UUID,
    "promisedOn" TEXT,
    "promisedOnFrom" DATE,
    "promisedOnTo" DATE,
    "dueOn" TEXT,
    "dueOnFrom" DATE,
    "dueOnTo" DATE,
    "status" TEXT NOT NULL,
    "deliveredOn" TEXT,
    "deliveredOnFrom" DATE,
    "deliveredOnTo" DATE,
    "summary" JSONB,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommitmentParty" (
    "commitmentId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "country" CHAR(2),
    "companyId" UUID,

    CONSTRAINT "CommitmentParty_pkey" PRIMARY KEY ("commitmentId","itemId")
);

-- CreateTable
CREATE TABLE "CommitmentProject" (
    "commitmentId" UUID NOT NULL,
    "projectId" UUID NOT NULL,

    CONSTRAINT "CommitmentProject_pkey" PRIMARY KEY ("commitmentId","projectId")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "stage" TEXT NOT NULL,
    "disposition" TEXT NOT NULL,
    "announcedOn" TEXT,
    "announcedOnFrom" DATE,
    "announcedOnTo" DATE,
    "plannedStart" TEXT,
    "plannedStartFrom" DATE,
    "plannedStartTo" DATE,
    "actualStart" TEXT,
    "actualStartFrom" DATE,
    "actualStartTo" DATE,
    "plannedEnd" TEXT,
    "plannedEndFrom" DATE,
    "plannedEndTo" DATE,
    "actualEnd" TEXT,
    "actualEndFrom" DATE,
    "actualEndTo" DATE,
    "partOfId" UUID,
    "summary" JSONB,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "projectId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "companyId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "shareBasisPoints" INTEGER,
    "fromOn" TEXT,
    "fromOnFrom" DATE,
    "fromOnTo" DATE,
    "toOn" TEXT,
    "toOnFrom" DATE,
    "toOnTo" DATE,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("projectId","itemId")
);

-- CreateTable
CREATE TABLE "ProjectSector" (
    "projectId" UUID NOT NULL,
    "sectorId" UUID NOT NULL,

    CONSTRAINT "ProjectSector_pkey" PRIMARY KEY ("projectId","sectorId")
);

-- CreateTable
CREATE TABLE "ProjectAgreement" (
    "projectId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,

    CONSTRAINT "ProjectAgreement_pkey" PRIMARY KEY ("projectId","agreementId")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" UUID NOT NULL,
    "geonamesId" TEXT,
    "name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "admin1" TEXT,
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectPlace" (
    "projectId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "placeId" UUID NOT NULL,
    "exactness" TEXT NOT NULL,

    CONSTRAINT "ProjectPlace_pkey" PRIMARY KEY ("projectId","itemId")
);

-- CreateTable
CREATE TABLE "MoneyFigure" (
    "entryId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "amount" DECIMAL(24,4) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "qualifier" TEXT,
    "asOf" TEXT,
    "asOfFrom" DATE,
    "asOfTo" DATE,
    "note" TEXT,

    CONSTRAINT "MoneyFigure_pkey" PRIMARY KEY ("entryId","itemId")
);

-- CreateTable
CREATE TABLE "Metric" (
    "entryId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" DECIMAL(24,4) NOT NULL,
    "unit" TEXT NOT NULL,
    "qualifier" TEXT,
    "forecast" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "Metric_pkey" PRIMARY KEY ("entryId","itemId")
);

-- CreateTable
CREATE TABLE "Company" (
    "id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "otherNames" JSONB NOT NULL,
    "headquarters" CHAR(2),
    "type" TEXT,
    "parentId" UUID,
    "summary" JSONB,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ownership" (
    "companyId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,
    "ownerId" UUID,
    "name" TEXT,
    "shareBasisPoints" INTEGER,
    "fromOn" TEXT,
    "fromOnFrom" DATE,
    "fromOnTo" DATE,
    "toOn" TEXT,
    "toOnFrom" DATE,
    "toOnTo" DATE,

    CONSTRAINT "Ownership_pkey" PRIMARY KEY ("companyId","itemId")
);

-- CreateTable
CREATE TABLE "Identifier" (
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "companyId" UUID NOT NULL,
    "itemId" TEXT NOT NULL,

    CONSTRAINT "Identifier_pkey" PRIMARY KEY ("scheme","value")
);

-- CreateTable
CREATE TABLE "CompanySector" (
    "companyId" UUID NOT NULL,
    "sectorId" UUID NOT NULL,

    CONSTRAINT "CompanySector_pkey" PRIMARY KEY ("companyId","sectorId")
);

-- CreateTable
CREATE TABLE "Sector" (
    "id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "type" TEXT NOT NULL,
    "parentId" UUID,
    "isic" TEXT,
    "dac" TEXT,
    "summary" JSONB,

    CONSTRAINT "Sector_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Development" (
    "id" UUID NOT NULL,
    "subjectId" UUID,
    "type" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "onFrom" DATE,
    "onTo" DATE,
    "headline" JSONB NOT NULL,
    "stageAfter" TEXT,
    "dispositionAfter" TEXT,
    "statusAfter" TEXT,
    "summary" JSONB,

    CONSTRAINT "Development_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "urlKey" TEXT,
    "archivedUrl" TEXT,
    "notOnline" BOOLEAN NOT NULL DEFAULT false,
    "publisher" TEXT NOT NULL,
    "publisherGroup" TEXT,
    "language" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "country" CHAR(2),
    "publishedOn" TEXT,
    "publishedOnFrom" DATE,
    "publishedOnTo" DATE,
    "accessedOn" TEXT,
    "accessedOnFrom" DATE,
    "accessedOnTo" DATE,
    "reprintOfId" UUID,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),
    "lastSeenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "epoch" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "browser" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "KnownDevice" (
    "idHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KnownDevice_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "idHash" BYTEA NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "personId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "deed" TEXT NOT NULL,
    "subjectId" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "entryId" UUID,
    "state" "ProposalState" NOT NULL,
    "changes" JSONB,
    "typed" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" UUID,
    "reviewerId" UUID,
    "requestKey" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Relationship_a_b_key" ON "Relationship"("a", "b");

-- CreateIndex
CREATE INDEX "Entry_searchVector_idx" ON "Entry" USING GIN ("searchVector");

-- CreateIndex
CREATE INDEX "Entry_searchText_idx" ON "Entry" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Entry_kind_slug_key" ON "Entry"("kind", "slug");

-- CreateIndex
CREATE INDEX "SlugAlias_entryId_idx" ON "SlugAlias"("entryId");

-- CreateIndex
CREATE INDEX "Claim_entryId_idx" ON "Claim"("entryId");

-- CreateIndex
CREATE INDEX "Claim_sourceId_idx" ON "Claim"("sourceId");

-- CreateIndex
CREATE INDEX "Claim_targetClaimId_idx" ON "Claim"("targetClaimId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_id_entryId_field_key" ON "Claim"("id", "entryId", "field");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_position_key" ON "Revision"("position");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_hash_key" ON "Revision"("hash");

-- CreateIndex
CREATE INDEX "Revision_publishedAt_idx" ON "Revision"("publishedAt");

-- CreateIndex
CREATE INDEX "Revision_authorId_idx" ON "Revision"("authorId");

-- CreateIndex
CREATE INDEX "Revision_publisherId_idx" ON "Revision"("publisherId");

-- CreateIndex
CREATE INDEX "Revision_proposalId_idx" ON "Revision"("proposalId");

-- CreateIndex
CREATE INDEX "Facet_entryId_validFrom_idx" ON "Facet"("entryId", "validFrom");

-- CreateIndex
CREATE INDEX "Facet_codes_idx" ON "Facet" USING GIN ("codes");

-- CreateIndex
CREATE INDEX "Facet_refs_idx" ON "Facet" USING GIN ("refs");

-- CreateIndex
CREATE INDEX "Agreement_supersedesId_idx" ON "Agreement"("supersedesId");

-- CreateIndex
CREATE INDEX "AgreementSector_sectorId_idx" ON "AgreementSector"("sectorId");

-- CreateIndex
CREATE INDEX "Commitment_agreementId_idx" ON "Commitment"("agreementId");

-- CreateIndex
CREATE INDEX "CommitmentParty_companyId_idx" ON "CommitmentParty"("companyId");

-- CreateIndex
CREATE INDEX "CommitmentProject_projectId_idx" ON "CommitmentProject"("projectId");

-- CreateIndex
CREATE INDEX "Project_partOfId_idx" ON "Project"("partOfId");

-- CreateIndex
CREATE INDEX "Participation_companyId_idx" ON "Participation"("companyId");

-- CreateIndex
CREATE INDEX "ProjectSector_sectorId_idx" ON "ProjectSector"("sectorId");

-- CreateIndex
CREATE INDEX "ProjectAgreement_agreementId_idx" ON "ProjectAgreement"("agreementId");

-- CreateIndex
CREATE UNIQUE INDEX "Place_name_country_lat_lon_key" ON "Place"("name", "country", "lat", "lon");

-- CreateIndex
CREATE INDEX "ProjectPlace_placeId_idx" ON "ProjectPlace"("placeId");

-- CreateIndex
CREATE INDEX "MoneyFigure_kind_currency_idx" ON "MoneyFigure"("kind", "currency");

-- CreateIndex
CREATE INDEX "Company_parentId_idx" ON "Company"("parentId");

-- CreateIndex
CREATE INDEX "Ownership_ownerId_idx" ON "Ownership"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "Identifier_companyId_itemId_key" ON "Identifier"("companyId", "itemId");

-- CreateIndex
CREATE INDEX "CompanySector_sectorId_idx" ON "CompanySector"("sectorId");

-- CreateIndex
CREATE INDEX "Sector_parentId_idx" ON "Sector"("parentId");

-- CreateIndex
CREATE INDEX "Development_subjectId_onTo_idx" ON "Development"("subjectId", "onTo");

-- CreateIndex
CREATE INDEX "Development_onTo_idx" ON "Development"("onTo");

-- CreateIndex
CREATE UNIQUE INDEX "Source_urlKey_key" ON "Source"("urlKey");

-- CreateIndex
CREATE INDEX "Source_reprintOfId_idx" ON "Source"("reprintOfId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "KnownDevice_personId_idx" ON "KnownDevice"("personId");

-- CreateIndex
CREATE INDEX "KnownDevice_expiresAt_idx" ON "KnownDevice"("expiresAt");

-- CreateIndex
CREATE INDEX "OneTimeLink_personId_idx" ON "OneTimeLink"("personId");

-- CreateIndex
CREATE INDEX "OneTimeLink_expiresAt_idx" ON "OneTimeLink"("expiresAt");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_requestKey_key" ON "Proposal"("requestKey");

-- CreateIndex
CREATE INDEX "Proposal_state_proposedAt_idx" ON "Proposal"("state", "proposedAt");

-- CreateIndex
CREATE INDEX "Proposal_authorId_updatedAt_idx" ON "Proposal"("authorId", "updatedAt");

-- CreateIndex
CREATE INDEX "Proposal_entryId_idx" ON "Proposal"("entryId");

-- CreateIndex
CREATE INDEX "Proposal_reviewerId_idx" ON "Proposal"("reviewerId");

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_relationship_fkey" FOREIGN KEY ("relationship") REFERENCES "Relationship"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlugAlias" ADD CONSTRAINT "SlugAlias_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_targetClaimId_entryId_field_fkey" FOREIGN KEY ("targetClaimId", "entryId", "field") REFERENCES "Claim"("id", "entryId", "field") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facet" ADD CONSTRAINT "Facet_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facet" ADD CONSTRAINT "Facet_relationship_fkey" FOREIGN KEY ("relationship") REFERENCES "Relationship"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_id_fkey" FOREIGN KEY ("id") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementSector" ADD CONSTRAINT "AgreementSector_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementSector" ADD CONSTRAINT "AgreementSector_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_id_fkey" FOREIGN KEY ("id") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentParty" ADD CONSTRAINT "CommitmentParty_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentParty" ADD CONSTRAINT "CommitmentParty_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentProject" ADD CONSTRAINT "CommitmentProject_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentProject" ADD CONSTRAINT "CommitmentProject_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_id_fkey" FOREIGN KEY ("id") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectSector" ADD CONSTRAINT "ProjectSector_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectSector" ADD CONSTRAINT "ProjectSector_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectAgreement" ADD CONSTRAINT "ProjectAgreement_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectAgreement" ADD CONSTRAINT "ProjectAgreement_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPlace" ADD CONSTRAINT "ProjectPlace_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPlace" ADD CONSTRAINT "ProjectPlace_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoneyFigure" ADD CONSTRAINT "MoneyFigure_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_id_fkey" FOREIGN KEY ("id") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ownership" ADD CONSTRAINT "Ownership_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ownership" ADD CONSTRAINT "Ownership_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identifier" ADD CONSTRAINT "Identifier_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanySector" ADD CONSTRAINT "CompanySector_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanySector" ADD CONSTRAINT "CompanySector_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sector" ADD CONSTRAINT "Sector_id_fkey" FOREIGN KEY ("id") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sector" ADD CONSTRAINT "Sector_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Sector"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Development" ADD CONSTRAINT "Development_id_fkey" FOREIGN KEY ("id") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Development" ADD CONSTRAINT "Development_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_id_fkey" FOREIGN KEY ("id") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_reprintOfId_fkey" FOREIGN KEY ("reprintOfId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownDevice" ADD CONSTRAINT "KnownDevice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What must never be, whatever the code does.

INSERT INTO "Site" (id) VALUES (1);
ALTER TABLE "Site" ADD CONSTRAINT "Site_one_row" CHECK (id = 1);

ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_in_order" CHECK (a < b);
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_revision_from_1" CHECK (revision >= 1);
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_merged_somewhere"
  CHECK ((state = 'merged') = ("mergedIntoId" IS NOT NULL) AND "mergedIntoId" IS DISTINCT FROM id);

ALTER TABLE "Claim" ADD CONSTRAINT "Claim_quote_not_empty" CHECK (btrim(exact) <> '');
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_deprecated_with_reason"
  CHECK (rank <> 'deprecated' OR coalesce(btrim("rankReason"), '') <> '');
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_answer_names_its_target"
  CHECK (stance = 'asserts' OR "targetClaimId" IS NOT NULL);
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_not_about_itself" CHECK ("targetClaimId" IS DISTINCT FROM id);
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_retired_later" CHECK ("retiredIn" > revision);
CREATE UNIQUE INDEX "Claim_one_preferred" ON "Claim" ("entryId", field)
  WHERE rank = 'preferred' AND "retiredIn" IS NULL;

ALTER TABLE "Participation" ADD CONSTRAINT "Participation_share" CHECK ("shareBasisPoints" BETWEEN 0 AND 10000);
ALTER TABLE "Ownership" ADD CONSTRAINT "Ownership_share" CHECK ("shareBasisPoints" BETWEEN 0 AND 10000);
ALTER TABLE "Ownership" ADD CONSTRAINT "Ownership_someone" CHECK (("ownerId" IS NULL) <> (name IS NULL));
ALTER TABLE "Ownership" ADD CONSTRAINT "Ownership_not_itself" CHECK ("ownerId" IS DISTINCT FROM "companyId");
ALTER TABLE "CommitmentParty" ADD CONSTRAINT "CommitmentParty_someone"
  CHECK ((country IS NULL) <> ("companyId" IS NULL));
ALTER TABLE "Project" ADD CONSTRAINT "Project_not_its_own_part" CHECK ("partOfId" IS DISTINCT FROM id);
ALTER TABLE "Project" ADD CONSTRAINT "Project_ends_after_start" CHECK ("actualEndTo" >= "actualStartFrom");
ALTER TABLE "Company" ADD CONSTRAINT "Company_not_its_own_parent" CHECK ("parentId" IS DISTINCT FROM id);
ALTER TABLE "Sector" ADD CONSTRAINT "Sector_not_its_own_parent" CHECK ("parentId" IS DISTINCT FROM id);
ALTER TABLE "Source" ADD CONSTRAINT "Source_not_its_own_reprint" CHECK ("reprintOfId" IS DISTINCT FROM id);
ALTER TABLE "Source" ADD CONSTRAINT "Source_is_somewhere"
  CHECK (url IS NOT NULL OR "archivedUrl" IS NOT NULL OR "notOnline");
ALTER TABLE "MoneyFigure" ADD CONSTRAINT "MoneyFigure_not_negative" CHECK (amount >= 0);
ALTER TABLE "Count" ADD CONSTRAINT "Count_not_negative" CHECK (n >= 0);
ALTER TABLE "Facet" ADD CONSTRAINT "Facet_period" CHECK ("validTo" >= "validFrom");

-- The earliest day of every partial date is not after its latest.
DO $$
DECLARE c record;
BEGIN
  FOR c IN
    SELECT f.table_name, f.column_name, left(f.column_name, -4) AS date
    FROM information_schema.columns f
    JOIN information_schema.columns t
      ON t.table_schema = f.table_schema AND t.table_name = f.table_name
     AND t.column_name = left(f.column_name, -4) || 'To'
    WHERE f.table_schema = current_schema() AND f.column_name LIKE '%From' AND f.data_type = 'date'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%I <= %I)',
      c.table_name, c.table_name || '_' || c.date || '_in_order', c.date || 'From', c.date || 'To');
  END LOOP;
END $$;

-- A revision is never altered and follows the last one of its entry.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a revision is never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Revision_never_changed" BEFORE UPDATE OR DELETE ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Revision_never_emptied" BEFORE TRUNCATE ON "Revision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION revision_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last integer;
BEGIN
  SELECT coalesce(max(number), 0) INTO last FROM "Revision" WHERE "entryId" = NEW."entryId";
  IF NEW.number <> last + 1 THEN
    RAISE EXCEPTION 'revision % does not follow %', NEW.number, last USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Revision_follows" BEFORE INSERT ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION revision_follows();

-- A development is about an entry that lasts, not about a document or another development.
CREATE FUNCTION development_subject() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Entry" WHERE id = NEW."subjectId" AND kind IN ('source', 'development')) THEN
    RAISE EXCEPTION 'a development cannot be about a source or a development' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Development_subject" BEFORE INSERT OR UPDATE ON "Development"
  FOR EACH ROW EXECUTE FUNCTION development_subject();

-- A relationship of other countries needs no code: each kind's row is of the kind that its entry says.
CREATE FUNCTION entry_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Entry" WHERE id = NEW.id AND kind = lower(TG_TABLE_NAME)) THEN
    RAISE EXCEPTION 'entry % is no %', NEW.id, lower(TG_TABLE_NAME) USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['Agreement', 'Commitment', 'Project', 'Company', 'Sector', 'Development', 'Source'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION entry_kind()',
      kind || '_is_its_kind', kind);
  END LOOP;
END $$;

-- One facet holds for an entry at a time; current lists are walked in the order in which they are shown.
CREATE UNIQUE INDEX "Facet_one_current" ON "Facet" ("entryId") WHERE "validTo" IS NULL;
CREATE INDEX "Facet_by_update" ON "Facet" (kind, "updatedAt", "entryId") WHERE "validTo" IS NULL;
CREATE INDEX "Facet_by_name" ON "Facet" (kind, name, "entryId") WHERE "validTo" IS NULL;
CREATE INDEX "Facet_by_main_date" ON "Facet" (kind, (coalesce("mainTo", '-infinity'::date)), "entryId")
  WHERE "validTo" IS NULL;
CREATE INDEX "Facet_by_due_date" ON "Facet" (kind, (coalesce("dueTo", 'infinity'::date)), "entryId")
  WHERE "validTo" IS NULL;
CREATE INDEX "Facet_open_by_due_date" ON "Facet" (kind, "dueTo") WHERE "validTo" IS NULL AND "ledgerState" = 'open';
CREATE INDEX "Facet_open_by_confirmation" ON "Facet" (kind, "lastConfirmedTo")
  WHERE "validTo" IS NULL AND "ledgerState" = 'open';
CREATE INDEX "Facet_by_period" ON "Facet" (kind, "validFrom", "validTo");
