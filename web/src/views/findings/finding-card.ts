import { language, named, say } from '../../language/language';
import type { Finding, FindingFigure } from '../../api/report';
import { element } from '../../dom/element';
import { copyButton } from '../../dom/copy';
import { outcomeMark, severityMark } from '../../dom/status';
import { link } from '../../router';
import { claimOf } from '../../text/catalogue';
import { figure, place } from '../../text/figures';
import { printed } from '../../text/printed';
import { asMarkdown, asText, type CitedReport, linkTo } from './citation';

/** What a card does inside a report, where the document stands beside it; null where it stands in a list of its own. */
export interface CardActions {
  readonly show: (figures: readonly FindingFigure[]) => void;
  readonly open: (tableId: string, cellId: string) => void;
}

/** One finding: what it says, every figure with its place, the arithmetic written out, and how it is cited. */
export function findingCard(finding: Finding, report: CitedReport, actions: CardActions | null): HTMLElement {
  const words = say().finding;
  return element('article', { class: `finding severity-${finding.severity}`, tabindex: -1, 'data-finding': finding.findingId },
    element('header', {},
      severityMark(finding.severity), outcomeMark(finding.status), element('code', {}, finding.check),
      element('span', { class: 'quiet' }, claimOf(finding.check) ?? '')),
    element('p', { class: 'message' }, printed(finding.message[language()], 1200)),
    arithmetic(finding),
    finding.figures.length === 0 ? null : figures(finding, report, actions),
    finding.agreement === null ? null : element('p', { class: 'quiet' }, printed(finding.agreement[language()], 600)),
    element('footer', {},
      actions === null || finding.figures.length === 0 ? null
        : element('button', { type: 'button', click: () => { actions.show(finding.figures); } }, words.showAll),
      actions !== null ? null : element('a', { class: 'button', href: link(['reports', report.sha256], { finding: finding.findingId }) }, words.openReport),
      copyButton(words.copyText, () => asText(finding, report)),
      copyButton(words.copyMarkdown, () => asMarkdown(finding, report)),
      copyButton(words.copyLink, () => linkTo(finding, report))));
}

function arithmetic(finding: Finding): HTMLElement | null {
  const words = say().finding;
  if (finding.expected === null && finding.derivation === null) return null;
  const row = (name: string, value: string | null, kind = ''): HTMLElement | null => value === null ? null
    : element('div', { class: kind }, element('dt', {}, name), element('dd', { class: 'number' }, figure(value, finding.unit)));
  return element('div', { class: 'arithmetic' },
    finding.derivation === null ? null : element('p', { class: 'derivation number' }, printed(finding.derivation, 2000)),
    element('dl', { class: 'sums' },
      row(words.expected, finding.expected), row(words.actual, finding.actual), row(words.difference, finding.difference, 'difference'),
      row(words.tolerance, finding.tolerance)));
}

// Parts that print nothing add nothing; they are counted, so that nobody wonders where they are.
function figures(finding: Finding, report: CitedReport, actions: CardActions | null): HTMLElement {
  const words = say().finding;
  const told = finding.figures.filter(one => one.raw.trim() !== '' || one.part === 'total');
  const blank = finding.figures.length - told.length;
  return element('div', { class: 'table-scroll' },  element('table', { class: 'figures' },
    element('caption', { class: 'visually-hidden' }, words.figures),
    element('thead', {}, element('tr', {}, ...[words.part, words.where, words.raw, words.value, words.place].map(name => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...told.map(one => element('tr', { class: `part-${one.part}` },
      element('td', {}, element('span', { 'aria-hidden': 'true', class: 'sign' }, partSigns[one.part] ?? ''), ' ', named(words.parts, one.part)),
      element('th', { scope: 'row' }, printed(one.row, 80), element('small', {}, printed([one.title, ...one.column].join(' / '), 120))),
      element('td', { class: 'number' }, one.raw === '' ? element('em', {}, say().cellStatus['blank'] ?? '') : printed(one.raw, 60)),
      element('td', { class: 'number' }, one.value === null ? '–' : figure(one.value, one.unit)),
      element('td', {}, way(one, report, actions)))))),
    blank === 0 ? null : element('p', { class: 'quiet' }, words.blank(blank)));
}

const partSigns: Readonly<Record<string, string>> = { total: '=', added: '+', subtracted: '−', basis: '※' };

// Where a figure is a cell, its form is opened at the cell; a figure of the text has a place only.
function way(one: FindingFigure, report: CitedReport, actions: CardActions | null): HTMLElement {
  const where = place({ page: one.provenance.page, line: one.provenance.line, address: one.provenance.address ?? null });
  const tableId = /^(.*-T\d+)-R\d+-C\d+$/.exec(one.figureId)?.[1];
  if (tableId === undefined) {
    return actions === null ? element('span', {}, where) : element('button', { type: 'button', class: 'link', click: () => { actions.show([one]); } }, where);
  }
  if (actions === null) return element('a', { href: link(['reports', report.sha256], { table: tableId, cell: one.figureId }) }, where);
  return element('button', { type: 'button', class: 'link', click: () => { actions.open(tableId, one.figureId); } }, where);
}
