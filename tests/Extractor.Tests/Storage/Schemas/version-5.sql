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
-- Every text that can be searched for, with its place: issuer and titles (kinds issuer, title, table), labels of rows (row), and the
-- narrative (heading, paragraph). A row's label stands here once, however many cells the row has.
CREATE TABLE stored_passages (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES stored_documents (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL,
    text TEXT NOT NULL,
    table_key INTEGER,
    row_index INTEGER,
    side INTEGER,
    page INTEGER,
    line INTEGER,
    address TEXT
) STRICT;

CREATE INDEX stored_passages_by_document ON stored_passages (document_id);

-- The index of their words; its rowid is the id of the passage. The text itself is not kept twice. Han characters are words of their own,
-- so a phrase of one or more of them is found wherever it stands. In SQL, write a phrase with blanks between Han characters and ask only
-- for current documents:
--   SELECT d.file_name, p.line, p.text
--   FROM stored_search s JOIN stored_passages p ON p.id = s.rowid JOIN stored_documents d ON d.id = p.document_id
--   WHERE stored_search MATCH '"公 务 接 待"' AND d.is_current = 1
CREATE VIRTUAL TABLE stored_search USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');

CREATE TRIGGER stored_passages_deleted AFTER DELETE ON stored_passages BEGIN
    DELETE FROM stored_search WHERE rowid = old.id;
END;
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

-- The names of the codes that the program knows, as they are now.
CREATE VIEW classification_codes (scheme, code, name) AS
VALUES
    ('CN-FUNC', '201', '一般公共服务支出'),
    ('CN-FUNC', '202', '外交支出'),
    ('CN-FUNC', '203', '国防支出'),
    ('CN-FUNC', '204', '公共安全支出'),
    ('CN-FUNC', '205', '教育支出'),
    ('CN-FUNC', '206', '科学技术支出'),
    ('CN-FUNC', '207', '文化旅游体育与传媒支出'),
    ('CN-FUNC', '208', '社会保障和就业支出'),
    ('CN-FUNC', '209', '社会保险基金支出'),
    ('CN-FUNC', '210', '卫生健康支出'),
    ('CN-FUNC', '211', '节能环保支出'),
    ('CN-FUNC', '212', '城乡社区支出'),
    ('CN-FUNC', '213', '农林水支出'),
    ('CN-FUNC', '214', '交通运输支出'),
    ('CN-FUNC', '215', '资源勘探工业信息等支出'),
    ('CN-FUNC', '216', '商业服务业等支出'),
    ('CN-FUNC', '217', '金融支出'),
    ('CN-FUNC', '219', '援助其他地区支出'),
    ('CN-FUNC', '220', '自然资源海洋气象等支出'),
    ('CN-FUNC', '221', '住房保障支出'),
    ('CN-FUNC', '222', '粮油物资储备支出'),
    ('CN-FUNC', '223', '国有资本经营预算支出'),
    ('CN-FUNC', '224', '灾害防治及应急管理支出'),
    ('CN-FUNC', '227', '预备费'),
    ('CN-FUNC', '229', '其他支出'),
    ('CN-FUNC', '230', '转移性支出'),
    ('CN-FUNC', '231', '债务还本支出'),
    ('CN-FUNC', '232', '债务付息支出'),
    ('CN-FUNC', '233', '债务发行费用支出'),
    ('CN-FUNC', '234', '抗疫特别国债安排的支出'),
    ('CN-ECON', '301', '工资福利支出'),
    ('CN-ECON', '30101', '基本工资'),
    ('CN-ECON', '30102', '津贴补贴'),
    ('CN-ECON', '30103', '奖金'),
    ('CN-ECON', '30106', '伙食补助费'),
    ('CN-ECON', '30107', '绩效工资'),
    ('CN-ECON', '30108', '机关事业单位基本养老保险缴费'),
    ('CN-ECON', '30109', '职业年金缴费'),
    ('CN-ECON', '30110', '职工基本医疗保险缴费'),
    ('CN-ECON', '30111', '公务员医疗补助缴费'),
    ('CN-ECON', '30112', '其他社会保障缴费'),
    ('CN-ECON', '30113', '住房公积金'),
    ('CN-ECON', '30114', '医疗费'),
    ('CN-ECON', '30199', '其他工资福利支出'),
    ('CN-ECON', '302', '商品和服务支出'),
    ('CN-ECON', '30201', '办公费'),
    ('CN-ECON', '30202', '印刷费'),
    ('CN-ECON', '30203', '咨询费'),
    ('CN-ECON', '30204', '手续费'),
    ('CN-ECON', '30205', '水费'),
    ('CN-ECON', '30206', '电费'),
    ('CN-ECON', '30207', '邮电费'),
    ('CN-ECON', '30208', '取暖费'),
    ('CN-ECON', '30209', '物业管理费'),
    ('CN-ECON', '30211', '差旅费'),
    ('CN-ECON', '30212', '因公出国（境）费用'),
    ('CN-ECON', '30213', '维修（护）费'),
    ('CN-ECON', '30214', '租赁费'),
    ('CN-ECON', '30215', '会议费'),
    ('CN-ECON', '30216', '培训费'),
    ('CN-ECON', '30217', '公务接待费'),
    ('CN-ECON', '30218', '专用材料费'),
    ('CN-ECON', '30224', '被装购置费'),
    ('CN-ECON', '30225', '专用燃料费'),
    ('CN-ECON', '30226', '劳务费'),
    ('CN-ECON', '30227', '委托业务费'),
    ('CN-ECON', '30228', '工会经费'),
    ('CN-ECON', '30229', '福利费'),
    ('CN-ECON', '30231', '公务用车运行维护费'),
    ('CN-ECON', '30239', '其他交通费用'),
    ('CN-ECON', '30240', '税金及附加费用'),
    ('CN-ECON', '30299', '其他商品和服务支出'),
    ('CN-ECON', '303', '对个人和家庭的补助'),
    ('CN-ECON', '30301', '离休费'),
    ('CN-ECON', '30302', '退休费'),
    ('CN-ECON', '30303', '退职（役）费'),
    ('CN-ECON', '30304', '抚恤金'),
    ('CN-ECON', '30305', '生活补助'),
    ('CN-ECON', '30306', '救济费'),
    ('CN-ECON', '30307', '医疗费补助'),
    ('CN-ECON', '30308', '助学金'),
    ('CN-ECON', '30309', '奖励金'),
    ('CN-ECON', '30310', '个人农业生产补贴'),
    ('CN-ECON', '30311', '代缴社会保险费'),
    ('CN-ECON', '30399', '其他对个人和家庭的补助'),
    ('CN-ECON', '307', '债务利息及费用支出'),
    ('CN-ECON', '30701', '国内债务付息'),
    ('CN-ECON', '30702', '国外债务付息'),
    ('CN-ECON', '309', '资本性支出（基本建设）'),
    ('CN-ECON', '310', '资本性支出'),
    ('CN-ECON', '31001', '房屋建筑物购建'),
    ('CN-ECON', '31002', '办公设备购置'),
    ('CN-ECON', '31003', '专用设备购置'),
    ('CN-ECON', '31005', '基础设施建设'),
    ('CN-ECON', '31006', '大型修缮'),
    ('CN-ECON', '31007', '信息网络及软件购置更新'),
    ('CN-ECON', '31008', '物资储备'),
    ('CN-ECON', '31009', '土地补偿'),
    ('CN-ECON', '31010', '安置补助'),
    ('CN-ECON', '31011', '地上附着物和青苗补偿'),
    ('CN-ECON', '31012', '拆迁补偿'),
    ('CN-ECON', '31013', '公务用车购置'),
    ('CN-ECON', '31019', '其他交通工具购置'),
    ('CN-ECON', '31021', '文物和陈列品购置'),
    ('CN-ECON', '31022', '无形资产购置'),
    ('CN-ECON', '31099', '其他资本性支出'),
    ('CN-ECON', '311', '对企业补助（基本建设）'),
    ('CN-ECON', '312', '对企业补助'),
    ('CN-ECON', '313', '对社会保障基金补助'),
    ('CN-ECON', '399', '其他支出'),
    ('CN-ECON', '39906', '赠与'),
    ('CN-ECON', '39907', '国家赔偿费用支出'),
    ('CN-ECON', '39908', '对民间非营利组织和群众性自治组织补贴'),
    ('CN-ECON', '39909', '经常性赠与'),
    ('CN-ECON', '39910', '资本性赠与'),
    ('CN-ECON', '39999', '其他支出');

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
