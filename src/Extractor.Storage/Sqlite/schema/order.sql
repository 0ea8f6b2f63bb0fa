-- In which order people look, kept ready because a store holds thousands of reports and millions of cells and findings. A record's JSON makes the rows
-- of stored_reports long; what lists ask of reports stands in an index beside it.

CREATE INDEX stored_reports_header ON stored_reports (issuer, fiscal_year, kind, area_code, level, issued_on, table_count, failing_count);
CREATE INDEX stored_tables_of_document ON stored_tables (document_id, form COLLATE NOCASE, status);

-- Codes in printed order.
CREATE INDEX stored_cells_by_code_and_table ON stored_cells (code, table_key) WHERE code IS NOT NULL;

-- Amounts that no arithmetic confirms, by amount times doubt: 1 for a figure that a failing check accuses, 0.25 for one that no check reaches.
CREATE INDEX stored_cells_to_review ON stored_cells (abs(CAST(yuan AS REAL)) * (CASE verification WHEN 'contradicted' THEN 1.0 ELSE 0.25 END), table_key)
WHERE verification IN ('unverified', 'contradicted') AND yuan IS NOT NULL AND yuan <> '0.00';

-- Findings that say something, by severity, then by the size of the difference.
CREATE INDEX stored_findings_by_weight ON stored_findings (severity_rank, abs(CAST(coalesce(difference, '0') AS REAL)), document_id)
WHERE status IN ('fails', 'differs', 'zero-base');
