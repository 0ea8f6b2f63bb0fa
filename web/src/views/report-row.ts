import type { ReportRow } from '../api/lists';
import { element } from '../dom/element';
import { named, say } from '../language/language';
import { link } from '../router';
import { count } from '../text/figures';
import { printed } from '../text/printed';

/** A report in the list: one row on a wide screen, one card on a narrow one. */
export function reportRow(row: ReportRow, isNew: boolean): HTMLElement {
  const words = say().reports;
  return element('tr', { class: isNew ? 'new' : '' },
    element('th', { scope: 'row' },
      element('a', { href: link(['reports', row.sha256]) }, printed(row.title ?? row.file_name, 90)),
      isNew ? element('span', { class: 'badge' }, words.isNew) : null,
      row.snippet === null ? null : element('p', { class: 'snippet' }, printed(row.snippet, 240)),
      row.title === null ? null : element('small', {}, printed(row.file_name, 60))),
    element('td', { 'data-name': words.issuer }, row.issuer === null ? '–' : printed(row.issuer, 60),
      row.area_name === null ? null : element('small', {}, printed(row.area_name, 60))),
    element('td', { 'data-name': words.yearName, class: 'number' }, row.fiscal_year === null ? '–' : String(row.fiscal_year)),
    element('td', { 'data-name': words.kind }, named(say().kind, row.kind)),
    element('td', { 'data-name': words.coverage }, coverage(row)),
    element('td', { 'data-name': words.failing, class: 'number' }, failing(row)));
}

/** More squares than this are only counted. */
const mostSquares = 80;

// A square a form, in the order of how much was found; read out as a sentence.
function coverage(row: ReportRow): HTMLElement {
  const parts = [
    ['complete', row.forms_complete], ['empty', row.forms_empty], ['caption-only', row.forms_caption_only],
    ['illegible', row.forms_illegible], ['missing', row.forms_missing],
  ] as const;
  const told = parts.filter(([, number]) => number > 0);
  if (told.length === 0) return element('span', { class: 'quiet' }, say().reports.noForms);
  return element('span', { class: 'coverage', title: told.map(([status, number]) => `${named(say().formStatus, status)} ${number}`).join(' · ') },
    element('span', { class: 'squares', 'aria-hidden': 'true' },
      ...told.flatMap(([status, number]) => Array.from({ length: Math.min(number, mostSquares) }, () => element('i', { class: `status-${status}` })))),
    element('small', {}, told.map(([status, number]) => `${named(say().formStatus, status)} ${count(number)}`).join(' · ')));
}

function failing(row: ReportRow): HTMLElement {
  const words = say().reports;
  if (row.table_count === 0) return element('span', { class: 'quiet' }, '–');
  return row.failing_count === 0
    ? element('span', { class: 'mark outcome-holds' }, element('span', { class: 'sign', 'aria-hidden': 'true' }, '✓'), ` ${words.noFailing}`)
    : element('a', { class: 'mark outcome-fails', href: link(['reports', row.sha256], { finding: 'all' }) },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, '✗'), ` ${words.failingCount(row.failing_count)}`);
}
