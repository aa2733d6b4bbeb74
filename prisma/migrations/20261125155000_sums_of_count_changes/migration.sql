-- What a company's roles add up to by a day is summed from the index alone.
CREATE INDEX "CountChange_kind_relationship_code_day_n_idx" ON "CountChange" ("kind", "relationship", "code", "day", "n");
