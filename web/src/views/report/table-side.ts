import type { LayoutFigure, TableLayout } from '../../api/layout';
import type { FindingFigure } from '../../api/report';
import type { ReportHeader } from '../../api/reports';
import { element, replace } from '../../dom/element';
import { named, say } from '../../language/language';
import type { DocumentPane, PrintedPlace } from '../../page/pane';
import { cellPanel } from '../../table/cell-panel';
import { PrintedTable } from '../../table/printed-table';
import { plain, printed } from '../../text/printed';
import { correction } from '../review/correction';

/** What the table tells the report. */
export interface SideEvents {
  readonly noted: (tableId: string, cellId: string | null) => void;
  readonly finding: (findingId: string) => void;
}

/** A form with the panel of its chosen cell, tied to the document beside it in both directions. */
export class TableSide {
  readonly root = element('div', { class: 'table-side' });
  private readonly panel = element('div', { class: 'panel-place', 'aria-live': 'polite' });
  private table: PrintedTable | null = null;
  private layout: TableLayout | null = null;
  private chosen: LayoutFigure | null = null;

  constructor(private readonly report: ReportHeader, private readonly pane: DocumentPane, private readonly events: SideEvents) {}

  open(layout: TableLayout, cellId: string | null): void {
    this.close();
    this.layout = layout;
    this.chosen = null;
    this.table = new PrintedTable(layout, {
      pointed: figure => { this.point(figure?.cellId ?? null); },
      chosen: figure => { this.choose(figure.cellId); },
    });
    replace(this.panel);
    const below = notes(layout);
    if (below !== null) this.table.root.append(below);
    replace(this.root, tableHeading(layout), this.table.root, this.panel);
    this.pane.mark(figuresOf(layout).map(placeOf));
    if (cellId !== null && this.table.figure(cellId) !== null) this.choose(cellId);
    else this.pane.show(startOf(layout), true);
  }

  /** Shows no form: the pane keeps what is highlighted otherwise. */
  clear(): void {
    this.close();
    this.table = null;
    this.layout = null;
    this.pane.mark([]);
  }

  /** The pointer or the focus is at a figure, here or in the document. */
  point(id: string | null): void {
    const figure = id === null ? this.chosen : this.table?.figure(id) ?? null;
    this.table?.highlight(id === null ? [] : [id], 'pointed');
    this.pane.show(figure === null ? [] : [placeOf(figure)], false);
  }

  choose(id: string): void {
    const figure = this.table?.figure(id) ?? null;
    if (figure === null || this.layout === null) return;
    this.chosen = figure;
    this.table?.highlight([id], 'chosen');
    this.pane.show([placeOf(figure)], true);
    this.events.noted(this.layout.tableId, id);
    const raw = rawOf(this.layout, id);
    replace(this.panel, cellPanel(figure, raw, {
      finding: this.events.finding,
      close: () => { this.leave(); },
    }, correction({ sha256: this.report.report.sha256, cellId: id, raw, value: figure.value, unit: figure.unit })));
    this.table?.bring(id);
  }

  bring(id: string): void { this.table?.bring(id); }

  /** Highlights the figures of a finding; the first is brought into view. */
  showFigures(figures: readonly FindingFigure[]): void {
    this.pane.show(figures.map(figure => ({
      id: figure.figureId,
      label: plain(`${figure.row} ${figure.raw}`),
      page: figure.provenance.page,
      box: figure.provenance.bbox,
      line: figure.provenance.line,
      cell: figure.provenance.cell,
      address: figure.provenance.address ?? null,
      verification: 'contradicted',
    })), true);
  }

  close(): void { this.table?.close(); }

  private leave(): void {
    const id = this.chosen?.cellId;
    this.chosen = null;
    replace(this.panel);
    this.table?.highlight([], 'chosen');
    this.pane.show([], false);
    if (this.layout !== null) this.events.noted(this.layout.tableId, null);
    if (id !== undefined) this.table?.root.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }
}

function tableHeading(layout: TableLayout): HTMLElement {
  const words = say().report;
  return element('header', { class: 'table-heading' },
    element('h2', {}, printed(layout.title), layout.printedFormNo === null ? null : element('small', {}, printed(layout.printedFormNo))),
    element('p', { class: 'quiet' },
      layout.unit === null ? words.noUnit : element('span', {}, words.unit, printed(layout.unit.raw)),
      layout.unit?.source === 'inferred' ? ` ${words.unitInferred}` : '',
      layout.status === 'complete' ? '' : ` · ${named(say().formStatus, layout.status)}`));
}

function notes(layout: TableLayout): HTMLElement | null {
  const all = [...layout.emptyStatement === null ? [] : [layout.emptyStatement], ...layout.notes];
  return all.length === 0 ? null : element('div', { class: 'table-notes' }, ...all.map(text => element('p', {}, printed(text))));
}

function* cellsOf(layout: TableLayout): Generator<{ figure: LayoutFigure; raw: string }> {
  for (const row of layout.body) {
    for (const cell of row.cells) {
      if (cell.figure !== null) yield { figure: cell.figure, raw: cell.raw };
    }
  }
}

function figuresOf(layout: TableLayout): LayoutFigure[] { return [...cellsOf(layout)].map(cell => cell.figure); }

function rawOf(layout: TableLayout, id: string): string {
  for (const cell of cellsOf(layout)) {
    if (cell.figure.cellId === id) return cell.raw;
  }
  return '';
}

function placeOf(figure: LayoutFigure): PrintedPlace {
  return {
    id: figure.cellId,
    label: plain([figure.row, ...figure.path].join(' / '), 200),
    page: figure.place.page,
    box: figure.place.bbox,
    line: figure.place.line,
    cell: figure.place.cell,
    address: figure.place.address ?? null,
    verification: figure.verification,
  };
}

// Where the form begins: the pane comes there when the form is opened, without a box around a single figure.
function startOf(layout: TableLayout): PrintedPlace[] {
  const part = layout.parts[0];
  if (part === undefined) return [];
  return [{
    id: layout.tableId, label: plain(layout.title), page: part.page, box: part.bbox, line: part.lines?.[0] ?? null, cell: null, address: null, verification: 'table',
  }];
}
