-- What a run is compared with and may take: where its facts came from, how many accounts there were before it, and its
-- brakes. Runs of earlier releases have none of it. State may also be dry: a run that was only to be looked at; what it
-- and a braked run found is kept until the next run of the product ends.

ALTER TABLE run ADD COLUMN source text;           -- where the facts are, without secrets
ALTER TABLE run ADD COLUMN mapping text;          -- digest of the queries that they were read by
ALTER TABLE run ADD COLUMN accounts_before bigint; -- those of the last run that was done
ALTER TABLE run ADD COLUMN brakes text;           -- JSON: by option the most that passes, and whether it was given
