import { read } from '../../api/client';
import type { Page, ReportRow } from '../../api/lists';
import { chartFigure } from '../../chart/chart';
import { element, replace } from '../../dom/element';
import { choiceField } from '../../dom/fields';
import { say } from '../../language/language';
import { link, note } from '../../router';
import { awaited, emptyNote, heading, type ViewPlace } from '../../view';
import { chartsOf } from './chart-data';
import { lookedFor, readSeries, yearsOf, type Series } from './series';

/** Charts of one issuer: looked up by name, drawn for one year. */
export async function chartsView(view: ViewPlace): Promise<void> {
  const words = say().charts;
  const place = element('div');
  const years = element('span');
  const names = element('datalist', { id: 'issuers' });
  const input = element('input', { name: 'issuer', list: 'issuers', autocomplete: 'off', maxlength: 200, placeholder: words.issuerHint });
  let asked = 0;
  input.addEventListener('input', () => { void suggest(); });
  replace(view.main, heading(words.title),
    element('form', { class: 'filters', 'aria-label': words.choose, submit: (event: Event) => { event.preventDefault(); void show(input.value.trim(), null); } },
      element('label', { class: 'field' }, element('span', {}, words.issuer), input), years,
      element('button', { type: 'submit', class: 'primary' }, words.show)),
    names, place);
  const first = view.query.get('issuer') ?? (await issuers(''))[0];
  if (view.signal.aborted) return;
  void suggest();
  if (first === undefined) replace(place, emptyNote(say().reports.none));
  else await show(first, view.query.get('year'));

  async function issuers(part: string): Promise<readonly string[]> {
    const page = await read<Page<ReportRow>>('api/reports', { issuer: lookedFor(part), limit: 200 }, view.signal);
    return [...new Set(page.items.flatMap(row => row.issuer ?? []))];
  }

  async function suggest(): Promise<void> {
    const number = ++asked;
    const found = await issuers(input.value.trim());
    if (number === asked && !view.signal.aborted) replace(names, ...found.slice(0, 40).map(value => element('option', { value })));
  }

  async function show(typed: string, year: string | null): Promise<void> {
    const issuer = typed === '' ? '' : (await issuers(typed)).find(name => name === typed) ?? (await issuers(typed))[0] ?? typed;
    input.value = issuer;
    await awaited(place, view.signal, readSeries(issuer, view.signal), all => { draw(all, issuer, Number(year)); });
  }

  function draw(all: readonly Series[], issuer: string, wanted: number): void {
    const known = yearsOf(all);
    const year = known.includes(wanted) ? wanted : known[0];
    if (year === undefined) {
      replace(years);
      replace(place, emptyNote(words.none));
      return;
    }
    const choice = choiceField(words.year, 'year', known.map(one => [String(one), String(one)]), String(year));
    choice.addEventListener('change', event => {
      event.stopPropagation();
      if (event.target instanceof HTMLSelectElement) draw(all, issuer, Number(event.target.value));
    });
    replace(years, choice);
    note(link(['charts'], { issuer, year }));
    const charts = chartsOf(all, issuer, year);
    replace(place, charts.length === 0 ? emptyNote(words.none) : element('div', { class: 'chart-grid' }, ...charts.map(({ data, draw: drawer }) => chartFigure(data, drawer))));
  }
}
