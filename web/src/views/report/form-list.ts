import type { Finding } from '../../api/report';
import type { FormEntry, ReportHeader } from '../../api/reports';
import { element, replace } from '../../dom/element';
import { named, say } from '../../language/language';
import { place } from '../../text/figures';
import { printed } from '../../text/printed';

const statusSigns: Readonly<Record<string, string>> = { complete: '■', empty: '□', 'caption-only': '◫', illegible: '▨', missing: '✗' };

/** The list of forms beside the table: found, empty, and announced but missing; and the way to the findings. */
export function formList(report: ReportHeader, opened: (form: FormEntry) => void, findings: () => void) {
  const words = say().report;
  const buttons = new Map(report.tables.map(form => [form.table_id, element('button', {
    type: 'button', class: `form status-${form.status}`, click: () => { opened(form); },
  },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, statusSigns[form.status] ?? '■'),
    element('span', { class: 'name' }, printed(form.title, 60),
      element('small', {}, form.status === 'complete' ? place(form) : named(say().formStatus, form.status))),
    element('span', { class: 'failing' }))] as const));
  const all = element('button', { type: 'button', class: 'form all-findings', click: findings }, words.findingsUnknown);
  const root = element('nav', { class: 'form-list', 'aria-label': words.forms },
    element('h2', {}, words.forms),
    element('ol', {}, ...[...buttons.values()].map(button => element('li', {}, button))),
    all);
  return {
    root,
    choose(tableId: string | null): void {
      for (const [id, button] of [...buttons, [null, all] as const]) {
        if (id === tableId) {
          button.setAttribute('aria-current', 'true');
          root.scrollLeft = button.offsetLeft - root.clientWidth / 3;
        } else button.removeAttribute('aria-current');
      }
    },
    tellFindings(told: readonly Finding[]): void {
      all.textContent = words.findings(told.length);
      const failing = told.filter(finding => finding.status === 'fails');
      for (const [id, button] of buttons) {
        const number = failing.filter(finding => finding.tableId === id).length;
        const shown = button.querySelector('.failing');
        if (shown !== null && number > 0) {
          replace(shown, element('span', { 'aria-hidden': 'true' }, `✗ ${number}`), element('span', { class: 'visually-hidden' }, words.failing(number)));
        }
      }
    },
  };
}
