import { read } from '../../api/client';
import { link } from '../../router';
import type { Amount } from '../../chart/chart';

/** The same amount of an issuer over the years, as /api/series answers it. */
export interface Series {
  readonly issuer: string | null;
  readonly kind: string;
  readonly level: string;
  readonly form: string;
  readonly code: string | null;
  readonly series_code: string | null;
  readonly name: string;
  readonly row_role: string;
  readonly subject: string | null;
  readonly phase: string;
  readonly points: readonly Point[];
}

interface Point {
  readonly year: number | null;
  readonly yuan: string | null;
  readonly sha256: string;
  readonly cell_id: string;
}

/** The forms that charts are drawn from. */
const chartedForms = ['FA.TOTAL', 'BG.TOTAL', 'FA.EXPENDITURE', 'BG.EXPENDITURE', 'FA.THREE_PUBLIC', 'BG.THREE_PUBLIC'];

/** All that charts of an issuer are drawn from. */
export async function readSeries(issuer: string, signal: AbortSignal): Promise<readonly Series[]> {
  const answers = await Promise.all(chartedForms.map(form => read<{ items: readonly Series[] }>('api/series', { issuer: lookedFor(issuer), form }, signal)));
  return answers.flatMap(answer => answer.items).filter(series => series.issuer === issuer);
}

/** The part of a name that is asked for: names are as long as they are printed, parameters are not. */
export function lookedFor(issuer: string): string { return issuer.slice(0, 100); }

/** The amount of a year with its place. */
export function amountOf(series: Series | undefined, year: number): Amount {
  const point = series?.points.find(one => one.year === year);
  if (point === undefined) return { exact: null, href: null };
  return { exact: point.yuan, href: link(['reports', point.sha256], { table: /^(.*-T\d+)-/.exec(point.cell_id)?.[1], cell: point.cell_id }) };
}

/** The years that series have amounts of, the last first. */
export function yearsOf(all: readonly Series[]): readonly number[] {
  const years = new Set(all.flatMap(series => series.points.flatMap(point => point.year ?? [])));
  return [...years].sort((one, other) => other - one);
}
