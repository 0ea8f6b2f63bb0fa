-- The base tables. People and tools ask the views of views.sql, which show only the current record of a document.
-- Amounts are TEXT because they are exact decimals; CAST(yuan AS REAL) is for charts only.

-- One row a document, version of the program and reading options; everything of a report hangs below it.
-- key is the SHA-256 of the bytes, or path: and the relative path of a file whose bytes could not be read.

CREATE TABLE stored_documents (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    extractor_version TEXT NOT NULL,
    options_hash TEXT NOT NULL,
    sha256 TEXT,
    file_name TEXT NOT NULL,
    relative_path TEXT NOT NULL,
    length INTEGER,
    state TEXT NOT NULL CHECK (state IN ('read', 'failed')),
    reason_code TEXT,
    reason TEXT,
    is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
    UNIQUE (key, extractor_version, options_hash)
) STRICT;

CREATE INDEX stored_documents_by_path ON stored_documents (relative_path);
CREATE UNIQUE INDEX stored_documents_current ON stored_documents (key) WHERE is_current = 1;

-- Every path or address under which the bytes of a document were seen; the same bytes at two paths are one document with two sources.
-- first_seen and last_seen are runs of the ledger; null for what was imported before there was one.
CREATE TABLE stored_sources (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    path TEXT NOT NULL,
    source_url TEXT,
    retrieved_at TEXT,
    first_seen INTEGER,
    last_seen INTEGER,
    UNIQUE (key, path)
) STRICT;

CREATE INDEX stored_sources_by_path ON stored_sources (path);

CREATE TABLE stored_reports (
    document_id INTEGER PRIMARY KEY REFERENCES stored_documents (id) ON DELETE CASCADE,
    report_id TEXT NOT NULL,
    title TEXT,
    kind TEXT NOT NULL,
    fiscal_year INTEGER,
    level TEXT NOT NULL,
    issuer TEXT,
    area_code TEXT,
    area_name TEXT,
    issued_on TEXT,
    amount_unit TEXT,
    media_type TEXT NOT NULL,
    adapter TEXT NOT NULL,
    pages INTEGER,
    lines INTEGER,
    table_count INTEGER NOT NULL,
    cell_count INTEGER NOT NULL,
    failing_count INTEGER NOT NULL,
    json TEXT NOT NULL
) STRICT;

CREATE INDEX stored_reports_by_id ON stored_reports (report_id);
CREATE INDEX stored_reports_by_issuer ON stored_reports (issuer, fiscal_year);

CREATE TABLE stored_tables (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES stored_documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    table_id TEXT NOT NULL,
    form TEXT NOT NULL,
    title TEXT NOT NULL,
    printed_form_no TEXT,
    status TEXT NOT NULL,
    unit TEXT,
    unit_source TEXT,
    page INTEGER,
    line INTEGER,
    row_count INTEGER NOT NULL,
    column_count INTEGER NOT NULL,
    empty_statement TEXT
) STRICT;

CREATE INDEX stored_tables_by_document ON stored_tables (document_id, position);
CREATE INDEX stored_tables_by_form ON stored_tables (form);

CREATE TABLE stored_cells (
    id INTEGER PRIMARY KEY,
    table_key INTEGER NOT NULL REFERENCES stored_tables (id) ON DELETE CASCADE,
    cell_id TEXT NOT NULL,
    row_index INTEGER NOT NULL,
    side INTEGER NOT NULL,
    row_label TEXT NOT NULL,
    row_no TEXT,
    row_role TEXT NOT NULL,
    code TEXT,
    measure TEXT,
    column_index INTEGER NOT NULL,
    column_path TEXT NOT NULL,
    raw TEXT NOT NULL,
    status TEXT NOT NULL,
    yuan TEXT,
    unit TEXT,
    repaired_by TEXT,
    repaired_to TEXT,
    repaired_from TEXT,
    repair_identities TEXT,
    confidence REAL NOT NULL,
    verification TEXT NOT NULL,
    page INTEGER,
    bbox TEXT,
    line INTEGER,
    address TEXT
) STRICT;

CREATE INDEX stored_cells_by_table ON stored_cells (table_key);
CREATE INDEX stored_cells_by_code ON stored_cells (code, measure);

CREATE TABLE stored_findings (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES stored_documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    finding_id TEXT NOT NULL,
    check_id TEXT NOT NULL,
    severity TEXT NOT NULL,
    severity_rank INTEGER NOT NULL,
    status TEXT NOT NULL,
    reason TEXT,
    form TEXT,
    table_id TEXT,
    unit TEXT,
    expected TEXT,
    actual TEXT,
    difference TEXT,
    tolerance TEXT,
    derivation TEXT,
    inputs TEXT NOT NULL,
    message_zh TEXT NOT NULL,
    message_en TEXT NOT NULL,
    page INTEGER,
    line INTEGER,
    address TEXT
) STRICT;

CREATE INDEX stored_findings_by_document ON stored_findings (document_id, position);
CREATE INDEX stored_findings_by_severity ON stored_findings (severity_rank, status);

-- One row a figure of the narrative.
CREATE TABLE stored_facts (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES stored_documents (id) ON DELETE CASCADE,
    fact_id TEXT NOT NULL,
    family TEXT NOT NULL,
    heading TEXT NOT NULL,
    scheme TEXT,
    subject_id TEXT,
    subject TEXT NOT NULL,
    subject_source TEXT NOT NULL,
    part_of TEXT,
    measure TEXT NOT NULL,
    value TEXT NOT NULL,
    unit TEXT NOT NULL,
    resolution TEXT NOT NULL,
    basis TEXT,
    direction TEXT,
    period INTEGER,
    approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
    reason TEXT,
    raw TEXT NOT NULL,
    page INTEGER,
    bbox TEXT,
    line INTEGER,
    line_offset INTEGER NOT NULL
) STRICT;

CREATE INDEX stored_facts_by_document ON stored_facts (document_id);
CREATE INDEX stored_facts_by_subject ON stored_facts (subject_id, measure);

-- One row a printed code and name that no list of the program has: how often a report prints the two together.
CREATE TABLE stored_observed_codes (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES stored_documents (id) ON DELETE CASCADE,
    scheme TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    row_count INTEGER NOT NULL
) STRICT;

CREATE INDEX stored_observed_codes_by_document ON stored_observed_codes (document_id);
CREATE INDEX stored_observed_codes_by_code ON stored_observed_codes (scheme, code);
