import type { TableLayout } from '../../api/layout';
import { readFindings, readReport, readTable, type FormEntry, type ReportHeader } from '../../api/reports';
import type { Finding } from '../../api/report';
import { element, replace } from '../../dom/element';
import { prepareForPdf } from '../../page/pdf-document';
import { link, note } from '../../router';
import { say } from '../../language/language';
import { awaited, emptyNote, problemNote, type ViewPlace } from '../../view';
import { findingCard } from '../findings/finding-card';
import { formList } from './form-list';
import { paneOf } from './pane-of';
import { reportHeading } from './report-heading';
import { TableSide } from './table-side';

/** One report: its forms and, beside them, the document itself. */
export function reportView(sha256: string): (place: ViewPlace) => Promise<void> {
  return async place => {
    // Most reports are PDF; while the report is asked for, what shows them is loaded.
    prepareForPdf();
    await awaited(place.main, place.signal, readReport(sha256, place.signal), report => { new ReportPage(report, place); });
  };
}

class ReportPage {
  private readonly tables = element('div', { class: 'report-tables' });
  private readonly side: TableSide;
  private readonly list: ReturnType<typeof formList>;
  /** Read after the first form, or when they are first asked for. */
  private findings: Promise<readonly Finding[]> | null = null;
  private opening = new AbortController();

  constructor(private readonly report: ReportHeader, private readonly place: ViewPlace) {
    const pane = paneOf(report, {
      pointed: id => { this.side.point(id); },
      chosen: id => { this.side.choose(id); },
    }, place.signal);
    this.side = new TableSide(report, pane, {
      noted: (tableId, cellId) => { this.noted(tableId, cellId); },
      finding: id => { void this.showFinding(id); },
    });
    this.list = formList(report, form => { void this.openForm(form, null); }, () => { void this.showFindings(); });
    const split = element('div', { class: 'report-split' }, this.list.root, this.tables, element('aside', { class: 'report-document', 'aria-label': say().page.document }, pane.root));
    replace(place.main, reportHeading(report, split), split);
    place.signal.addEventListener('abort', () => { pane.close(); this.side.close(); this.opening.abort(); });
    void this.begin();
  }

  private async begin(): Promise<void> {
    const wanted = this.place.query.get('table');
    const form = this.report.tables.find(one => one.table_id === wanted)
      ?? this.report.tables.find(one => one.status === 'complete') ?? this.report.tables[0];
    // Findings come last: the form and its page are what is looked at first.
    if (form === undefined) replace(this.tables, emptyNote(say().report.noForms));
    else await this.openForm(form, this.place.query.get('cell'));
    const finding = this.place.query.get('finding');
    if (finding !== null) await this.showFinding(finding);
    else await this.readFindings();
  }

  private async readFindings(): Promise<readonly Finding[]> {
    this.findings ??= readFindings(this.report.report.sha256, this.place.signal).then(all => {
      this.list.tellFindings(all);
      return all;
    });
    return await this.findings.catch((problem: unknown) => {
      this.findings = null;
      if (!this.place.signal.aborted) replace(this.tables, problemNote(problem));
      return [];
    });
  }

  private async openForm(form: FormEntry, cellId: string | null): Promise<void> {
    this.list.choose(form.table_id);
    this.noted(form.table_id, cellId);
    if (form.status === 'missing') {
      replace(this.tables, element('h2', {}, form.title), emptyNote(say().report.missing));
      return;
    }
    const signal = this.begun();
    await awaited(this.tables, signal, readTable(this.report.report.sha256, form.table_id, signal), (layout: TableLayout) => {
      this.side.open(layout, cellId);
      replace(this.tables, this.side.root);
      if (cellId !== null) this.side.bring(cellId);
    });
  }

  // What was asked for before is not drawn over what is asked for now.
  private begun(): AbortSignal {
    this.opening.abort();
    this.opening = new AbortController();
    if (this.place.signal.aborted) this.opening.abort();
    return this.opening.signal;
  }

  private async showFindings(): Promise<void> {
    const signal = this.begun();
    this.list.choose(null);
    note(link(['reports', this.report.report.sha256], { finding: 'all' }));
    const findings = await this.readFindings();
    if (signal.aborted) return;
    this.side.clear();
    replace(this.tables, element('h2', {}, say().report.findings(findings.length)),
      findings.length === 0 ? emptyNote(say().report.noFindings) : null,
      ...findings.map(finding => findingCard(finding, this.report.report, {
        show: figures => { this.side.showFigures(figures); },
        open: (tableId, cellId) => { void this.openCell(tableId, cellId); },
      })));
  }

  private async showFinding(id: string): Promise<void> {
    await this.showFindings();
    const card = [...this.tables.querySelectorAll<HTMLElement>('[data-finding]')].find(one => one.dataset['finding'] === id);
    if (card !== undefined) this.tables.scrollTop += card.getBoundingClientRect().top - this.tables.getBoundingClientRect().top - 8;
    card?.focus({ preventScroll: true });
  }

  private async openCell(tableId: string, cellId: string): Promise<void> {
    const form = this.report.tables.find(one => one.table_id === tableId);
    if (form !== undefined) await this.openForm(form, cellId);
  }

  private noted(table: string | null, cell: string | null): void {
    note(link(['reports', this.report.report.sha256], { table, cell }));
  }
}
