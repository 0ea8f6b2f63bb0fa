-- Version 4 of the store. One row a document and version of the program; everything of a report hangs below it.
-- Amounts are TEXT because they are exact decimals; CAST(yuan AS REAL) is for charts only.

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    extractor_version TEXT NOT NULL,
    sha256 TEXT,
    file_name TEXT NOT NULL,
    relative_path TEXT NOT NULL,
    length INTEGER,
    state TEXT NOT NULL CHECK (state IN ('read', 'failed')),
    reason_code TEXT,
    reason TEXT,
    is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
    UNIQUE (key, extractor_version)
) STRICT;

CREATE INDEX documents_by_path ON documents (relative_path);

CREATE TABLE reports (
    document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    report_id TEXT NOT NULL,
    title TEXT,
    kind TEXT NOT NULL,
    fiscal_year INTEGER,
    level TEXT NOT NULL,
    issuer TEXT,
    area_code TEXT,
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

CREATE INDEX reports_by_id ON reports (report_id);
CREATE INDEX reports_by_issuer ON reports (issuer, fiscal_year);

CREATE TABLE tables (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
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

CREATE INDEX tables_by_document ON tables (document_id, position);
CREATE INDEX tables_by_form ON tables (form);

CREATE TABLE cells (
    id INTEGER PRIMARY KEY,
    table_key INTEGER NOT NULL REFERENCES tables (id) ON DELETE CASCADE,
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

CREATE INDEX cells_by_table ON cells (table_key);
CREATE INDEX cells_by_code ON cells (code, measure);

CREATE TABLE findings (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
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

CREATE INDEX findings_by_document ON findings (document_id, position);
CREATE INDEX findings_by_severity ON findings (severity_rank, status);

-- One row a figure of the narrative.
CREATE TABLE facts (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
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

CREATE INDEX facts_by_document ON facts (document_id);
CREATE INDEX facts_by_subject ON facts (subject_id, measure);

-- One row a printed code and name that no list of the program has: how often a report prints the two together.
CREATE TABLE observed_codes (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    scheme TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    row_count INTEGER NOT NULL
) STRICT;

CREATE INDEX observed_codes_by_document ON observed_codes (document_id);
CREATE INDEX observed_codes_by_code ON observed_codes (scheme, code);

CREATE VIEW v_reports AS
SELECT d.file_name, r.issuer, r.fiscal_year, r.kind, r.level, r.title, r.table_count AS tables, r.cell_count AS cells,
       r.failing_count AS failing, r.report_id, d.sha256, d.extractor_version
FROM documents d JOIN reports r ON r.document_id = d.id
WHERE d.is_current = 1;

CREATE VIEW v_cells AS
SELECT r.issuer, r.fiscal_year, r.kind, t.form, c.row_label, c.code, c.measure, c.column_path, c.raw, c.status, c.yuan, c.unit,
       c.verification, c.repaired_by, c.repaired_from, c.repaired_to, c.repair_identities, d.file_name, c.page, c.line, c.address, c.bbox, c.cell_id, d.sha256
FROM documents d
JOIN reports r ON r.document_id = d.id
JOIN tables t ON t.document_id = d.id
JOIN cells c ON c.table_key = t.id
WHERE d.is_current = 1;

CREATE VIEW v_findings AS
SELECT f.severity, f.status, f.check_id AS "check", f.form, f.message_zh, f.message_en, f.derivation, f.unit, f.expected, f.actual, f.difference,
       f.tolerance, f.reason, r.issuer, r.fiscal_year, d.file_name, f.page, f.line, f.address, f.finding_id, d.sha256
FROM documents d
JOIN reports r ON r.document_id = d.id
JOIN findings f ON f.document_id = d.id
WHERE d.is_current = 1
ORDER BY f.severity_rank DESC, d.sha256, f.position;

CREATE VIEW v_facts AS
SELECT r.issuer, r.fiscal_year, r.kind, f.family, f.subject_id, f.subject, f.measure, f.value, f.unit, f.basis, f.direction, f.period, f.raw,
       f.reason, f.heading, d.file_name, f.page, f.line, f.line_offset, f.bbox, f.fact_id, f.part_of, d.sha256
FROM documents d
JOIN reports r ON r.document_id = d.id
JOIN facts f ON f.document_id = d.id
WHERE d.is_current = 1
ORDER BY d.sha256, f.id;

CREATE VIEW v_failures AS
SELECT relative_path, reason_code, reason, sha256, extractor_version
FROM documents
WHERE is_current = 1 AND state = 'failed';
