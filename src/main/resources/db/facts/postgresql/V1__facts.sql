-- What is known of accounts. An account is its row of account and the rows of the other tables with its key; rows of
-- a key that account does not have are of nobody.

CREATE TABLE account (
    product                 text COLLATE "C" NOT NULL, -- folder of its rules
    account                 text COLLATE "C" NOT NULL,
    kind                    text, -- person (also where null), company
    zone                    text, -- IANA name
    contract                boolean NOT NULL DEFAULT false, -- billed by a sales contract
    paid                    boolean, -- ever paid anything; null where that is not known
    active                  text, -- plan whose account is worked in; null for the highest in force
    arrears_amount          numeric, -- unpaid debt, with the instant since when
    arrears_since           timestamptz,
    balance_amount          numeric, -- what the deduction of that day left; may be negative
    balance_deducted_on     timestamptz,
    pending_change          text, -- plan, cancel: a change that is not yet in effect
    pending_to              text,
    pending_requested_at    timestamptz,
    pending_agreed_by_sales boolean,
    -- Kept by the triggers below: another one whenever anything of the account becomes another.
    revision                bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (product, account)
);

CREATE TABLE subscription (
    product         text COLLATE "C" NOT NULL,
    account         text COLLATE "C" NOT NULL,
    nr              integer NOT NULL, -- their order
    plan            text,
    starts_at       timestamptz,
    ends_at         timestamptz, -- exclusive; null is open ended
    auto_renew      boolean NOT NULL DEFAULT false,
    unsubscribed_at timestamptz,
    PRIMARY KEY (product, account, nr)
);

CREATE TABLE usage (
    product text COLLATE "C" NOT NULL,
    account text COLLATE "C" NOT NULL,
    feature text COLLATE "C" NOT NULL,
    amount  numeric, -- counts held, or what was used in the current period
    PRIMARY KEY (product, account, feature)
);

CREATE TABLE project (
    product  text COLLATE "C" NOT NULL,
    account  text COLLATE "C" NOT NULL,
    project  text COLLATE "C" NOT NULL,
    peak_dau numeric, -- highest number of daily active users of this month
    PRIMARY KEY (product, account, project)
);

CREATE TABLE pack (
    product   text COLLATE "C" NOT NULL,
    account   text COLLATE "C" NOT NULL,
    pack      text COLLATE "C" NOT NULL,
    plan      text, -- under which it was bought
    points    numeric,
    used      numeric, -- null is 0
    bought_on timestamptz,
    ends_at   timestamptz,
    PRIMARY KEY (product, account, pack)
);

-- Revisions never come twice, so that an account that went and came back is not taken for unchanged.
CREATE SEQUENCE account_revision;

CREATE FUNCTION revise_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.revision := nextval('account_revision');
    RETURN NEW;
END $$;

CREATE TRIGGER revise BEFORE INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION revise_account();

-- Setting the revision to anything makes the trigger above set the next one.
CREATE FUNCTION revise_accounts_of_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE account SET revision = 0
    WHERE (product, account) IN (SELECT product, account FROM touched);
    RETURN NULL;
END $$;

CREATE FUNCTION revise_all_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE account SET revision = 0;
    RETURN NULL;
END $$;

CREATE FUNCTION delete_rows_of_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM subscription WHERE (product, account) IN (SELECT product, account FROM touched);
    DELETE FROM usage WHERE (product, account) IN (SELECT product, account FROM touched);
    DELETE FROM project WHERE (product, account) IN (SELECT product, account FROM touched);
    DELETE FROM pack WHERE (product, account) IN (SELECT product, account FROM touched);
    RETURN NULL;
END $$;

CREATE TRIGGER deleted AFTER DELETE ON account REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION delete_rows_of_accounts();

CREATE TRIGGER inserted AFTER INSERT ON subscription REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER updated AFTER UPDATE ON subscription REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER updated_away AFTER UPDATE ON subscription REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER deleted AFTER DELETE ON subscription REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER truncated AFTER TRUNCATE ON subscription
    FOR EACH STATEMENT EXECUTE FUNCTION revise_all_accounts();

CREATE TRIGGER inserted AFTER INSERT ON usage REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER updated AFTER UPDATE ON usage REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER updated_away AFTER UPDATE ON usage REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER deleted AFTER DELETE ON usage REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER truncated AFTER TRUNCATE ON usage
    FOR EACH STATEMENT EXECUTE FUNCTION revise_all_accounts();

CREATE TRIGGER inserted AFTER INSERT ON project REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER updated AFTER UPDATE ON project REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER updated_away AFTER UPDATE ON project REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER deleted AFTER DELETE ON project REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER truncated AFTER TRUNCATE ON project
    FOR EACH STATEMENT EXECUTE FUNCTION revise_all_accounts();

CREATE TRIGGER inserted AFTER INSERT ON pack REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER updated AFTER UPDATE ON pack REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER updated_away AFTER UPDATE ON pack REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER deleted AFTER DELETE ON pack REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION revise_accounts_of_rows();
CREATE TRIGGER truncated AFTER TRUNCATE ON pack
    FOR EACH STATEMENT EXECUTE FUNCTION revise_all_accounts();
