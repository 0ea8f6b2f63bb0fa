import { read } from './client';
import type { TableLayout } from './layout';
import type { ReportRow } from './lists';
import type { Finding } from './report';
import { layoutOf, type TableAnswer } from './table-answer';

/** A form of a report: a row of the view `tables`. */
export interface FormEntry {
  readonly table_id: string;
  readonly form: string;
  readonly title: string;
  readonly printed_form_no: string | null;
  readonly status: string;
  readonly page: number | null;
  readonly line: number | null;
}

/** A page that was read from its picture: places on it are those of the page turned clockwise by these degrees, the smaller turn about its centre. */
export interface RecognisedPage {
  readonly page: number;
  readonly turn: number;
  readonly skew: number;
}

/** The header of a report with its forms. */
export interface ReportHeader {
  readonly report: ReportRow;
  readonly tables: readonly FormEntry[];
  readonly recognisedPages: readonly RecognisedPage[];
  /** Whether the bytes of the document can still be had. */
  readonly source: boolean;
}

/** A block of a page in reading order; of a form only its id and title. */
export interface PageBlock {
  readonly kind: string;
  readonly level: number;
  readonly text: string;
  readonly tableId: string | null;
  readonly line: number | null;
}

export interface PageAnswer {
  readonly page: number;
  readonly pages: number;
  readonly blocks: readonly PageBlock[];
}

const root = (sha256: string): string => `api/reports/${encodeURIComponent(sha256)}`;

export function readReport(sha256: string, signal: AbortSignal): Promise<ReportHeader> {
  return read<ReportHeader>(root(sha256), {}, signal);
}

export async function readTable(sha256: string, tableId: string, signal: AbortSignal): Promise<TableLayout> {
  return layoutOf(await read<TableAnswer>(`${root(sha256)}/tables/${encodeURIComponent(tableId)}`, {}, signal));
}

/** The findings of one form, or of none, with one outcome. */
export async function readFindingsOf(sha256: string, table: string | null, status: string, signal: AbortSignal): Promise<readonly Finding[]> {
  return (await read<{ items: readonly Finding[] }>(`${root(sha256)}/findings`, { table, status }, signal)).items;
}

/** What a reader should look at: checks that fail, differ or have a base of zero, the gravest first. */
export async function readFindings(sha256: string, signal: AbortSignal): Promise<readonly Finding[]> {
  return (await Promise.all(['fails', 'differs', 'zero-base'].map(status => readFindingsOf(sha256, null, status, signal)))).flat();
}

export function readPage(sha256: string, page: number, signal: AbortSignal): Promise<PageAnswer> {
  return read<PageAnswer>(`${root(sha256)}/pages/${page}`, {}, signal);
}

export function sourceAddress(sha256: string): string { return `${root(sha256)}/source`; }

export function recordAddress(sha256: string): string { return `${root(sha256)}/record`; }
