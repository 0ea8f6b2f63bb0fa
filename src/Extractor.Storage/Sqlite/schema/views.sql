-- What people and tools ask, under plain names: only the current record of a document. Every row leads back to its document (sha256,
-- file_name) and to the place in it (page and box, line, or address of a workbook). views.json says what each column means.
-- A question that names one sha256 is answered through the index of current documents, also in the views that count.

CREATE VIEW sources AS
SELECT d.key, d.sha256, d.file_name, s.path, s.source_url, s.retrieved_at, d.length, d.state, d.reason_code, d.reason, d.extractor_version,
       d.options_hash, s.first_seen, s.last_seen
FROM stored_documents d JOIN stored_sources s ON s.key = d.key
WHERE d.is_current = 1;

CREATE VIEW reports AS
SELECT d.key AS sha256, r.report_id, d.file_name, r.title, r.kind, r.fiscal_year, r.level, r.issuer, r.area_code, r.area_name, r.issued_on,
       r.amount_unit, r.media_type, r.adapter, r.pages, r.lines, r.table_count, r.cell_count, r.failing_count, d.extractor_version,
       d.options_hash
FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id
WHERE d.is_current = 1;

CREATE VIEW tables AS
SELECT d.key AS sha256, t.table_id, t.position, r.issuer, r.fiscal_year, r.kind, t.form, t.title, t.printed_form_no, t.status, t.unit,
       t.unit_source, t.row_count, t.column_count, t.empty_statement, t.page, t.line, d.file_name
FROM stored_documents d
JOIN stored_reports r ON r.document_id = d.id
JOIN stored_tables t ON t.document_id = d.id
WHERE d.is_current = 1;

-- position: the rows of one form are saved one after the other in printed order, so their distance from the first is their place in it.
CREATE VIEW cells AS
SELECT d.key AS sha256, t.table_id, c.id - (SELECT min(f.id) FROM stored_cells f WHERE f.table_key = t.id) AS position, c.cell_id,
       r.issuer, r.fiscal_year, r.kind, t.form, c.row_index, c.side, c.row_label, c.row_no, c.row_role, c.code, c.measure, c.column_index,
       c.column_path, c.raw, c.status, c.yuan AS amount_yuan, c.unit, c.verification, c.confidence, c.repaired_by, c.repaired_from,
       c.repaired_to, c.repair_identities, c.page, c.bbox, c.line, c.address, d.file_name
FROM stored_documents d
JOIN stored_reports r ON r.document_id = d.id
JOIN stored_tables t ON t.document_id = d.id
JOIN stored_cells c ON c.table_key = t.id
WHERE d.is_current = 1;

