-- Runs whose documents a broker hands out to workers. A run that is here goes on without the process that began it, so no other import takes it
-- for interrupted.

CREATE TABLE run_queues (
    run_id INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
    queue TEXT NOT NULL
) STRICT;

-- Whether anything of a run is left is asked whenever a worker has nothing in hand.
CREATE INDEX run_documents_pending ON run_documents (run_id, position) WHERE state = 'pending';
