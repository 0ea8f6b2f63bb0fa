// Rows of lists carry the column names of the store's views (docs/store.md). Amounts are exact decimals in text.

/** A part of a list and where it goes on. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
  /** The last number of the change feed when the list was read. */
  readonly sequence?: number;
}

export interface ReportRow {
  readonly sha256: string;
  readonly report_id: string;
  readonly file_name: string;
  readonly title: string | null;
  readonly kind: string;
  readonly fiscal_year: number | null;
  readonly level: string;
  readonly issuer: string | null;
  readonly area_code: string | null;
  readonly area_name: string | null;
  readonly issued_on: string | null;
  readonly media_type: string;
  readonly pages: number | null;
  readonly table_count: number;
  readonly cell_count: number;
  readonly failing_count: number;
  readonly sequence: number | null;
  readonly forms_complete: number;
  readonly forms_empty: number;
  readonly forms_caption_only: number;
  readonly forms_illegible: number;
  readonly forms_missing: number;
  /** Where the words stand that were searched for. */
  readonly snippet: string | null;
}

export interface FindingRow {
  readonly sha256: string;
  readonly finding_id: string;
  readonly issuer: string | null;
  readonly fiscal_year: number | null;
  readonly kind: string;
  readonly check_id: string;
  readonly severity: string;
  readonly status: string;
  readonly form: string | null;
  readonly table_id: string | null;
  readonly unit: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
  readonly derivation: string | null;
  readonly inputs: string | null;
  readonly message_zh: string;
  readonly message_en: string;
  readonly page: number | null;
  readonly line: number | null;
  readonly address: string | null;
  readonly file_name: string;
}

export interface CellRow {
  readonly sha256: string;
  readonly table_id: string;
  readonly cell_id: string;
  readonly issuer: string | null;
  readonly fiscal_year: number | null;
  readonly kind: string;
  readonly form: string;
  readonly row_label: string;
  readonly column_path: string;
  readonly raw: string;
  readonly status: string;
  readonly amount_yuan: string | null;
  readonly unit: string | null;
  readonly verification: string;
  readonly page: number | null;
  readonly bbox: readonly [number, number, number, number] | null;
  readonly line: number | null;
  readonly address: string | null;
  readonly file_name: string;
}

/** A cell of the review queue: weight is its amount times its doubt. */
export interface ReviewRow extends CellRow {
  readonly weight: number;
}

export interface PatchRow {
  readonly patch_id: string;
  readonly sha256: string;
  readonly cell_id: string;
  readonly raw: string;
  readonly raw_sha256: string;
  readonly verdict: string;
  readonly amount_yuan: string | null;
  readonly author: string;
  readonly reason: string;
  readonly created_at: string;
  readonly state: string;
  readonly raw_now: string | null;
}
