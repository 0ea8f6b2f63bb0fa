-- From version 4: the tables get the prefix stored_, a document knows its reading options, and its path is the first of its sources.
-- Version 4 did not keep the options; '6bc4f72e2c036b4e' stands for those where none were given.
-- The tables of version 5 are there already, its views are not: their names are those of the old tables.

DROP VIEW v_reports;
DROP VIEW v_cells;
DROP VIEW v_findings;
DROP VIEW v_facts;
DROP VIEW v_failures;

INSERT INTO stored_documents
SELECT id, key, extractor_version, '6bc4f72e2c036b4e', sha256, file_name, relative_path, length, state, reason_code, reason, is_current FROM documents;
INSERT INTO stored_sources (key, path) SELECT DISTINCT key, relative_path FROM documents ORDER BY id;
INSERT INTO stored_reports
SELECT document_id, report_id, title, kind, fiscal_year, level, issuer, area_code, json_extract(json, '$.issuer.areaName'), issued_on,
       amount_unit, media_type, adapter, pages, lines, table_count, cell_count, failing_count, json
FROM reports;
INSERT INTO stored_tables SELECT * FROM tables;
INSERT INTO stored_cells SELECT * FROM cells;
INSERT INTO stored_findings SELECT * FROM findings;
INSERT INTO stored_facts SELECT * FROM facts;
INSERT INTO stored_observed_codes SELECT * FROM observed_codes;

DROP TABLE observed_codes;
DROP TABLE facts;
DROP TABLE findings;
DROP TABLE cells;
DROP TABLE tables;
DROP TABLE reports;
DROP TABLE documents;
