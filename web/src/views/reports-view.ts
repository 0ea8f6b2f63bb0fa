import { read } from '../api/client';
import type { Page, ReportRow } from '../api/lists';
import { choiceField, filterForm, textField, type Choice } from '../dom/fields';
import { element, replace } from '../dom/element';
import { named, say } from '../language/language';
import { link, note } from '../router';
import { knownForms } from '../text/catalogue';
import { heading, type ViewPlace } from '../view';
import { GrowingList } from './more';
import { reportRow } from './report-row';
import { lastVisit, markSeen, visited } from './visit';

/** All reports of the store, narrowed by filters and words. */
export function reportsView(view: ViewPlace): void {
  const words = say().reports;
  const since = lastVisit();
  const place = element('div');
  const news = element('div', { class: 'news', role: 'status' });
  const chosen: Record<string, string> = Object.fromEntries(view.query);
  replace(view.main,
    heading(words.title, news),
    filterForm(words.filters, values => { Object.assign(chosen, values); remember(); show(); },
      textField(words.search, 'q', chosen['q'] ?? '', { type: 'search', placeholder: words.searchHint }),
      textField(words.issuer, 'issuer', chosen['issuer'] ?? ''),
      textField(words.division, 'division', chosen['division'] ?? '', { inputmode: 'numeric', placeholder: '42 / 4201', size: 8 }),
      textField(words.yearName, 'year', chosen['year'] ?? '', { inputmode: 'numeric', size: 6, maxlength: 4 }),
      choiceField(words.kind, 'kind', anyOf(words.any, say().kind), chosen['kind'] ?? ''),
      choiceField(words.form, 'form', [['', words.any], ...knownForms().map(([id, title]): Choice => [id, `${title} ${id}`])], chosen['form'] ?? ''),
      choiceField(words.status, 'status', anyOf(words.any, say().formStatus), chosen['status'] ?? ''),
      choiceField(words.failing, 'failing', [['', words.any], ['true', words.withFailing], ['false', words.withoutFailing]], chosen['failing'] ?? ''),
      choiceField(words.order, 'order', Object.entries(words.orders), chosen['order'] ?? 'recent')),
    place);
  show();

  function remember(): void { note(link(['reports'], { ...chosen, order: chosen['order'] === 'recent' ? null : chosen['order'] })); }

  function show(): void {
    const rows = element('tbody');
    const table = element('table', { class: 'report-rows' },
      element('caption', { class: 'visually-hidden' }, words.title),
      element('thead', {}, element('tr', {}, ...[words.report, words.issuer, words.yearName, words.kind, words.coverage, words.failing]
        .map(name => element('th', { scope: 'col' }, name)))),
      rows);
    const growing = new GrowingList<ReportRow>(
      cursor => read<Page<ReportRow>>('api/reports', { order: 'recent', ...chosen, cursor, limit: 50 }, view.signal),
      table,
      (read, page) => {
        rows.append(...read.map(row => reportRow(row, since !== null && (row.sequence ?? 0) > since)));
        if (page.sequence !== undefined) tellNews(page.sequence);
      },
      view.signal, Object.values(chosen).some(value => value !== '' && value !== 'recent') ? words.noneFound : words.none);
    replace(place, growing.root);
  }

  function tellNews(sequence: number): void {
    visited(sequence);
    if (since === null) return;
    if (chosen['since'] !== undefined && chosen['since'] !== '') {
      replace(news, element('button', { type: 'button', click: () => { chosen['since'] = ''; remember(); show(); } }, words.showAll));
    } else if (sequence > since) {
      replace(news, element('button', { type: 'button', class: 'primary', click: () => { chosen['since'] = String(since); remember(); show(); } }, words.showNew),
        element('button', { type: 'button', click: () => { markSeen(sequence); location.reload(); } }, words.markSeen));
    } else replace(news, element('span', { class: 'quiet' }, words.nothingNew));
  }
}

function anyOf(any: string, names: Readonly<Record<string, string>>): readonly Choice[] {
  return [['', any], ...Object.keys(names).map((key): Choice => [key, named(names, key)])];
}
