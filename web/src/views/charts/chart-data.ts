import type { ChartData, Drawer } from '../../chart/chart';
import { bars } from '../../chart/bars';
import { columns } from '../../chart/columns';
import { haveShares, shares } from '../../chart/shares';
import { say } from '../../language/language';
import { amountOf, yearsOf, type Series } from './series';

/** A chart to draw and how. */
export interface Chart { readonly data: ChartData; readonly draw: Drawer }

/** What was planned: the budget of the year, or the column of it in the final accounts. */
const planned = ['approved', 'budgeted'];

/** The charts of an issuer for a year, those without anything to show left out. */
export function chartsOf(all: readonly Series[], issuer: string, year: number): readonly Chart[] {
  const words = say().charts;
  const named = (title: string): string => `${issuer} ${title}`;
  const hasAccounts = all.some(series => series.form === 'FA.TOTAL' && amountOf(series, year).exact !== null && series.phase === 'executed');
  const phases = hasAccounts ? ['executed'] : planned;
  const income = rows(all, year, phases, series => isTotalForm(series) && isSubject(series, 'revenue') && series.row_role === 'item' && !/结转|结余/.test(series.name));
  const classes = rows(all, year, phases, series => isTotalForm(series) && isSubject(series, 'expenditure') && series.code?.length === 3);
  const years = [year - 1, year];
  return [
    { data: overYears(all, named(words.years)), draw: columns },
    { data: besides(income, named(words.income(year)), words.source, years), draw: bars },
    { data: besides(classes, named(words.expenditure(year)), words.class, years), draw: bars },
    { data: execution(all, year, named(words.execution(year))), draw: bars },
    { data: threePublic(all, year, named(words.threePublic(year))), draw: bars },
    { data: only(classes, year, named(words.classShares(year)), words.class), draw: shares },
    { data: kinds(all, year, phases, named(words.kindShares(year))), draw: shares },
  ].filter(({ data, draw }) => draw === shares
    ? haveShares(data.rows.flatMap(row => row.amounts))
    : data.rows.some(row => row.amounts.some(amount => amount.exact !== null)));
}

function isTotalForm(series: Series): boolean { return series.form === 'FA.TOTAL' || series.form === 'BG.TOTAL'; }

function isSubject(series: Series, subject: string): boolean { return series.subject?.startsWith(subject) === true; }

function rows(all: readonly Series[], year: number, phases: readonly string[], wanted: (series: Series) => boolean): readonly Series[] {
  return all.filter(series => phases.includes(series.phase) && wanted(series) && amountOf(series, year).exact !== null);
}

// Two years side by side; the earlier one is left out where nothing is known of it.
function besides(found: readonly Series[], title: string, subject: string, years: readonly number[]): ChartData {
  const known = years.filter(year => found.some(series => amountOf(series, year).exact !== null));
  return {
    title, subject, series: known.map(year => say().reports.year(year)),
    rows: found.map(series => ({ name: series.name, amounts: known.map(year => amountOf(series, year)) })),
  };
}

function only(found: readonly Series[], year: number, title: string, subject: string): ChartData {
  return { title, subject, series: [say().reports.year(year)], rows: found.map(series => ({ name: series.name, amounts: [amountOf(series, year)] })) };
}

function overYears(all: readonly Series[], title: string): ChartData {
  const words = say().charts;
  const lines = ([['executed', 'revenue', words.incomeExecuted], ['executed', 'expenditure', words.expenditureExecuted],
    ['planned', 'revenue', words.incomePlanned], ['planned', 'expenditure', words.expenditurePlanned]] as const).map(([phase, subject, name]) => ({
    name,
    series: all.filter(one => isTotalForm(one) && isSubject(one, subject) && one.row_role === 'subtotal' && /^本年/.test(one.name)
      && (phase === 'executed' ? one.phase === 'executed' : planned.includes(one.phase))),
  }));
  const known = lines.filter(line => line.series.length > 0);
  const years = [...yearsOf(known.flatMap(line => line.series))].reverse();
  return {
    title, subject: words.year, series: known.map(line => line.name),
    rows: years.map(year => ({
      name: String(year),
      amounts: known.map(line => line.series.map(one => amountOf(one, year)).find(amount => amount.exact !== null) ?? { exact: null, href: null }),
    })),
  };
}

// Classes of expenditure as the budget of the year planned them and as the final accounts tell them.
function execution(all: readonly Series[], year: number, title: string): ChartData {
  const words = say().charts;
  const classes = all.filter(series => isTotalForm(series) && isSubject(series, 'expenditure') && series.code?.length === 3 && amountOf(series, year).exact !== null);
  const codes = [...new Set(classes.map(series => series.series_code ?? series.code))];
  const of = (code: string | null, phases: readonly string[]): Series | undefined =>
    classes.find(series => (series.series_code ?? series.code) === code && phases.includes(series.phase));
  const both = codes.some(code => of(code, planned) !== undefined) && codes.some(code => of(code, ['executed']) !== undefined);
  return {
    title, subject: words.class, series: [words.planned, words.executed],
    rows: both ? codes.map(code => ({
      name: (of(code, ['executed']) ?? of(code, planned))?.name ?? code ?? '', amounts: [amountOf(of(code, planned), year), amountOf(of(code, ['executed']), year)],
    })) : [],
  };
}

function threePublic(all: readonly Series[], year: number, title: string): ChartData {
  const words = say().charts;
  const found = all.filter(series => series.form.endsWith('.THREE_PUBLIC') && amountOf(series, year).exact !== null);
  const subjects = [...new Set(found.map(series => series.subject ?? ''))].filter(subject => subject in words.subjects);
  const of = (subject: string, phases: readonly string[]): Series | undefined => found.find(series => series.subject === subject && phases.includes(series.phase));
  return {
    title, subject: words.class, series: [words.planned, words.executed],
    rows: subjects.map(subject => ({ name: words.subjects[subject] ?? subject, amounts: [amountOf(of(subject, planned), year), amountOf(of(subject, ['executed']), year)] })),
  };
}

function kinds(all: readonly Series[], year: number, phases: readonly string[], title: string): ChartData {
  const words = say().charts;
  const found = rows(all, year, phases, series => series.form.endsWith('.EXPENDITURE') && series.row_role === 'total' && (series.subject ?? '') in words.kinds);
  return {
    title, subject: words.kind, series: [say().reports.year(year)],
    rows: found.map(series => ({ name: words.kinds[series.subject ?? ''] ?? '', amounts: [amountOf(series, year)] })),
  };
}
