-- What is known of accounts. An account is its row of account and the rows of the other tables with its key; rows of
-- a key that account does not have are of nobody.
-- Amounts are exact decimals and instants ISO-8601 with offset, both as text; truths are 0 and 1.

CREATE TABLE account (
    product                 text NOT NULL, -- folder of its rules
    account                 text NOT NULL,
    kind                    text, -- person (also where null), company
    zone                    text, -- IANA name
    contract                integer NOT NULL DEFAULT 0, -- billed by a sales contract
    paid                    integer, -- ever paid anything; null where that is not known
    active                  text, -- plan whose account is worked in; null for the highest in force
    arrears_amount          text, -- unpaid debt, with the instant since when
    arrears_since           text,
    balance_amount          text, -- what the deduction of that day left; may be negative
    balance_deducted_on     text,
    pending_change          text, -- plan, cancel: a change that is not yet in effect
    pending_to              text,
    pending_requested_at    text,
    pending_agreed_by_sales integer,
    -- Kept by the triggers below: another one whenever anything of the account becomes another.
    revision                bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (product, account)
) WITHOUT ROWID;

CREATE TABLE subscription (
    product         text NOT NULL,
    account         text NOT NULL,
    nr              integer NOT NULL, -- their order
    plan            text,
    starts_at       text,
    ends_at         text, -- exclusive; null is open ended
    auto_renew      integer NOT NULL DEFAULT 0,
    unsubscribed_at text,
    PRIMARY KEY (product, account, nr)
) WITHOUT ROWID;

CREATE TABLE usage (
    product text NOT NULL,
    account text NOT NULL,
    feature text NOT NULL,
    amount  text, -- counts held, or what was used in the current period
    PRIMARY KEY (product, account, feature)
) WITHOUT ROWID;

CREATE TABLE project (
    product  text NOT NULL,
    account  text NOT NULL,
    project  text NOT NULL,
    peak_dau text, -- highest number of daily active users of this month
    PRIMARY KEY (product, account, project)
) WITHOUT ROWID;

CREATE TABLE pack (
    product   text NOT NULL,
    account   text NOT NULL,
    pack      text NOT NULL,
    plan      text, -- under which it was bought
    points    text,
    used      text, -- null is 0
    bought_on text,
    ends_at   text,
    PRIMARY KEY (product, account, pack)
) WITHOUT ROWID;

-- Revisions never come twice, so that an account that went and came back is not taken for unchanged.
CREATE TABLE account_revision (last integer NOT NULL);
INSERT INTO account_revision VALUES (0);

CREATE TRIGGER account_inserted AFTER INSERT ON account
BEGIN
    UPDATE account_revision SET last = last + 1;
    UPDATE account SET revision = (SELECT last FROM account_revision)
    WHERE product = NEW.product AND account = NEW.account;
END;

CREATE TRIGGER account_updated AFTER UPDATE ON account WHEN NEW.revision = OLD.revision
BEGIN
    UPDATE account_revision SET last = last + 1;
    UPDATE account SET revision = (SELECT last FROM account_revision)
    WHERE product = NEW.product AND account = NEW.account;
END;

CREATE TRIGGER account_deleted AFTER DELETE ON account
BEGIN
    DELETE FROM subscription WHERE product = OLD.product AND account = OLD.account;
    DELETE FROM usage WHERE product = OLD.product AND account = OLD.account;
    DELETE FROM project WHERE product = OLD.product AND account = OLD.account;
    DELETE FROM pack WHERE product = OLD.product AND account = OLD.account;
END;

-- An update that changes nothing makes the trigger above set the next revision.
CREATE TRIGGER subscription_inserted AFTER INSERT ON subscription
BEGIN
    UPDATE account SET revision = revision WHERE product = NEW.product AND account = NEW.account;
END;
CREATE TRIGGER subscription_updated AFTER UPDATE ON subscription
BEGIN
    UPDATE account SET revision = revision WHERE product = OLD.product AND account = OLD.account;
    UPDATE account SET revision = revision WHERE product = NEW.product AND account = NEW.account;
END;
CREATE TRIGGER subscription_deleted AFTER DELETE ON subscription
BEGIN
    UPDATE account SET revision = revision WHERE product = OLD.product AND account = OLD.account;
END;

CREATE TRIGGER usage_inserted AFTER INSERT ON usage
BEGIN
    UPDATE account SET revision = revision WHERE product = NEW.product AND account = NEW.account;
END;
CREATE TRIGGER usage_updated AFTER UPDATE ON usage
BEGIN
    UPDATE account SET revision = revision WHERE product = OLD.product AND account = OLD.account;
    UPDATE account SET revision = revision WHERE product = NEW.product AND account = NEW.account;
END;
CREATE TRIGGER usage_deleted AFTER DELETE ON usage
BEGIN
    UPDATE account SET revision = revision WHERE product = OLD.product AND account = OLD.account;
END;

CREATE TRIGGER project_inserted AFTER INSERT ON project
BEGIN
    UPDATE account SET revision = revision WHERE product = NEW.product AND account = NEW.account;
END;
CREATE TRIGGER project_updated AFTER UPDATE ON project
BEGIN
    UPDATE account SET revision = revision WHERE product = OLD.product AND account = OLD.account;
    UPDATE account SET revision = revision WHERE product = NEW.product AND account = NEW.account;
END;
CREATE TRIGGER project_deleted AFTER DELETE ON project
BEGIN
    UPDATE account SET revision = revision WHERE product = OLD.product AND account = OLD.account;
END;

CREATE TRIGGER pack_inserted AFTER INSERT ON pack
BEGIN
    UPDATE account SET revision = revision WHERE product = NEW.product AND account = NEW.account;
END;
CREATE TRIGGER pack_updated AFTER UPDATE ON pack
BEGIN
    UPDATE account SET revision = revision WHERE product = OLD.product AND account = OLD.account;
    UPDATE account SET revision = revision WHERE product = NEW.product AND account = NEW.account;
END;
CREATE TRIGGER pack_deleted AFTER DELETE ON pack
BEGIN
    UPDATE account SET revision = revision WHERE product = OLD.product AND account = OLD.account;
END;
