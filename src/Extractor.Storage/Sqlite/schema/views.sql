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
