-- Use told apart by periods, the highest day of a period, the users of a project's present day, and the purchases of a
-- subscription. What was stored before said nothing of them, and says nothing of them now.
-- The column subscription.auto_renew holds what a document came to when it was loaded: where it did not say, what was the
-- product's default then.

ALTER TABLE usage ADD COLUMN peak numeric; -- the highest day of the current period; null where it is not told apart
ALTER TABLE project ADD COLUMN dau numeric; -- active users of this day; null where they are not known

-- A purchase or a renewal of a subscription. One that has none was bought once, when it began.
CREATE TABLE subscription_period (
    product      text COLLATE "C" NOT NULL,
    account      text COLLATE "C" NOT NULL,
    nr           integer NOT NULL, -- their order
    subscription integer NOT NULL, -- nr of the subscription
    bought_on    timestamptz,
    starts_at    timestamptz,
    ends_at      timestamptz, -- exclusive
    months       numeric, -- null where that follows from the period
    amount       numeric, -- what was paid; null for the list price
    PRIMARY KEY (product, account, nr)
);

-- Use of a feature that is told apart by periods. A feature that has any has no row of usage.
CREATE TABLE usage_period (
    product   text COLLATE "C" NOT NULL,
    account   text COLLATE "C" NOT NULL,
    nr        integer NOT NULL, -- their order
    feature   text COLLATE "C" NOT NULL,
    starts_at timestamptz,
    ends_at   timestamptz, -- exclusive
    amount    numeric, -- what was used in the period
    peak      numeric, -- the highest day in it; null where it is not told apart
    PRIMARY KEY (product, account, nr)
);

CREATE OR REPLACE FUNCTION delete_rows_of_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM subscription WHERE (product, account) IN (SELECT product, account FROM touched);
    DELETE FROM subscription_period WHERE (product, account) IN (SELECT product, account FROM touched);
    DELETE FROM usage WHERE (product, account) IN (SELECT product, account FROM touched);
    DELETE FROM usage_period WHERE (product, account) IN (SELECT product, account FROM touched);
    DELETE FROM project WHERE (product, account) IN (SELECT product, account FROM touched);
    DELETE FROM pack WHERE (product, account) IN (SELECT product, account FROM touched);
    RETURN NULL;
END $$;

CREATE TRIGGER inserted AFTER INSERT ON subscription_period REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER updated AFTER UPDATE ON subscription_period REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER updated_away AFTER UPDATE ON subscription_period REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER deleted AFTER DELETE ON subscription_period REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER truncated AFTER TRUNCATE ON subscription_period
    FOR EACH STATEMENT EXECUTE FUNCTION revise_all_accounts();

CREATE TRIGGER inserted AFTER INSERT ON usage_period REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER updated AFTER UPDATE ON usage_period REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER updated_away AFTER UPDATE ON usage_period REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER deleted AFTER DELETE ON usage_period REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER truncated AFTER TRUNCATE ON usage_period
    FOR EACH STATEMENT EXECUTE FUNCTION revise_all_accounts();
