// 程序自己说的每一句话。报告里的文字从不在这里。

type Names = Record<string, string>;

export const chinese = {
  app: {
    skip: '跳到正文', navigation: '主导航', otherLanguage: 'English', loading: '正在读取……', more: '再显示一些', noSuchView: '没有这个页面。',
    shown: (number: number): string => `共 ${number} 条`,
    shownSoFar: (number: number): string => `已显示 ${number} 条`,
  },
  views: { reports: '报告', findings: '核对结果', charts: '图表', review: '复核', import: '导入', crawls: '采集' },
  problem: { title: '没有成功：', unreachable: '无法连接程序。请确认 extractor serve 仍在运行，然后刷新页面。' },
  text: { cut: (length: number): string => `……（共 ${length} 字）`, showAll: '显示全文' },
  copy: { done: '已复制', failed: '浏览器不允许复制' },
  place: { page: (page: number): string => `第 ${page} 页`, line: (line: number): string => `第 ${line} 行`, none: '位置不详' },
  kind: { 'final-accounts': '决算', budget: '预算', unknown: '未识别' } as Names,
  formStatus: { complete: '完整', empty: '空表', 'caption-only': '只有标题', illegible: '无法辨认', missing: '缺失' } as Names,
  cellStatus: { number: '数', zero: '零', blank: '空白', 'not-applicable': '横线', 'stated-none': '注明无', illegible: '无法辨认', text: '文字' } as Names,
  verification: { verified: '已印证', unverified: '未印证', contradicted: '有矛盾', repaired: '已修复' } as Names,
  outcome: {
    holds: '相符', rounding: '尾差', fails: '不符', differs: '不同', 'zero-base': '基数为零', 'not-evaluated': '未核对', 'not-applicable': '不适用',
  } as Names,
  severity: { high: '严重', medium: '中等', low: '轻微', info: '提示' } as Names,
  repairRule: { glyph: '字形', 'lost-digit': '缺字', point: '小数点', comma: '千分号', joined: '相连', 'digit-join': '断开的数字', displaced: '错位', 'stray-bracket': '多余括号', separators: '分隔符', residue: '框线残留', 'other-reading': '另一识别结果', misread: '误识' } as Names,
  reports: {
    title: '报告', report: '报告', filters: '筛选报告', search: '全文检索', searchHint: '项目、说明文字', issuer: '单位', division: '区划代码', yearName: '年度', kind: '类别',
    form: '表', status: '表的状态', failing: '核对', any: '不限', withFailing: '有不符', withoutFailing: '无不符', order: '排序',
    orders: { recent: '最近变动在前', failing: '不符多的在前', issuer: '按单位' } as Names,
    coverage: '各表', noForms: '没有识别出表', noFailing: '无不符', isNew: '新',
    failingCount: (number: number): string => `${number} 项不符`,
    year: (year: number): string => `${year} 年度`,
    none: '还没有报告。到“导入”页把文件拖进去，或在命令行运行 extractor import。', noneFound: '没有符合条件的报告。',
    showNew: '只看上次之后的', showAll: '显示全部', markSeen: '全部记为已看', nothingNew: '上次之后没有变动',
  },
  report: {
    forms: '各表', noForms: '这份文件里没有识别出表。', missing: '目录中列出了这张表，正文里没有找到。', noUnit: '未注明单位', unit: '单位：', unitInferred: '（单位为推断）',
    findingsUnknown: '核对结果', findings: (number: number): string => `核对结果（${number}）`, failing: (number: number): string => `${number} 项不符`,
    noFindings: '没有需要注意的核对结果。', source: '下载原件', noSource: '原件不在', record: '下载记录（JSON）',
    noSourceHint: '找不到原件：导入时没有保存（--keep-sources），文件也已不在原处或已改变。',
    issued: (date: string): string => `${date} 公开`, pages: (pages: string): string => `${pages} 页`, choose: '显示哪一边', showTables: '表', showDocument: '原件',
  },
  page: {
    document: '原件', pages: '原件各页', tools: '显示大小', smaller: '缩小', larger: '放大', fit: '适合宽度', unreadable: '这个 PDF 无法显示。',
    number: (page: number, pages: string): string => `第 ${page} 页，共 ${pages} 页`, lines: '原件文字', sheet: '工作表', asRead: '程序读到的内容，不是原件的版面',
  },
  cell: {
    title: '单元格', noLabel: '（无项目名称）', close: '关闭', raw: '原文', nothing: '无', value: '金额', unit: '表中单位', verification: '验证', place: '位置', repair: '修复',
    checks: (number: number): string => `涉及它的核对（${number}）`, noChecks: '没有核对关系涉及这个数。', openFinding: '看这条核对结果',
  },
  finding: {
    expected: '应为', actual: '实为', difference: '差额', tolerance: '容差', figures: '参与核对的数字', part: '作用', where: '项目与表', raw: '原文', value: '数值', place: '位置',
    parts: { total: '合计', added: '加', subtracted: '减', basis: '依据' } as Names,
    blank: (number: number): string => `另有 ${number} 项为空白。`,
    showAll: '在原件上标出', openReport: '在报告中查看', copyText: '复制引文', copyMarkdown: '复制 Markdown', copyLink: '复制链接', open: '打开', derivation: '算式：',
    source: (title: string, issuer: string, file: string, sha256: string): string => `来源：${issuer === '' ? '' : `${issuer}，`}《${title}》，文件 ${file}，SHA-256 ${sha256}。`,
  },
  findings: {
    title: '核对结果', filters: '筛选核对结果', severity: '至少', anySeverity: '不限', status: '结果', telling: '不符、不同', issuer: '单位', check: '核对关系', year: '年度',
    none: '没有符合条件的核对结果。', open: '看原件', gone: '这条结果已不在，报告可能重新导入过。',
  },
  review: {
    title: '复核', queue: '待复核的数字', none: '没有待复核的数字。', openReport: '在报告中查看', readOnly: '程序以只读方式运行，只能查看。',
    keys: [['J', '下一个'], ['K', '上一个'], ['Y', '与原件一致'], ['C', '更正'], ['Esc', '离开输入框'], ['O', '打开报告']] as [string, string][],
  },
  correction: {
    title: '对照原件', fold: '对照原件，确认或更正', amount: '原件上的数', unit: '单位', author: '核对人', reason: '理由', asPrinted: '与原件一致', correct: '更正',
    asPrintedReason: '已对照原件', noAmount: '请输入数字，如 1,289.93', noAuthor: '请写上核对人', noReason: '请写上理由', saved: '已记下',
  },
  patches: {
    title: '更正记录', state: '状态', anyState: '全部', export: '导出', import: '导入', none: '还没有更正。', now: '现为 ',
    states: { applied: '有效', conflict: '原文已变', missing: '单元格不存在', superseded: '已被取代', withdrawn: '已撤回' } as Names,
    verdicts: { 'as-printed': '与原件一致', corrected: '更正', withdrawn: '撤回' } as Names,
    columns: ['状态', '单元格', '原文', '更正为', '核对人', '理由', '日期'],
    imported: (added: number, known: number): string => `新增 ${added} 条，已有 ${known} 条`,
  },
  imports: {
    title: '导入', drop: '把文件拖到这里', choose: '选择文件', formats: 'PDF、OFD、Word、Excel、网页、纯文本，以及 .zip 和 .gz', readOnly: '程序以只读方式运行，不能导入。', queue: '导入的文件',
    waiting: '等待', sending: '正在发送', bytes: (bytes: string): string => `${bytes} 字节`, full: (seconds: number): string => `队列已满，${seconds} 秒后再试`,
    ahead: (number: number): string => `前面还有 ${number} 个`,
    progress: (done: number, all: number): string => (all === 0 ? '' : `已完成 ${done} / ${all}`),
    states: { waiting: '排队', reading: '正在读取', done: '完成', failed: '失败', cancelled: '已取消' } as Names,
    outcomes: { read: '已读取', unchanged: '已有', incomplete: '读取了一部分', failed: '无法读取' } as Names,
  },
  crawls: {
    title: '采集', none: '还没有采集记录。', columns: ['站点', '状态', '开始', '已取网址', '文件', '消失', '未取得'],
    states: { running: '进行中', finished: '完成', cancelled: '已取消', 'given-up': '已放弃' } as Names,
  },
  charts: {
    title: '图表', table: '图中数据', saveSvg: '保存为 SVG', saveCsv: '保存数据', seeTable: '数据见图下的表。', choose: '选择单位和年度', issuer: '单位', issuerHint: '单位名称的一部分',
    year: '年度', show: '作图', none: '这个单位没有可以作图的数字。', source: '来源', class: '科目', kind: '性质', planned: '预算', executed: '决算',
    years: '历年收支', income: (year: number): string => `${year} 年收入构成`, expenditure: (year: number): string => `${year} 年支出（按功能分类）`,
    execution: (year: number): string => `${year} 年预算与执行`, threePublic: (year: number): string => `${year} 年“三公”经费`,
    classShares: (year: number): string => `${year} 年各类支出占比`, kindShares: (year: number): string => `${year} 年支出性质占比`,
    incomeExecuted: '收入决算', expenditureExecuted: '支出决算', incomePlanned: '收入预算', expenditurePlanned: '支出预算',
    subjects: {
      total: '合计', abroad: '因公出国（境）费', vehicle: '公务用车购置及运行维护费', vehiclePurchase: '公务用车购置费', vehicleOperation: '公务用车运行维护费', reception: '公务接待费',
    } as Names,
    kinds: {
      'expenditure.basic': '基本支出', 'expenditure.project': '项目支出', 'expenditure.toSuperior': '上缴上级支出', 'expenditure.operating': '经营支出', 'expenditure.toAffiliated': '对附属单位补助支出',
    } as Names,
  },
};
