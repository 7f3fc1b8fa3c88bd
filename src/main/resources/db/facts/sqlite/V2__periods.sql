-- Use told apart by periods, the highest day of a period, the users of a project's present day, and the purchases of a
-- subscription. What was stored before said nothing of them, and says nothing of them now.
-- The column subscription.auto_renew holds what a document came to when it was loaded: where it did not say, what was the
-- product's default then.

ALTER TABLE usage ADD COLUMN peak text; -- the highest day of the current period; null where it is not told apart
ALTER TABLE project ADD COLUMN dau text; -- active users of this day; null where they are not known

-- A purchase or a renewal of a subscription. One that has none was bought once, when it began.
CREATE TABLE subscription_period (
    product      text NOT NULL,
    account      text NOT NULL,
    nr           integer NOT NULL, -- their order
    subscription integer NOT NULL, -- nr of the subscription
    bought_on    text,
    starts_at    text,
    ends_at      text, -- exclusive
    months       text, -- null where that follows from the period
    amount       text, -- what was paid; null for the list price
    PRIMARY KEY (product, account, nr)
) WITHOUT ROWID;

-- Use of a feature that is told apart by periods. A feature that has any has no row of usage.
CREATE TABLE usage_period (
    product   text NOT NULL,
    account   text NOT NULL,
    nr        integer NOT NULL, -- their order
    feature   text NOT NULL,
    starts_at text,
    ends_at   text, -- exclusive
    amount    text, -- what was used in the period
    peak      text, -- the highest day in it; null where it is not told apart
    PRIMARY KEY (product, account, nr)
) WITHOUT ROWID;

CREATE TRIGGER account_periods_deleted AFTER DELETE ON account
BEGIN
    DELETE FROM subscription_period WHERE product = OLD.product AND account = OLD.account;
    DELETE FROM usage_period WHERE product = OLD.product AND account = OLD.account;
END;

CREATE TRIGGER subscription_period_inserted AFTER INSERT ON subscription_period
BEGIN
    UPDATE account SET revision = revision WHERE product = NEW.product AND account = NEW.account;
END;
CREATE TRIGGER subscription_period_updated AFTER UPDATE ON subscription_period
BEGIN
    UPDATE account SET revision = revision WHERE product = OLD.product AND account = OLD.account;
    UPDATE account SET revision = revision WHERE product = NEW.product AND account = NEW.account;
END;
CREATE TRIGGER subscription_period_deleted AFTER DELETE ON subscription_period
BEGIN
    UPDATE account SET revision = revision WHERE product = OLD.product AND account = OLD.account;
END;

CREATE TRIGGER usage_period_inserted AFTER INSERT ON usage_period
BEGIN
    UPDATE account SET revision = revision WHERE product = NEW.product AND account = NEW.account;
END;
CREATE TRIGGER usage_period_updated AFTER UPDATE ON usage_period
BEGIN
    UPDATE account SET revision = revision WHERE product = OLD.product AND account = OLD.account;
    UPDATE account SET revision = revision WHERE product = NEW.product AND account = NEW.account;
END;
CREATE TRIGGER usage_period_deleted AFTER DELETE ON usage_period
BEGIN
    UPDATE account SET revision = revision WHERE product = OLD.product AND account = OLD.account;
END;
