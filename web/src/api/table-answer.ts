// The answer of /api/reports/{sha256}/tables/{tableId}, and the layout that the page draws from it.

import type { LayoutCell, LayoutFigure, LayoutRow, TableLayout } from './layout';
import type { AmountUnit, CheckOfCell, Provenance, TablePart } from './report';

interface AnsweredFigure {
  readonly cellId: string;
  readonly raw: string;
  readonly status: string;
  readonly value: string | null;
  readonly verification: string;
  readonly provenance: Provenance;
  readonly checks: readonly string[];
}

interface AnsweredCell extends Partial<Omit<AnsweredFigure, 'raw'>> {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly role: string;
  /** Null where the row has nothing in this column. */
  readonly raw: string | null;
  readonly repairedTo?: string | null;
  readonly repairedBy?: string | null;
}

interface AnsweredBlockCell extends AnsweredFigure {
  readonly name: string;
  readonly number: string | null;
  readonly unit: string | null;
}

export interface TableAnswer {
  readonly tableId: string;
  readonly form: string;
  readonly title: string;
  readonly printedFormNo: string | null;
  readonly status: string;
  readonly unit: AmountUnit | null;
  readonly emptyStatement: string | null;
  readonly parts: readonly { readonly page: number | null; readonly bbox: readonly [number, number, number, number] | null; readonly lines: readonly number[] }[];
  readonly columns: readonly { readonly index: number; readonly path: readonly string[]; readonly role: string; readonly side: number }[];
  readonly header: readonly (readonly { readonly text: string; readonly column: number; readonly columnSpan: number; readonly rowSpan: number }[])[];
  readonly rows: readonly { readonly index: number; readonly role: string; readonly cells: readonly AnsweredCell[] }[];
  readonly blocks: readonly {
    readonly kind: string;
    readonly title: string | null;
    readonly rows: readonly { readonly label: string; readonly path: readonly string[]; readonly cells: readonly AnsweredBlockCell[] }[];
  }[];
  readonly notes: readonly string[];
  readonly checks: readonly CheckOfCell[];
}

/** The layout of an answered form. */
export function layoutOf(answer: TableAnswer): TableLayout {
  const checks = new Map(answer.checks.map(check => [check.findingId, check]));
  const covering = (ids: readonly string[]): CheckOfCell[] => ids.flatMap(id => checks.get(id) ?? []);
  return {
    tableId: answer.tableId,
    form: answer.form,
    title: answer.title,
    printedFormNo: answer.printedFormNo,
    status: answer.status,
    unit: answer.unit,
    parts: answer.parts.map(part => ({ page: part.page, bbox: part.bbox, lines: linesOf(part.lines) }) satisfies TablePart),
    columns: Math.max(answer.columns.length, ...answer.blocks.flatMap(block => block.rows.map(row => row.cells.length + 1))),
    header: answer.header.map(line => ({ role: 'header', cells: line.map(cell => ({ kind: 'header', column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, raw: cell.text, figure: null })) })),
    body: [...answer.rows.map(row => rowOf(answer, row.role, row.cells, covering)), ...answer.blocks.flatMap(block => blockRows(answer, block, covering))],
    notes: answer.notes,
    emptyStatement: answer.emptyStatement,
  };
}

type Covering = (ids: readonly string[]) => CheckOfCell[];

function linesOf(lines: readonly number[]): readonly [number, number] | null {
  const [first, last] = lines;
  return first === undefined || last === undefined ? null : [first, last];
}

function rowOf(answer: TableAnswer, role: string, cells: readonly AnsweredCell[], covering: Covering): LayoutRow {
  return {
    role,
    cells: cells.map((cell): LayoutCell => {
      const column = answer.columns[cell.column];
      const label = cells.find(one => one.role === 'label' && answer.columns[one.column]?.side === column?.side);
      const figure: LayoutFigure | null = cell.cellId === undefined || cell.provenance === undefined ? null : {
        cellId: cell.cellId,
        row: label?.raw ?? '',
        path: column?.path ?? [],
        status: cell.status ?? 'text',
        value: cell.value ?? null,
        unit: answer.unit?.raw ?? null,
        verification: cell.verification ?? 'unverified',
        repairedTo: cell.repairedTo ?? null,
        repairedBy: cell.repairedBy ?? null,
        place: cell.provenance,
        checks: covering(cell.checks ?? []),
      };
      return { kind: kindOf(cell.role), column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, raw: cell.raw ?? '', figure };
    }),
  };
}

function kindOf(role: string): LayoutCell['kind'] {
  return role === 'label' || role === 'code' || role === 'row-number' || role === 'amount' ? role : 'text';
}

// A block has no columns of its own: each of its rows is a label and what stands beside it.
function blockRows(answer: TableAnswer, block: TableAnswer['blocks'][number], covering: Covering): LayoutRow[] {
  const columns = Math.max(2, ...block.rows.map(row => row.cells.length + 1));
  const title: LayoutRow[] = block.title === null ? [] : [{
    role: 'block', cells: [{ kind: 'label', column: 0, rowSpan: 1, columnSpan: columns, raw: block.title, figure: null }],
  }];
  return [...title, ...block.rows.map((row): LayoutRow => ({
    role: 'item',
    cells: [
      { kind: 'label', column: 0, rowSpan: 1, columnSpan: 1, raw: [...row.path, row.label].filter(part => part !== '').join(' / '), figure: null },
      ...row.cells.map((cell, index): LayoutCell => ({
        kind: cell.value === null && cell.number === null ? 'text' : 'amount', column: index + 1, rowSpan: 1, columnSpan: 1, raw: cell.raw,
        figure: {
          cellId: cell.cellId, row: row.label, path: [cell.name], status: cell.status, value: cell.value, unit: cell.unit ?? answer.unit?.raw ?? null,
          verification: cell.verification, repairedTo: null, repairedBy: null, place: cell.provenance, checks: covering(cell.checks),
        },
      })),
    ],
  }))];
}
