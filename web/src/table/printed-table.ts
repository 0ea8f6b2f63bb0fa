import type { LayoutCell, LayoutFigure, LayoutRow, TableLayout } from '../api/layout';
import { element } from '../dom/element';
import { verificationSign } from '../dom/status';
import { named, say } from '../language/language';
import { printed } from '../text/printed';
import { movedBy } from './movement';

/** What the reader does in a table. */
export interface TableEvents {
  readonly pointed: (figure: LayoutFigure | null) => void;
  readonly chosen: (figure: LayoutFigure) => void;
}

/** Rows that are drawn at once; a table of a government can have thousands. */
const rowsAtOnce = 300;

/** Characters that a cell shows; all of them are in the panel of the cell. */
const shownOfCell = 120;

/** A form laid out as it is printed. One cell is in the tab order; arrows move between figures. */
export class PrintedTable {
  readonly root: HTMLElement;
  private readonly figures = new Map<HTMLElement, LayoutFigure>();
  private readonly cells = new Map<string, HTMLElement[]>();
  private readonly body = element('tbody');
  private readonly rest: IntersectionObserver;
  private drawn = 0;
  private entry: HTMLElement | null = null;

  constructor(private readonly layout: TableLayout, private readonly events: TableEvents) {
    const table = element('table', { class: 'printed-table', role: 'grid', 'aria-label': layout.title },
      element('thead', {}, ...layout.header.map(row => this.row(row, true))), this.body);
    table.addEventListener('pointerover', event => { this.events.pointed(this.figureAt(event)); });
    table.addEventListener('pointerleave', () => { this.events.pointed(null); });
    table.addEventListener('click', event => { this.choose(event); });
    table.addEventListener('focusin', event => { this.events.pointed(this.figureAt(event)); });
    table.addEventListener('keydown', event => { this.move(event); });
    this.root = element('div', { class: 'table-scroll' }, table);
    this.rest = new IntersectionObserver(entries => {
      if (entries.some(one => one.isIntersecting)) this.drawMore();
    }, { rootMargin: '800px' });
    this.drawMore();
  }

  /** Highlights the cells of these ids. */
  highlight(ids: readonly string[], kind: 'pointed' | 'chosen'): void {
    for (const cell of this.root.querySelectorAll(`.${kind}`)) cell.classList.remove(kind);
    for (const id of ids) {
      for (const cell of this.cellsOf(id)) cell.classList.add(kind);
    }
  }

  /** Brings the cell of this id into view. */
  bring(id: string): void {
    const cell = this.cellsOf(id)[0];
    if (cell === undefined) return;
    // Only the table moves, not the page around it; the header stays above the rows.
    const [view, box] = [this.root.getBoundingClientRect(), cell.getBoundingClientRect()];
    const top = view.top + (this.root.querySelector('thead')?.clientHeight ?? 0);
    if (box.top < top || box.bottom > view.bottom) this.root.scrollTop += (box.top + box.bottom - top - view.bottom) / 2;
    if (box.left < view.left || box.right > view.right) this.root.scrollLeft += (box.left + box.right - view.left - view.right) / 2;
  }

  figure(id: string): LayoutFigure | null {
    const cell = this.cellsOf(id)[0];
    return cell === undefined ? null : this.figures.get(cell) ?? null;
  }

  close(): void { this.rest.disconnect(); }

  private cellsOf(id: string): readonly HTMLElement[] {
    while (!this.cells.has(id) && this.drawn < this.layout.body.length) this.drawMore();
    return this.cells.get(id) ?? [];
  }

  private drawMore(): void {
    this.rest.disconnect();
    const next = this.layout.body.slice(this.drawn, this.drawn + rowsAtOnce);
    this.body.append(...next.map(row => this.row(row, false)));
    this.drawn += next.length;
    const last = this.body.lastElementChild;
    if (this.drawn < this.layout.body.length && last !== null) this.rest.observe(last);
  }

  private row(row: LayoutRow, isHeader: boolean): HTMLElement {
    return element('tr', { class: `role-${row.role}` }, ...row.cells.map(cell => this.cell(cell, isHeader)));
  }

  private cell(cell: LayoutCell, isHeader: boolean): HTMLElement {
    const spans = {
      rowspan: cell.rowSpan > 1 ? cell.rowSpan : null,
      colspan: cell.columnSpan > 1 ? cell.columnSpan : null,
    };
    if (isHeader) return element('th', { ...spans, scope: cell.columnSpan > 1 ? 'colgroup' : 'col' }, printed(cell.raw, shownOfCell));
    const figure = cell.figure;
    if (figure === null) {
      return cell.kind === 'label'
        ? element('th', { ...spans, scope: 'row', class: 'label' }, printed(cell.raw, shownOfCell))
        : element('td', { ...spans, class: cell.kind }, printed(cell.raw, shownOfCell));
    }
    const made = element('td', {
      ...spans, class: `${cell.kind} figure status-${figure.status} verification-${figure.verification}`, 'data-id': figure.cellId, 'data-column': cell.column, tabindex: -1,
    }, printed(cell.raw, shownOfCell),
      figure.value === null && figure.verification === 'unverified' ? null : element('span', { class: 'sign', 'aria-hidden': 'true' }, verificationSign(figure.verification)),
      figure.value === null ? null : element('span', { class: 'visually-hidden' }, named(say().verification, figure.verification)));
    this.figures.set(made, figure);
    this.cells.set(figure.cellId, [...this.cells.get(figure.cellId) ?? [], made]);
    if (this.entry === null) this.enter(made);
    return made;
  }

  private enter(cell: HTMLElement): void {
    this.entry?.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
    this.entry = cell;
  }

  private figureAt(event: Event): LayoutFigure | null {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td.figure') : null;
    return cell === null ? null : this.figures.get(cell) ?? null;
  }

  private choose(event: Event): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td.figure') : null;
    const figure = cell === null ? undefined : this.figures.get(cell);
    if (cell === null || figure === undefined) return;
    this.enter(cell);
    cell.focus({ preventScroll: true });
    this.events.chosen(figure);
  }

  private move(event: KeyboardEvent): void {
    const cell = event.target instanceof HTMLElement ? event.target : null;
    if (cell === null || !this.figures.has(cell)) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(event);
      return;
    }
    const next = movedBy(event.key, cell);
    if (next === null) return;
    event.preventDefault();
    this.enter(next);
    next.focus();
  }
}
