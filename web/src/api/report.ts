// A report as the server tells it; the members are those of schemas/report.schema.json.

export interface Provenance {
  readonly page: number | null;
  readonly bbox: readonly [number, number, number, number] | null;
  readonly line: number | null;
  readonly cell: number | null;
  readonly address?: string | null;
}

export interface AmountUnit { readonly raw: string; readonly factor: string; readonly source: string }

export interface TablePart {
  readonly page: number | null;
  readonly bbox: readonly [number, number, number, number] | null;
  readonly lines: readonly [number, number] | null;
}

/** A check that covers a cell. */
export interface CheckOfCell {
  readonly findingId: string;
  readonly check: string;
  readonly status: string;
  readonly derivation: string | null;
  readonly message: BilingualText;
}

export interface BilingualText { readonly zh: string; readonly en: string }

export interface FindingFigure {
  readonly figureId: string;
  readonly part: string;
  readonly form: string | null;
  readonly title: string;
  readonly row: string;
  readonly column: readonly string[];
  readonly raw: string;
  readonly unit: string | null;
  readonly value: string | null;
  readonly confirmedBy: readonly string[];
  readonly contradictedBy: readonly string[];
  readonly provenance: Provenance;
}

export interface Finding {
  readonly findingId: string;
  readonly check: string;
  readonly severity: string;
  readonly status: string;
  readonly reason: string | null;
  readonly form: string | null;
  readonly tableId: string | null;
  readonly unit: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
  readonly derivation: string | null;
  readonly inputs: readonly string[];
  readonly figures: readonly FindingFigure[];
  readonly message: BilingualText;
  readonly agreement: BilingualText | null;
  readonly provenance: Provenance | null;
}
