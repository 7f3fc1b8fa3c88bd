-- How far the transitions of a run have been delivered to a receiver: up to and with this one, in the order of accounts
-- and of the changes of each. The transitions are their own outbox: none is copied, and none is lost with a copy.

CREATE TABLE delivery (
    sink    text NOT NULL, -- the receiver's address
    run     integer NOT NULL,
    account text NOT NULL,
    nr      integer NOT NULL,
    events  integer NOT NULL,     -- acknowledged
    done    integer NOT NULL DEFAULT 0,
    PRIMARY KEY (sink, run)
) WITHOUT ROWID;
