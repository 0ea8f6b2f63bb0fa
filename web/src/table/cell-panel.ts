import type { LayoutFigure } from '../api/layout';
import type { CheckOfCell } from '../api/report';
import { element } from '../dom/element';
import { outcomeMark, verificationMark } from '../dom/status';
import { language, named, say } from '../language/language';
import { claimOf } from '../text/catalogue';
import { place, yuan } from '../text/figures';
import { printed, printedInFull } from '../text/printed';

/** What can be done from the panel of a cell. */
export interface PanelActions {
  readonly finding: (findingId: string) => void;
  readonly close: () => void;
}

/** What is known of one figure: what is printed, what it means, where it stands, and which checks cover it. `more` comes below. */
export function cellPanel(figure: LayoutFigure, raw: string, actions: PanelActions, ...more: (Node | null)[]): HTMLElement {
  const words = say().cell;
  return element('section', { class: 'cell-panel', 'aria-label': words.title },
    element('header', {},
      element('h3', {}, printed(figure.row === '' ? words.noLabel : figure.row), element('small', {}, printed(figure.path.join(' / ')))),
      element('button', { type: 'button', class: 'quiet', 'aria-label': words.close, title: words.close, click: actions.close }, '×')),
    element('dl', {},
      ...entry(words.raw, raw === '' ? element('em', {}, words.nothing) : printedInFull(raw)),
      ...entry(words.value, figure.value === null ? element('em', {}, named(say().cellStatus, figure.status)) : element('b', { class: 'number' }, yuan(figure.value))),
      ...entry(words.unit, figure.unit === null ? element('em', {}, words.nothing) : printed(figure.unit)),
      ...entry(words.verification, verificationMark(figure.verification)),
      ...entry(words.place, place(figure.place)),
      ...(figure.repairedBy === null ? [] : entry(words.repair,
        element('span', {}, named(say().repairRule, figure.repairedBy), figure.repairedTo === null ? null : ' → ', figure.repairedTo === null ? null : printed(figure.repairedTo))))),
    checks(figure, actions),
    ...more);
}

function entry(name: string, value: Node | string): HTMLElement[] {
  return [element('dt', {}, name), element('dd', {}, value)];
}

function checks(figure: LayoutFigure, actions: PanelActions): HTMLElement {
  const words = say().cell;
  if (figure.checks.length === 0) return element('p', { class: 'quiet' }, words.noChecks);
  return element('div', { class: 'covering' },
    element('h4', {}, words.checks(figure.checks.length)),
    element('ul', {}, ...figure.checks.map(check => element('li', {}, covering(check, actions)))));
}

// Folded away it says which check and its outcome; opened, the sentence and the sum.
function covering(check: CheckOfCell, actions: PanelActions): HTMLElement {
  const canBeShown = ['fails', 'differs', 'zero-base'].includes(check.status);
  return element('details', {},
    element('summary', {}, outcomeMark(check.status), ' ', element('code', {}, check.check), ' ', claimOf(check.check) ?? ''),
    element('p', {}, printed(check.message[language()], 1200)),
    check.derivation === null ? null : element('p', { class: 'derivation number' }, printed(check.derivation, 1200)),
    canBeShown ? element('button', { type: 'button', class: 'link', click: () => { actions.finding(check.findingId); } }, say().cell.openFinding) : null);
}
