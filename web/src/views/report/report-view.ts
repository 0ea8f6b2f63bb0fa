import type { TableLayout } from '../../api/layout';
import { readFindings, readReport, readTable, type FormEntry, type ReportHeader } from '../../api/reports';
import type { Finding } from '../../api/report';
import { element, replace } from '../../dom/element';
import { link, note } from '../../router';
import { say } from '../../language/language';
import { awaited, emptyNote, type ViewPlace } from '../../view';
import { findingCard } from '../findings/finding-card';
import { formList } from './form-list';
import { paneOf } from './pane-of';
import { reportHeading } from './report-heading';
import { TableSide } from './table-side';

/** One report: its forms and, beside them, the document itself. */
export function reportView(sha256: string): (place: ViewPlace) => Promise<void> {
  return async place => {
    await awaited(place.main, place.signal, readReport(sha256, place.signal), report => { new ReportPage(report, place); });
  };
}

class ReportPage {
  private readonly tables = element('div', { class: 'report-tables' });
  private readonly side: TableSide;
  private readonly list: ReturnType<typeof formList>;
  private findings: readonly Finding[] = [];

  constructor(private readonly report: ReportHeader, private readonly place: ViewPlace) {
    const pane = paneOf(report, {
      pointed: id => { this.side.point(id); },
      chosen: id => { this.side.choose(id); },
    }, place.signal);
    this.side = new TableSide(report, pane, {
      noted: (tableId, cellId) => { this.noted(tableId, cellId); },
      finding: id => { this.showFinding(id); },
    });
    this.list = formList(report, form => { void this.openForm(form, null); }, () => { this.showFindings(); });
    const split = element('div', { class: 'report-split' }, this.list.root, this.tables, element('aside', { class: 'report-document', 'aria-label': say().page.document }, pane.root));
    replace(place.main, reportHeading(report, split), split);
    place.signal.addEventListener('abort', () => { pane.close(); this.side.close(); });
    void this.begin();
  }

  private async begin(): Promise<void> {
    const wanted = this.place.query.get('table');
    const form = this.report.tables.find(one => one.table_id === wanted)
      ?? this.report.tables.find(one => one.status === 'complete') ?? this.report.tables[0];
    const findings = readFindings(this.report.report.sha256, this.place.signal).then(all => {
      this.findings = all;
      this.list.tellFindings(all);
    }).catch((problem: unknown) => {
      if (!this.place.signal.aborted) throw problem;
    });
    if (form === undefined) replace(this.tables, emptyNote(say().report.noForms));
    else await this.openForm(form, this.place.query.get('cell'));
    const finding = this.place.query.get('finding');
    if (finding === null) return;
    await findings;
    this.showFinding(finding);
  }

  private async openForm(form: FormEntry, cellId: string | null): Promise<void> {
    this.list.choose(form.table_id);
    this.noted(form.table_id, cellId);
    if (form.status === 'missing') {
      replace(this.tables, element('h2', {}, form.title), emptyNote(say().report.missing));
      return;
    }
    await awaited(this.tables, this.place.signal, readTable(this.report.report.sha256, form.table_id, this.place.signal), (layout: TableLayout) => {
      this.side.open(layout, cellId);
      replace(this.tables, this.side.root);
      if (cellId !== null) this.side.bring(cellId);
    });
  }

  private showFindings(): void {
    this.list.choose(null);
    note(link(['reports', this.report.report.sha256], { finding: 'all' }));
    this.side.clear();
    replace(this.tables, element('h2', {}, say().report.findings(this.findings.length)),
      this.findings.length === 0 ? emptyNote(say().report.noFindings) : null,
      ...this.findings.map(finding => findingCard(finding, this.report.report, {
        show: figures => { this.side.showFigures(figures); },
        open: (tableId, cellId) => { void this.openCell(tableId, cellId); },
      })));
  }

  private showFinding(id: string): void {
    this.showFindings();
    const card = [...this.tables.querySelectorAll<HTMLElement>('[data-finding]')].find(one => one.dataset['finding'] === id);
    card?.scrollIntoView({ block: 'start' });
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
