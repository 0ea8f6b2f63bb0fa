import type { LayoutCell, LayoutRow, TableLayout } from '../api/layout';
import { element } from '../dom/element';
import { printed } from '../text/printed';

const shownOfCell = 160;

/** A form as the grid that was read: each row with the line, or the row of the sheet, that it stands in. */
export function gridOf(layout: TableLayout): HTMLElement {
  return element('table', { 'aria-label': layout.title },
    element('thead', {}, ...layout.header.map(row => element('tr', {}, element('td', { class: 'line-of' }), ...row.cells.map(headerCell)))),
    element('tbody', {}, ...layout.body.map(row => element('tr', {}, element('td', { class: 'line-of' }, lineOf(row)), ...row.cells.map(cell)))));
}

function headerCell(one: LayoutCell): HTMLElement {
  return element('th', { ...spans(one), scope: 'col' }, printed(one.raw, shownOfCell));
}

function cell(one: LayoutCell): HTMLElement {
  const text = printed(one.raw, shownOfCell);
  return one.figure === null ? element('td', spans(one), text) : element('td', {
    ...spans(one), class: `${one.kind} place-of verification-${one.figure.verification}`, 'data-id': one.figure.cellId, title: one.figure.place.address ?? null,
  }, text);
}

function spans(one: LayoutCell): Record<string, number | null> {
  return { rowspan: one.rowSpan > 1 ? one.rowSpan : null, colspan: one.columnSpan > 1 ? one.columnSpan : null };
}

// A row of a sheet is told by the row of its figures' addresses, that of a text by its line.
function lineOf(row: LayoutRow): string {
  const place = row.cells.find(one => one.figure !== null)?.figure?.place;
  if (place === undefined) return '';
  return place.address === null || place.address === undefined ? String(place.line ?? '') : /\d+$/.exec(place.address)?.[0] ?? place.address;
}
