// A form laid out as it is printed: rows of cells with their spans.

import type { AmountUnit, CheckOfCell, Provenance, TablePart } from './report';

/** A printed cell. Those that show or could show a figure have an id and what is known of the figure. */
export interface LayoutCell {
  readonly kind: 'header' | 'label' | 'code' | 'row-number' | 'amount' | 'text';
  /** 0-based column of the grid. */
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly raw: string;
  readonly figure: LayoutFigure | null;
}

export interface LayoutFigure {
  readonly cellId: string;
  readonly row: string;
  readonly path: readonly string[];
  readonly status: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly verification: string;
  /** The figure that a damaged text was repaired to, and by which rule. */
  readonly repairedTo: string | null;
  readonly repairedBy: string | null;
  readonly place: Provenance;
  readonly checks: readonly CheckOfCell[];
}

export interface LayoutRow {
  readonly role: string;
  readonly cells: readonly LayoutCell[];
}

export interface TableLayout {
  readonly tableId: string;
  readonly form: string;
  readonly title: string;
  readonly printedFormNo: string | null;
  readonly status: string;
  readonly unit: AmountUnit | null;
  readonly parts: readonly TablePart[];
  readonly columns: number;
  readonly header: readonly LayoutRow[];
  readonly body: readonly LayoutRow[];
  readonly notes: readonly string[];
  readonly emptyStatement: string | null;
}
