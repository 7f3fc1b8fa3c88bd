-- What sweeps concluded. Rows of result are only ever added: the current result of an account is the one of the
-- latest run that is done, and to undo a run is to delete its rows. Instants are ISO-8601 text in UTC.

CREATE TABLE run (
    run         integer PRIMARY KEY,
    product     text NOT NULL,
    at          text NOT NULL, -- the instant that the rules were asked about
    ruleset     text NOT NULL,        -- digest of the rule files
    mode        text NOT NULL,        -- full, due
    state       text NOT NULL,        -- running, done, braked, failed, undone
    started_at  text NOT NULL,
    ended_at    text,
    resumed     integer NOT NULL DEFAULT 0, -- how often it went on after it had been interrupted
    accounts    integer NOT NULL DEFAULT 0,  -- seen
    evaluated   integer NOT NULL DEFAULT 0,
    added       integer NOT NULL DEFAULT 0,  -- never seen before
    changed     integer NOT NULL DEFAULT 0,  -- with a transition
    worse       integer NOT NULL DEFAULT 0,  -- something was taken from them
    quarantined integer NOT NULL DEFAULT 0,
    gone        integer NOT NULL DEFAULT 0,  -- no longer among the facts
    transitions integer NOT NULL DEFAULT 0,
    message     text
);

CREATE INDEX run_of_product ON run (product, run);

-- The work of a run, cut up when it starts. A chunk is done in the transaction that writes its results.
CREATE TABLE chunk (
    run           integer NOT NULL,
    chunk         integer NOT NULL,
    after_account text, -- exclusive; null for the first
    up_to_account text, -- inclusive; null for the last
    done          integer NOT NULL DEFAULT 0,
    accounts      integer NOT NULL DEFAULT 0,
    evaluated     integer NOT NULL DEFAULT 0,
    added         integer NOT NULL DEFAULT 0,
    changed       integer NOT NULL DEFAULT 0,
    worse         integer NOT NULL DEFAULT 0,
    quarantined   integer NOT NULL DEFAULT 0,
    gone          integer NOT NULL DEFAULT 0,
    transitions   integer NOT NULL DEFAULT 0,
    PRIMARY KEY (run, chunk)
) WITHOUT ROWID;

-- All answers about an account, by their digest: accounts that are answered alike share a row.
CREATE TABLE answers (
    digest  text PRIMARY KEY,
    answers text NOT NULL -- JSON: by feature the outcome, reason, plan, limit and the rules behind it
) WITHOUT ROWID;

CREATE TABLE result (
    product        text NOT NULL,
    account        text NOT NULL,
    run            integer NOT NULL,
    mark           text NOT NULL, -- tells the state of the facts from any other
    kind           text,
    zone           text,
    plan           text,
    answers        text,          -- digest
    used           text,          -- JSON: by feature what is used and what remains, where anything is used
    conditions     text,          -- JSON: since which instant it is frozen, in arrears, ...
    advice         text,          -- JSON
    next_change_at text,   -- until then nothing changes unless the facts or the rules do
    problems       text,          -- JSON: why it is in quarantine; there are no answers then
    gone           integer NOT NULL DEFAULT 0,
    PRIMARY KEY (product, account, run)
) WITHOUT ROWID;

CREATE TABLE transition (
    run     integer NOT NULL,
    product text NOT NULL,
    account text NOT NULL,
    nr      integer NOT NULL,
    kind    text NOT NULL,
    feature text,
    before  text,          -- JSON
    after   text,          -- JSON
    cause   text NOT NULL, -- facts, rules, time, or "facts,rules"
    rules   text NOT NULL, -- JSON: the rules behind it
    at      text NOT NULL,
    PRIMARY KEY (run, product, account, nr)
) WITHOUT ROWID;

CREATE VIEW last_run AS
    SELECT product, max(run) AS run FROM run WHERE state = 'done' GROUP BY product;

CREATE VIEW current_result AS
    SELECT r.*
    FROM result r JOIN last_run l ON l.product = r.product
    WHERE r.run = (SELECT max(n.run) FROM result n
                   WHERE n.product = r.product AND n.account = r.account AND n.run <= l.run);
