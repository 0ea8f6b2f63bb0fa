-- In which order people look, kept ready because a store holds thousands of reports and millions of cells and findings.

CREATE INDEX stored_reports_header ON stored_reports (issuer, fiscal_year, kind);
CREATE INDEX stored_tables_of_form ON stored_tables (lower(form));
CREATE INDEX stored_findings_of_check ON stored_findings (check_id, status);

-- Codes in printed order.
CREATE INDEX stored_cells_by_code ON stored_cells (code, table_key, id) WHERE code IS NOT NULL;

-- Amounts that no arithmetic confirms, by amount times doubt: 1 for a figure that a failing check accuses, 0.25 for one that no check reaches.
CREATE INDEX stored_cells_to_review ON stored_cells
    ((abs(CAST(yuan AS DOUBLE PRECISION)) * (CASE verification WHEN 'contradicted' THEN 1.0 ELSE 0.25 END)), id)
WHERE verification IN ('unverified', 'contradicted') AND yuan IS NOT NULL AND yuan <> '0.00';

-- Findings that say something, by severity, then by the size of the difference.
CREATE INDEX stored_findings_by_weight ON stored_findings (severity_rank, (abs(CAST(coalesce(difference, '0') AS DOUBLE PRECISION))), id)
WHERE status IN ('fails', 'differs', 'zero-base');

-- What hangs below a document in a partitioned table goes with it.
CREATE FUNCTION stored_document_removed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    DELETE FROM stored_findings WHERE document_id = OLD.id;
    DELETE FROM stored_facts WHERE document_id = OLD.id;
    DELETE FROM stored_passages WHERE document_id = OLD.id;
    RETURN NULL;
END
$$;

CREATE TRIGGER stored_documents_removed AFTER DELETE ON stored_documents FOR EACH ROW EXECUTE FUNCTION stored_document_removed();

CREATE FUNCTION stored_table_removed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    DELETE FROM stored_cells WHERE table_key = OLD.id;
    RETURN NULL;
END
$$;

CREATE TRIGGER stored_tables_removed AFTER DELETE ON stored_tables FOR EACH ROW EXECUTE FUNCTION stored_table_removed();
