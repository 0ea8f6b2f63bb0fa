import { read } from '../../api/client';
import type { Page, ReviewRow } from '../../api/lists';
import { readReport, type ReportHeader } from '../../api/reports';
import { serverState } from '../../api/server';
import { element, replace } from '../../dom/element';
import { verificationMark } from '../../dom/status';
import { say } from '../../language/language';
import type { DocumentPane } from '../../page/pane';
import { link } from '../../router';
import { place, yuan } from '../../text/figures';
import { plain, printed } from '../../text/printed';
import { heading, problemNote, type ViewPlace } from '../../view';
import { GrowingList } from '../more';
import { paneOf } from '../report/pane-of';
import { Correction } from './correction';
import { patchesPart } from './patches-part';

/** Figures that nothing confirms, those first where an error would matter most. Everything can be done from the keyboard. */
export function reviewView(view: ViewPlace): void {
  new ReviewPage(view);
}

class ReviewPage {
  private readonly rows: ReviewRow[] = [];
  private readonly items: HTMLElement[] = [];
  private readonly list = element('ol', { class: 'queue', 'aria-label': say().review.queue });
  private readonly desk = element('div', { class: 'desk' });
  private readonly paper = element('div', { class: 'paper' });
  private current = -1;
  private form: Correction | null = null;
  private pane: DocumentPane | null = null;
  private paneOf = '';
  private readonly reports = new Map<string, Promise<ReportHeader>>();

  constructor(private readonly view: ViewPlace) {
    const words = say().review;
    const growing = new GrowingList<ReviewRow>(
      cursor => read<Page<ReviewRow>>('api/review', { cursor, limit: 50 }, view.signal), this.list, rows => { this.add(rows); }, view.signal, words.none);
    replace(view.main,
      heading(words.title, element('p', { class: 'keys' }, ...words.keys.map(([key, does]) => element('span', {}, element('kbd', {}, key), ` ${does}`)))),
      serverState().readOnly ? element('p', { class: 'problem' }, words.readOnly) : null,
      element('div', { class: 'review' }, growing.root, this.desk, this.paper),
      patchesPart(view.signal));
    document.addEventListener('keydown', event => { this.key(event); }, { signal: view.signal });
    view.signal.addEventListener('abort', () => { this.pane?.close(); });
  }

  private add(rows: readonly ReviewRow[]): void {
    for (const row of rows) {
      const index = this.rows.push(row) - 1;
      const item = element('li', {}, element('button', { type: 'button', click: () => { void this.go(index); } },
        element('span', { class: 'number' }, row.amount_yuan === null ? printed(row.raw, 40) : yuan(row.amount_yuan)),
        element('span', {}, printed(row.row_label === '' ? row.form : row.row_label, 40)),
        element('small', {}, printed(row.issuer ?? row.file_name, 40), ` ${row.fiscal_year ?? ''}`),
        verificationMark(row.verification)));
      this.items.push(item);
      this.list.append(item);
    }
    if (this.current < 0 && this.rows.length > 0) void this.go(0);
  }

  private async go(index: number): Promise<void> {
    const row = this.rows[index];
    if (row === undefined) return;
    this.items[this.current]?.removeAttribute('aria-current');
    this.current = index;
    this.items[index]?.setAttribute('aria-current', 'true');
    this.items[index]?.scrollIntoView({ block: 'nearest' });
    const words = say().review;
    this.form = serverState().readOnly ? null : new Correction(
      { sha256: row.sha256, cellId: row.cell_id, raw: row.raw, value: row.amount_yuan, unit: row.unit }, () => { this.settled(index); });
    replace(this.desk,
      element('h2', {}, printed(row.row_label, 80), element('small', {}, printed(row.column_path, 120))),
      element('p', { class: 'big number' }, printed(row.raw, 60), ' ', element('small', {}, row.unit ?? '')),
      element('p', {}, row.amount_yuan === null ? '' : yuan(row.amount_yuan), ' ', verificationMark(row.verification)),
      element('p', { class: 'quiet' }, printed(row.issuer ?? '', 60), ` · ${row.fiscal_year ?? ''} · `, place(row), ' · ', printed(row.file_name, 60)),
      element('p', {}, element('a', { href: link(['reports', row.sha256], { table: row.table_id, cell: row.cell_id }) }, words.openReport)),
      this.form?.root ?? null);
    await this.showPaper(row);
  }

  private async showPaper(row: ReviewRow): Promise<void> {
    try {
      if (this.paneOf !== row.sha256) {
        const known = this.reports.get(row.sha256) ?? readReport(row.sha256, this.view.signal);
        this.reports.set(row.sha256, known);
        const report = await known;
        if (this.rows[this.current] !== row) return;
        this.pane?.close();
        this.pane = paneOf(report, { pointed: () => undefined, chosen: () => undefined }, this.view.signal);
        this.paneOf = row.sha256;
        replace(this.paper, this.pane.root);
      }
      this.pane?.show([{
        id: row.cell_id, label: plain(row.row_label), page: row.page, box: row.bbox, line: row.line, cell: null, address: row.address, verification: row.verification,
      }], true);
    } catch (problem) {
      if (!this.view.signal.aborted) replace(this.paper, problemNote(problem));
    }
  }

  private settled(index: number): void {
    this.items[index]?.classList.add('settled');
    this.step(1);
  }

  private step(by: number): void {
    let index = this.current + by;
    while (this.items[index]?.classList.contains('settled') === true) index += by;
    if (this.rows[index] !== undefined) void this.go(index);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement || event.target instanceof HTMLTextAreaElement;
    if (isTyping) {
      if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
      return;
    }
    const row = this.rows[this.current];
    const does: Readonly<Record<string, () => void>> = {
      j: () => { this.step(1); },
      k: () => { this.step(-1); },
      y: () => { void this.form?.confirm(); },
      c: () => { this.form?.focusAmount(); },
      o: () => { if (row !== undefined) location.hash = link(['reports', row.sha256], { table: row.table_id, cell: row.cell_id }); },
    };
    const act = does[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }
}
