import type { LayoutCell, LayoutRow, TableLayout } from '../api/layout';
import { element } from '../dom/element';
import { printed } from '../text/printed';

const shownOfCell = 160;

/** A form as lines of the document: each row with the line or the row of the sheet that it stands in. */
export function gridLines(layout: TableLayout): HTMLElement[] {
  return [...layout.header.map(row => line(row, '')), ...layout.body.map(row => line(row, placeOf(row)))];
}

function line(row: LayoutRow, at: string): HTMLElement {
  return element('div', { class: 'text-line' }, element('span', {}, at), element('div', { class: 'text-cells' }, ...row.cells.map(cell)));
}

function cell(one: LayoutCell): HTMLElement {
  return one.figure === null ? element('span', {}, printed(one.raw, shownOfCell)) : element('span', {
    class: `place-of verification-${one.figure.verification}`, 'data-id': one.figure.cellId, title: one.figure.place.address ?? null,
  }, one.raw === '' ? '\u00a0\u00a0' : printed(one.raw, shownOfCell));
}

// The rows of a sheet are told by the address of their first figure, those of a text by their line.
function placeOf(row: LayoutRow): string {
  const place = row.cells.find(one => one.figure !== null)?.figure?.place;
  if (place === undefined) return '';
  return place.address ?? (place.line === null ? '' : String(place.line));
}
