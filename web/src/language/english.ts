import type { Words } from './language';

export const english: Words = {
  app: {
    skip: 'Skip to content', navigation: 'Main', otherLanguage: '中文', loading: 'Reading …', more: 'Show more', noSuchView: 'There is no such page.',
    shown: number => `${number} in all`,
    shownSoFar: number => `${number} shown`,
  },
  views: { reports: 'Reports', findings: 'Findings', charts: 'Charts', review: 'Review', import: 'Import', crawls: 'Crawls' },
  problem: { title: 'That did not work:', unreachable: 'The program cannot be reached. Make sure that extractor serve still runs, then reload the page.' },
  text: { cut: length => `… (${length} characters)`, showAll: 'Show all' },
  copy: { done: 'Copied', failed: 'The browser does not allow copying' },
  place: { page: page => `page ${page}`, line: line => `line ${line}`, none: 'place unknown' },
  kind: { 'final-accounts': 'final accounts', budget: 'budget', unknown: 'unknown' },
  formStatus: { complete: 'complete', empty: 'empty', 'caption-only': 'title only', illegible: 'illegible', missing: 'missing' },
  cellStatus: { number: 'number', zero: 'zero', blank: 'blank', 'not-applicable': 'dash', 'stated-none': 'stated none', illegible: 'illegible', text: 'text' },
  verification: { verified: 'verified', unverified: 'unverified', contradicted: 'contradicted', repaired: 'repaired' },
  outcome: {
    holds: 'holds', rounding: 'rounding', fails: 'fails', differs: 'differs', 'zero-base': 'base is zero', 'not-evaluated': 'not evaluated', 'not-applicable': 'not applicable',
  },
  severity: { high: 'high', medium: 'medium', low: 'low', info: 'info' },
  repairRule: { glyph: 'glyph', 'lost-digit': 'lost digit', point: 'decimal point', comma: 'separator', joined: 'joined', 'digit-join': 'parted digits', displaced: 'displaced', 'stray-bracket': 'stray bracket', separators: 'separators', residue: 'line residue', 'other-reading': 'other reading', misread: 'misread' },
  reports: {
    title: 'Reports', report: 'Report', filters: 'Filter reports', search: 'Full text', searchHint: 'labels, narrative', issuer: 'Issuer', division: 'Division', yearName: 'Year',
    kind: 'Kind', form: 'Form', status: 'Status of form', failing: 'Checks', any: 'any', withFailing: 'failing', withoutFailing: 'none failing', order: 'Order',
    orders: { recent: 'last changed first', failing: 'most failing first', issuer: 'by issuer' },
    coverage: 'Forms', noForms: 'no form was recognised', noFailing: 'none fails', isNew: 'new',
    failingCount: number => `${number} ${number === 1 ? 'fails' : 'fail'}`,
    year: year => String(year),
    none: 'There are no reports yet. Drop files at Import, or run extractor import.', noneFound: 'No report passes these filters.',
    showNew: 'Only new since last visit', showAll: 'Show all', markSeen: 'Mark all as seen', nothingNew: 'nothing new since last visit',
  },
  report: {
    forms: 'Forms', noForms: 'No form was recognised in this file.', missing: 'The contents name this form; it was not found in the body.', noUnit: 'no unit printed', unit: 'Unit: ',
    unitInferred: '(unit inferred)', findingsUnknown: 'Findings', findings: number => `Findings (${number})`, failing: number => `${number} failing`,
    noFindings: 'Nothing to note.', source: 'Download original', noSource: 'original not at hand', record: 'Download record (JSON)',
    noSourceHint: 'The original is not at hand: it was not kept at import (--keep-sources), and the file is no longer where it was or has changed.',
    issued: date => `published ${date}`, pages: pages => `${pages} pages`, choose: 'Which side to show', showTables: 'Table', showDocument: 'Original',
  },
  page: {
    document: 'Original', pages: 'Pages of the original', tools: 'Size', smaller: 'Smaller', larger: 'Larger', fit: 'Fit width', unreadable: 'This PDF cannot be shown.',
    number: (page, pages) => `page ${page} of ${pages}`, lines: 'Text of the original', sheet: 'Sheet', asRead: 'what the program read, not the layout of the original',
  },
  cell: {
    title: 'Cell', noLabel: '(no label)', close: 'Close', raw: 'Printed', nothing: 'nothing', value: 'Amount', unit: 'Unit of form', verification: 'Verification', place: 'Place', repair: 'Repair',
    checks: number => `Checks that cover it (${number})`, noChecks: 'No check covers this figure.', openFinding: 'show this finding',
  },
  finding: {
    expected: 'expected', actual: 'printed', difference: 'difference', tolerance: 'tolerance', figures: 'Figures that took part', part: 'Part', where: 'Row and form', raw: 'Printed', value: 'Value',
    place: 'Place', parts: { total: 'total', added: 'plus', subtracted: 'minus', basis: 'basis' },
    blank: number => `${number} more ${number === 1 ? 'part is' : 'parts are'} blank.`,
    showAll: 'Mark in the original', openReport: 'Show in report', copyText: 'Copy citation', copyMarkdown: 'Copy Markdown', copyLink: 'Copy link', open: 'Open', derivation: 'Arithmetic: ',
    source: (title, issuer, file, sha256) => `Source: ${issuer === '' ? '' : `${issuer}, `}${title}, file ${file}, SHA-256 ${sha256}.`,
  },
  findings: {
    title: 'Findings', filters: 'Filter findings', severity: 'At least', anySeverity: 'any', status: 'Outcome', telling: 'fails, differs', issuer: 'Issuer', check: 'Check', year: 'Year',
    none: 'No finding passes these filters.', open: 'Original', gone: 'This finding is gone; the report may have been read again.',
  },
  review: {
    title: 'Review', queue: 'Figures to review', none: 'No figure waits for review.', openReport: 'Show in report', readOnly: 'The program runs read-only; you can only look.',
    keys: [['J', 'next'], ['K', 'previous'], ['Y', 'as printed'], ['C', 'correct'], ['Esc', 'leave the field'], ['O', 'open report']],
  },
  correction: {
    title: 'Against the original', fold: 'Confirm or correct against the original', amount: 'Figure in the original', unit: 'Unit', author: 'Checked by', reason: 'Reason', asPrinted: 'As printed',
    correct: 'Correct', asPrintedReason: 'Compared with the original', noAmount: 'Type a figure such as 1,289.93', noAuthor: 'Say who has checked it', noReason: 'Give a reason', saved: 'Saved',
  },
  patches: {
    title: 'Corrections', state: 'State', anyState: 'all', export: 'Export', import: 'Import', none: 'There are no corrections yet.', now: 'now ',
    states: { applied: 'applied', conflict: 'printed text changed', missing: 'no such cell', superseded: 'superseded', withdrawn: 'withdrawn' },
    verdicts: { 'as-printed': 'as printed', corrected: 'corrected', withdrawn: 'withdrawn' },
    columns: ['State', 'Cell', 'Printed', 'Corrected to', 'Checked by', 'Reason', 'Date'],
    imported: (added, known) => `${added} added, ${known} known already`,
  },
  imports: {
    title: 'Import', drop: 'Drop files here', choose: 'Choose files', formats: 'PDF, OFD, Word, Excel, web pages, plain text, and .zip and .gz of them', readOnly: 'The program runs read-only; nothing can be imported.',
    queue: 'Imported files', waiting: 'waiting', sending: 'sending', bytes: bytes => `${bytes} bytes`, full: seconds => `the queue is full, trying again in ${seconds} s`,
    ahead: number => `${number} before it`,
    progress: (done, all) => (all === 0 ? '' : `${done} of ${all} done`),
    states: { waiting: 'in the queue', reading: 'being read', done: 'done', failed: 'failed', cancelled: 'cancelled' },
    outcomes: { read: 'read', unchanged: 'known already', incomplete: 'read in part', failed: 'could not be read' },
  },
  crawls: {
    title: 'Crawls', none: 'There are no crawls yet.', columns: ['Site', 'State', 'Started', 'Fetched', 'Documents', 'Vanished', 'Not had'],
    states: { running: 'running', finished: 'finished', cancelled: 'cancelled', 'given-up': 'given up' },
  },
  charts: {
    title: 'Charts', table: 'Data of the chart', saveSvg: 'Save as SVG', saveCsv: 'Save data', seeTable: 'The data is in the table below.', choose: 'Choose issuer and year', issuer: 'Issuer',
    issuerHint: 'part of the name', year: 'Year', show: 'Draw', none: 'There is nothing to draw for this issuer.', source: 'Source', class: 'Class', kind: 'Kind', planned: 'budget',
    executed: 'final accounts', years: 'Income and expenditure over the years', income: year => `Income by source, ${year}`, expenditure: year => `Expenditure by function, ${year}`,
    execution: year => `Budget and execution, ${year}`, threePublic: year => `Travel abroad, vehicles and receptions, ${year}`,
    classShares: year => `Shares of expenditure by function, ${year}`, kindShares: year => `Shares of expenditure by kind, ${year}`,
    incomeExecuted: 'income, final', expenditureExecuted: 'expenditure, final', incomePlanned: 'income, budget', expenditurePlanned: 'expenditure, budget',
    subjects: {
      total: 'total', abroad: 'travel abroad', vehicle: 'vehicles', vehiclePurchase: 'purchase of vehicles', vehicleOperation: 'running of vehicles', reception: 'receptions',
    },
    kinds: {
      'expenditure.basic': 'basic', 'expenditure.project': 'projects', 'expenditure.toSuperior': 'paid to superiors', 'expenditure.operating': 'operating', 'expenditure.toAffiliated': 'to affiliated units',
    },
  },
};
