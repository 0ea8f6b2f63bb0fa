-- The ledger: what each import did with each file. It never changes what an export holds.
-- Moments are ISO 8601 in UTC; what happened within a run is told in milliseconds after its beginning.

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'interrupted')),
    started_at TEXT NOT NULL,
    finished_at TEXT,
    extractor_version TEXT NOT NULL,
    options_hash TEXT NOT NULL,
    options TEXT NOT NULL,
    paths TEXT NOT NULL
) STRICT;

-- path is the one below the imported folder, file the one that was opened. document_id is the record that stood for the file when it was
-- done; it is null when there is none, or when another reading replaced it since.
CREATE TABLE run_documents (
    run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    file TEXT NOT NULL,
    key TEXT,
    state TEXT NOT NULL CHECK (state IN ('pending', 'read', 'unchanged', 'incomplete', 'failed')),
    code TEXT,
    reason TEXT,
    started_ms INTEGER,
    duration_ms INTEGER,
    pages INTEGER,
    figures INTEGER,
    bytes INTEGER,
    document_id INTEGER REFERENCES stored_documents (id) ON DELETE SET NULL,
    PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX run_documents_by_document ON run_documents (document_id);