-- One row a code (or printed row) and measure of the financial forms: what panels and budget tools read.
--   direction  a form of revenue or spending tells, else the name of the measure; what is carried in or over has none.
--   phase      what the header says (年初预算, 调整预算, 决算; of governments and the three public expenses also 上年 and a year before the report's), else what the form is about.
--              The budget column of the three public expenses in final accounts is the budget as adjusted during the year, as the notes
--              of that form say. Limits and balances of debt have none.
--   fund_type  which budget the money belongs to, where the form or the measure tells; the forms of all funds have none.
-- Figures that are no money (rates, counts, years) have no measure and no value, and are left out.
CREATE VIEW lines AS
SELECT d.key AS sha256, c.cell_id AS line_id, r.issuer, r.area_code, r.area_name, r.level, r.fiscal_year, r.kind, t.form,
       CASE
           WHEN t.form GLOB 'G[AB].*_REVENUE' OR c.measure GLOB 'revenue.*' THEN 'revenue'
           WHEN t.form GLOB 'G[AB].*_EXPENDITURE' OR t.form GLOB 'G[AB].GPB_BASIC' OR t.form GLOB '*.THREE_PUBLIC' OR t.form = 'BG.PROJECTS'
               OR c.measure GLOB 'expenditure.*' OR c.measure GLOB 'funds.*' OR c.measure IN ('personnel.amount', 'public.amount') THEN 'expenditure'
           WHEN t.form GLOB 'G[AB].*_BALANCE' AND c.column_path GLOB '收入*' THEN 'revenue'
           WHEN t.form GLOB 'G[AB].*_BALANCE' AND c.column_path GLOB '支出*' THEN 'expenditure'
       END AS direction,
       CASE
           WHEN c.measure GLOB 'prior.*' THEN 'prior'
           WHEN (t.form GLOB 'G[AB].*' OR t.form GLOB '*.THREE_PUBLIC') AND (
               c.column_path GLOB '*' || (r.fiscal_year - 1) || '年*' OR c.column_path GLOB '*' || (r.fiscal_year - 2) || '年*'
               OR c.column_path GLOB '*上年*' AND c.column_path NOT GLOB '*上年结转*') THEN 'prior'
           WHEN c.measure GLOB '*.initialBudget' OR c.column_path GLOB '*年初预算*' THEN 'approved'
           WHEN c.measure GLOB '*.adjustedBudget' OR c.measure GLOB 'budget.*' AND t.form GLOB 'FA.*'
               OR c.column_path GLOB '*调整*预算*' OR c.column_path GLOB '*变动预算*' OR c.column_path GLOB '*全年预算*' THEN 'adjusted'
           WHEN t.form GLOB 'G[AB].*' AND (c.column_path GLOB '*决算*' OR c.column_path GLOB '*执行数*' OR c.column_path GLOB '*完成数*') THEN 'executed'
           WHEN t.form GLOB 'G[AB].*' AND c.column_path GLOB '*预算数*' THEN 'approved'
           WHEN t.form GLOB 'G[AB].DEBT_*' THEN NULL
           WHEN t.form GLOB 'B*' OR t.form GLOB 'GB.*' THEN 'approved'
           ELSE 'executed'
       END AS phase,
       CASE
           WHEN c.measure GLOB '*govFund' OR t.form GLOB '*.GOV_FUND' OR t.form GLOB 'G[AB].FUND_*' THEN 'government-fund'
           WHEN c.measure GLOB '*stateCapital' OR t.form GLOB '*.STATE_CAPITAL*' OR t.form GLOB 'G[AB].CAPITAL_*' THEN 'state-capital'
           WHEN c.measure GLOB '*specialAccount' THEN 'special-account'
           WHEN t.form GLOB 'G[AB].SOCIAL_*' THEN 'social-insurance'
           WHEN c.measure GLOB '*.gpb' OR c.measure GLOB '*.gpb.special' OR t.form GLOB '??.GPB_*' THEN 'general-public-budget'
       END AS fund_type,
       c.row_role, c.row_label, c.code,
       CASE WHEN c.code GLOB '2[0-3][0-9]*' THEN substr(c.code, 1, 3) END AS func_class,
       CASE WHEN c.code GLOB '2[0-3][0-9]*' THEN coalesce(k.name, CASE WHEN length(c.code) = 3 THEN c.row_label END) END AS func_class_name,
       CASE WHEN c.code GLOB '2[0-3][0-9][0-9][0-9]*' THEN substr(c.code, 1, 5) END AS func_section,
       CASE WHEN c.code GLOB '2[0-3][0-9][0-9][0-9]' THEN c.row_label END AS func_section_name,
       CASE WHEN c.code GLOB '2[0-3][0-9][0-9][0-9][0-9][0-9]' THEN c.code END AS func_item,
       CASE WHEN c.code GLOB '2[0-3][0-9][0-9][0-9][0-9][0-9]' THEN c.row_label END AS func_item_name,
       CASE WHEN c.code GLOB '3[019][0-9]*' THEN substr(c.code, 1, 3) END AS econ_class,
       CASE WHEN c.code GLOB '3[019][0-9]*' THEN coalesce(k.name, CASE WHEN length(c.code) = 3 THEN c.row_label END) END AS econ_class_name,
       CASE WHEN c.code GLOB '3[019][0-9][0-9][0-9]' THEN c.code END AS econ_item,
       CASE WHEN c.code GLOB '3[019][0-9][0-9][0-9]' THEN c.row_label END AS econ_item_name,
       CASE WHEN t.form = 'BG.PROJECTS' AND c.row_role = 'item' THEN c.row_label END AS project_name,
       c.measure, c.column_path, c.yuan AS amount_yuan, c.raw, c.status, c.unit, c.verification, t.table_id,
       c.id - (SELECT min(f.id) FROM stored_cells f WHERE f.table_key = t.id) AS position, c.page, c.bbox, c.line, c.address, d.file_name
FROM stored_documents d
JOIN stored_reports r ON r.document_id = d.id
JOIN stored_tables t ON t.document_id = d.id
JOIN stored_cells c ON c.table_key = t.id
LEFT JOIN classification_codes k ON k.code = substr(c.code, 1, 3)
WHERE d.is_current = 1
  AND (t.form GLOB 'FA.*' OR t.form GLOB 'BG.*' OR t.form GLOB 'G[AB].*')
  AND t.form NOT GLOB 'BG.PERF_*'
  AND c.row_role IN ('item', 'subtotal', 'total')
  AND (c.yuan IS NOT NULL OR c.status NOT IN ('number', 'zero', 'text') AND (c.measure IS NOT NULL OR t.form GLOB 'G*'));

-- One row a figure of the narrative.
CREATE VIEW facts AS
SELECT d.key AS sha256, f.id - (SELECT min(g.id) FROM stored_facts g WHERE g.document_id = d.id) AS position, f.fact_id, r.issuer,
       r.fiscal_year, r.kind, f.family, f.heading, f.scheme, f.subject_id, f.subject, f.subject_source, f.part_of, f.measure, f.value, f.unit,
       f.resolution, f.basis, f.direction, f.period, f.approximate, f.reason, f.raw, f.page, f.bbox, f.line, f.line_offset, d.file_name
FROM stored_documents d
JOIN stored_reports r ON r.document_id = d.id
JOIN stored_facts f ON f.document_id = d.id
WHERE d.is_current = 1;

CREATE VIEW findings AS
SELECT d.key AS sha256, f.position, f.finding_id, r.issuer, r.fiscal_year, r.kind, f.check_id, f.severity, f.severity_rank, f.status, f.reason,
       f.form, f.table_id, f.unit, f.expected, f.actual, f.difference, f.tolerance, f.derivation, f.inputs, f.message_zh, f.message_en,
       f.page, f.line, f.address, d.file_name
FROM stored_documents d
JOIN stored_reports r ON r.document_id = d.id
JOIN stored_findings f ON f.document_id = d.id
WHERE d.is_current = 1;

-- What each identity came to in each report: checked and clean differs from not checked.
CREATE VIEW checks AS
SELECT d.key AS sha256, f.check_id, r.issuer, r.fiscal_year, r.kind, count(*) AS evaluations,
       sum(f.status = 'holds') AS holds, sum(f.status = 'rounding') AS rounding, sum(f.status = 'fails') AS fails,
       sum(f.status = 'differs') AS differs, sum(f.status = 'zero-base') AS zero_base, sum(f.status = 'not-evaluated') AS not_evaluated,
       sum(f.status = 'not-applicable') AS not_applicable, d.file_name
FROM stored_documents d
JOIN stored_reports r ON r.document_id = d.id
JOIN stored_findings f ON f.document_id = d.id
WHERE d.is_current = 1
GROUP BY d.key, f.check_id;

CREATE VIEW observed_codes AS
SELECT d.key AS sha256, o.scheme, o.code, o.name, o.row_count, r.issuer, r.fiscal_year, r.kind, d.file_name
FROM stored_documents d
JOIN stored_reports r ON r.document_id = d.id
JOIN stored_observed_codes o ON o.document_id = d.id
WHERE d.is_current = 1;

CREATE VIEW failures AS
SELECT d.key, d.sha256, d.relative_path, d.reason_code, d.reason, d.extractor_version, d.options_hash
FROM stored_documents d
WHERE d.is_current = 1 AND d.state = 'failed';

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

-- Every record that the store keeps, also those that a newer program or other options have replaced.
CREATE VIEW records AS
SELECT d.key, d.sha256, d.extractor_version, d.options_hash, d.is_current, d.state, d.reason_code, r.report_id, r.issuer, r.fiscal_year, r.kind,
       r.table_count, r.cell_count, r.failing_count, d.file_name
FROM stored_documents d LEFT JOIN stored_reports r ON r.document_id = d.id;

-- Everything that people said of single cells. state: 'applied' while the cell prints the same text and nothing later was said of it, 'conflict'
-- where it prints another text now, 'missing' where the store has no such cell, 'superseded' by a later patch of the same cell, 'withdrawn' where
-- the last word takes back what was said.
CREATE VIEW patches AS
SELECT p.patch_id, p.sha256, p.cell_id, p.raw, p.raw_sha256, p.verdict, p.amount_yuan, p.author, p.reason, p.created_at,
       CASE
           WHEN EXISTS (
               SELECT 1 FROM stored_patches later
               WHERE later.sha256 = p.sha256 AND later.cell_id = p.cell_id AND (later.created_at, later.patch_id) > (p.created_at, p.patch_id)) THEN 'superseded'
           WHEN p.verdict = 'withdrawn' THEN 'withdrawn'
           WHEN p.raw_now IS NULL THEN 'missing'
           WHEN p.raw_now = p.raw THEN 'applied'
           ELSE 'conflict'
       END AS state,
       p.raw_now
FROM (
    SELECT q.*, (
        SELECT coalesce(max(CASE WHEN c.raw = q.raw THEN c.raw END), min(c.raw))
        FROM stored_documents d JOIN stored_tables t ON t.document_id = d.id JOIN stored_cells c ON c.table_key = t.id
        WHERE d.is_current = 1 AND d.key = q.sha256 AND c.cell_id = q.cell_id) AS raw_now
    FROM stored_patches q) p;
