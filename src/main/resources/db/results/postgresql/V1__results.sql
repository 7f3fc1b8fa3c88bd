-- What sweeps concluded. Rows of result are only ever added: the current result of an account is the one of the
-- latest run that is done, and to undo a run is to delete its rows.

CREATE TABLE run (
    run         bigint PRIMARY KEY,
    product     text COLLATE "C" NOT NULL,
    at          timestamptz NOT NULL, -- the instant that the rules were asked about
    ruleset     text NOT NULL,        -- digest of the rule files
    mode        text NOT NULL,        -- full, due
    state       text NOT NULL,        -- running, done, braked, failed, undone
    started_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    resumed     integer NOT NULL DEFAULT 0, -- how often it went on after it had been interrupted
    accounts    bigint NOT NULL DEFAULT 0,  -- seen
    evaluated   bigint NOT NULL DEFAULT 0,
    added       bigint NOT NULL DEFAULT 0,  -- never seen before
    changed     bigint NOT NULL DEFAULT 0,  -- with a transition
    worse       bigint NOT NULL DEFAULT 0,  -- something was taken from them
    quarantined bigint NOT NULL DEFAULT 0,
    gone        bigint NOT NULL DEFAULT 0,  -- no longer among the facts
    transitions bigint NOT NULL DEFAULT 0,
    message     text
);

CREATE INDEX run_of_product ON run (product, run);

-- The work of a run, cut up when it starts. A chunk is done in the transaction that writes its results.
CREATE TABLE chunk (
    run           bigint NOT NULL,
    chunk         integer NOT NULL,
    after_account text COLLATE "C", -- exclusive; null for the first
    up_to_account text COLLATE "C", -- inclusive; null for the last
    done          boolean NOT NULL DEFAULT false,
    accounts      bigint NOT NULL DEFAULT 0,
    evaluated     bigint NOT NULL DEFAULT 0,
    added         bigint NOT NULL DEFAULT 0,
    changed       bigint NOT NULL DEFAULT 0,
    worse         bigint NOT NULL DEFAULT 0,
    quarantined   bigint NOT NULL DEFAULT 0,
    gone          bigint NOT NULL DEFAULT 0,
    transitions   bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (run, chunk)
);

-- All answers about an account, by their digest: accounts that are answered alike share a row.
CREATE TABLE answers (
    digest  text COLLATE "C" PRIMARY KEY,
    answers text NOT NULL -- JSON: by feature the outcome, reason, plan, limit and the rules behind it
);

CREATE TABLE result (
    product        text COLLATE "C" NOT NULL,
    account        text COLLATE "C" NOT NULL,
    run            bigint NOT NULL,
    mark           text NOT NULL, -- tells the state of the facts from any other
    kind           text,
    zone           text,
    plan           text,
    answers        text,          -- digest
    used           text,          -- JSON: by feature what is used and what remains, where anything is used
    conditions     text,          -- JSON: since which instant it is frozen, in arrears, ...
    advice         text,          -- JSON
    next_change_at timestamptz,   -- until then nothing changes unless the facts or the rules do
    problems       text,          -- JSON: why it is in quarantine; there are no answers then
    gone           boolean NOT NULL DEFAULT false,
    PRIMARY KEY (product, account, run)
);

CREATE TABLE transition (
    run     bigint NOT NULL,
    product text COLLATE "C" NOT NULL,
    account text COLLATE "C" NOT NULL,
    nr      integer NOT NULL,
    kind    text NOT NULL,
    feature text,
    before  text,          -- JSON
    after   text,          -- JSON
    cause   text NOT NULL, -- facts, rules, time, or "facts,rules"
    rules   text NOT NULL, -- JSON: the rules behind it
    at      timestamptz NOT NULL,
    PRIMARY KEY (run, product, account, nr)
);

CREATE VIEW last_run AS
    SELECT product, max(run) AS run FROM run WHERE state = 'done' GROUP BY product;

CREATE VIEW current_result AS
    SELECT DISTINCT ON (r.product, r.account) r.*
    FROM result r JOIN last_run l ON l.product = r.product AND r.run <= l.run
    ORDER BY r.product, r.account, r.run DESC;
