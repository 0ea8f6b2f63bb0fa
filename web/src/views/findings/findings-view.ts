import { Problem, read } from '../../api/client';
import type { FindingRow, Page } from '../../api/lists';
import { readFindingsOf } from '../../api/reports';
import { choiceField, filterForm, textField } from '../../dom/fields';
import { element, replace } from '../../dom/element';
import { outcomeMark, severityMark } from '../../dom/status';
import { language, named, say } from '../../language/language';
import { link, note } from '../../router';
import { claimOf } from '../../text/catalogue';
import { figure, place } from '../../text/figures';
import { printed } from '../../text/printed';
import { heading, problemNote, type ViewPlace } from '../../view';
import { GrowingList } from '../more';
import { findingCard } from './finding-card';

/** Findings of all reports, the gravest first. */
export function findingsView(view: ViewPlace): void {
  const words = say().findings;
  const place = element('div');
  const chosen: Record<string, string> = Object.fromEntries(view.query);
  const choices = (names: Readonly<Record<string, string>>, keys: readonly string[], any: string): [string, string][] =>
    [['', any], ...keys.map((key): [string, string] => [key, named(names, key)])];
  replace(view.main,
    heading(words.title),
    filterForm(words.filters, values => { Object.assign(chosen, values); note(link(['findings'], values)); show(); },
      choiceField(words.severity, 'minSeverity', choices(say().severity, ['high', 'medium', 'low', 'info'], words.anySeverity), chosen['minSeverity'] ?? ''),
      choiceField(words.status, 'status', choices(say().outcome, ['fails', 'differs', 'zero-base', 'rounding', 'not-evaluated', 'holds'], words.telling), chosen['status'] ?? ''),
      textField(words.issuer, 'issuer', chosen['issuer'] ?? ''),
      textField(words.check, 'check', chosen['check'] ?? '', { size: 10 }),
      textField(words.year, 'year', chosen['year'] ?? '', { inputmode: 'numeric', size: 6, maxlength: 4 })),
    place);
  show();

  function show(): void {
    const list = element('ol', { class: 'finding-rows' });
    const growing = new GrowingList<FindingRow>(
      cursor => read<Page<FindingRow>>('api/findings', { ...chosen, cursor, limit: 50 }, view.signal),
      list, rows => { list.append(...rows.map(row => entry(row, view.signal))); }, view.signal, words.none);
    replace(place, growing.root);
  }
}

// The row tells enough to choose; opened, it shows every figure with its place.
function entry(row: FindingRow, signal: AbortSignal): HTMLElement {
  const words = say().findings;
  const more = element('div', { class: 'opened' });
  const details = element('details', {
    toggle: () => {
      if (details.open && more.childElementCount === 0) void open(row, more, signal);
    },
  },
    element('summary', {},
      severityMark(row.severity), outcomeMark(row.status),
      element('span', { class: 'says' },
        element('strong', {}, printed(row.issuer ?? row.file_name, 60)),
        element('span', { class: 'quiet' }, ` ${row.fiscal_year === null ? '' : say().reports.year(row.fiscal_year)} ${named(say().kind, row.kind)} · ${place(row)}`),
        element('span', { class: 'message' }, printed(language() === 'zh' ? row.message_zh : row.message_en, 260))),
      element('span', { class: 'difference number' }, row.difference === null ? '' : figure(row.difference, row.unit), element('small', {}, claimOf(row.check_id) ?? row.check_id))),
    more);
  return element('li', {}, details, element('a', { class: 'open', href: link(['reports', row.sha256], { finding: row.finding_id }) }, words.open));
}

async function open(row: FindingRow, more: HTMLElement, signal: AbortSignal): Promise<void> {
  replace(more, element('p', { class: 'waiting', role: 'status' }, say().app.loading));
  try {
    const found = await readFindingsOf(row.sha256, row.table_id, row.status, signal);
    const finding = found.find(one => one.findingId === row.finding_id);
    if (finding === undefined) throw new Problem(404, null, say().findings.gone, null);
    replace(more, findingCard(finding, { sha256: row.sha256, file_name: row.file_name, title: null, issuer: row.issuer, fiscal_year: row.fiscal_year }, null));
  } catch (problem) {
    if (!signal.aborted) replace(more, problemNote(problem));
  }
}
