-- How far the transitions of a run have been delivered to a receiver: up to and with this one, in the order of accounts
-- and of the changes of each. The transitions are their own outbox: none is copied, and none is lost with a copy.

CREATE TABLE delivery (
    sink    text COLLATE "C" NOT NULL, -- the receiver's address
    run     bigint NOT NULL,
    account text COLLATE "C" NOT NULL,
    nr      integer NOT NULL,
    events  bigint NOT NULL,     -- acknowledged
    done    boolean NOT NULL DEFAULT false,
    PRIMARY KEY (sink, run)
);
