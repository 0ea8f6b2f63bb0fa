// Nothing is said by colour alone: every status has a sign and a word.

import { element } from './element';
import { named, say } from '../language/language';

const verificationSigns: Readonly<Record<string, string>> = { verified: '✓', unverified: '·', contradicted: '✗', repaired: '✎' };
const outcomeSigns: Readonly<Record<string, string>> = {
  holds: '✓', rounding: '≈', fails: '✗', differs: '≠', 'zero-base': '0', 'not-evaluated': '–', 'not-applicable': '·',
};
const severitySigns: Readonly<Record<string, string>> = { high: '▲▲▲', medium: '▲▲', low: '▲', info: '·' };

/** Whether arithmetic confirms a figure. */
export function verificationMark(verification: string): HTMLElement {
  return mark('verification', verification, verificationSigns, say().verification);
}

/** What came of a check. */
export function outcomeMark(outcome: string): HTMLElement {
  return mark('outcome', outcome, outcomeSigns, say().outcome);
}

/** How much a finding matters. */
export function severityMark(severity: string): HTMLElement {
  return mark('severity', severity, severitySigns, say().severity);
}

/** The sign alone, for cells of a table, which say the word in their label. */
export function verificationSign(verification: string): string {
  return verificationSigns[verification] ?? '';
}

function mark(kind: string, value: string, signs: Readonly<Record<string, string>>, names: Readonly<Record<string, string>>): HTMLElement {
  return element('span', { class: `mark ${kind}-${value}` },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[value] ?? '·'), ' ', named(names, value));
}
