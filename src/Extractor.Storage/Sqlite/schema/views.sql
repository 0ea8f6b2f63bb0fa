-- What people and tools ask: only current records, under plain names.

CREATE VIEW sources AS
SELECT d.sha256, s.path, s.source_url, s.retrieved_at, s.first_seen, s.last_seen, d.file_name, d.length, d.state, d.reason_code, d.reason,
       d.extractor_version, d.options_hash
FROM stored_documents d JOIN stored_sources s ON s.key = d.key
WHERE d.is_current = 1;

CREATE VIEW reports AS
SELECT d.file_name, r.issuer, r.area_code, r.fiscal_year, r.kind, r.level, r.title, r.table_count AS tables, r.cell_count AS cells,
       r.failing_count AS failing, r.report_id, d.sha256, d.extractor_version
FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id
WHERE d.is_current = 1;

CREATE VIEW tables AS
SELECT r.issuer, r.fiscal_year, r.kind, t.position, t.table_id, t.form, t.title, t.printed_form_no, t.status, t.unit, t.page, t.line,
       t.row_count, t.column_count, t.empty_statement, d.file_name, d.sha256
FROM stored_documents d
JOIN stored_reports r ON r.document_id = d.id
JOIN stored_tables t ON t.document_id = d.id
WHERE d.is_current = 1;

CREATE VIEW cells AS
SELECT r.issuer, r.fiscal_year, r.kind, t.form, c.row_label, c.code, c.measure, c.column_path, c.raw, c.status, c.yuan, c.unit,
       c.verification, c.repaired_by, c.repaired_from, c.repaired_to, c.repair_identities, d.file_name, c.page, c.line, c.address, c.bbox, c.cell_id, d.sha256
FROM stored_documents d
JOIN stored_reports r ON r.document_id = d.id
JOIN stored_tables t ON t.document_id = d.id
JOIN stored_cells c ON c.table_key = t.id
WHERE d.is_current = 1;

CREATE VIEW findings AS
SELECT f.severity, f.status, f.check_id AS "check", f.form, f.message_zh, f.message_en, f.derivation, f.unit, f.expected, f.actual, f.difference,
       f.tolerance, f.reason, r.issuer, r.fiscal_year, d.file_name, f.page, f.line, f.address, f.finding_id, d.sha256
FROM stored_documents d
JOIN stored_reports r ON r.document_id = d.id
JOIN stored_findings f ON f.document_id = d.id
WHERE d.is_current = 1
ORDER BY f.severity_rank DESC, d.sha256, f.position;

CREATE VIEW facts AS
SELECT r.issuer, r.fiscal_year, r.kind, f.family, f.subject_id, f.subject, f.measure, f.value, f.unit, f.basis, f.direction, f.period, f.raw,
       f.reason, f.heading, d.file_name, f.page, f.line, f.line_offset, f.bbox, f.fact_id, f.part_of, d.sha256
FROM stored_documents d
JOIN stored_reports r ON r.document_id = d.id
JOIN stored_facts f ON f.document_id = d.id
WHERE d.is_current = 1
ORDER BY d.sha256, f.id;

CREATE VIEW observed_codes AS
SELECT r.issuer, r.fiscal_year, r.kind, o.scheme, o.code, o.name, o.row_count, d.file_name, d.sha256
FROM stored_documents d
JOIN stored_reports r ON r.document_id = d.id
JOIN stored_observed_codes o ON o.document_id = d.id
WHERE d.is_current = 1;

CREATE VIEW failures AS
SELECT relative_path, reason_code, reason, sha256, extractor_version
FROM stored_documents
WHERE is_current = 1 AND state = 'failed';

-- Every current report of an issuer, year and kind that has more than one, in the order of import.
CREATE VIEW versions AS
SELECT r.report_id, row_number() OVER (PARTITION BY r.report_id ORDER BY d.id) AS version,
       r.issuer, r.fiscal_year, r.kind, r.title, r.issued_on, d.file_name, d.relative_path, d.sha256
FROM stored_documents d
JOIN stored_reports r ON r.document_id = d.id
WHERE d.is_current = 1 AND r.issuer IS NOT NULL AND r.fiscal_year IS NOT NULL AND r.table_count > 0 AND r.report_id IN (
    SELECT other.report_id FROM stored_documents o JOIN stored_reports other ON other.document_id = o.id
    WHERE o.is_current = 1 AND other.table_count > 0 GROUP BY other.report_id HAVING count(*) > 1)
ORDER BY r.report_id, version;
