import { recordAddress, sourceAddress, type ReportHeader } from '../../api/reports';
import { element } from '../../dom/element';
import { named, say } from '../../language/language';
import { count } from '../../text/figures';
import { printed } from '../../text/printed';

/** Title, publisher, year and file of a report, and on a narrow screen the choice between table and document. */
export function reportHeading({ report, source }: ReportHeader, split: HTMLElement): HTMLElement {
  const words = say().report;
  const facts = [
    report.issuer === null ? null : printed(report.issuer, 80),
    report.fiscal_year === null ? null : element('span', {}, say().reports.year(report.fiscal_year)),
    element('span', {}, named(say().kind, report.kind)),
    report.area_name === null ? null : element('span', {}, printed(report.area_name, 60)),
    report.issued_on === null ? null : element('span', {}, words.issued(report.issued_on)),
    report.pages === null ? null : element('span', {}, words.pages(count(report.pages))),
  ];
  return element('header', { class: 'report-heading' },
    element('div', {},
      element('h1', { tabindex: -1 }, printed(report.title ?? report.file_name, 120)),
      element('p', { class: 'facts' }, ...facts.filter(fact => fact !== null))),
    element('p', { class: 'files' },
      element('span', { class: 'quiet' }, printed(report.file_name, 80)),
      source ? element('a', { href: sourceAddress(report.sha256), download: '' }, words.source) : element('span', { class: 'quiet' }, words.noSource),
      element('a', { href: recordAddress(report.sha256), download: `${report.sha256.slice(0, 8)}.json` }, words.record)),
    narrowChoice(split));
}

// Where both do not fit beside each other, one is shown at a time; a chosen cell leads from the table to the page.
function narrowChoice(split: HTMLElement): HTMLElement {
  const words = say().report;
  const names = [['tables', words.showTables], ['document', words.showDocument]] as const;
  const buttons = names.map(([side, name]) => element('button', { type: 'button', 'aria-pressed': 'false', click: () => { show(side); } }, name));
  show('tables');
  return element('div', { class: 'narrow-choice', role: 'group', 'aria-label': words.choose }, ...buttons);

  function show(side: string): void {
    split.setAttribute('data-side', side);
    buttons.forEach((button, index) => { button.setAttribute('aria-pressed', String(names[index]?.[0] === side)); });
  }
}
